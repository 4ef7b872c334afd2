/** What a find looks like: nodes from finds. Text becomes text, never HTML. */
import { auszug, type Pruefer } from './auszug.browser.ts';
import { baue, knoten } from './elemente.browser.ts';
import type { Fund } from './index.browser.ts';
import { ortslage } from '../ort/oeffnung.ts';
import type { Direktantwort } from '../seite/suchmerkmale.ts';

const LAENGE = 26;
const LAENGE_ABSCHNITT = 12;
const ABSCHNITTE = 3;

function link(adresse: string, text: string): HTMLAnchorElement {
  const a = baue('a', '', text);
  a.href = adresse;
  return a;
}

/** The sections of a page that contain what was looked for, the best three, in the order of the page. */
function abschnitte(fund: Fund, worte: string[], passt: Pruefer): HTMLLIElement[] {
  const anker = fund.anchors.filter((a) => a.element !== 'h1').sort((a, b) => a.location - b.location);
  return anker
    .flatMap((a, i) => {
      // The excerpt is of what follows the heading; the heading is the link.
      const ab = a.location + a.text.split(/\s+/).length;
      const stuecke = auszug(worte.slice(ab, anker[i + 1]?.location), LAENGE_ABSCHNITT, passt, true);
      const imTitel = auszug(a.text.split(' '), LAENGE_ABSCHNITT, passt, true);
      if (!stuecke && !imTitel) return [];
      const marken = (stuecke ?? []).filter((s) => s.markiert).length + (imTitel ? 3 : 0);
      return [{ a, stuecke, marken }];
    })
    .sort((x, y) => y.marken - x.marken)
    .slice(0, ABSCHNITTE)
    .sort((x, y) => x.a.location - y.a.location)
    .map(({ a, stuecke }) => {
      const li = baue('li', '', link(`${fund.url}#${a.id}`, a.text));
      if (stuecke) li.append(baue('small', '', ...knoten(stuecke)));
      return li;
    });
}

/** A find as an item of a list: title, what is known of it (kind, date ...), excerpt, sections. */
export function treffer(fund: Fund, angaben: (string | undefined)[], passt: Pruefer): HTMLLIElement {
  const worte = fund.content.split(' ');
  const titelworte = fund.meta.title.split(' ');
  // The text begins with the title; what follows it says more.
  const text = fund.content.startsWith(fund.meta.title) ? worte.slice(titelworte.length) : worte;
  const titel = link(fund.url, '');
  titel.append(...knoten(auszug(titelworte, titelworte.length, passt) ?? []));
  const li = baue(
    'li',
    'treffer',
    baue('h3', '', titel),
    baue('p', 'treffer__art', angaben.filter(Boolean).join(' · ')),
    baue('p', '', ...knoten(auszug(text, LAENGE, passt) ?? [])),
  );
  const stellen = abschnitte(fund, worte, passt);
  if (stellen.length) {
    const liste = baue('ul', 'treffer__stellen', ...stellen);
    liste.setAttribute('role', 'list');
    liste.setAttribute('aria-label', 'Abschnitte');
    li.append(liste);
  }
  return li;
}

function knopf(text: string, marke: 'beispiel' | 'nochmal', wert: string): HTMLButtonElement {
  const element = baue('button', '', text);
  element.type = 'button';
  element.dataset[marke] = wert;
  return element;
}

/** A button that searches for its text. The words stand in an attribute, too: a browser that translates changes the text. */
export const suchknopf = (text: string): HTMLButtonElement => knopf(text, 'beispiel', text);

/** Says how many finds could not be fetched. */
export const luecke = (anzahl: number): string =>
  anzahl === 1 ? 'Ein Treffer fehlt hier: Er kam nicht an.' : `${anzahl} Treffer fehlen hier: Sie kamen nicht an.`;

/** The same as an item of the list, with a button that tries again. */
export const lueckenzeile = (anzahl: number): HTMLLIElement =>
  baue('li', 'hinweis', luecke(anzahl), ' ', knopf('Noch einmal versuchen', 'nochmal', ''));

/** What was typed, with the words that were looked for instead. In: pairs of a typed word and another one. */
export const verbessere = (eingabe: string, worte: [getippt: string, statt: string][]): string =>
  worte.reduce(
    (text, [getippt, statt]) =>
      text.replace(new RegExp(`(^|[^\\p{L}\\p{N}])${getippt}(?![\\p{L}\\p{N}])`, 'u'), `$1${statt}`),
    eingabe,
  );

/** The direct answer that a find gives: a place's state, address and number, or a measure's status. Undefined when it gives none. */
export function antwort(fund: Fund, feiertage: string[]): HTMLElement | undefined {
  if (!fund.meta.antwort) return undefined;
  // Our own pages say it (src/seite/suchmerkmale.ts), with the same type.
  const a = JSON.parse(fund.meta.antwort) as Direktantwort;
  const karte = baue('article', 'antwort', baue('h3', '', link(fund.url, fund.meta.title)));
  const zeile = (...inhalt: (string | Node)[]) => karte.append(baue('p', '', ...inhalt));
  if (a.sprache !== undefined) {
    karte.lang = a.sprache;
    karte.dir = 'auto';
    zeile(a.satz);
    zeile(a.hilfe ? link(a.hilfe.adresse, a.hilfe.titel) : link('/hilfe/', 'Hilfe'));
    if (a.suche) zeile(link(a.suche.adresse, a.suche.titel));
    return karte;
  }
  if (a.status) {
    zeile(baue('span', `status status--${a.status}`, a.status), ` seit ${a.seit}`);
    zeile(a.text);
    return karte;
  }
  if (a.betrieb) zeile(baue('b', '', a.betrieb));
  // eslint-disable-next-line no-restricted-syntax -- the visitor's clock, not that of the build
  const lage = a.plan && ortslage(a.plan, new Date(), feiertage);
  if (lage?.begruendet) zeile(baue('b', '', lage.text), ` (Zeiten von ${a.plan!.stand})`);
  else if (lage) zeile(lage.text);
  if (a.wann) zeile(a.wann);
  if (a.anschrift) zeile(a.anschrift);
  if (a.telefon && a.nummer) {
    const anruf = link(`tel:${a.telefon}`, a.nummer);
    anruf.className = 'antwort__anruf';
    zeile(anruf);
  }
  return karte;
}
