/** One file of the content: its text in, data of its schema, body and faults with their lines out. Pure. */
import YAML from 'yaml';
import type { z } from 'zod';
import { dateiteile, geglaettet } from './dateiteile.ts';
import { deuteFehler, type Fehler } from './fehler.ts';
import { OHNE_STOERZEICHEN, stoerzeichen } from './stoerzeichen.ts';

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

const YAMLFEHLER: Record<string, string> = {
  DUPLICATE_KEY: 'ein Feld steht zweimal da',
  BAD_INDENT: 'die Einrückung stimmt nicht',
  TAB_AS_INDENT: 'Tabulator statt Leerzeichen als Einrückung',
  MISSING_CHAR: 'ein Zeichen fehlt, zum Beispiel ein Anführungszeichen am Ende',
  MULTILINE_IMPLICIT_KEY: 'eine Zeile ohne „Feld: Wert“',
  BLOCK_AS_IMPLICIT_KEY: 'ein Doppelpunkt im Text ohne Anführungszeichen',
  BAD_ALIAS: 'ein Text beginnt mit *',
};

const IN_ANFUEHRUNG = 'der ganze Text in Anführungszeichen';

/**
 * What YAML would read in another way than it is meant, and leave out without a word; and what lets a small file grow without end. None of it is
 * needed here. With the place in the file where each begins.
 */
function missverstaendliches(doc: YAML.Document, kopf: string): (Omit<Fehler, 'datei'> & { stelle: number })[] {
  const funde: (Omit<Fehler, 'datei'> & { stelle: number })[] = [];
  const melde = (knoten: YAML.Node, problem: string, erwartet: string, beispiel?: string) =>
    funde.push({ stelle: knoten.range?.[0] ?? 0, problem, erwartet, beispiel });
  YAML.visit(doc, {
    Node(_, knoten) {
      if (YAML.isAlias(knoten)) {
        melde(
          knoten,
          `„*${knoten.source}“ wird als Verweis auf eine andere Stelle gelesen`,
          IN_ANFUEHRUNG,
          `'*${knoten.source}'`,
        );
        return;
      }
      if (knoten.anchor)
        melde(
          knoten,
          `„&${knoten.anchor}“ wird nicht als Text gelesen, das Wort ginge verloren`,
          IN_ANFUEHRUNG,
          `'&${knoten.anchor} …'`,
        );
      if (knoten.tag)
        melde(
          knoten,
          `„${knoten.tag}“ wird nicht als Text gelesen, das Wort ginge verloren`,
          IN_ANFUEHRUNG,
          `'${knoten.tag} …'`,
        );
      if (!YAML.isScalar(knoten) || !knoten.range) return;
      const dahinter = /^[ \t]+#[^\n]*/.exec(kopf.slice(knoten.range[1]))?.[0].trim();
      if (dahinter && knoten.type !== 'BLOCK_LITERAL' && knoten.type !== 'BLOCK_FOLDED')
        melde(
          knoten,
          `hinter „#“ wird nichts gelesen, „${dahinter}“ ginge verloren`,
          `${IN_ANFUEHRUNG}; ein Vermerk steht in einer eigenen Zeile`,
          "titel: 'Raum #2 öffnet'",
        );
      const stoerend = typeof knoten.value === 'string' && stoerzeichen(knoten.value);
      if (stoerend) melde(knoten, stoerend.problem, OHNE_STOERZEICHEN);
    },
  });
  return funde;
}

/** Stands in for a file that cannot be read: an entry without fields, a table without rows. */
export const LEER: unknown = { zeilen: [] };
/** A file that cannot be read, with the reasons. */
export const unlesbar = <D>(...fehler: Fehler[]): Dateiinhalt<D> => ({
  daten: LEER as D,
  text: '',
  textbeginn: 1,
  fehler,
  zeile: () => undefined,
});
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
  const glatt = geglaettet(roh);
  const stoerend = stoerzeichen(glatt);
  if (stoerend)
    return unlesbar({
      datei,
      zeile: glatt.slice(0, stoerend.stelle).split('\n').length,
      problem: stoerend.problem,
      erwartet: OHNE_STOERZEICHEN,
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
  const versatz = teile.kopfbeginn - 1;
  let doc: YAML.Document.Parsed;
  let verkannt: ReturnType<typeof missverstaendliches>;
  try {
    doc = YAML.parseDocument(teile.kopf, { lineCounter: zaehler });
    verkannt = missverstaendliches(doc, teile.kopf);
  } catch (grund) {
    // Lists in lists, thousands deep, are more than the library can follow.
    if (!(grund instanceof RangeError)) throw grund;
    return unlesbar({
      datei,
      zeile: teile.kopfbeginn,
      problem: 'die Felder sind zu tief ineinander verschachtelt',
      erwartet: 'Felder wie in den anderen Dateien dieses Ordners',
    });
  }
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
  if (verkannt.length)
    return unlesbar(
      ...verkannt.map(({ stelle, ...fund }) => ({ datei, zeile: zaehler.linePos(stelle).line + versatz, ...fund })),
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
