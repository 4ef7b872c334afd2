/** What a page or an entry says about itself to the search index (src/suche/index/suchdokumente.ts), as attributes of its element. */
import type { Art } from './seiten.ts';

/** Kinds of entries that are found by themselves though they have no page of their own. */
export type Eintragsart =
  | 'Begriff'
  | 'Einrichtung in Zürich'
  | 'Ereignis'
  | 'Frage'
  | 'Hilfe'
  | 'Kennzahl'
  | 'Offene Frage'
  | 'Ort der Standortsuche'
  | 'Stellungnahme'
  | 'Studie'
  | 'Vergleich'
  | 'Vorschrift';

export interface Suchmerkmale {
  art: Art | Eintragsart;
  /** Words and questions under which it is looked for and that do not stand in the text. */
  auch?: readonly string[] | undefined;
  /** Other words for the same thing: the search finds everything about it under them. */
  gleich?: readonly string[] | undefined;
  /** What it can be filtered by, besides its kind and the year of its date. */
  filter?: Partial<Record<'status' | 'handlungsfeld' | 'stadtbezirk' | 'betrieb', string | undefined>>;
  /** ISO date, as exact as documented. Default: the first <time> of the element. */
  datum?: string | undefined;
  /** Facts for a direct answer above the results. */
  antwort?: Record<string, unknown>;
}

const TRENNER = ' · ';

/** The attributes; those that would be empty are left out. */
export function suchmerkmale({ art, auch = [], gleich = [], filter = {}, datum, antwort }: Suchmerkmale) {
  const paare = Object.entries(filter).filter(([, wert]) => wert);
  return {
    'data-such': art,
    'data-such-auch': auch.join(TRENNER) || undefined,
    'data-such-gleich': gleich.join(TRENNER) || undefined,
    'data-such-filter': paare.map(([name, wert]) => `${name}:${wert}`).join(TRENNER) || undefined,
    'data-such-datum': datum,
    'data-such-antwort': antwort && JSON.stringify(antwort),
  };
}
