/** Short answers: the first sentence of an answer stands below its question, what follows is closed. */
import { parseHTML } from 'linkedom';

const satzteiler = new Intl.Segmenter('de', { granularity: 'sentence' });
/** A point behind a day or a single letter ends no sentence: "am 3. Juli", "z. B.". Behind a year it does. */
const KEIN_ENDE = /(\b\d{1,2}|(^|[^\p{L}])\p{L})\.\s*$/u;

/** The sentences of a text, with the space behind them. */
export function saetze(text: string): string[] {
  const liste: string[] = [];
  for (const { segment } of satzteiler.segment(text)) {
    if (liste.length && KEIN_ENDE.test(liste.at(-1)!)) liste.push(liste.pop()! + segment);
    else liste.push(segment);
  }
  return liste;
}

/** Less than this after the first sentence stays with it: the line that opens it would take as much room. */
const MINDESTENS = 2;

/** The words of a piece of HTML, without placeholders. */
const worte = (knoten: Node): string =>
  knoten.nodeType === 3 ? (knoten.textContent ?? '') : [...knoten.childNodes].map(worte).join('');

/** Takes from a paragraph what stands behind so many letters; marks of sources that follow at once stay. Out: what was taken. */
function trenne(absatz: Element, laenge: number): ChildNode[] {
  let bis = laenge;
  const danach: ChildNode[] = [];
  for (const knoten of [...absatz.childNodes]) {
    const text = worte(knoten);
    if (bis > 0 && text.length > bis && knoten.nodeType === 3) {
      const rest = absatz.ownerDocument.createTextNode(text.slice(bis));
      knoten.textContent = text.slice(0, bis).trimEnd();
      danach.push(rest);
      bis = 0;
    } else if (danach.length || (bis <= 0 && knoten.nodeType !== 8)) danach.push(knoten);
    else bis -= text.length;
  }
  for (const knoten of danach) knoten.remove();
  return danach;
}

export interface Teil {
  /** HTML that stands on the page. */
  offen: string;
  /** What goes on with it: HTML, and how many sentences that are. */
  rest?: { html: string; saetze: number };
}

/**
 * In: HTML of a text in which each third heading is a question. Out: the same HTML in pieces, each with what is closed behind it. Nothing is added, left out
 * or moved.
 */
export function kurzeAntworten(html: string): Teil[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  /** Pieces of the text as HTML. */
  const alsHtml = (...stuecke: Node[]): string => {
    const kasten = document.createElement('div');
    kasten.append(...stuecke.map((s) => s.cloneNode(true)));
    return kasten.innerHTML;
  };
  const teile: Teil[] = [];
  let offen = '';
  const knoten = [...document.body.childNodes];
  while (knoten.length) {
    const k = knoten.shift()!;
    offen += alsHtml(k);
    if (k.nodeName !== 'H3') continue;
    const ende = knoten.findIndex((n) => /^H[1-3]$/.test(n.nodeName));
    const antwort = knoten.splice(0, ende < 0 ? knoten.length : ende);
    const absatz = antwort.find((n): n is Element => n.nodeName === 'P');
    const [erster = '', ...weitere] = saetze(absatz ? worte(absatz) : '');
    const danach = antwort.slice(antwort.indexOf(absatz!) + 1);
    const mehr = danach.reduce((n, d) => n + saetze(worte(d).trim()).length, weitere.length);
    if (!absatz || mehr < MINDESTENS) {
      offen += alsHtml(...antwort);
      continue;
    }
    const rest = document.createElement('p');
    rest.append(...trenne(absatz, erster.length));
    teile.push({
      offen: offen + alsHtml(...antwort.slice(0, antwort.indexOf(absatz) + 1)),
      rest: { html: alsHtml(rest, ...danach), saetze: mehr },
    });
    offen = '';
  }
  return [...teile, { offen }];
}
