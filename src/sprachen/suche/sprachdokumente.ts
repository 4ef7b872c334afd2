/** Takes a finished page in another language apart into what its search finds: the page, its sections, its rows. Pure. */
import { parseHTML } from 'linkedom';
import { glatt, hauptteil } from '../../ausgabe/glatt.ts';
import { fundart } from '../../seite/fundarten.ts';
import { SUCHTRENNER } from '../../seite/suchmerkmale.ts';
import { machSaetze } from '../../suche/index/saetze.ts';
import type { Gleiche, Sprachdokument } from './liste.ts';

/** What is on a page but not what it says. The line of what is closed holds its heading. */
const UEBERGANGEN = '[data-pagefind-ignore]:not(summary), .beleg, script, style, svg';
/** What a row is called, the surest first. */
const ZEILENTITEL = ['h3', '.zeilenkopf', 'a'];

/** A word beside its German one is there for who looks for that: what the word stands for comes before it. */
const GEWICHT_WORT = 0.4;

const werte = (element: Element, merkmal: string): string[] => element.getAttribute(merkmal)?.split(SUCHTRENNER) ?? [];

/** A title without the sign that ends it, and without how many stand below it. */
const alsTitel = (element: Element): string => glatt(element.textContent).replace(/ \(\d+\)$|[:.]$/, '');

/** Text without the signs that led to what was taken out of it. */
const alsText = (text: string): string =>
  glatt(text)
    .replace(/ +([.,:;])/g, '$1')
    .replace(/^[.,:;] */, '');

/** A walk through a page in the order in which it is read: what is said belongs to the row or the heading before it. */
class Gang {
  readonly gleich: Gleiche[] = [];
  readonly #dokumente: Sprachdokument[];
  readonly #seite: Sprachdokument;
  #hier: Sprachdokument;
  /** The heading of the part of the page. */
  #rubrik: string | undefined;

  /** In: the content of the page, and its address. */
  constructor(haupt: Element, adresse: string) {
    const kopf = haupt.querySelector('h1')!;
    this.#seite = {
      adresse,
      titel: alsTitel(kopf),
      wo: [],
      text: '',
      auch: werte(haupt, 'data-such-auch'),
      gewicht: 1,
    };
    this.#dokumente = [this.#seite];
    this.#hier = this.#seite;
    kopf.remove();
    this.#gehe(haupt);
  }

  get dokumente(): Sprachdokument[] {
    // A heading over rows says nothing by itself.
    return this.#dokumente
      .filter((d) => d === this.#seite || glatt(d.text) || d.auch.length)
      .map((d) => ({ ...d, text: alsText(d.text) }));
  }

  #gehe(element: Element): void {
    for (const knoten of element.childNodes) {
      if (knoten.nodeType === 3) this.#hier.text += knoten.textContent ?? '';
      if (knoten.nodeType !== 1) continue;
      const kind = knoten as Element;
      if (kind.matches('h2[id]')) {
        this.#rubrik = undefined;
        this.#rubrik = this.#beginne(kind.id, kind).titel;
      } else if (kind.matches('h3[id]')) this.#beginne(kind.id, kind);
      else if (kind.matches('li[id]')) this.#zeile(kind);
      else if (kind.matches('br')) this.#hier.text += ' ';
      else this.#gehe(kind);
    }
  }

  #beginne(id: string, titel: Element): Sprachdokument {
    const art = titel.closest('[data-such]')?.getAttribute('data-such') ?? undefined;
    this.#hier = {
      adresse: `${this.#seite.adresse}#${id}`,
      titel: alsTitel(titel),
      wo: [this.#seite.titel, this.#rubrik ?? []].flat(),
      text: '',
      auch: [],
      gewicht: fundart(art)?.gewicht ?? 1,
    };
    this.#dokumente.push(this.#hier);
    return this.#hier;
  }

  #zeile(element: Element): void {
    const davor = this.#hier;
    const titel = ZEILENTITEL.flatMap((wahl) => element.querySelector(wahl) ?? [])[0];
    if (!titel) throw new Error(`${this.#seite.adresse}#${element.id}: eine Zeile ohne Titel`);
    const dokument = this.#beginne(element.id, titel);
    const [deutsch, ...andere] = werte(element, 'data-such-gleich');
    if (deutsch) {
      this.gleich.push([dokument.titel, deutsch, ...andere]);
      dokument.gewicht = GEWICHT_WORT;
      dokument.auch = [deutsch];
    }
    titel.remove();
    this.#gehe(element);
    this.#hier = davor;
  }
}

/** In: a finished page and its address. Out: the page first, then what stands on it in its order; and its words for the same. */
export function sprachdokumente(html: string, adresse: string): Pick<Gang, 'dokumente' | 'gleich'> {
  const haupt = parseHTML(hauptteil(html)).document.querySelector('main')!;
  for (const element of haupt.querySelectorAll(UEBERGANGEN)) element.remove();
  machSaetze(haupt);
  return new Gang(haupt, adresse);
}
