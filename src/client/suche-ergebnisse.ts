/** What <suche-feld> does once it has been focused: search while typing, show results, move by keyboard. */
import { bereite, suche, type Ergebnis, type Fund, type Fundstelle } from './suche-index.ts';

const SCHRITT = 8;
const STELLEN = 3;
const PAUSE = 250;

/** An element with a class and content; text becomes text, never HTML. */
function baue<K extends keyof HTMLElementTagNameMap>(
  name: K,
  klasse: string,
  ...inhalt: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (klasse) element.className = klasse;
  element.append(...inhalt);
  return element;
}

function verweis(adresse: string, text: string): HTMLAnchorElement {
  const a = baue('a', '', text);
  a.href = adresse;
  return a;
}

/** Pagefind's excerpt as nodes: <mark> stays an element, everything else is text. */
function auszug({ excerpt, plain_excerpt, content }: Fund): HTMLParagraphElement {
  const p = baue('p', '');
  if (!content.startsWith(plain_excerpt)) p.append('… ');
  let markiert = false;
  for (const stueck of excerpt.split(/(<\/?mark>)/)) {
    if (stueck === '<mark>' || stueck === '</mark>') markiert = stueck === '<mark>';
    else {
      const text = stueck.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      p.append(markiert ? baue('mark', '', text) : text);
    }
  }
  if (!content.endsWith(plain_excerpt)) p.append(' …');
  return p;
}

const gewicht = (stelle: Fundstelle): number => stelle.weighted_locations.reduce((w, l) => w + l.balanced_score, 0);

/** The sections that fit best, in the order of the page. */
function stellen(fund: Fund): Fundstelle[] {
  const abschnitte = fund.sub_results.filter((s) => s.anchor && s.anchor.element !== 'h1');
  const beste = [...abschnitte].sort((a, b) => gewicht(b) - gewicht(a)).slice(0, STELLEN);
  return abschnitte.filter((s) => beste.includes(s));
}

function treffer(fund: Fund): HTMLLIElement {
  const titel = baue('h3', '', verweis(fund.url, fund.meta.title ?? fund.url));
  const kopf = baue('div', 'treffer__kopf', titel);
  const art = fund.filters.art?.[0];
  if (art) kopf.append(baue('span', 'treffer__art', art));
  const li = baue('li', 'treffer', kopf, auszug(fund));
  const abschnitte = stellen(fund).map((s) => baue('li', '', verweis(s.url, s.title)));
  if (abschnitte.length) {
    const liste = baue('ul', 'treffer__stellen', ...abschnitte);
    liste.role = 'list';
    liste.ariaLabel = 'Abschnitte';
    li.append(liste);
  }
  return li;
}

class Ablauf {
  readonly #teil: <T extends HTMLElement>(name: string) => T;
  readonly #eingabe: HTMLInputElement;
  #uhr = 0;
  #lauf = 0;
  #art: string | undefined;
  #ergebnis: Ergebnis | undefined;

