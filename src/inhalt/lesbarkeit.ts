/** How long a text is and how hard to read (P-01, P-02). Pure: text or MDX in, numbers out. */
import { mdxToMdast } from 'satteri';
import { merke } from '../lager/merken.ts';

/** A node of a parsed text, as far as we look at it. */
export interface Knoten {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  /** By which a reference finds its address. */
  identifier?: string;
  depth?: number;
  /** Of a list of tasks: whether it is done. */
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Knoten[];
  position?: { start: { line: number } };
}

/** A text that is not read at all; the message says why to whoever wrote it. */
export class Uebermass extends Error {}

/**
 * More than any text needs: ten times the longest, the most building blocks, the deepest list there is. The parser takes time by the square of `<`, of
 * `{` and of what is quoted in a quote, so these are counted before it reads.
 */
const HOECHSTENS = { zeichen: 200_000, klammern: 2_000, tiefe: 40 };
/** A line that begins with more marks of quotes and lists than may lie within each other. */
const ZU_TIEF = new RegExp(String.raw`^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){${HOECHSTENS.tiefe + 1}}`, 'm');
const TIEF = 'im Text sind Listen oder Zitate zu tief verschachtelt';

/** Is something in the tree deeper than so many levels? Asked step by step: what is thousands deep would end every recursion. */
function tieferAls(baum: Knoten, grenze: number): boolean {
  let ebene = [baum];
  for (let tiefe = 0; ebene.length; tiefe++) {
    if (tiefe > grenze) return true;
    ebene = ebene.flatMap((k) => k.children ?? []);
  }
  return false;
}

/**
 * The tree of a text, in the type of what we read of it: parsed once, whoever asks; nobody may change it. Throws when it cannot be read, and `Uebermass`
 * when it is out of all proportion.
 */
export const baumVon = merke((mdx: string): Knoten => {
  if (mdx.length > HOECHSTENS.zeichen) throw new Uebermass(`der Text hat ${mdx.length} Zeichen`);
  for (const klammer of ['<', '{']) {
    const anzahl = mdx.split(klammer).length - 1;
    if (anzahl > HOECHSTENS.klammern) throw new Uebermass(`im Text steht ${anzahl}-mal das Zeichen ${klammer}`);
  }
  if (ZU_TIEF.test(mdx)) throw new Uebermass(TIEF);
  const baum = mdxToMdast(mdx) as unknown as Knoten;
  if (tieferAls(baum, HOECHSTENS.tiefe)) throw new Uebermass(TIEF);
  return baum;
});

/** The words of a node without marks and components. */
export const klartext = (k: Knoten): string => k.value ?? (k.children ?? []).map(klartext).join('');

const BLOECKE = new Set(['paragraph', 'heading', 'tableRow']);
const textbloecke = (k: Knoten): string[] =>
  BLOECKE.has(k.type) ? [klartext(k).replace(/\s+/g, ' ').trim()] : (k.children ?? []).flatMap(textbloecke);

export interface Umfang {
  /** Characters with spaces, as editorial offices count. */
  zeichen: number;
  /** Words a sentence, on average. */
  woerterJeSatz: number;
}

/** What a press release should keep to (P-02): two sheets of A4 are at most 3,500 characters. */
export const ZIEL: Umfang = { zeichen: 3500, woerterJeSatz: 18 };

const satzteiler = new Intl.Segmenter('de', { granularity: 'sentence' });
const wortteiler = new Intl.Segmenter('de', { granularity: 'word' });

/** The words of a text. What a hyphen joins are two. */
export const woerter = (text: string): string[] =>
  [...wortteiler.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

/** A point behind a number or a single letter ends no sentence: "am 3. Juli", "z. B.". */
const zaehleSaetze = (text: string): number =>
  [...satzteiler.segment(text)].filter(({ segment }) => !/(\d|(^|[^\p{L}])\p{L})\.\s*$/u.test(segment)).length || 1;

/** In: lead and body of a text. */
export function umfang(vorspann: string, mdx: string): Umfang {
  const teile = [vorspann, ...textbloecke(baumVon(mdx))].filter(Boolean);
  const anzahl = teile.map((teil) => woerter(teil).length);
  const summe = (zahlen: number[]) => zahlen.reduce((a, b) => a + b, 0);
  return { zeichen: teile.join('\n').length, woerterJeSatz: summe(anzahl) / summe(teile.map(zaehleSaetze)) };
}

/** Vowels that sound together, then single ones; the u of qu is none. Two that meet where parts of a word meet count as one, as in "beinhalten". */
const SILBENKERN = /aa|ee|oo|ai|ay|ei|ey|au|äu|eu|ie|ou|(?<!q)u|[aeioyäöüéè]/g;

/** The syllables of a German word, counted by its vowels. What has none, such as a number, is one. */
export const silben = (wort: string): number => wort.toLowerCase().match(SILBENKERN)?.length ?? 1;

/**
 * How hard a German text is to read: the year at school in which it is understood, 4 (very easy) to 15 (very hard); from 12 on a degree rather than a
 * year. First Wiener Sachtextformel: Richard Bamberger, Erich Vanecek, "Lesen – Verstehen – Lernen – Schreiben", Vienna 1984, page 187. It knows
 * words and sentences, not thoughts: short words in short sentences can still be wrong or empty. In: text without markup, with at least one word.
 */
export function schulstufe(text: string): number {
  const alle = woerter(text);
  const prozent = (trifft: (wort: string) => boolean) => (100 * alle.filter(trifft).length) / alle.length;
  return (
    0.1935 * prozent((w) => silben(w) >= 3) +
    0.1672 * (alle.length / zaehleSaetze(text)) +
    0.1297 * prozent((w) => w.length > 6) -
    0.0327 * prozent((w) => silben(w) === 1) -
    0.875
  );
}
