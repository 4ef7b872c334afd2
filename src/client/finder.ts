// <orts-finder>: shows which places of the list fit a choice. The choice stands in the form and in the fragment of the address, which no
// server sees; nothing is stored.
import { zeigeLage } from './lage.ts';
import { ortslage, type Zeitspanne } from './oeffnung.ts';

const ANFANG = '#filter=';
const JETZT = 'zeit:jetzt';
const SPAET = 'zeit:spaet';
const UNBELEGT = 'zeit:unbelegt';

/** A place as the list tells it. `offen` is undefined when no source says whether it is open now. */
interface Ort {
  zeile: HTMLElement;
  merkmale: Set<string>;
  zeiten: Record<string, Zeitspanne[]>;
  inBetrieb: boolean;
  /** Its markers on the map, or its link below it. */
  marken: Element[];
  offen?: boolean | undefined;
}

type Wahlfeld = HTMLSelectElement | HTMLInputElement;

const passtZu = (ort: Ort, wahl: string[]): boolean =>
  wahl.every((marke) => {
    if (marke === UNBELEGT) return true;
    if (marke !== JETZT) return ort.merkmale.has(marke);
    return ort.offen ?? wahl.includes(UNBELEGT);
  });

class OrtsFinder extends HTMLElement {
  #felder: Wahlfeld[] = [];
  #orte: Ort[] = [];
  #feiertage: string[] = [];

