/** One file of the content: its text in, data of its schema, body and faults with their lines out. Pure. */
import YAML from 'yaml';
import type { z } from 'zod';
import { dateiteile, geglaettet } from './dateiteile.ts';
import { deuteFehler, type Fehler } from './fehler.ts';

/** Line of a field in its file; undefined when it is not known. */
type Zeilensuche = (pfad: readonly PropertyKey[]) => number | undefined;

export interface Dateiinhalt<D> {
  /** As the schema demands it, or as it was read when there are faults. */
  daten: D;
  /** Body of an MDX file, '' for YAML and for what cannot be read. */
  text: string;
  /** The line on which the body begins. */
  textbeginn: number;
  fehler: Fehler[];
  zeile: Zeilensuche;
}

/** What comes along from other programs, is not seen, and breaks feeds: XML does not know it. */
const UNSICHTBAR = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/;

const YAMLFEHLER: Record<string, string> = {
  DUPLICATE_KEY: 'ein Feld steht zweimal da',
  BAD_INDENT: 'die Einrückung stimmt nicht',
  TAB_AS_INDENT: 'Tabulator statt Leerzeichen als Einrückung',
  MISSING_CHAR: 'ein Zeichen fehlt, zum Beispiel ein Anführungszeichen am Ende',
  MULTILINE_IMPLICIT_KEY: 'eine Zeile ohne „Feld: Wert“',
  BLOCK_AS_IMPLICIT_KEY: 'ein Doppelpunkt im Text ohne Anführungszeichen',
};

/** Stands in for a file that cannot be read: an entry without fields, a table without rows. */
export const LEER: unknown = { zeilen: [] };
const istObjekt = (wert: unknown): wert is object => typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** What was read, as far as the further checks can walk through it. */
const begehbar = (eingabe: unknown): unknown => {
  if (!istObjekt(eingabe)) return LEER;
  const { zeilen } = eingabe as { zeilen?: unknown };
  return { ...eingabe, zeilen: Array.isArray(zeilen) ? zeilen.filter(istObjekt) : [] };
};

/** Line of the deepest part of the path that stands in the file. */
function zeileIm(doc: YAML.Document, zaehler: YAML.LineCounter, pfad: readonly PropertyKey[]): number | undefined {
  for (let n = pfad.length; n > 0; n--) {
    const ueber = doc.getIn(pfad.slice(0, n - 1), true);
    const knoten = YAML.isMap(ueber)
      ? ueber.items.find((p) => String(p.key) === String(pfad[n - 1]))?.key
      : doc.getIn(pfad.slice(0, n), true);
    if (YAML.isNode(knoten) && knoten.range) return zaehler.linePos(knoten.range[0]).line;
  }
  return undefined;
}

/** Reads one file. In: its name (for the faults), its text, its schema. A file that ends on .mdx has its fields in a head. */
export function liesDatei<S extends z.ZodType>(datei: string, roh: string, schema: S): Dateiinhalt<z.infer<S>> {
  const unlesbar = (...fehler: Fehler[]): Dateiinhalt<z.infer<S>> => ({
    daten: LEER as z.infer<S>,
    text: '',
    textbeginn: 1,
    fehler,
    zeile: () => undefined,
  });
  const glatt = geglaettet(roh);
  const stoerend = UNSICHTBAR.exec(glatt);
  if (stoerend)
    return unlesbar({
      datei,
      zeile: glatt.slice(0, stoerend.index).split('\n').length,
      problem: 'ein unsichtbares Steuerzeichen, vermutlich aus einem anderen Programm eingefügt',
      erwartet: 'die Stelle neu tippen, oder den Text ohne Formatierung einfügen',
    });
  const teile = datei.endsWith('.mdx') ? dateiteile(glatt) : { kopf: glatt, text: '', kopfbeginn: 1, textbeginn: 1 };
  if (!teile)
    return unlesbar({
      datei,
      zeile: 1,
      problem: 'der Kopf mit den Feldern fehlt',
      erwartet: 'zwei Zeilen --- mit den Feldern dazwischen',
    });
  const zaehler = new YAML.LineCounter();
  const doc = YAML.parseDocument(teile.kopf, { lineCounter: zaehler });
  const versatz = teile.kopfbeginn - 1;
  if (doc.errors.length)
    return unlesbar(
      ...doc.errors.map((f) => ({
        datei,
        zeile: (f.linePos?.[0].line ?? 0) + versatz,
        problem: `das YAML ist nicht lesbar: ${YAMLFEHLER[f.code] ?? 'unerwartetes Zeichen'}`,
        erwartet: 'eine Zeile je Feld in der Form „feld: wert“; Text mit Doppelpunkt in Anführungszeichen',
        beispiel: "titel: 'Crack: was hilft'",
      })),
    );
  const zeile: Zeilensuche = (pfad) => {
    const gefunden = zeileIm(doc, zaehler, pfad);
    return gefunden === undefined ? undefined : gefunden + versatz;
  };
  const eingabe: unknown = doc.toJS() ?? {};
  const ergebnis = schema.safeParse(eingabe);
  return {
    daten: ergebnis.success ? ergebnis.data : (begehbar(eingabe) as z.infer<S>),
    text: teile.text,
    textbeginn: teile.textbeginn,
    fehler: ergebnis.success ? [] : deuteFehler(datei, schema, eingabe, ergebnis.error.issues, zeile),
    zeile,
  };
}
