/** One file of the content: its text in, data of its schema, body and faults with their lines out. Pure. */
import YAML from 'yaml';
import type { z } from 'zod';
import { dateiteile, geglaettet } from './dateiteile.ts';
import { soweitRichtig } from './begehung.ts';
import { deuteFehler } from './deutung.ts';
import type { Fehler } from './fehler.ts';
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

/** What YAML says of a line that it cannot read, and whether the text in it wants quotation marks. */
const YAMLFEHLER: Record<string, [problem: string, inAnfuehrung?: true]> = {
  DUPLICATE_KEY: ['ein Feld steht zweimal da'],
  BAD_INDENT: ['die Einrückung stimmt nicht, oder eine Klammer ist nicht geschlossen'],
  TAB_AS_INDENT: ['Tabulator statt Leerzeichen als Einrückung'],
  MISSING_CHAR: ['ein Zeichen fehlt, zum Beispiel ein Anführungszeichen am Ende'],
  MULTILINE_IMPLICIT_KEY: ['eine Zeile ohne „Feld: Wert“'],
  BLOCK_AS_IMPLICIT_KEY: ['ein Doppelpunkt im Text ohne Anführungszeichen', true],
  BAD_SCALAR_START: ['der Text beginnt mit einem Zeichen, das hier etwas anderes bedeutet', true],
  UNEXPECTED_TOKEN: ['der Text beginnt oder endet mit einem Zeichen, das hier etwas anderes bedeutet', true],
  BAD_DQ_ESCAPE: ['hinter einem \\ steht ein Zeichen, das dort nichts bedeutet', true],
  MULTIPLE_DOCS: ['die Zeile --- steht mitten in den Feldern'],
};

const IN_ANFUEHRUNG = 'der ganze Text in Anführungszeichen';

/** Fields with quantities, and a number with points between its thousands: YAML takes the point for our comma. */
const MENGEN = new Set(['wert', 'bis']);
const TAUSENDER = /^-?\d{1,3}(\.\d{3})+$/;

/** The line as it could stand there: "titel: '[Neu] Titel'". In: a line; of one without a field nobody knows what it means. */
function inAnfuehrung(zeile = ''): string | undefined {
  const [, feld, text] = /^( *(?:- )?[\w-]+: +)(.+)$/.exec(zeile) ?? [];
  return text && !text.startsWith("''") ? `${feld}'${text.replaceAll("'", "''")}'` : undefined;
}

/**
 * The lines that cannot be read. What follows the first is often wrong only because of it: where the line can be guessed, it is read once more with what
 * it seems to mean, and so on. In: the head of a file, what was read of it.
 */
function yamlfehler(kopf: string, { errors: [fehler] }: YAML.Document): (Omit<Fehler, 'datei'> & { zeile: number })[] {
  if (!fehler) return [];
  const zeilen = kopf.split('\n');
  const zeile = fehler.linePos?.[0].line ?? 1;
  const [problem, zitat] = YAMLFEHLER[fehler.code] ?? ['unerwartetes Zeichen'];
  const gemeint = zitat && inAnfuehrung(zeilen[zeile - 1]);
  const einer = {
    zeile,
    problem: `das YAML ist nicht lesbar: ${problem}`,
    erwartet: zitat ? IN_ANFUEHRUNG : 'eine Zeile je Feld in der Form „feld: wert“',
    beispiel: gemeint?.trim().replace(/^- /, '') ?? "titel: 'Crack: was hilft'",
  };
  if (!gemeint) return [einer];
  const berichtigt = zeilen.with(zeile - 1, gemeint).join('\n');
  return [einer, ...yamlfehler(berichtigt, YAML.parseDocument(berichtigt)).filter((f) => f.zeile > zeile)];
}

/**
 * What YAML would read in another way than it is meant, and leave out without a word; and what lets a small file grow without end. None of it is
 * needed here. With the place in the file where each begins.
 */
