/** Reads the content folder from disk: files -> typed entries and faults. No network, no clock. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Bestand } from './bestand.ts';
import type { Fehler } from './fehler.ts';
import { fremdeDatei, namensfehler } from './dateinamen.ts';
import { durchsuche } from './dateizugriff.ts';
import { liesDatei, unlesbar, type Dateiinhalt } from './dateileser.ts';
import { MEDIENARTEN } from '../schema/felder.ts';
import {
  ALLE_DATEIEN,
  ALLE_ORDNER,
  DATEIEN,
  ORDNER,
  TABELLEN,
  istTabelle,
  type Dateiname,
  type Ordnername,
} from '../schema/index.ts';

export interface Gelesen {
  /**
   * All entries. One with faults is there as it was read, so that one fault does not make others look wrong;
   * its fields may be missing or of another kind. Complete and typed only when `fehler` is empty.
   */
  bestand: Bestand;
  fehler: Fehler[];
  /** Where a file lies on disk; with the index of a row, the file that holds this row. */
  ortVon: (datei: string, zeile?: number) => string;
  /** The line on which the body of an MDX file begins. */
  textbeginn: (datei: string) => number;
  /** A fault at a field, with its line. */
  fehlerAn: (datei: string, pfad: readonly PropertyKey[], problem: string, erwartet: string) => Fehler;
}

/** Pictures and documents are not read here: what names them says what they are. */
const MEDIUM = new RegExp(`^medien/[^/]+\\.(${Object.values(MEDIENARTEN).flat().join('|')})$`);

/** In bytes: more than ten times the longest text there is. A file that is larger would only keep everybody waiting. */
const GROESSTE_DATEI = 500_000;

