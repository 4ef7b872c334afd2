/**
 * The body of a text: what the editor's software spells anew but nobody changed keeps its bytes. Pure.
 * Old and new body are cut into blocks (paragraph, list, table ...); a block that says the same as before stays as it was written.
 */
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gleich } from './form.ts';
import { entschaerfe, maskiere } from './zeichen.ts';

/** A node of a text as it was read, with what we read of it. */
export interface Knoten {
  type: string;
  children?: Knoten[];
  value?: string;
  /** Of a link. */
  url?: string;
  title?: string | null;
  /** Of a picture. */
  alt?: string | null;
  position?: { start: { offset: number }; end: { offset: number } };
  [mehr: string]: unknown;
}
interface Block {
  text: string;
  /** What the block says, whatever its spelling. */
  sinn: unknown;
  von: number;
  bis: number;
  knoten: Knoten;
}

const leser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
/** Spelling, not meaning: where it stands, how wide a table is set, whether a list is loose, code read from attributes. */
const SCHREIBUNG = new Set(['position', 'data', 'align', 'spread', 'referenceType', 'label']);

/** Nodes that hold running text. */
const ZEILEN = new Set(['paragraph', 'heading', 'tableCell']);
const MARKEN = new Set(['strong', 'emphasis', 'delete']);

/** What a node says, whatever its spelling. */
function sinn(k: Knoten): unknown {
  return Object.fromEntries(
    Object.entries(k).flatMap(([n, w]): [string, unknown][] => {
      if (SCHREIBUNG.has(n) || w === null || w === undefined) return [];
      if (n === 'children')
        return [[n, ZEILEN.has(k.type) ? verbunden(flach(k.children ?? [], [])) : k.children?.map(sinn)]];
      if (n === 'attributes') return [[n, merkmale(k)]];
      // A line break in code is a blank.
      if (k.type === 'inlineCode' && n === 'value') return [[n, k.value?.replaceAll('\n', ' ')]];
      return [[n, w]];
    }),
  );
}
const merkmale = (k: Knoten): string[] =>
  // Only building blocks are asked, and each of them has a list of attributes.
  (k['attributes'] as { name: string; value: unknown }[]).map((a) => `${a.name}=${String(a.value).trim()}`);

/** A piece of running text with all that it is at once: bold, a link. */
interface Stueck {
  marken: string;
  wert: unknown;
}

/** Running text in one row: it does not matter which mark stands inside which, nor whether a space is bold. */
function flach(liste: Knoten[], marken: string[]): Stueck[] {
  return liste.flatMap((k): Stueck[] => {
    const hier = marken.toSorted().join(' ');
    if (MARKEN.has(k.type)) return flach(k.children!, [...new Set([...marken, k.type])]);
    if (k.type === 'link') return flach(k.children!, [...marken, `link:${k.url ?? ''}:${k.title ?? ''}`]);
    if (k.type === 'text') {
      const [, davor, mitte, danach] = /^(\s*)([\s\S]*?)(\s*)$/.exec(k.value!.replace(/[ \t]*\n[ \t]*/g, ' '))!;
      return [
        { marken: '', wert: davor },
        { marken: hier, wert: mitte },
        { marken: '', wert: danach },
      ].filter((s) => s.wert !== '');
    }
    // A building block is no text: only the words inside it can be bold.
    if (k.type === 'mdxJsxTextElement')
      return [{ marken: '', wert: [k['name'], merkmale(k), verbunden(flach(k.children ?? [], marken))] }];
    return [{ marken: hier, wert: sinn(k) }];
  });
}

/** Pieces that stand side by side and are marked alike are one. */
function verbunden(stuecke: Stueck[]): Stueck[] {
  const reihe: Stueck[] = [];
  for (const s of stuecke) {
    const davor = reihe.at(-1);
    if (davor?.marken === s.marken && typeof s.wert === 'string' && typeof davor.wert === 'string')
      reihe[reihe.length - 1] = { ...davor, wert: davor.wert + s.wert };
    else reihe.push(s);
  }
  return reihe;
}

/** A text as a tree, in the type of what we read of it. Throws when it is no MDX. */
export const baumVon = (text: string): Knoten => leser.parse(text) as unknown as Knoten;

function bloecke(text: string): Block[] {
  return (baumVon(text).children ?? []).map((knoten) => {
    const [von, bis] = [knoten.position!.start.offset, knoten.position!.end.offset];
    return { text: text.slice(von, bis), sinn: sinn(knoten), von, bis, knoten };
  });
}

