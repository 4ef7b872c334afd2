/** Reads the content folder from disk: files -> typed entries and faults. No network, no clock. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { z } from 'zod';
import { DATEIEN, ORDNER, TABELLEN } from '../schema/index.ts';
import type { Bestand } from '../schema/bestand.ts';
import { deuteFehler, type Fehler } from '../schema/fehler.ts';
import { MEDIENARTEN } from '../schema/felder.ts';

export interface Gelesen {
  /**
   * All entries. One with faults is there as it was read, so that one fault does not make others look wrong;
   * its fields may be missing or of another kind. Complete and typed only when `fehler` is empty.
   */
  bestand: Bestand;
  fehler: Fehler[];
  /** Where a file lies on disk; with the index of a row, the file that holds this row. */
  ortVon(datei: string, zeile?: number): string;
  /** The line of a field, by file; undefined when it is not known. */
  zeileVon(datei: string, pfad: readonly PropertyKey[]): number | undefined;
  /** The line on which the body of an MDX file begins. */
  textbeginn(datei: string): number;
}

const KOPF = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Pictures and documents are not read here: what names them says what they are. */
const MEDIUM = new RegExp(`^medien/[^/]+\\.(${Object.values(MEDIENARTEN).flat().join('|')})$`);

/** Stands in for a file that cannot be read: an entry without fields, a table without rows. */
const LEER: unknown = { zeilen: [] };
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

const YAMLFEHLER: Record<string, string> = {
  DUPLICATE_KEY: 'ein Feld steht zweimal da',
  BAD_INDENT: 'die Einrückung stimmt nicht',
  TAB_AS_INDENT: 'Tabulator statt Leerzeichen als Einrückung',
  MISSING_CHAR: 'ein Zeichen fehlt, zum Beispiel ein Anführungszeichen am Ende',
  MULTILINE_IMPLICIT_KEY: 'eine Zeile ohne „Feld: Wert“',
  BLOCK_AS_IMPLICIT_KEY: 'ein Doppelpunkt im Text ohne Anführungszeichen',
};

