/**
 * Makes sentences of what stands side by side on a page without a sign between, such as labels and values, cells, items: an excerpt has none of the lines and
 * columns that part them there. The words stay as they are.
 */

/** Where one thing said ends and the next begins. Pagefind itself ends the others with a full stop, when no space is before it. */
const BLOECKE =
  'p, li, dt, dd, td, th, h1, h2, h3, h4, div, time, small, summary, figcaption, article, section, .meta > span';
/** What ends with which sign, because what follows belongs to it, or does not. */
const ZEICHEN: [wahl: string, zeichen: string][] = [
  ['dt, th[scope="row"]', ':'],
  ['dd, figcaption', '.'],
  ['.meta > span:not(:last-child)', ','],
];
const SATZZEICHEN = /[.,:;!?…–(„]\s*$/;

/** Takes signs and spaces from the end of a text that lead to something which is not there any more. In: its last piece. Out: whether words are left. */
function schneide(ende: ChildNode | null, zuviel: RegExp): boolean {
  for (let stueck = ende; stueck; stueck = stueck.previousSibling) {
    if (stueck.nodeType === 3) {
      stueck.textContent = stueck.textContent!.replace(zuviel, '');
      if (stueck.textContent) return true;
    } else if (schneide(stueck.lastChild, zuviel)) return true;
  }
  return false;
}

/** Removes an element with what joined it to the text before. */
export function nimmHeraus(element: Element): void {
  schneide(element.previousSibling, /[\s,·]+$/);
  element.remove();
}

/** The last piece of an element that says something by itself; what stands in a paragraph of its own ends by itself. */
function eigenes(element: Element): ChildNode | undefined {
  const stuecke = [...element.childNodes].filter((s) => s.textContent?.trim());
  const ende = stuecke.findIndex((s) => s.nodeType === 1 && (s as Element).matches('p, ul, ol, div'));
  return stuecke[(ende < 0 ? stuecke.length : ende) - 1];
}

/** Changes the text below `haupt`. */
export function machSaetze(haupt: Element): void {
  // The innermost first: what they end with is the end of what they stand in.
  for (const element of [...haupt.querySelectorAll(BLOECKE)].reverse()) {
    if (!schneide(element.lastChild, /[\s·]+$/)) continue;
    const danach = element.nextSibling?.textContent?.trim() ?? '';
    const [, zeichen] = ZEICHEN.find(([wahl]) => element.matches(wahl)) ?? [];
    const eigen = zeichen && !danach.startsWith('·') ? eigenes(element) : undefined;
    if (eigen) {
      schneide(eigen, /\s+$/);
      if (!SATZZEICHEN.test(eigen.textContent!)) eigen.after(`${zeichen} `);
    }
    if (!/^[.,:;!?)“]/.test(danach)) element.after(' ');
  }
}
