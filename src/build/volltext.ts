/** The full text of a finished page: what feeds and text files carry. Pure: HTML of a page in, HTML or plain text out. */
import { parseHTML } from 'linkedom';
import { glatt } from '../query/html.ts';

/** What belongs to the page and not to the text. */
const UEBERGANGEN = 'script, style, button, .begriff__text, .kein-druck';

export interface Volltext {
  titel: string;
  vorspann: string;
  /** HTML of the body with absolute addresses; source marks as numbers in brackets, the sources as a list at the end. */
  html: string;
  /** The same as plain text. */
  text: string;
}

/** What stands before a line of a list: its number or a dash; undefined for what is no list. */
function listenzeichen(block: Element): string | undefined {
  if (block.matches('tr')) return '';
  if (!block.matches('li')) return undefined;
  const liste = block.parentElement;
  return liste?.matches('ol') ? `${[...liste.children].indexOf(block) + 1}. ` : '- ';
}

/** Blocks as paragraphs, lists with number or dash, rows of tables with bars, addresses of links in sentences behind their text. */
function alsText(wurzel: Element): string {
  let zeilen = '';
  for (const umbruch of wurzel.querySelectorAll('br')) umbruch.replaceWith(', ');
  for (const block of wurzel.querySelectorAll('h2, h3, p, li, dt, dd, tr, figcaption, blockquote')) {
    if (block.querySelector('p, li')) continue;
    const zeichen = listenzeichen(block);
    if (zeichen !== '')
      for (const a of block.querySelectorAll('a[href]')) {
        const ziel = a.getAttribute('href')!;
        if (/^https?:/.test(ziel) && glatt(a.textContent) !== ziel) a.append(` <${ziel}>`);
      }
    const zellen = zeichen === '' ? [...block.children] : [block];
    const text = zellen.map((zelle) => glatt(zelle.textContent).replaceAll(' ,', ',')).join(' | ');
    if (text) zeilen += `${zeichen === undefined ? '\n\n' : '\n'}${zeichen ?? ''}${text}`;
  }
  return zeilen.trim();
}

/** Reads the elements with `data-volltext` of a page. Throws when the page has none. `adresse`: absolute address of the page. */
export function volltext(html: string, adresse: string): Volltext {
  const { document } = parseHTML(html);
  const teile = [...document.querySelectorAll('[data-volltext]')];
  if (!teile.length) throw new Error(`${adresse} hat keinen Volltext`);
  const koerper = document.createElement('div');
  for (const teil of teile) koerper.append(...(teil.matches('p') ? [teil] : teil.childNodes));
  // A word with an explanation is a button on the page and a word in the text.
  for (const wort of koerper.querySelectorAll('button.begriff')) wort.replaceWith(...wort.childNodes);
  for (const element of koerper.querySelectorAll(UEBERGANGEN)) element.remove();
  // A mark of several sources reads "1–3"; the list below has the same numbers.
  for (const marke of koerper.querySelectorAll('.beleg')) marke.replaceWith(` [${glatt(marke.textContent)}]`);
  const quellen = document.querySelector('.quellenliste');
  if (quellen) {
    const titel = document.createElement('h2');
    titel.textContent = 'Quellen';
    koerper.append(titel, quellen.cloneNode(true));
  }
  for (const element of koerper.querySelectorAll('[href], [src]'))
    for (const name of ['href', 'src']) {
      const ziel = element.getAttribute(name);
      if (ziel) element.setAttribute(name, new URL(ziel, adresse).href);
    }
  for (const element of koerper.querySelectorAll('[class], [id], [srcset], [data-volltext]'))
    for (const name of ['class', 'id', 'srcset', 'sizes', 'data-volltext']) element.removeAttribute(name);
  return {
    titel: glatt(document.querySelector('h1')?.textContent),
    vorspann: glatt(document.querySelector('.vorspann')?.textContent),
    html: koerper.innerHTML.trim(),
    text: alsText(koerper),
  };
}

/** A text file: title, lead, text, where it stands, and what stands with every text that leaves the site. */
export const textdatei = ({ titel, vorspann, text }: Volltext, adresse: string, angaben: string): string =>
  `${[titel, vorspann, text, adresse].filter(Boolean).join('\n\n')}\n${angaben}\n`;
