/** What an entry of the tab's history keeps of a search for the way back to it. It ends with the tab, and is in no address and no list of pages visited. */

/** Nobody else on this site writes there but in this way: with all that others have written. */
const alles = (): object => (history.state ?? {}) as object;

/** What was kept, undefined when nothing was. Whoever reads it has written it, and knows its type. */
export const gemerktes = (): unknown => (alles() as { suche?: unknown }).suche;

/** Keeps something, or nothing any more. */
export const merke = (suche: object | undefined): void => history.replaceState({ ...alles(), suche }, '');
