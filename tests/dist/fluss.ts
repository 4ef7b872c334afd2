/** The text of a page as it flows: what is read, copied and searched without the layout. */

/** Elements that begin a new line or stand apart, so that a word cannot run into them. */
const ABSATZ = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR
   INPUT LEGEND LI MAIN NAV NOSCRIPT OL OPTION P PRE SECTION SELECT SUMMARY SUCHE-FELD TABLE TBODY TD TEXTAREA TFOOT TH THEAD THEMA-WAHL TR UL`.split(
    /\s+/,
  ),
);
/** No running text. SVG places its text by coordinates. */
const UEBERGANGEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'SVG']);

const ENDE = /[\p{L}\p{N}.,;:!?)“…%€]$/u;
const ANFANG = /^[\p{L}\p{N}(„]/u;

/**
 * Places where text before a tag touches text behind it: "E-Mail an<a>" -> "E-Mail an|die Stadt".
 * A source mark may touch the word before it, not the one behind it. A popover is read on its own.
 */
export function verklebt(wurzel: Element): string[] {
  const funde: string[] = [];
  let vorher = '';
  const gehe = (element: Element): void => {
    for (const k of element.childNodes) {
      if (k.nodeType === 3 && k.textContent) {
        if (ENDE.test(vorher) && ANFANG.test(k.textContent))
          funde.push(`${vorher.slice(-20)}|${k.textContent.slice(0, 20)}`);
        vorher = k.textContent;
      } else if (k.nodeType === 1) besuche(k as Element);
    }
  };
  const besuche = (e: Element): void => {
    const name = e.tagName.toUpperCase();
    if (UEBERGANGEN.has(name)) return;
    const davor = vorher;
    if (ABSATZ.has(name) || e.hasAttribute('popover') || e.matches('sup.beleg')) vorher = '';
    gehe(e);
    if (ABSATZ.has(name)) vorher = '';
    else if (e.hasAttribute('popover')) vorher = davor;
  };
  besuche(wurzel);
  return funde;
}

/** Places where white space stands before a full stop or comma: "eine Auflage . Seit". */
export function gesperrt(wurzel: Element): string[] {
  const stuecke: string[] = [];
  const gehe = (knoten: Node): void => {
    if (knoten.nodeType === 3) stuecke.push(knoten.textContent ?? '');
    if (knoten.nodeType !== 1) return;
    const e = knoten as Element;
    const name = e.tagName.toUpperCase();
    if (UEBERGANGEN.has(name) || e.hasAttribute('popover') || e.matches('sup.beleg')) return;
    if (ABSATZ.has(name)) stuecke.push('\n');
    knoten.childNodes.forEach(gehe);
    if (ABSATZ.has(name)) stuecke.push('\n');
  };
  gehe(wurzel);
  const text = stuecke.join('').replace(/\s*\n\s*/g, '\n');
  return [...text.matchAll(/.{0,25}\S\s+[.,;:!?](?=\s|$).{0,10}/gu)].map((t) => t[0]);
}

const LESBAR = ['alt', 'aria-label', 'content', 'placeholder', 'title'];

/** Everything that a page says, also to a screen reader or a search engine, without what `ohne` selects. */
export function worte(dom: Document, ohne: string): string {
  const stuecke: string[] = [];
  const gehe = (knoten: Node): void => {
    if (knoten.nodeType === 3) stuecke.push(knoten.textContent ?? '');
    if (knoten.nodeType !== 1) return;
    const e = knoten as Element;
    if (e.matches(`script, style, ${ohne}`)) return;
    for (const name of LESBAR) stuecke.push(e.getAttribute(name) ?? '');
    knoten.childNodes.forEach(gehe);
  };
  gehe(dom.documentElement);
  return stuecke.join(' ').replace(/\s+/g, ' ');
}