/** Every file below the folders, as a path from its folder, with its places in their order. */
function sammle(ordner: string[]): Map<string, string[]> {
  const orte = new Map<string, string[]>();
  for (const wurzel of ordner)
    for (const roh of globSync('**/*.*', { cwd: wurzel })) {
      const datei = roh.split(path.sep).join('/');
      orte.set(datei, [...(orte.get(datei) ?? []), path.join(wurzel, roh)]);
    }
  return new Map([...orte].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Reads and checks every file below `wurzel` (the content folder) and, if there is one, `zusatz`: a folder of the same form that adds entries,
 * and rows to tables (a file with nothing but `zeilen`).
 * Faults: broken YAML, missing or unknown fields, wrong values, duplicate stems, files in the wrong place.
 */
export function leseInhalt(wurzel: string, zusatz?: string): Gelesen {
  const fehler: Fehler[] = [];
  const ablage = sammle([wurzel, ...(zusatz ? [zusatz] : [])]);
  /** How many rows of a table stand in its own file; those that were added follow. */
  const eigeneZeilen = new Map<string, number>();
  const istZusatz = (datei: string, zeile: unknown): zeile is number =>
    typeof zeile === 'number' && zeile >= (eigeneZeilen.get(datei) ?? Infinity);
  const ortVon = (datei: string, zeile?: number): string =>
    ablage.get(datei)?.[istZusatz(datei, zeile) ? 1 : 0] ?? path.join(wurzel, datei);
  const orte = new Map<string, (pfad: readonly PropertyKey[]) => number | undefined>();
  const textbeginne = new Map<string, number>();
  const zeileVon = (datei: string, pfad: readonly PropertyKey[]): number | undefined => {
    const [feld, zeile, ...rest] = pfad;
    return feld === 'zeilen' && istZusatz(datei, zeile)
      ? orte.get(ortVon(datei, zeile))?.([feld, zeile - eigeneZeilen.get(datei)!, ...rest])
      : orte.get(ortVon(datei))?.(pfad);
  };
  const bestand = Object.fromEntries(Object.keys(ORDNER).map((name) => [name, new Map()])) as unknown as Bestand;

  /** The file's data and body; faults go to `fehler`. */
  function pruefeDatei<S extends z.ZodType>(
    datei: string,
    schema: S,
    ort = ortVon(datei),
  ): { daten: z.infer<S>; text: string } {
    const roh = readFileSync(ort, 'utf8');
    const mdx = datei.endsWith('.mdx');
    const treffer = KOPF.exec(roh);
    if (mdx && !treffer) {
      fehler.push({
        datei,
        zeile: 1,
        problem: 'der Kopf mit den Feldern fehlt',
        erwartet: 'zwei Zeilen --- mit den Feldern dazwischen',
      });
      return { daten: LEER as z.infer<S>, text: '' };
    }
    if (mdx) textbeginne.set(datei, treffer![0].split('\n').length);
    const zaehler = new YAML.LineCounter();
    const doc = YAML.parseDocument(mdx ? treffer![1]! : roh, { lineCounter: zaehler });
    const versatz = mdx ? 1 : 0;
    if (doc.errors.length) {
      for (const f of doc.errors)
        fehler.push({
          datei,
          zeile: (f.linePos?.[0].line ?? 0) + versatz,
          problem: `das YAML ist nicht lesbar: ${YAMLFEHLER[f.code] ?? 'unerwartetes Zeichen'}`,
          erwartet: 'eine Zeile je Feld in der Form „feld: wert“; Text mit Doppelpunkt in Anführungszeichen',
          beispiel: "titel: 'Crack: was hilft'",
        });
      return { daten: LEER as z.infer<S>, text: '' };
    }
    const zeile = (pfad: readonly PropertyKey[]) => {
      const gefunden = zeileIm(doc, zaehler, pfad);
      return gefunden === undefined ? undefined : gefunden + versatz;
    };
    orte.set(ort, zeile);
    const eingabe: unknown = doc.toJS() ?? {};
    const ergebnis = schema.safeParse(eingabe);
    if (ergebnis.success) return { daten: ergebnis.data, text: mdx ? roh.slice(treffer![0].length) : '' };
    fehler.push(...deuteFehler(datei, schema, eingabe, ergebnis.error.issues, zeile));
    return {
      daten: begehbar(eingabe) as z.infer<S>,
      text: mdx ? roh.slice(treffer![0].length) : '',
    };
  }

  const bekannt = new Set<string>();
  for (const [name, { schema, endung }] of Object.entries(ORDNER)) {
    const dateien = [...ablage.keys()].filter((d) => d.startsWith(`${name}/`) && d.endsWith(`.${endung}`));
    const gesehen = new Map<string, string>();
    for (const datei of dateien) {
      bekannt.add(datei);
      const id = datei.slice(name.length + 1, -endung.length - 1);
      if (ablage.get(datei)!.length > 1)
        fehler.push({
          datei,
          problem: 'liegt im Inhalt und im Zusatzordner',
          erwartet: 'jeder Dateiname nur einmal, er ist die Adresse',
        });
      const zwilling = gesehen.get(id.toLowerCase());
      if (zwilling)
        fehler.push({
          datei,
          problem: `derselbe Dateiname wie ${zwilling}`,
          erwartet: 'jeder Dateiname nur einmal, er ist die Adresse',
        });
      gesehen.set(id.toLowerCase(), datei);
      (bestand as unknown as Record<string, Map<string, unknown>>)[name]!.set(id, {
        id,
        ...pruefeDatei(datei, schema),
      });
    }
  }
  for (const [name, schema] of Object.entries(DATEIEN)) {
    const datei = `${name}.yaml`;
    bekannt.add(datei);
    if (!ablage.has(datei)) {
      (bestand as unknown as Record<string, unknown>)[name] = LEER;
      fehler.push({ datei, problem: 'die Datei fehlt', erwartet: 'eine Datei dieses Namens im Ordner content' });
      continue;
    }
    const daten = pruefeDatei(datei, schema).daten as { zeilen: unknown[] };
    const [, weitere] = ablage.get(datei)!;
    if (weitere && name in TABELLEN) {
      const nurZeilen = z.strictObject({ zeilen: TABELLEN[name as keyof typeof TABELLEN].shape.zeilen as z.ZodType });
      eigeneZeilen.set(datei, daten.zeilen.length);
      daten.zeilen = [...daten.zeilen, ...(pruefeDatei(datei, nurZeilen, weitere).daten.zeilen as unknown[])];
    }
    (bestand as unknown as Record<string, unknown>)[name] = daten;
  }
  for (const datei of ablage.keys())
    if (!bekannt.has(datei) && !MEDIUM.test(datei)) fehler.push(fremdeDatei(datei, bekannt));

  return { bestand, fehler, ortVon, zeileVon, textbeginn: (datei) => textbeginne.get(datei) ?? 1 };
}

function fremdeDatei(datei: string, bekannt: Set<string>): Fehler {
  const stamm = datei.replace(/\.[^.]+$/, '');
  const zwilling = [...bekannt].find((b) => b.replace(/\.[^.]+$/, '') === stamm);
  const ordner = datei.split('/')[0] as keyof typeof ORDNER;
  return {
    datei,
    problem: zwilling ? `derselbe Dateiname wie ${zwilling}` : 'diese Datei gehört nicht hierher',
    erwartet: zwilling
      ? 'jeder Dateiname nur einmal, er ist die Adresse'
      : datei.startsWith('medien/')
        ? `eine Datei mit einer der Endungen ${Object.values(MEDIENARTEN).flat().join(', ')}`
        : ORDNER[ordner]
          ? `eine Datei mit der Endung .${ORDNER[ordner].endung}`
          : `einer der Ordner ${Object.keys(ORDNER).join(', ')} oder eine der Tabellen ${Object.keys(DATEIEN).join(', ')}`,
  };
}
