/** The way out of pages of help (H-02 to H-05). Pure: the page of the exit and the script in the browser name the same things. */

/** Our own neutral page, which hands on at once. Its headers ask the browser to forget what it has kept of this website (src/auslieferung/adressarten.ts). */
export const AUSGANG = '/wetter/';

/** What the tab says from the first moment on. */
export const AUSGANGSTITEL = 'Wetter';

/** Where it ends: a public site that anybody may have open, without advertising. It is told nothing of where the reader comes from. */
export const AUSGANGSZIEL = 'https://www.dwd.de/';