  connectedCallback(): void {
    this.#felder = [...this.querySelectorAll<Wahlfeld>('select, input')];
    this.#feiertage = this.dataset['feiertage']!.split(' ');
    const marken = [...this.querySelectorAll('.lageplan a')];
    this.#orte = [...this.querySelectorAll<HTMLElement>('[data-merkmale]')].map((zeile) => {
      const { merkmale, zeiten, betrieb } = zeile.dataset;
      const adresse = zeile.querySelector('a')!.getAttribute('href');
      return {
        zeile,
        merkmale: new Set(merkmale!.split(' ')),
        zeiten: JSON.parse(zeiten ?? '{}') as Record<string, Zeitspanne[]>,
        inBetrieb: betrieb === undefined,
        marken: marken.filter((m) => m.getAttribute('href') === adresse),
      };
    });
    this.addEventListener('input', () => this.#waehle());
    this.#teil('[data-alle]').addEventListener('click', () => {
      this.#setze([]);
      this.#waehle();
      // The button goes away.
      this.#felder[0]!.focus();
    });
    addEventListener('hashchange', () => this.#lies());
    // The page may stay open while places open and close.
    setInterval(() => this.#schaueAufDieUhr(), 30_000);
    this.#schaueAufDieUhr();
    this.#lies();
  }

  #teil(suche: string): HTMLElement {
    return this.querySelector<HTMLElement>(suche)!;
  }

  get #wahl(): string[] {
    return this.#felder.filter((f) => !(f instanceof HTMLInputElement) || f.checked).flatMap((f) => f.value || []);
  }

  /** Takes the choice from the fragment. Any other fragment leaves the choice alone. */
  #lies(): void {
    if (!location.hash.startsWith(ANFANG)) return;
    let text = location.hash.slice(ANFANG.length);
    try {
      text = decodeURIComponent(text);
    } catch {
      // Cut or mistyped: what cannot be read is not chosen.
    }
    this.#setze(text.split(';'));
    this.#zeige();
    this.scrollIntoView();
  }

  #setze(marken: string[]): void {
    for (const feld of this.#felder) {
      if (feld instanceof HTMLInputElement) feld.checked = marken.includes(feld.value);
      else feld.value = [...feld.options].find((o) => o.value && marken.includes(o.value))?.value ?? '';
    }
  }

  /** Writes the choice into the fragment, in place: Back leaves the page. */
  #waehle(): void {
    this.#zeige();
    const wahl = this.#wahl.join(';');
    history.replaceState(history.state, '', wahl ? ANFANG + wahl : location.pathname);
  }

  #schaueAufDieUhr(): void {
    // eslint-disable-next-line no-restricted-syntax -- the visitor's clock, not that of the build
    const jetzt = new Date();
    for (const ort of this.#orte) {
      const lage = ortslage(ort.zeiten, jetzt, this.#feiertage);
      ort.offen = ort.inBetrieb ? lage.offen : false;
      const zeile = ort.zeile.querySelector<HTMLElement>('[data-lage]');
      if (zeile) zeigeLage(zeile, lage);
    }
    this.#zeige();
  }

  #zahl(wahl: string[]): number {
    return this.#orte.filter((o) => passtZu(o, wahl)).length;
  }

  /** Shows what fits, and beside each value how many places it would leave. */
  #zeige(): void {
    const auch = this.#teil('[data-auch]');
    const unbelegtFeld = auch.querySelector('input')!;
    auch.hidden = !this.#felder.some((f) => f.value === JETZT && (f as HTMLInputElement).checked);
    if (auch.hidden) unbelegtFeld.checked = false;
    const wahl = this.#wahl;
    for (const ort of this.#orte) {
      const passt = passtZu(ort, wahl);
      ort.zeile.hidden = !passt;
      for (const marke of ort.marken) marke.classList.toggle('blass', !passt);
    }
    for (const feld of this.#felder) {
      if (feld instanceof HTMLSelectElement) {
        const andere = wahl.filter((m) => m !== feld.value);
        for (const o of feld.options)
          if (o.value) setze(o, `${o.dataset['wort']} (${this.#zahl([...andere, o.value])})`);
      } else if (feld !== unbelegtFeld) {
        // "Jetzt geöffnet" counts what is known to be open, also while the rest is shown too.
        const andere = feld.value === JETZT ? wahl.filter((m) => m !== UNBELEGT) : wahl;
        setze(feld.nextElementSibling!, `${feld.dataset['wort']} (${this.#zahl([...andere, feld.value])})`);
      } else {
        const mehr = this.#zahl([...wahl, UNBELEGT]) - this.#zahl(wahl.filter((m) => m !== UNBELEGT));
        setze(feld.nextElementSibling!, `${feld.dataset['wort']} (${mehr})`);
      }
    }
    this.#teil('[data-alle]').hidden = !wahl.length;
    setze(this.#teil('[data-bilanz]'), this.#bilanz(wahl));
  }

  /** "12 von 26 Orten.", what stays out because nothing is documented, and which choice to give up when nothing fits. */
  #bilanz(wahl: string[]): string {
    const alle = this.#orte.length;
    if (!wahl.length) return `${alle} Orte`;
    const zahl = this.#zahl(wahl);
    const saetze = [zahl ? `${zahl} von ${alle} Orten.` : 'Kein Ort passt zu dieser Auswahl.'];
    if (wahl.includes(JETZT) && !wahl.includes(UNBELEGT)) {
      const mehr = this.#zahl([...wahl, UNBELEGT]) - zahl;
      if (mehr)
        saetze.push(
          `Bei ${mehr} ${zahl ? 'weiteren' : mehr > 1 ? 'Orten' : 'Ort'} ist nicht belegt, ob sie jetzt geöffnet sind.`,
        );
    }
    if (wahl.includes(SPAET)) {
      const ohne = this.#orte.filter(
        (o) =>
          o.inBetrieb &&
          !Object.keys(o.zeiten).length &&
          passtZu(
            o,
            wahl.filter((m) => m !== SPAET && m !== JETZT),
          ),
      );
      if (ohne.length) saetze.push(`${ohne.length} ohne belegte Zeiten sind nicht dabei.`);
    }
    if (!zahl && wahl.length > 1) {
      const [marke, n] = wahl
        .map((m): [string, number] => [m, this.#zahl(wahl.filter((w) => w !== m))])
        .reduce((a, b) => (b[1] > a[1] ? b : a));
      const wort = this.#teil(`[value="${marke}"]`).dataset['wort'];
      if (n) saetze.push(`Ohne „${wort}“ ${n > 1 ? `sind es ${n} Orte` : 'ist es 1 Ort'}.`);
    }
    return saetze.join(' ');
  }
}

/** Writes only what changed, so that nothing is read out twice. */
function setze(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

customElements.define('orts-finder', OrtsFinder);
