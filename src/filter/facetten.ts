/** What a list can be filtered by: derived from its rows, never listed twice. Pure. */

/** One thing that is true of a row: the facet, and the word shown for it. */
export type Merkmal = [facette: string, wort: string];

export interface Facette {
  name: string;
  titel: string;
  /** The word for "no choice". */
  alle: string;
  werte: { marke: string; wort: string; anzahl: number }[];
}

/** Name, title and the word for "no choice" of every facet, in their order. */
export type Facettenliste = [name: string, titel: string, alle: string][];

/** 'bezirk', 'Innenstadt-West' -> 'bezirk:Innenstadt-West'; a word of its own in an attribute and in a fragment. */
export const marke = ([facette, wort]: Merkmal): string => `${facette}:${wort.match(/[\p{L}\d-]+/gu)!.join('-')}`;

/** All that is true of a row, for the script. */
export const marken = (merkmale: Merkmal[]): string => merkmale.map(marke).join(' ');

/** Of more rows than this a facet may not say nothing: whoever chose one of its values would lose nearly all, and not because they do not fit. */
const HOECHSTENS_STUMM = 0.75;

/**
 * The facets with the values that occur. In: the facets, what is true of each row, the words in their order (all others follow by the
 * alphabet), and the word for "says nothing", which comes last. A facet that says nothing of nearly all rows is none.
 */
export function facettenAus(
  liste: Facettenliste,
  zeilen: Merkmal[][],
  ordnung: readonly string[],
  nichts: string,
): Facette[] {
  const rang = (wort: string) => ordnung.indexOf(wort);
  return liste
    .map(([name, titel, alle]) => {
      const anzahl = new Map<string, number>();
      for (const merkmale of zeilen)
        for (const [facette, wort] of merkmale) if (facette === name) anzahl.set(wort, (anzahl.get(wort) ?? 0) + 1);
      const werte = [...anzahl]
        .sort(
          ([a], [b]) => Number(a === nichts) - Number(b === nichts) || rang(a) - rang(b) || a.localeCompare(b, 'de'),
        )
        .map(([wort, n]) => ({ marke: marke([name, wort]), wort, anzahl: n }));
      return { name, titel, alle, werte };
    })
    .filter(({ werte }) => {
      const stumm = werte.find(({ wort }) => wort === nichts)?.anzahl ?? 0;
      return werte.length > Number(stumm > 0) && stumm <= zeilen.length * HOECHSTENS_STUMM;
    });
}
