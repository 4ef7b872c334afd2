/** The open data as others read it: files of /daten/ through parsers that had no part in writing them. */
import Papa from 'papaparse';
import { dateien, lies } from './fertig.ts';

export const NAMEN = [
  'einrichtungen',
  'massnahmen',
  'ereignisse',
  'vergleich',
  'kennzahlen',
  'quellen',
  'glossar',
] as const;
export type Name = (typeof NAMEN)[number];

export type Zeile = { id: string; seite: string } & Record<string, unknown>;

export interface Datendatei {
  titel: string;
  lizenz: string;
  stand: string;
  version: string;
  schema: string;
  daten: Zeile[];
}

/** Names of all files below /daten/, without the page and its picture. */
export const datennamen = [...dateien]
  .filter((d) => d.startsWith('/daten/') && !/\.html$|\/bild\.png$/.test(d))
  .map((d) => d.replace('/daten/', ''));

export const text = (name: string): string => lies(`/daten/${name}`).toString('utf8');
export const json = (name: string): unknown => JSON.parse(text(name));
export const datei = (name: Name): Datendatei => json(`${name}.json`) as Datendatei;

/** A CSV file as rows by heading. Throws on anything that the parser stumbles over. */
export function csv(name: string, trenner = ','): { kopf: string[]; zeilen: Record<string, string>[] } {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text(name).replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: trenner,
    skipEmptyLines: true,
  });
  if (errors.length) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return { kopf: meta.fields ?? [], zeilen: data };
}

export interface Csvw {
  url: string;
  'dc:license': { '@id': string };
  tableSchema: {
    primaryKey: string;
    columns: { name: string; titles: string; datatype: string; separator?: string; required?: boolean }[];
  };
}

/** A cell as its description says it is to be read. */
export function gelesen(zelle: string, { datatype, separator }: Csvw['tableSchema']['columns'][number]): unknown {
  if (separator) return zelle === '' ? [] : zelle.split(separator);
  if (zelle === '') return undefined;
  if (datatype === 'number') return Number(zelle);
  return datatype === 'json' ? (JSON.parse(zelle) as unknown) : zelle;
}

/** What the JSON file holds at the place of a column: 'koordinaten_lat'. Null and nothing are the same in a table. */
export function wertAn(wert: unknown, spalte: string): unknown {
  if (wert === null || wert === undefined) return undefined;
  if (spalte === '') return wert;
  const objekt = wert as Record<string, unknown>;
  const feld = Object.keys(objekt)
    .filter((f) => spalte === f || spalte.startsWith(`${f}_`))
    .sort((a, b) => b.length - a.length)[0];
  return feld === undefined ? undefined : wertAn(objekt[feld], spalte.slice(feld.length + 1));
}