/** What lies in the folders, as a path from its folder: files with their places in their order, and faults for what is no file. */
function sammle(ordner: string[]): { orte: Map<string, string[]>; fehler: Fehler[] } {
  const orte = new Map<string, string[]>();
  const fehler: Fehler[] = [];
  for (const wurzel of ordner) {
    if (!statSync(wurzel, { throwIfNoEntry: false })?.isDirectory()) {
      fehler.push({
        datei: wurzel,
        problem: 'diesen Ordner gibt es nicht',
        erwartet: 'ein Ordner mit Inhalten; den privaten nennt INHALT_ZUSATZ',
      });
      continue;
    }
    for (const { datei, art } of durchsuche(wurzel)) {
      if (art === 'datei') orte.set(datei, [...(orte.get(datei) ?? []), path.join(wurzel, datei)]);
      else if (art === 'versteckt') {
        if (/\.(mdx|ya?ml)$/.test(datei))
          fehler.push({
            datei,
            problem: 'der Dateiname beginnt mit einem Punkt, diese Datei liest niemand',
            erwartet: 'ein Name ohne Punkt am Anfang; oder die Datei löschen',
          });
      } else if (art !== 'ordner' || path.extname(datei))
        fehler.push({
          datei,
          problem: art === 'verweis' ? 'ist ein Verweis auf eine andere Stelle (symbolischer Link)' : 'ist keine Datei',
          erwartet: 'die Datei selbst, an dieser Stelle gespeichert',
        });
    }
  }
  return { orte: new Map([...orte].sort(([a], [b]) => (a < b ? -1 : 1))), fehler };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, or what is wrong with the file as such. */
function dateitext(datei: string, ort: string): string | Fehler {
  const { size } = statSync(ort);
  if (size > GROESSTE_DATEI)
    return {
      datei,
      problem: `die Datei hat ${Math.round(size / 1000)} kB`,
      erwartet: `höchstens ${GROESSTE_DATEI / 1000} kB; Bilder und Dokumente liegen in content/medien`,
    };
  try {
    return utf8.decode(readFileSync(ort));
  } catch {
    return {
      datei,
      problem: 'die Datei ist nicht in UTF-8 gespeichert, Umlaute gingen verloren',
      erwartet: 'im Schreibprogramm „Speichern unter“ mit der Kodierung UTF-8',
    };
  }
}

interface Lesung {
  text: string;
  schema: z.ZodType;
  inhalt: Dateiinhalt<unknown>;
}
/** What each file said when it was last read: whoever reads all of them again, after one has changed, need not think about the others. */
const zuletzt = new Map<string, Lesung>();

/** A file by its text; nobody may change what comes out. */
function gelesenAus<S extends z.ZodType>(datei: string, text: string, schema: S): Dateiinhalt<z.infer<S>> {
  const vorher = zuletzt.get(datei);
  const inhalt = vorher?.text === text && vorher.schema === schema ? vorher.inhalt : liesDatei(datei, text, schema);
  zuletzt.set(datei, { text, schema, inhalt });
  // The same schema has made it.
  return inhalt as Dateiinhalt<z.infer<S>>;
}

/**
 * Reads and checks every file below `wurzel` (the content folder) and, if there is one, `zusatz`: a folder of the same form that adds entries,
 * and rows to tables (a file with nothing but `zeilen`).
 * Faults: broken YAML, missing or unknown fields, wrong values, duplicate or misspelt stems, files in the wrong place.
 */
export function leseInhalt(wurzel: string, zusatz?: string): Gelesen {
  const fehler: Fehler[] = [];
  const { orte: ablage, fehler: keineDateien } = sammle([wurzel, ...(zusatz ? [zusatz] : [])]);
  fehler.push(...keineDateien);
  /** What was read, by place. */
  const gelesen = new Map<string, Dateiinhalt<unknown>>();
  /** How many rows of a table stand in its own file; those that were added follow. */
  const eigeneZeilen = new Map<string, number>();
  const istZusatz = (datei: string, zeile: unknown): zeile is number =>
    typeof zeile === 'number' && zeile >= (eigeneZeilen.get(datei) ?? Infinity);
  const ortVon = (datei: string, zeile?: number): string =>
    ablage.get(datei)?.[istZusatz(datei, zeile) ? 1 : 0] ?? path.join(wurzel, datei);
  const zeileVon = (datei: string, pfad: readonly PropertyKey[]): number | undefined => {
    const [feld, zeile, ...rest] = pfad;
    return feld === 'zeilen' && istZusatz(datei, zeile)
      ? gelesen.get(ortVon(datei, zeile))?.zeile([feld, zeile - eigeneZeilen.get(datei)!, ...rest])
      : gelesen.get(ortVon(datei))?.zeile(pfad);
  };
  const liesEine = <S extends z.ZodType>(datei: string, schema: S, ort = ortVon(datei)): Dateiinhalt<z.infer<S>> => {
    const text = dateitext(datei, ort);
    const inhalt = typeof text === 'string' ? gelesenAus(datei, text, schema) : unlesbar(schema, [text]);
    gelesen.set(ort, inhalt);
    fehler.push(...inhalt.fehler);
    return inhalt;
  };
  const bekannt = new Set<string>();
  /** The entries of a folder, by id. */
  const ordner = (name: Ordnername, { schema, endung }: (typeof ORDNER)[Ordnername]) => {
    const gesehen = new Map<string, string>();
    const dateien = [...ablage.keys()].filter((d) => d.startsWith(`${name}/`) && d.endsWith(`.${endung}`));
    return new Map(
      dateien.map((datei) => {
        bekannt.add(datei);
        const id = datei.slice(name.length + 1, -endung.length - 1);
        fehler.push(...namensfehler(datei, name, id, ablage.get(datei)!, gesehen));
        gesehen.set(id.toLowerCase(), datei);
        const { daten, text } = liesEine(datei, schema);
        return [id, { id, daten, text }];
      }),
    );
  };
  /** A file of its own; a table with the rows that the private folder adds. */
  const datei = (name: Dateiname): unknown => {
    const datei = `${name}.yaml`;
    bekannt.add(datei);
    const orte = ablage.get(datei);
    if (!orte) {
      const fehlt = { datei, problem: 'die Datei fehlt', erwartet: 'eine Datei dieses Namens im Ordner content' };
      fehler.push(fehlt);
      return unlesbar<z.ZodType>(DATEIEN[name], [fehlt]).daten;
    }
    // The reader puts a list there whatever the file says.
    const daten = liesEine(datei, DATEIEN[name]).daten as { zeilen: unknown[] };
    const [, weitere] = orte;
    if (!weitere || !istTabelle(name)) return daten;
    const nurZeilen = z.strictObject({ zeilen: TABELLEN[name].shape.zeilen as z.ZodType });
    eigeneZeilen.set(datei, daten.zeilen.length);
    return { ...daten, zeilen: [...daten.zeilen, ...(liesEine(datei, nurZeilen, weitere).daten.zeilen as unknown[])] };
  };
  // The types of the schemas are lost on the way through the lists of names.
  const bestand = Object.fromEntries([
    ...ALLE_ORDNER.map((name) => [name, ordner(name, ORDNER[name])]),
    ...ALLE_DATEIEN.map((name) => [name, datei(name)]),
  ]) as unknown as Bestand;
  for (const fremd of ablage.keys())
    if (!bekannt.has(fremd) && !MEDIUM.test(fremd)) fehler.push(fremdeDatei(fremd, bekannt));

  return {
    bestand,
    fehler,
    ortVon,
    textbeginn: (name) => gelesen.get(ortVon(name))?.textbeginn ?? 1,
    fehlerAn: (name, pfad, problem, erwartet) => ({
      datei: name,
      zeile: zeileVon(name, pfad),
      feld: pfad.join('.') || undefined,
      problem,
      erwartet,
    }),
  };
}