/** Whether anything in it is program code, which no text may hold. */
const istProgramm = (k: Knoten): boolean =>
  /^mdxjsEsm|Expression$/.test(k.type) || (k.children ?? []).some(istProgramm);

const istLesbar = (text: string): boolean => {
  try {
    return !istProgramm(baumVon(text));
  } catch {
    return false;
  }
};

/** What an editor wrote, so that the build can read it: where that fails, paragraph by paragraph everything becomes text. */
function lesbar(text: string, bausteine: readonly string[]): string {
  const maskiert = maskiere(text, bausteine);
  if (istLesbar(maskiert)) return maskiert;
  const absaetze = maskiert.split(/\n{2,}/).map((a) => (istLesbar(a) ? a : entschaerfe(a)));
  return istLesbar(absaetze.join('\n\n')) ? absaetze.join('\n\n') : entschaerfe(text);
}

/** The longest common row of blocks: for each new block the place of the old one that says the same. */
function gemeinsame(alt: Block[], neu: Block[]): (number | undefined)[] {
  const laenge = Array.from({ length: alt.length + 1 }, () => new Array<number>(neu.length + 1).fill(0));
  const schluessel = (b: Block) => JSON.stringify(b.sinn);
  const [a, n] = [alt.map(schluessel), neu.map(schluessel)];
  for (let i = alt.length - 1; i >= 0; i--)
    for (let j = neu.length - 1; j >= 0; j--)
      laenge[i]![j] = a[i] === n[j] ? laenge[i + 1]![j + 1]! + 1 : Math.max(laenge[i + 1]![j]!, laenge[i]![j + 1]!);
  const paar = new Array<number | undefined>(neu.length).fill(undefined);
  for (let i = 0, j = 0; i < alt.length && j < neu.length;)
    if (a[i] === n[j]) paar[j++] = i++;
    else if (laenge[i + 1]![j]! >= laenge[i]![j + 1]!) i++;
    else j++;
  return paar;
}

/** A changed list or box keeps the lines of those parts that stay: the parts that stand on one line are put back as they were. */
function mitAltenTeilen(alt: Block | undefined, neu: Block): string {
  if (!alt?.knoten.children || alt.knoten.type !== neu.knoten.type || !neu.knoten.children) return neu.text;
  const teil = (k: Knoten, b: Block, quelle: string) =>
    quelle.slice(k.position!.start.offset - b.von, k.position!.end.offset - b.von);
  const alte = new Map(alt.knoten.children.map((k) => [JSON.stringify(sinn(k)), teil(k, alt, alt.text)]));
  return neu.knoten.children.reduceRight((text, k) => {
    const alterTeil = alte.get(JSON.stringify(sinn(k)));
    if (!alterTeil || !['list', 'table', 'mdxJsxFlowElement', 'blockquote'].includes(neu.knoten.type)) return text;
    const neuerTeil = teil(k, neu, neu.text);
    if (alterTeil.includes('\n') || neuerTeil.includes('\n')) return text;
    const von = k.position!.start.offset - neu.von;
    return text.slice(0, von) + alterTeil + text.slice(von + neuerTeil.length);
  }, neu.text);
}

/**
 * The body to save. In: the old body (undefined: a new text), what the editor gave back, the names of the building blocks.
 * Out: the old bytes wherever the text says the same; a text that the build can always read.
 */
export function vereine(alt: string | undefined, eingabe: string, bausteine: readonly string[]): string {
  const neu = lesbar(eingabe.trim(), bausteine);
  if (alt === undefined || !istLesbar(alt)) return neu;
  const [a, n] = [bloecke(alt), bloecke(neu)];
  const paar = gemeinsame(a, n);
  if (a.length === n.length && paar.every((i) => i !== undefined)) return alt;
  let ergebnis = '';
  n.forEach((b, j) => {
    const i = paar[j];
    const vorher = paar[j - 1];
    // Between two blocks that still follow each other stands what stood there.
    if (j > 0)
      ergebnis +=
        i !== undefined && vorher !== undefined && i === vorher + 1 ? alt.slice(a[vorher]!.bis, a[i]!.von) : '\n\n';
    // A block that was changed stands between the same neighbours as before.
    const stelle = j === 0 ? 0 : (vorher ?? -2) + 1;
    ergebnis += i === undefined ? mitAltenTeilen(paar.includes(stelle) ? undefined : a[stelle], b) : a[i]!.text;
  });
  const anfang = a[0] ? alt.slice(0, a[0].von) : '';
  return gleich(
    bloecke(ergebnis).map((b) => b.sinn),
    n.map((b) => b.sinn),
  )
    ? anfang + ergebnis
    : neu;
}