function missverstaendliches(doc: YAML.Document, kopf: string): (Omit<Fehler, 'datei'> & { stelle: number })[] {
  const funde: (Omit<Fehler, 'datei'> & { stelle: number })[] = [];
  const melde = (knoten: YAML.Node, problem: string, erwartet: string, beispiel?: string) =>
    funde.push({ stelle: knoten.range?.[0] ?? 0, problem, erwartet, beispiel });
  YAML.visit(doc, {
    Pair(_, { key, value }) {
      if (!YAML.isScalar(key)) {
        if (YAML.isNode(key)) melde(key, 'links vom Doppelpunkt steht kein Wort', 'der Name eines Feldes');
        return;
      }
      const menge = MENGEN.has(String(key.value)) && YAML.isScalar(value) ? value : undefined;
      if (menge && typeof menge.value === 'number' && TAUSENDER.test(menge.source ?? ''))
        melde(
          menge,
          `„${menge.source}“ wird als ${menge.value.toLocaleString('de-DE')} gelesen`,
          'Tausender ohne Punkt',
          menge.source!.replaceAll('.', ''),
        );
    },
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

/** What of a file can be walked through, so that one fault does not hide others. In: its schema, what was read. */
const begehbar = <S extends z.ZodType>(schema: S, eingabe: unknown): z.infer<S> =>
  // It is not of this form, and that is told; fields may be missing.
  (soweitRichtig(schema, eingabe) ?? soweitRichtig(schema, {})) as z.infer<S>;

/**
 * A file that cannot be read, with the reasons. Its rows have the ids that seem to stand in its text: what names one is not wrong because the file
 * cannot be read.
 */
export const unlesbar = <S extends z.ZodType>(schema: S, fehler: Fehler[], text = ''): Dateiinhalt<z.infer<S>> => ({
  daten: begehbar(schema, {
    zeilen: [...text.matchAll(/^ *(?:- )?id: *['"]?([a-z0-9-]+)/gm)].map(([, id]) => ({ id })),
  }),
  text: '',
  textbeginn: 1,
  fehler,
  zeile: () => undefined,
});

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
  const kaputt = (...fehler: Omit<Fehler, 'datei'>[]) =>
    unlesbar(
      schema,
      fehler.map((f) => ({ datei, ...f })),
      glatt,
    );
  const stoerend = stoerzeichen(glatt);
  if (stoerend)
    return kaputt({
      zeile: glatt.slice(0, stoerend.stelle).split('\n').length,
      problem: stoerend.problem,
      erwartet: OHNE_STOERZEICHEN,
    });
  const teile = datei.endsWith('.mdx') ? dateiteile(glatt) : { kopf: glatt, text: '', kopfbeginn: 1, textbeginn: 1 };
  if (!teile)
    return kaputt({
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
    return kaputt({
      zeile: teile.kopfbeginn,
      problem: 'die Felder sind zu tief ineinander verschachtelt',
      erwartet: 'Felder wie in den anderen Dateien dieses Ordners',
    });
  }
  if (doc.errors.length) return kaputt(...yamlfehler(teile.kopf, doc).map((f) => ({ ...f, zeile: f.zeile + versatz })));
  if (verkannt.length)
    return kaputt(
      ...verkannt.map(({ stelle, ...fund }) => ({ zeile: zaehler.linePos(stelle).line + versatz, ...fund })),
    );
  // Whatever else the library warns of, it reads in another way than somebody meant it.
  if (doc.warnings.length)
    return kaputt(
      ...doc.warnings.map(({ linePos }) => ({
        zeile: (linePos?.[0].line ?? 1) + versatz,
        problem: 'diese Zeile ist nicht eindeutig',
        erwartet: `eine Zeile je Feld in der Form „feld: wert“; ${IN_ANFUEHRUNG}`,
      })),
    );
  const zeile: Zeilensuche = (pfad) => {
    const gefunden = zeileIm(doc, zaehler, pfad);
    return gefunden === undefined ? undefined : gefunden + versatz;
  };
  const eingabe: unknown = doc.toJS() ?? {};
  const ergebnis = schema.safeParse(eingabe);
  if (!ergebnis.success && doc.contents === null)
    return kaputt({
      zeile: 1,
      problem: datei.endsWith('.mdx') ? 'der Kopf mit den Feldern ist leer' : 'die Datei ist leer',
      erwartet: 'Felder wie in den anderen Dateien; npm run neu legt einen Eintrag mit allen an',
    });
  return {
    daten: ergebnis.success ? ergebnis.data : begehbar(schema, eingabe),
    text: teile.text,
    textbeginn: teile.textbeginn,
    fehler: ergebnis.success ? [] : deuteFehler(datei, schema, eingabe, ergebnis.error.issues, zeile),
    zeile,
  };
}
