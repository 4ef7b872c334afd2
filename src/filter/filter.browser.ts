// <listen-filter>: shows which rows of a list fit a choice, and beside every value how many it would leave. The choice stands in the form and
// in the fragment of the address, which no server sees; nothing is stored.
const ANFANG = '#filter=';

/** A row of the list, and what is true of it. */
export interface Listenzeile {
  element: HTMLElement;
  merkmale: Set<string>;
}

/** A choice, a box, one of several buttons, or a day. */
type Eingabefeld = HTMLSelectElement | HTMLInputElement;

/** The name of a field is its facet; a day says it otherwise, because a list of days may have that name already. */
const facette = (feld: Eingabefeld): string => feld.dataset['facette'] ?? feld.name;
const istTag = (feld: Eingabefeld): boolean => feld.type === 'date';
const ohne = (wahl: string[], feld: Eingabefeld): string[] => wahl.filter((m) => !m.startsWith(`${facette(feld)}:`));

function markeVon(feld: Eingabefeld): string {
  if (istTag(feld)) return feld.value && `${facette(feld)}:${feld.value}`;
  return feld instanceof HTMLInputElement && !feld.checked ? '' : feld.value;
}

function stelle(feld: Eingabefeld, marken: string[]): void {
  if (feld instanceof HTMLSelectElement)
    feld.value = [...feld.options].find((o) => o.value && marken.includes(o.value))?.value ?? '';
  else if (istTag(feld)) feld.value = marken.find((m) => m.startsWith(`${facette(feld)}:`))?.split(':')[1] ?? '';
  // The first of several buttons is "all": it takes the choice from the others.
  else if (feld.type === 'radio') feld.checked ||= !feld.value || marken.includes(feld.value);
  else feld.checked = marken.includes(feld.value);
}

const geschrieben = new WeakMap<Element, string>();
/** Writes only what changed, so that nothing is read out twice, and that a browser's translation of it stays. */
function setzeText(element: Element, text: string): void {
  if ((geschrieben.get(element) ?? element.textContent) !== text) element.textContent = text;
  geschrieben.set(element, text);
}

const ANZAHL = /\(\d+\)/;
/** Writes how many there are behind a word. The word stays as it stands, in whatever language a browser has put it by now. */
function setzeAnzahl(element: Element, wort: string, anzahl: number): void {
  const weg = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (weg.nextNode()) {
    const text = weg.currentNode as Text;
    if (!ANZAHL.test(text.data)) continue;
    const neu = text.data.replace(ANZAHL, `(${anzahl})`);
    if (neu !== text.data) text.data = neu;
    return;
  }
  element.textContent = `${wort} (${anzahl})`;
}

export class ListenFilter<Z extends Listenzeile = Listenzeile> extends HTMLElement {
  protected felder: Eingabefeld[] = [];
  protected zeilen: Z[] = [];
  /** What is closed around rows. */
  #klappen: HTMLDetailsElement[] = [];
  #gewaehlt = false;

  connectedCallback(): void {
    this.felder = [...this.querySelectorAll<Eingabefeld>('fieldset :is(select, input)')];
    this.zeilen = [...this.querySelectorAll<HTMLElement>('[data-merkmale]')].map((e) => this.zeile(e));
    this.#klappen = [...this.querySelectorAll('details')].filter((k) => k.querySelector('[data-merkmale]'));
    this.addEventListener('input', ({ target }) => {
      // Only fields tell of an input.
      const feld = target as Eingabefeld;
      // A list of days and a free day are two ways to say the same.
      for (const f of this.felder)
        if (f !== feld && facette(f) === facette(feld) && (istTag(f) || istTag(feld))) stelle(f, [markeVon(feld)]);
      this.#waehle();
    });
    this.teil('[data-alle]').addEventListener('click', () => {
      this.#setze([]);
      this.#waehle();
      // The button goes away.
      this.felder[0]!.focus();
    });
    addEventListener('hashchange', () => this.#liesFragment());
    this.zeige();
    this.#liesFragment();
  }

  protected teil(suche: string): HTMLElement {
    return this.querySelector<HTMLElement>(suche)!;
  }

  /** The row behind an element of the list. */
  protected zeile(element: HTMLElement): Z {
    // Whoever asks for more than this of a row overrides the method.
    return { element, merkmale: new Set(element.dataset['merkmale']!.split(' ')) } as Z;
  }

  protected passt(zeile: Z, wahl: string[]): boolean {
    return wahl.every((marke) => zeile.merkmale.has(marke));
  }

  protected zahl(wahl: string[]): number {
    return this.zeilen.filter((z) => this.passt(z, wahl)).length;
  }

  /** The number beside a value: how many rows it would leave, with what else is chosen. */
  protected anzahl(marke: string, andere: string[]): number {
    return this.zahl(marke ? [...andere, marke] : andere);
  }

  /** A chosen value as it is read. */
  protected wort(marke: string): string {
    return this.teil(`[value="${marke}"]`).dataset['wort']!;
  }

  /** What follows the number of rows in its sentence, and the sentences after it. */
  protected nachsatz?(wahl: string[]): string;
  protected zusatz?(wahl: string[], zahl: number): string[];

  protected get wahl(): string[] {
    return [...new Set(this.felder.map(markeVon).filter(Boolean))];
  }

  #setze(marken: string[]): void {
    for (const feld of this.felder) stelle(feld, marken);
  }

