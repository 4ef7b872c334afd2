/** Open data as tables: CSV for programs (RFC 4180), CSV for German Excel, and the description of the columns (CSVW). */
import { stringify } from 'csv-stringify/sync';
import type { Datensatz, Datenzeile } from './daten.ts';
import { absolut, LIZENZ } from '../inhalt/website.ts';
import { spalten, zeilenschema, type Spalte, type Zellart } from './datenschema.ts';

export const CSVTYP = 'text/csv; charset=utf-8; header=present';

/** Between the values of a cell that holds several. */
const TRENNER = '|';

const wertIn = (zeile: Datenzeile, pfad: readonly string[]): unknown =>
  // The path comes from the schema, and the kind of cell too: what is walked through is a group, what holds several is a list.
  pfad.reduce<unknown>((wert, feld) => (wert as Record<string, unknown> | null | undefined)?.[feld], zeile);

/** The text of a cell; what is missing or not documented is empty. Throws when a value of a list holds the mark between values. */
function zelle(wert: unknown, { art, name }: Spalte, zahl: (n: number) => string): string {
  if (wert === null || wert === undefined) return '';
  if (art === 'zahl') return zahl(Number(wert));
  if (art === 'liste') {
    const werte = (wert as unknown[]).map(String);
    if (werte.some((w) => w.includes(TRENNER)))
      throw new Error(`${name}: „${TRENNER}“ trennt Werte, darf in keinem stehen.`);
    return werte.join(TRENNER);
  }
  if (art === 'json') return (wert as unknown[]).length ? JSON.stringify(wert) : '';
  return typeof wert === 'string' ? wert : JSON.stringify(wert);
}

function tabelle(d: Datensatz, zahl: (n: number) => string): string[][] {
  const kopf = spalten(zeilenschema(d));
  return [kopf.map((s) => s.name), ...d.zeilen.map((z) => kopf.map((s) => zelle(wertIn(z, s.pfad), s, zahl)))];
}

/** UTF-8, comma, lines end with CR LF; no value is changed. */
export const alsCsv = (d: Datensatz): string => stringify(tabelle(d, String), { record_delimiter: 'windows' });

/**
 * For Excel in German: semicolon, byte order mark, decimal comma. A text that Excel would run as a formula gets an apostrophe before it.
 */
export const alsExcelCsv = (d: Datensatz): string =>
  stringify(
    tabelle(d, (n) => String(n).replace('.', ',')),
    { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true },
  );

const DATENTYP: Record<Zellart, string> = {
  text: 'string',
  zahl: 'number',
  tag: 'date',
  adresse: 'anyURI',
  liste: 'string',
  json: 'json',
};

/** CSV on the Web: what each column of the CSV file means. */
export const alsCsvw = (d: Datensatz) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
  url: `${d.id}.csv`,
  'dc:title': d.titel,
  'dc:description': d.beschreibung,
  'dc:license': { '@id': LIZENZ.adresse },
  'dc:source': { '@id': absolut(d.seite) },
  'dc:modified': d.version,
  tableSchema: {
    columns: spalten(zeilenschema(d)).map((s) => ({
      name: s.name,
      titles: s.name,
      'dc:title': s.titel,
      ...(s.hilfe ? { 'dc:description': s.hilfe } : {}),
      datatype: DATENTYP[s.art],
      ...(s.art === 'liste' ? { separator: TRENNER } : {}),
      ...(s.pflicht ? { required: true } : {}),
    })),
    primaryKey: 'id',
  },
});
