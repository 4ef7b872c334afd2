/** What <suche-feld> does once it has been focused: search while typing, suggest, answer, filter, sort, move by keyboard. */
import { teil } from '../ausgabe/teil.browser.ts';
import { fundart, FUNDFILTER } from '../seite/fundarten.ts';
import { inWorten } from '../zeit/datum.ts';
import { antwort, baue, treffer, verbessere } from './ansicht.browser.ts';
import type { Fund } from './index.browser.ts';
import { hoereAufTasten } from './tasten.browser.ts';
import { pruefer } from './auszug.browser.ts';
import { bereite, suche, type Ergebnis, type Suche } from './lauf.browser.ts';

const BESTE = 5;
const SCHRITT = 10;
const PAUSE = 200;
const VORSCHLAEGE = 3;

/** A button that searches for its text. */
function beispiel(text: string): HTMLButtonElement {
  const knopf = baue('button', '', text);
  knopf.type = 'button';
  knopf.dataset['beispiel'] = '';
  return knopf;
}

class Ablauf {
  readonly #feld: HTMLElement;
  readonly #eingabe: HTMLInputElement;
  readonly #wahl = new Map<string, string>();
  #neueste = false;
  /** The words whose finds are shown. */
  #gezeigt = '';
  #uhr = 0;
  #lauf = 0;
  #suche: Suche | undefined;
  #ergebnis: Ergebnis | undefined;
  /** What the list shows of the result: filtered and sorted. */
  #ids: string[] = [];

