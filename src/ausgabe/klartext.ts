/** HTML as plain text that keeps everything that can be read: paragraphs, nested lists, tables, addresses of links. Pure. */
import { glatt } from './glatt.ts';

const BLOCK =
  /^(address|article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|summary|table|ul)$/;

/** Stands for a line break while a text is made smooth. */
const UMBRUCH = '\u2028';
/** Text without white space that nobody sees; a line break of the page stays one. */
const zeile = (text: string): string =>
  text
    .split(UMBRUCH)
    .map((teil) => glatt(teil).replace(/,$/, ''))
    .filter(Boolean)
    .join('\n');

const istElement = (knoten: Node): knoten is Element => knoten.nodeType === 1;

/** What stands in a line: words, addresses of links behind them. */
function worte(knoten: Node): string {
  if (knoten.nodeType === 3) return knoten.textContent ?? '';
  if (!istElement(knoten)) return '';
  if (knoten.localName === 'br') return UMBRUCH;
  const text = [...knoten.childNodes].map(worte).join('');
  const ziel = knoten.localName === 'a' ? (knoten.getAttribute('href') ?? '') : '';
  return /^https?:/.test(ziel) && glatt(text) !== ziel ? `${text} <${ziel}>` : text;
}

/** A list, an item a line, what lies in an item below it. */
function liste(element: Element): string {
  const beginn = Number(element.getAttribute('start') ?? 1);
  return [...element.children]
    .map((eintrag, i) => {
      const zeichen = element.localName === 'ol' ? `${beginn + i}. ` : '- ';
      const einzug = `\n${' '.repeat(zeichen.length)}`;
      return zeichen + absaetze(eintrag).join('\n').replaceAll('\n', einzug);
    })
    .join('\n');
}

/** A table, a row a line, bars between its cells. */
const tabelle = (element: Element): string =>
  [...element.querySelectorAll('tr')]
    .map((tr) => [...tr.children].map((zelle) => zeile(zelle.textContent)).join(' | '))
    .join('\n');

function block(element: Element): string[] {
  switch (element.localName) {
    case 'ul':
    case 'ol':
      return [liste(element)];
    case 'table':
      return [tabelle(element)];
    case 'pre':
      return [element.textContent.trimEnd()];
    default:
      return absaetze(element);
  }
}

/** The paragraphs of an element, in its order; a list or a table is one of several lines. */
export function absaetze(element: Element): string[] {
  const fertig: string[] = [];
  let offen = '';
  const schliesse = () => {
    if (zeile(offen)) fertig.push(zeile(offen));
    offen = '';
  };
  for (const knoten of element.childNodes) {
    if (!istElement(knoten) || !BLOCK.test(knoten.localName)) offen += worte(knoten);
    else {
      schliesse();
      fertig.push(...block(knoten));
    }
  }
  schliesse();
  return fertig.filter(Boolean);
}
