/** What the search knows of every document before it fetches it: its kind, what it can be filtered by, its date. Pure. */

import type { Vorrangliste } from './vorrang.ts';
import type { Wortliste } from './wortschatz.ts';

/** Where the browser fetches what it must know before the first search. */
export const SUCHLISTE = '/suche/woerter.json';

/** What lies there. */
export interface Suchliste extends Wortliste, Dokumentliste, Vorrangliste {
  /** Public holidays as ISO dates, for the opening times. */
  feiertage: string[];
}

/** The directory as it is sent; one place in every list for each document. */
export interface Dokumentliste {
  /** Pagefind's ids without the language before them. */
  ids: string[];
  /** Filters: their values, and for each document which one it has, -1 for none. */
  filter: Record<string, { werte: string[]; von: number[] }>;
  /** ISO dates, '' for none. */
  datum: string[];
}

export interface Dokumentangaben {
  id: string;
  filter: Record<string, string>;
  datum?: string | undefined;
}

/** Makes the list to be sent. */
export function dokumentliste(dokumente: Dokumentangaben[]): Dokumentliste {
  const namen = [...new Set(dokumente.flatMap((d) => Object.keys(d.filter)))].sort();
  const spalte = (name: string) => {
    const werte = [...new Set(dokumente.flatMap((d) => d.filter[name] ?? []))].sort();
    return { werte, von: dokumente.map((d) => werte.indexOf(d.filter[name] ?? '')) };
  };
  return {
    ids: dokumente.map((d) => d.id),
    filter: Object.fromEntries(namen.map((name) => [name, spalte(name)])),
    datum: dokumente.map((d) => d.datum ?? ''),
  };
}

export class Verzeichnis {
  readonly #liste: Dokumentliste;
  readonly #stelle: Map<string, number>;

  constructor(liste: Dokumentliste) {
    this.#liste = liste;
    this.#stelle = new Map(liste.ids.map((id, i) => [id, i]));
  }

  /** Number of all documents. */
  get anzahl(): number {
    return this.#liste.ids.length;
  }

  /** The id of the document at a place of the list. */
  id = (stelle: number): string => this.#liste.ids[stelle]!;

  /** The value that a document has of a filter. Its year is that of its date. */
  wert(id: string, filter: string): string | undefined {
    if (filter === 'jahr') return this.datum(id).slice(0, 4) || undefined;
    const spalte = this.#liste.filter[filter];
    return spalte?.werte[spalte.von[this.#stelle.get(id) ?? -1] ?? -1];
  }

  /** ISO date of a document, '' when it has none. */
  datum(id: string): string {
    return this.#liste.datum[this.#stelle.get(id) ?? -1] ?? '';
  }

  /** The values of a filter among ids with their numbers: kinds by their first id, years newest first, all others by name. */
  werte(filter: string, ids: string[]): [wert: string, anzahl: number][] {
    const zahlen = new Map<string, number>();
    for (const id of ids) {
      const wert = this.wert(id, filter);
      if (wert !== undefined) zahlen.set(wert, (zahlen.get(wert) ?? 0) + 1);
    }
    const paare = [...zahlen];
    if (filter === 'art') return paare;
    return paare.sort(([a], [b]) => (filter === 'jahr' ? b.localeCompare(a) : a.localeCompare(b, 'de')));
  }

  /** The ids that have all chosen values. */
  waehle(ids: string[], wahl: ReadonlyMap<string, string>): string[] {
    return ids.filter((id) => [...wahl].every(([filter, wert]) => this.wert(id, filter) === wert));
  }

  /** The ids, newest first; those without a date last, in their order. */
  nachDatum(ids: string[]): string[] {
    return [...ids].sort((a, b) => (this.datum(a) < this.datum(b) ? 1 : this.datum(a) > this.datum(b) ? -1 : 0));
  }
}