  /** Takes the choice from the fragment. Any other fragment leaves it alone, unless it names something that the choice hides. */
  #liesFragment(): void {
    let text = location.hash;
    try {
      text = decodeURIComponent(text);
    } catch {
      // Cut or mistyped: what cannot be read is not chosen.
    }
    const gewaehlt = text.startsWith(ANFANG);
    const ziel = gewaehlt ? this : document.getElementById(text.slice(1));
    if (!gewaehlt && !(ziel && this.contains(ziel) && ziel.closest('[hidden]'))) return;
    this.#setze(gewaehlt ? text.slice(ANFANG.length).split(';') : []);
    this.zeige();
    if (!gewaehlt) for (const k of this.#klappen) k.open = k.contains(ziel);
    ziel!.scrollIntoView();
  }

  /** Writes the choice into the fragment, in place: Back leaves the page. */
  #waehle(): void {
    this.zeige();
    const wahl = this.wahl.join(';');
    history.replaceState(history.state, '', wahl ? ANFANG + wahl : location.pathname);
  }

  /** Shows what fits, and beside each value how many rows it would leave. */
  protected zeige(): void {
    const { wahl } = this;
    for (const z of this.zeilen) z.element.hidden = !this.passt(z, wahl);
    this.#oeffne(wahl.length > 0);
    for (const gruppe of [...this.querySelectorAll<HTMLElement>('[data-gruppe]'), ...this.#klappen])
      gruppe.hidden = !gruppe.querySelector('[data-merkmale]:not([hidden])');
    for (const feld of this.felder) {
      const andere = ohne(wahl, feld);
      // The text of a value stands in it, that of a button beside it.
      const werte: [HTMLInputElement | HTMLOptionElement, Element][] =
        feld instanceof HTMLSelectElement ? [...feld.options].map((o) => [o, o]) : [[feld, feld.nextElementSibling!]];
      for (const [{ dataset, value }, text] of werte)
        if (dataset['wort']) setzeAnzahl(text, dataset['wort'], this.anzahl(value, andere));
    }
    const bilanz = this.#bilanz(wahl);
    setzeText(this.teil('[data-bilanz]'), bilanz);
    // On paper the whole choice stands before it.
    const auswahl = `Auswahl: ${wahl.map((m) => this.wort(m)).join(', ')}. `;
    setzeText(this.teil('[data-auswahl]'), auswahl + bilanz.replace(this.nachsatz?.(wahl) ?? '', ''));
    for (const teil of ['[data-alle]', '[data-auswahl]']) this.teil(teil).hidden = !wahl.length;
  }

  /** A choice shows all that it finds; without one, what was closed is closed again. */
  #oeffne(gewaehlt: boolean): void {
    if (gewaehlt === this.#gewaehlt) return;
    this.#gewaehlt = gewaehlt;
    for (const klappe of this.#klappen) {
      klappe.open = gewaehlt;
      klappe.classList.toggle('gefiltert', gewaehlt);
    }
  }

  /** The links beside the list count, too: how much of each group is left. `leer`: what becomes of the link to one of which nothing is. */
  protected zaehleGruppen(leer: (link: HTMLElement, ohne: boolean) => void): void {
    for (const gruppe of this.querySelectorAll('[data-gruppe]')) {
      const titel = gruppe.querySelector('h2')!;
      const link = document.querySelector<HTMLElement>(`.inhaltsverzeichnis [href="#${titel.id}"]`);
      if (!link) continue;
      const zahl = gruppe.querySelectorAll('[data-merkmale]:not([hidden])').length;
      setzeAnzahl(link, titel.textContent, zahl);
      leer(link, !zahl);
    }
  }

  /** "12 von 26 Orten.", what else is to be said, and which choice to give up when nothing fits. */
  #bilanz(wahl: string[]): string {
    const [keine, eine, mehrere, vonMehreren] = this.teil('fieldset').dataset['worte']!.split('|');
    const alle = this.zeilen.length;
    if (!wahl.length) return `${alle} ${mehrere}`;
    const zahl = this.zahl(wahl);
    const saetze = [
      zahl ? `${zahl} von ${alle} ${vonMehreren}${this.nachsatz?.(wahl) ?? ''}.` : `${keine} passt zu dieser Auswahl.`,
      ...(this.zusatz?.(wahl, zahl) ?? []),
    ];
    if (!zahl && wahl.length > 1) {
      const [marke, n] = wahl
        .map((m): [string, number] => [m, this.zahl(wahl.filter((w) => w !== m))])
        .reduce((a, b) => (b[1] > a[1] ? b : a));
      if (n) saetze.push(`Ohne „${this.wort(marke)}“ ${n > 1 ? `sind es ${n} ${mehrere}` : `ist es ${eine}`}.`);
    }
    return saetze.join(' ');
  }
}

customElements.define('listen-filter', ListenFilter);
