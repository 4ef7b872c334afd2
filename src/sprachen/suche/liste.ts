/** What the search of a language fetches: one file, whatever is looked for. Pure; the same at build and in the browser. */

/** What is found by itself in another language: a page, a section of it or a row. */
export interface Sprachdokument {
  /** Address of the page, with the id of the section or row as fragment. */
  adresse: string;
  titel: string;
  /** Title of its page, and the heading that it stands below; none for a page itself. */
  wo: string[];
  text: string;
  /** What else it is looked for by. */
  auch: string[];
  /** What it is worth beside others with the same words. */
  gewicht: number;
}

/** A word of the language, and other words for the same: the German one, and what people say. */
export type Gleiche = [wort: string, ...andere: string[]];

export interface Sprachliste {
  dokumente: Sprachdokument[];
  gleich: Gleiche[];
  /** Words for an emergency. */
  notfall: string[];
}

/** Where it lies. In: BCP 47 tag. */
export const sprachliste = (kennung: string): string => `/suche/sprachen/${kennung}.json`;
