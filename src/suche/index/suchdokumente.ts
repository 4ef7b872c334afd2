/** Reads finished pages and takes them apart into what the search finds: pages, and the entries on them that carry `data-such`. */
import { parseHTML } from 'linkedom';
import type { Fundart } from '../../seite/fundarten.ts';
import { glatt, hauptteil } from '../../ausgabe/glatt.ts';
import { alsName } from '../../ausgabe/satz.ts';
import { machSaetze, nimmHeraus } from './saetze.ts';
import { SUCHTRENNER } from '../../seite/suchmerkmale.ts';

export interface Suchdokument {
  /** Address of the page, with the entry's id as fragment. */
  adresse: string;
  art: Fundart;
  titel: string;
  /** The content to index. */
  html: string;
  /** The words of the content. */
  text: string;
  auch: string[];
  gleich: string[];
  filter: Record<string, string>;
  datum: string | undefined;
  /** Facts for a direct answer, as JSON. */
  antwort: string | undefined;
  /** Words for an emergency that always bring it first. */
  notfall: string[];
  /** Words by which somebody is known who writes the language that it is written in. */
  sprache: string[];
  /** Telephone numbers in it, as they are dialled. */
  nummern: string[];
}

/**
 * What is on a page but not what it says. Source marks above all: their numbers would stick to the words before them ("150" and mark 1
 * would be found, and shown, as "1501").
 */
const UEBERGANGEN =
  '[data-pagefind-ignore], .beleg, .quellen, .stand, .krumen, .inhaltsverzeichnis, caption, thead, script, style, svg, .nr';
const TITEL = 'h1, h2, h3, h4, [scope="row"], .zeilenkopf, .position__kopf';

const liste = (wert: string | null): string[] => wert?.split(SUCHTRENNER) ?? [];
/** Numbers that are written in groups, as one: "116 117" is looked for as 116117. */
const zusammen = (text: string): string[] =>
  [...new Set(text.match(/(?<!\d)\d+(?:[ \u00a0\u202f]\d+)+(?!\d)/g))].map((zahl) => zahl.replace(/\D/g, ''));

/** Makes an entry of every h3 with what follows it, up to the next heading. */
function trenneAbschnitte(bereich: Element, art: string): void {
  for (const titel of bereich.querySelectorAll('h3[id]')) {
    const eintrag = bereich.ownerDocument.createElement('div');
    eintrag.setAttribute('data-such', art);
    titel.before(eintrag);
    let naechstes: ChildNode | null = titel;
    while (naechstes && (naechstes === titel || !/^H[1-3]$/.test(naechstes.nodeName))) {
      const dieses: ChildNode = naechstes;
      naechstes = dieses.nextSibling;
      eintrag.append(dieses);
    }
  }
}

/** Everything in a finished page that is found by itself: first its entries, then what is left of it. Empty for a page out of the index. */
export function suchdokumente(html: string, adresse: string): Suchdokument[] {
  if (!html.includes('data-pagefind-body')) return [];
  const { document } = parseHTML(hauptteil(html));
  const haupt = document.querySelector('[data-pagefind-body]');
  const kopf = haupt?.querySelector('[data-such]');
  if (!haupt || !kopf) return [];
  for (const element of haupt.querySelectorAll(UEBERGANGEN)) element.remove();
  machSaetze(haupt);

  const dokumentAus = (element: Element, merkmale: Element, ziel: string): Suchdokument => {
    const ueberschrift = element.querySelector(TITEL)?.cloneNode(true) as Element | undefined;
    for (const nebenbei of ueberschrift?.querySelectorAll('p') ?? []) nebenbei.remove();
    // A sentence as a heading ends like one on its page.
    const titel = alsName(glatt(ueberschrift?.textContent ?? '').replace(/:$/, ''));
    return {
      adresse: ziel,
      // Our own pages say it (src/seite/suchmerkmale.ts), in these words.
      art: merkmale.getAttribute('data-such') as Fundart,
      titel,
      html: element.innerHTML,
      text: glatt(element.textContent),
      auch: [
        ...liste(merkmale.getAttribute('data-such-tag')),
        ...liste(merkmale.getAttribute('data-such-auch')),
        ...zusammen(element.textContent),
      ],
      gleich: liste(merkmale.getAttribute('data-such-gleich')),
      filter: Object.fromEntries(
        liste(merkmale.getAttribute('data-such-filter')).map((f) => f.split(':') as [string, string]),
      ),
      datum:
        merkmale.getAttribute('data-such-datum') ??
        merkmale.querySelector('time')?.getAttribute('datetime') ??
        undefined,
      antwort: merkmale.getAttribute('data-such-antwort') ?? undefined,
      notfall: liste(merkmale.getAttribute('data-such-notfall')),
      sprache: liste(merkmale.getAttribute('data-such-sprache')),
      nummern: [...element.querySelectorAll('a[href^="tel:"]')].map((a) => a.getAttribute('href')!),
    };
  };

  for (const bereich of haupt.querySelectorAll('[data-such-abschnitte]'))
    trenneAbschnitte(bereich, bereich.getAttribute('data-such-abschnitte')!);
  const eintraege = [...haupt.querySelectorAll('[data-such]')]
    .filter((element) => element !== kopf)
    .map((element) => {
      const anker = element.id ? element : element.querySelector('[id]');
      const id = anker?.id;
      if (!id) throw new Error(`${adresse}: ein Eintrag „${element.getAttribute('data-such')}“ hat keine id`);
      // The heading is the title of the find and no section of it.
      anker.removeAttribute('id');
      element.remove();
      // The date stands beside the title; in the text it would only stand before every excerpt.
      for (const zeit of element.querySelectorAll('time')) {
        element.setAttribute('data-such-datum', zeit.getAttribute('datetime') ?? '');
        element.setAttribute('data-such-tag', glatt(zeit.textContent));
        nimmHeraus(zeit);
      }
      // What is said about the entry comes after what it says.
      element.append(...[...element.querySelectorAll('p.meta')].flatMap((p) => [p, ' ']));
      return dokumentAus(element, element, `${adresse}#${id}`);
    });
  return [...eintraege, dokumentAus(haupt, kopf, adresse)];
}