  constructor(feld: HTMLElement) {
    this.#feld = feld;
    this.#eingabe = teil(feld, 'input', HTMLInputElement);
    this.#eingabe.addEventListener('input', () => this.#tippt());
    this.#teil('mehr').addEventListener('click', () => void this.#zeigeMehr());
    this.#teil('schliessen').addEventListener('click', () => this.#leere());
    this.#teil('filter').addEventListener('change', ({ target }) => this.#filtere(target));
    this.#teil('filter').addEventListener('toggle', () => this.#bereiteFilter());
    hoereAufTasten(feld, this.#eingabe, () => this.#leere());
    // A failure is told when someone searches, not when the field gets the focus.
    bereite().catch(() => undefined);
    // Someone may have typed before this was there.
    this.#tippt();
  }

  #teil(name: string): HTMLElement {
    return teil(this.#feld, `[data-${name}]`);
  }

  /** Searches for what the input holds, now. */
  async suche(): Promise<void> {
    clearTimeout(this.#uhr);
    const wort = this.#eingabe.value.trim();
    if (!wort) return;
    const lauf = ++this.#lauf;
    const warte = setTimeout(() => this.#sage('Die Suche läuft …'), 500);
    try {
      this.#suche = await bereite();
      const ergebnis = await suche(wort);
      if (lauf !== this.#lauf) return;
      this.#ergebnis = ergebnis;
      await this.#zeige(wort, ergebnis, lauf);
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

  async #zeige(wort: string, ergebnis: Ergebnis, lauf: number): Promise<void> {
    this.#gezeigt = wort;
    const bilanz = `${ergebnis.ids.length} Treffer für „${wort}“`;
    const statt = ergebnis.verbessert.map(([, besser]) => `„${besser}“`).join(', ');
    if (!ergebnis.ids.length) {
      this.#zeigeVorschlaege();
      this.#oeffne('leer');
      return void this.#sage(`Keine Treffer für „${wort}“.`);
    }
    this.#bereiteFilter();
    await this.#fuelle(lauf);
    if (lauf !== this.#lauf) return;
    this.#teil('bilanz').textContent = bilanz;
    this.#zeigeVorschlaege();
    this.#zeigeVerbessert(wort, ergebnis);
    this.#oeffne('funde');
    this.#sage(`${bilanz}.${statt && ` Gesucht wurde ${statt}.`}`);
  }

  /** Lists the finds: all kinds together the best few, then by kind; filtered or newest first in one list. */
  async #fuelle(lauf: number): Promise<void> {
    const ergebnis = this.#ergebnis!;
    const { verzeichnis, feiertage } = this.#suche!;
    const gewaehlt = verzeichnis.waehle(ergebnis.ids, this.#wahl);
    this.#ids = this.#neueste ? verzeichnis.nachDatum(gewaehlt) : gewaehlt;
    const einfach = this.#wahl.size > 0 || this.#neueste;
    const zahl = einfach || this.#ids.length <= SCHRITT ? SCHRITT : BESTE;
    const funde = await ergebnis.lade(this.#ids.slice(0, zahl));
    if (lauf !== this.#lauf) return;
    const liste = this.#teil('liste');
    liste.replaceChildren(...this.#zeilen(this.#ids, funde));
    const beste = einfach ? undefined : ergebnis.antwort(funde.slice(0, BESTE));
    this.#teil('antwort').replaceChildren((beste && antwort(beste, feiertage)) ?? '');
    const arten = einfach || zahl > BESTE ? [] : verzeichnis.werte('art', ergebnis.ids);
    const gruppen = arten.map(([art, anzahl]) => this.#gruppe(art, anzahl));
    this.#teil('gruppen').replaceChildren(...gruppen);
    this.#teil('mehr').hidden = gruppen.length > 0 || this.#ids.length <= funde.length;
    this.#teil('anzahl').textContent = einfach ? `${this.#ids.length} davon gewählt` : '';
  }

  /** All finds of a kind, folded; fetched when opened. */
  #gruppe(art: string, anzahl: number): HTMLDetailsElement {
    const details = baue('details', 'gruppe', baue('summary', '', `${fundart(art)?.mehrzahl ?? art} (${anzahl})`));
    const liste = baue('ol', 'liste');
    liste.role = 'list';
    details.append(liste);
    const ids = this.#suche!.verzeichnis.waehle(this.#ergebnis!.ids, new Map([['art', art]]));
    details.addEventListener('toggle', () => void this.#haengeAn(liste, ids), { once: true });
    return details;
  }

  async #haengeAn(liste: HTMLElement, ids: string[]): Promise<void> {
    const lauf = this.#lauf;
    const funde = await this.#ergebnis!.lade(ids).catch(() => undefined);
    // Another search or another choice has come between.
    if (lauf !== this.#lauf) return;
    if (!funde) return void this.#scheitere();
    liste.append(...this.#zeilen(ids, funde));
  }

  /** Finds as items, each with its kind, date, status and district. */
  #zeilen(ids: string[], funde: Fund[]): HTMLLIElement[] {
    const { verzeichnis } = this.#suche!;
    const passt = pruefer(this.#ergebnis!.gesucht);
    return funde.map((fund, i) => {
      const id = ids[i]!;
      const [art, status, bezirk] = ['art', 'status', 'stadtbezirk'].map((filter) => verzeichnis.wert(id, filter));
      return treffer(fund, [art, inWorten(verzeichnis.datum(id)), status, bezirk], passt);
    });
  }

  async #zeigeMehr(): Promise<void> {
    const liste = this.#teil('liste');
    const von = liste.children.length;
    await this.#haengeAn(liste, this.#ids.slice(von, von + SCHRITT));
    this.#teil('mehr').hidden = liste.children.length >= this.#ids.length;
    liste.children[von]?.querySelector('a')?.focus();
  }

  #zeigeVorschlaege(): void {
    const vorschlaege = this.#suche!.wortschatz.schlageVor(this.#eingabe.value, VORSCHLAEGE);
    const knoepfe = vorschlaege.map((text) => baue('li', '', beispiel(text)));
    this.#teil('vorschlaege').replaceChildren(...knoepfe);
    this.#teil('vorschlaege').hidden = !knoepfe.length;
  }

  #zeigeVerbessert(wort: string, { verbessert }: Ergebnis): void {
    const zeile = this.#teil('verbessert');
    zeile.hidden = !verbessert.length;
    const fehlt = verbessert.map(([eingabe]) => `„${eingabe}“`).join(' und ');
    zeile.replaceChildren(
      'Meinten Sie ',
      beispiel(verbessere(wort, verbessert)),
      `? Dafür stehen die Treffer hier; ${fehlt} kommt auf dieser Website nicht vor.`,
    );
  }

  /** One choice for each filter that has at least two values among the finds, with counts. Made only where it is seen. */
  #bereiteFilter(): void {
    const { ids } = this.#ergebnis!;
    const { verzeichnis } = this.#suche!;
    // A value that the new words do not find gives way to all.
    for (const paar of this.#wahl) if (!verzeichnis.waehle(ids, new Map([paar])).length) this.#wahl.delete(paar[0]);
    if (!teil(this.#feld, '[data-filter]', HTMLDetailsElement).open) return;
    for (const [name, { alle }] of Object.entries(FUNDFILTER)) {
      const auswahl = teil(this.#feld, `[data-filter-${name}]`, HTMLSelectElement);
      const werte = verzeichnis.werte(name, ids);
      const option = ([wert, anzahl]: [string, number]) =>
        new Option(`${fundart(wert)?.mehrzahl ?? wert} (${anzahl})`, wert);
      auswahl.replaceChildren(new Option(alle, ''), ...werte.map(option));
      auswahl.value = this.#wahl.get(name) ?? '';
      auswahl.parentElement!.hidden = werte.length < 2;
    }
  }

  #filtere(ziel: EventTarget | null): void {
    if (ziel instanceof HTMLSelectElement) {
      if (ziel.value) this.#wahl.set(ziel.name, ziel.value);
      else this.#wahl.delete(ziel.name);
    } else if (ziel instanceof HTMLInputElement) this.#neueste = ziel.checked;
    // Other words are on their way: they bring the choice with them.
    if (this.#eingabe.value.trim() !== this.#gezeigt) return void this.suche();
    const lauf = ++this.#lauf;
    this.#fuelle(lauf).then(
      () => this.#sage(`${this.#ids.length} Treffer gewählt.`),
      () => this.#scheitere(),
    );
  }

  #leere(): void {
    clearTimeout(this.#uhr);
    this.#lauf++;
    this.#wahl.clear();
    this.#neueste = false;
    teil(this.#feld, '[data-neueste]', HTMLInputElement).checked = false;
    this.#eingabe.value = '';
    this.#teil('vorschlaege').hidden = true;
    this.#teil('tafel').hidden = true;
    this.#sage('');
    this.#eingabe.focus();
  }
}

/** Brings a <suche-feld> to life. Returns what starts a search for the word in its input. */
export function belebe(feld: HTMLElement): () => void {
  const ablauf = new Ablauf(feld);
  return () => void ablauf.suche();
}