  constructor(feld: HTMLElement) {
    this.#teil = (name) => feld.querySelector(`[data-${name}]`)!;
    this.#eingabe = feld.querySelector('input')!;
    this.#eingabe.addEventListener('input', () => this.#tippt());
    this.#teil('mehr').addEventListener('click', () => void this.#zeigeMehr());
    this.#teil('schliessen').addEventListener('click', () => this.#leere());
    feld.addEventListener('keydown', (ereignis) => this.#taste(ereignis));
    // A failure is told when someone searches, not when the field gets the focus.
    bereite().catch(() => undefined);
    // Someone may have typed before this was there.
    this.#tippt();
  }

  /** Searches for what the input holds, now. */
  async suche(): Promise<void> {
    clearTimeout(this.#uhr);
    const wort = this.#eingabe.value.trim();
    if (!wort) return;
    const lauf = ++this.#lauf;
    const warte = setTimeout(() => this.#sage('Die Suche läuft …'), 500);
    try {
      const ergebnis = await suche(wort, this.#art);
      const erste = await ergebnis.lade(0, SCHRITT);
      if (lauf === this.#lauf) this.#zeige(wort, ergebnis, erste);
    } catch {
      if (lauf === this.#lauf) this.#scheitere();
    } finally {
      clearTimeout(warte);
    }
  }

  #tippt(): void {
    clearTimeout(this.#uhr);
    const { length } = this.#eingabe.value.trim();
    if (!length && !this.#teil('tafel').hidden) this.#leere();
    // One letter finds nearly every page.
    if (length > 1) this.#uhr = window.setTimeout(() => void this.suche(), PAUSE);
  }

  #sage(text: string): void {
    this.#teil('status').textContent = text;
  }

  #scheitere(): void {
    this.#oeffne('fehler');
    this.#sage('Die Suche geht gerade nicht.');
  }

  /** Shows one of the three contents of the panel. */
  #oeffne(inhalt: 'funde' | 'leer' | 'fehler'): void {
    for (const name of ['funde', 'leer', 'fehler']) this.#teil(name).hidden = name !== inhalt;
    this.#teil('tafel').hidden = false;
  }

  #zeige(wort: string, ergebnis: Ergebnis, erste: Fund[]): void {
    this.#ergebnis = ergebnis;
    if (!ergebnis.anzahl) {
      this.#sage(`Keine Treffer für „${wort}“.`);
      return this.#oeffne('leer');
    }
    const bilanz = `${ergebnis.anzahl} Treffer für „${wort}“`;
    this.#sage(`${bilanz}.`);
    this.#teil('bilanz').textContent = bilanz;
    this.#zeigeArten(ergebnis.arten);
    this.#teil('liste').replaceChildren(...erste.map(treffer));
    this.#teil('mehr').hidden = ergebnis.anzahl <= erste.length;
    this.#oeffne('funde');
  }

  #zeigeArten(arten: Ergebnis['arten']): void {
    const summe = arten.reduce((s, [, anzahl]) => s + anzahl, 0);
    // A kind that the new word does not find gives way to all kinds.
    if (!arten.some(([art]) => art === this.#art)) this.#art = undefined;
    const alle: [string | undefined, number][] = [[undefined, summe], ...arten];
    const mitFokus = this.#teil('arten').contains(document.activeElement);
    const knoepfe = alle.map(([art, anzahl]) => {
      const knopf = baue('button', 'chip', `${art ?? 'Alle'} (${anzahl})`);
      knopf.type = 'button';
      knopf.ariaPressed = String(art === this.#art);
      knopf.addEventListener('click', () => {
        this.#art = art;
        void this.suche();
      });
      return knopf;
    });
    this.#teil('arten').replaceChildren(...(arten.length > 1 ? knoepfe.map((k) => baue('li', '', k)) : []));
    // The buttons are new: the focus stays on the one that was pressed.
    if (mitFokus) knoepfe.find((k) => k.ariaPressed === 'true')?.focus();
  }

  async #zeigeMehr(): Promise<void> {
    const liste = this.#teil('liste');
    const von = liste.children.length;
    const funde = await this.#ergebnis!.lade(von, von + SCHRITT).catch(() => undefined);
    if (!funde) return this.#scheitere();
    const weitere = funde.map(treffer);
    liste.append(...weitere);
    this.#teil('mehr').hidden = liste.children.length >= this.#ergebnis!.anzahl;
    weitere[0]?.querySelector('a')?.focus();
  }

  #leere(): void {
    clearTimeout(this.#uhr);
    this.#lauf++;
    this.#art = undefined;
    this.#eingabe.value = '';
    this.#teil('tafel').hidden = true;
    this.#sage('');
    this.#eingabe.focus();
  }

  #taste(ereignis: KeyboardEvent): void {
    const ziel = ereignis.target as HTMLElement;
    const imFeld = ziel === this.#eingabe;
    const tafel = this.#teil('tafel');
    if (ereignis.key === 'Escape' && !tafel.hidden) {
      if (imFeld) this.#leere();
      else this.#eingabe.select();
      this.#eingabe.focus();
    } else if (!tafel.hidden && (ereignis.key === 'ArrowDown' || ereignis.key === 'ArrowUp')) {
      const weg: HTMLElement[] = [this.#eingabe, ...tafel.querySelectorAll<HTMLElement>('.treffer h3 a')];
      if (!this.#teil('mehr').hidden) weg.push(this.#teil('mehr'));
      // From a section link the way goes on from its page.
      const hier = imFeld ? ziel : (ziel.closest('.treffer')?.querySelector<HTMLElement>('h3 a') ?? ziel);
      const stelle = weg.indexOf(hier);
      const hoch = ereignis.key === 'ArrowUp';
      if (stelle < 0 || (imFeld && hoch)) return;
      (hoch && ziel !== hier ? hier : weg[stelle + (hoch ? -1 : 1)])?.focus();
    } else return;
    ereignis.preventDefault();
  }
}

/** Brings a <suche-feld> to life. Returns what starts a search for the word in its input. */
export function belebe(feld: HTMLElement): () => void {
  const ablauf = new Ablauf(feld);
  return () => void ablauf.suche();
}
