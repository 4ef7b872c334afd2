/** The full text of a finished page: what feeds and text files carry. Pure: HTML of a page in, HTML or plain text out. */
import { parseHTML } from 'linkedom';
import { glatt, hauptteil } from './glatt.ts';
import { absaetze } from './klartext.ts';

/** What belongs to the page and not to the text. */
const UEBERGANGEN = 'script, style, button, .kein-druck';

export interface Volltext {
  /** What it is, from where and when (P-01): "Pressemitteilung 3/2026 · Dortmund, 23. November 2026". */
  kopfzeile?: string | undefined;
  titel: string;
  vorspann: string;
  /** HTML of the body with absolute addresses; source marks as numbers in brackets, the sources as a list at the end. */
  html: string;
  /** The same as plain text. */
  text: string;
}

/** What else a text must say when it is taken along: how it was made (L-19), and whose its pictures are (L-24). */
function vorbehalte(document: Document, mitBildern: boolean): string[] {
  const entstehung = glatt(document.querySelector('[data-vorbehalt]')?.textContent);
  return [entstehung, mitBildern ? 'Für Bilder gilt, was bei ihnen steht.' : ''].filter(Boolean);
}

/** Reads the elements with `data-volltext` of a page. Throws when the page has none. `adresse`: absolute address of the page. */
export function volltext(html: string, adresse: string): Volltext {
  const { document } = parseHTML(hauptteil(html));
  const teile = [...document.querySelectorAll('[data-volltext]')];
  if (!teile.length) throw new Error(`${adresse} hat keinen Volltext`);
  const koerper = document.createElement('div');
  for (const teil of teile) koerper.append(...(teil.matches('p') ? [teil] : teil.childNodes));
  // A word with an explanation is a link on the page and a word in the text.
  for (const wort of koerper.querySelectorAll('.begriff')) wort.replaceWith(...wort.childNodes);
  for (const element of koerper.querySelectorAll(UEBERGANGEN)) element.remove();
  // The list below has the same numbers.
  for (const marke of koerper.querySelectorAll('.beleg')) marke.replaceWith(` ${glatt(marke.textContent)}`);
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
  // What stood there was for the screen; from the inside out, so that a box of empty boxes goes, too.
  for (const kasten of [...koerper.querySelectorAll('div, section, p, ul')].reverse())
    if (!glatt(kasten.textContent) && !kasten.querySelector('img')) kasten.remove();
  for (const satz of vorbehalte(document, koerper.querySelector('figure') !== null)) {
    const absatz = document.createElement('p');
    absatz.textContent = satz;
    koerper.append(absatz);
  }
  return {
    kopfzeile: glatt(document.querySelector('[data-kopfzeile]')?.textContent) || undefined,
    titel: glatt(document.querySelector('h1')?.textContent),
    vorspann: glatt(document.querySelector('.vorspann')?.textContent),
    html: koerper.innerHTML.trim(),
    text: absaetze(koerper).join('\n\n'),
  };
}

/** A text file: what it is, title, lead, text, where it stands, and what stands with every text that leaves the site. */
export const textdatei = ({ kopfzeile, titel, vorspann, text }: Volltext, adresse: string, angaben: string): string =>
  `${[kopfzeile, titel, vorspann, text, adresse].filter(Boolean).join('\n\n')}\n${angaben}\n`;
