/** What a page or an entry says about itself to the search index (src/suche/index/suchdokumente.ts), as attributes of its element. */
import type { Fundart, Fundmerkmal } from './fundarten.ts';
import type { Status } from '../schema/felder.ts';
import type { Zeitplan } from '../zeit/oeffnungszeit.ts';

/** A page by its title. */
interface Ziel {
  titel: string;
  adresse: string;
}

/** Facts that answer by themselves: how far a measure is, or when and how a place or a help line is reached. What is not known is left out. */
export type Direktantwort =
  | { status: Status; sprache?: never; seit: string; text: string }
  /** A sentence for somebody who writes another language (BCP 47), the page of help and the search in it. */
  | { status?: never; sprache: string; satz: string; hilfe?: Ziel | undefined; suche?: Ziel | undefined }
  | {
      status?: never;
      sprache?: never;
      betrieb?: string | undefined;
      /** Its times, and on what ground they may be called true of today. */
      plan?: Zeitplan | undefined;
      /** When to call. */
      wann?: string | undefined;
      anschrift?: string | undefined;
      /** As it is dialled, and as it is read. */
      telefon?: string | undefined;
      nummer?: string | null | undefined;
    };

export interface Suchmerkmale {
  art: Fundart;
  /** Words and questions under which it is looked for and that do not stand in the text. */
  auch?: readonly string[] | undefined;
  /** Other words for the same thing: the search finds everything about it under them. */
  gleich?: readonly string[] | undefined;
  /** What it can be filtered by, besides its kind and the year of its date. */
  filter?: Partial<Record<Fundmerkmal, string | undefined>>;
  /** ISO date, as exact as documented. Default: the first <time> of the element. */
  datum?: string | undefined;
  /** Facts for a direct answer above the results. */
  antwort?: Direktantwort;
  /** Words for an emergency: with them it always stands first. */
  notfall?: readonly string[] | undefined;
  /** Words of the language that it is written in: whoever types them is shown it first. */
  sprache?: readonly string[] | undefined;
}

/** Between the values of an attribute. */
export const SUCHTRENNER = ' · ';

/** The attributes; those that would be empty are left out. */
export function suchmerkmale({
  art,
  auch = [],
  gleich = [],
  filter = {},
  datum,
  antwort,
  notfall = [],
  sprache = [],
}: Suchmerkmale) {
  const paare = Object.entries(filter).filter(([, wert]) => wert);
  return {
    'data-such': art,
    'data-such-auch': auch.join(SUCHTRENNER) || undefined,
    'data-such-gleich': gleich.join(SUCHTRENNER) || undefined,
    'data-such-filter': paare.map(([name, wert]) => `${name}:${wert}`).join(SUCHTRENNER) || undefined,
    'data-such-datum': datum,
    'data-such-antwort': antwort && JSON.stringify(antwort),
    'data-such-notfall': notfall.join(SUCHTRENNER) || undefined,
    'data-such-sprache': sprache.join(SUCHTRENNER) || undefined,
  };
}

/** The attribute of what stands around several entries: each third heading with what follows it is one of this kind. */
export const suchabschnitte = (art: Fundart) => ({ 'data-such-abschnitte': art });
