/** Words of other languages, held against the German rows that they follow: life may depend on a figure. */
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

/** The figures of a text as digits, whatever separates thousands and decimals: '139.013', '139,013' -> '139013'. Zeros behind a full hour are none. */
export const ziffern = (text: string): Set<string> =>
  new Set(
    [...text.normalize('NFKC').matchAll(/\d+(?:[.,:’'\u00a0\u202f]\d+)*/g)]
      .map(([zahl]) =>
        zahl
          .replace(/:00$/, '')
          .replace(/\D/g, '')
          .replace(/^0+(?=\d)/, ''),
      )
      .filter(Boolean),
  );

/** What of one set is not in the other. */
export const fehlend = (von: Set<string>, in_: Set<string>): string[] => [...von].filter((zahl) => !in_.has(zahl));

/** What was read of a file with faults: it may lack any field. */
export const lueckenhaft = <T>(daten: T): Partial<T> => daten;

/** A German entry or row by its id; undefined when there is none. */
type Deutsch = (id: string) => object | undefined;

/** Figures in words that the German ones do not have. In: file, path of the words, the words, what they follow; without it nothing can be said. */
export function fremdeZahl(
  { fehlerAn }: Gelesen,
  datei: string,
  feld: readonly PropertyKey[],
  worte: unknown,
  original: unknown,
): Fehler[] {
  if (original === undefined) return [];
  const fremd = fehlend(ziffern(JSON.stringify(worte)), ziffern(JSON.stringify(original)));
  const problem = `die Zahl ${fremd.join(', ')} steht nicht im deutschen Eintrag`;
  return fremd.length ? [fehlerAn(datei, feld, problem, 'dieselben Zahlen wie dort')] : [];
}

/** The same for rows. In: besides, the field that names the German row. A row that names none is told by the check of references. */
export const fremdeZahlen = <Z extends object>(
  gelesen: Gelesen,
  datei: string,
  feld: readonly PropertyKey[],
  zeilen: readonly Z[] = [],
  name: keyof Z & string,
  deutsch: Deutsch,
): Fehler[] =>
  zeilen.flatMap((zeile, i) =>
    fremdeZahl(gelesen, datei, [...feld, i], { ...zeile, [name]: '' }, deutsch(String(zeile[name]))),
  );

/** Rows of words for rows of a table that is not there: of these no field says where they point. */
export const fremdeZeilen = (
  { fehlerAn }: Gelesen,
  datei: string,
  feld: readonly PropertyKey[],
  ids: readonly unknown[],
  deutsch: Deutsch,
): Fehler[] =>
  ids.flatMap((id, i) =>
    typeof id !== 'string' || deutsch(id)
      ? []
      : [fehlerAn(datei, [...feld, i], `„${id}“ gibt es auf Deutsch nicht`, 'eine Kennung, die es gibt')],
  );

/** Looks for a row of a table. */
export const zeileIn =
  (zeilen: readonly { id: string }[]): Deutsch =>
  (id) =>
    zeilen.find((z) => z.id === id);

/** Looks for an entry of a folder, with its text. */
export const eintragIn =
  (bestand: Bestand, ordner: 'ereignisse' | 'massnahmen' | 'glossar' | 'einrichtungen'): Deutsch =>
  (id) => {
    const eintrag = bestand[ordner].get(id);
    return eintrag && { ...eintrag.daten, text: eintrag.text };
  };
