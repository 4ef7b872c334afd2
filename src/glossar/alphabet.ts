/** Titles from A to Z, under their letters. Pure. */

export interface Buchstabengruppe<T> {
  /** A capital letter, or '#' for titles that begin with none. */
  buchstabe: string;
  /** As people see it. */
  name: string;
  /** The id of its heading. */
  anker: string;
  eintraege: T[];
}

const kollation = new Intl.Collator('de', { numeric: true });

/** What a title is sorted by: without an article or sign before it, as in a library. */
const sortierwort = (titel: string): string =>
  titel.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(Der|Die|Das|Ein|Eine) /u, '');

/** The letter a title stands under; umlauts stand with their vowel. */
function buchstabeVon(titel: string): string {
  const zeichen = sortierwort(titel).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(zeichen) ? zeichen : '#';
}

/** Sorts entries and puts them under their letters; only letters that have entries. Entries of the same title keep their order. */
export function nachBuchstaben<T extends { titel: string }>(eintraege: readonly T[]): Buchstabengruppe<T>[] {
  const sortiert = eintraege.toSorted((a, b) => kollation.compare(sortierwort(a.titel), sortierwort(b.titel)));
  return [...Map.groupBy(sortiert, (e) => buchstabeVon(e.titel))]
    .sort(([a], [b]) => kollation.compare(a, b))
    .map(([buchstabe, gruppe]) => ({
      buchstabe,
      name: buchstabe === '#' ? '0–9' : buchstabe,
      anker: buchstabe === '#' ? 'buchstabe-zahl' : `buchstabe-${buchstabe.toLowerCase()}`,
      eintraege: gruppe,
    }));
}
