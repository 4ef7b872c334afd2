/** What the search finds, and by what its finds can be chosen: the one table of both, for the pages, the index and the browser. Pure. */

interface Fundangaben {
  /** What many of the kind are called. */
  mehrzahl: string;
  /** What it is worth beside others with the same words: what people come for stands before what backs it. */
  gewicht: number;
  /** Its titles are names that somebody may look for. */
  benannt?: true;
  /** It is a place or a number to call, or it tells of something that happened or was said. */
  rolle?: 'hilfe' | 'bericht';
}

/** The kinds of finds: pages, and entries that are found by themselves. */
const ARTEN = {
  Einrichtung: { mehrzahl: 'Einrichtungen', gewicht: 1.25, benannt: true, rolle: 'hilfe' },
  Maßnahme: { mehrzahl: 'Maßnahmen', gewicht: 1.25, benannt: true },
  Seite: { mehrzahl: 'Seiten', gewicht: 1.15, benannt: true },
  'Einrichtung in Zürich': { mehrzahl: 'Einrichtungen in Zürich', gewicht: 0.85 },
  Hilfe: { mehrzahl: 'Hilfe am Telefon', gewicht: 1.4, rolle: 'hilfe' },
  Begriff: { mehrzahl: 'Begriffe', gewicht: 1.2, benannt: true },
  Meldung: { mehrzahl: 'Meldungen', gewicht: 1, rolle: 'bericht' },
  Frage: { mehrzahl: 'Fragen und Antworten', gewicht: 1.1 },
  Vergleich: { mehrzahl: 'Vergleich mit anderen Städten', gewicht: 0.7 },
  Vorschrift: { mehrzahl: 'Vorschriften', gewicht: 0.85 },
  Studie: { mehrzahl: 'Befunde', gewicht: 0.85 },
  Ereignis: { mehrzahl: 'Ereignisse', gewicht: 0.8, rolle: 'bericht' },
  'Ort der Standortsuche': { mehrzahl: 'Orte der Standortsuche', gewicht: 1, benannt: true },
  Stellungnahme: { mehrzahl: 'Stellungnahmen', gewicht: 0.75, rolle: 'bericht' },
  'Offene Frage': { mehrzahl: 'Offene Fragen', gewicht: 0.55 },
  Sprache: { mehrzahl: 'Andere Sprachen', gewicht: 1 },
  Kennzahl: { mehrzahl: 'Kennzahlen', gewicht: 0.45 },
} satisfies Record<string, Fundangaben>;
export type Fundart = keyof typeof ARTEN;

/** What is said of a kind. In: a kind as the index names it, or any other word; undefined for that. */
export const fundart = (name: string | undefined): Fundangaben | undefined =>
  (ARTEN as Record<string, Fundangaben>)[name ?? ''];

/** What finds can be filtered by, in the order of the page: the name of the choice, and the word for no choice. */
export const FUNDFILTER = {
  art: { titel: 'Art', alle: 'Alle Arten' },
  status: { titel: 'Status', alle: 'Jeder Status' },
  handlungsfeld: { titel: 'Handlungsfeld', alle: 'Alle Handlungsfelder' },
  jahr: { titel: 'Jahr', alle: 'Alle Jahre' },
  stadtbezirk: { titel: 'Stadtbezirk', alle: 'Alle Stadtbezirke' },
} as const;

/**
 * What a page or an entry says of itself: what it can be filtered by besides its kind and its year, whether a place is not open, where it is when that
 * is far away (the names by which one asks for it), and what it is called in the menu.
 */
export type Fundmerkmal = Exclude<keyof typeof FUNDFILTER, 'art' | 'jahr'> | 'betrieb' | 'fern' | 'menue';

/** How one asks for what is in Zürich: beginnings of words. */
export const FERNE = 'Zürich Zürch Züri Schweiz Swiss Switz';
