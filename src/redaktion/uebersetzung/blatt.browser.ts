/** The text of a German page as somebody reads who translates it: as it stands in its file, with its building blocks named where they stand. */
import { BAUSTEINE, istBausteinname } from '../../schema/bausteine.ts';
import { dateiteile } from '../../inhalt/dateiteile.ts';
import { baumVon, type Knoten } from '../datei/mdx.ts';

/** A German page, as the editor holds it. */
export interface Originaltext {
  titel: string;
  zusammenfassung: string;
  /** The whole file. */
  datei: string;
}

const ELEMENTE: Record<string, string> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  delete: 's',
  inlineCode: 'code',
  code: 'pre',
  blockquote: 'blockquote',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  break: 'br',
  thematicBreak: 'hr',
};

const elementname = (k: Knoten): string => {
  if (k.type === 'heading') return `h${String(k['depth'])}`;
  if (k.type === 'list') return k['ordered'] ? 'ol' : 'ul';
  return ELEMENTE[k.type] ?? 'span';
};

function element(d: Document, name: string, ...inhalt: (string | Node)[]): HTMLElement {
  const neu = d.createElement(name);
  neu.append(...inhalt);
  return neu;
}

/** What a building block refers to, or its heading. */
const wertVon = (k: Knoten): string => {
  // Only building blocks are asked, and each of them has a list of attributes.
  const [erstes] = k['attributes'] as { value: string }[];
  return erstes?.value ?? '';
};

/** A building block: the words in it, or its name and what it refers to, as one chooses it again in the translation. */
function zeichneBaustein(d: Document, k: Knoten): HTMLElement {
  const name = String(k['name']);
  const titel = istBausteinname(name) ? BAUSTEINE[name].titel : name;
  const innen = kinder(d, k);
  if (k.type === 'mdxJsxTextElement' && innen.length) return element(d, 'span', ...innen);
  if (innen.length) return element(d, 'section', element(d, 'p', element(d, 'b', wertVon(k))), ...innen);
  const marke = element(d, 'small', `${titel}: ${wertVon(k).replaceAll(/\s+/g, ', ')}`);
  return k.type === 'mdxJsxTextElement' ? marke : element(d, 'p', marke);
}

function zeichne(d: Document, k: Knoten): Node {
  if (k.type === 'text') return d.createTextNode(k.value ?? '');
  if (k.type === 'image') return element(d, 'small', `Bild: ${k.alt ?? ''}`);
  if (k.type.startsWith('mdxJsx')) return zeichneBaustein(d, k);
  if (k.type === 'link') {
    const verweis = d.createElement('a');
    // The frame has no address of its own.
    verweis.href = new URL(k.url ?? '', location.href).href;
    verweis.title = k.url ?? '';
    verweis.append(...kinder(d, k));
    return verweis;
  }
  return element(d, elementname(k), ...(k.children ? kinder(d, k) : [k.value ?? '']));
}

const kinder = (d: Document, { children = [] }: Knoten): Node[] => children.map((k) => zeichne(d, k));

/** In: the document in which it is to stand, the page. Out: its parts, each named as the field of the form that mirrors it. */
export function zeichneOriginal(d: Document, { titel, zusammenfassung, datei }: Originaltext): HTMLElement[] {
  const teile: [string, Node[]][] = [
    ['titel', [element(d, 'h1', titel)]],
    ['zusammenfassung', [element(d, 'p', zusammenfassung)]],
    ['body', kinder(d, baumVon(dateiteile(datei)?.text ?? ''))],
  ];
  return teile.map(([feld, inhalt]) => {
    const teil = element(d, 'section', ...inhalt);
    // By this the software scrolls both sides together.
    teil.dataset['keyPath'] = feld;
    return teil;
  });
}
