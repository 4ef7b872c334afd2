/** What is chosen among the finds: kind, status, year ..., and whether the newest come first. */
import { teil } from '../ausgabe/teil.browser.ts';
import { baue } from './elemente.browser.ts';
import { fundart, FUNDFILTER } from '../seite/fundarten.ts';
import type { Verzeichnis } from './german/verzeichnis.ts';

export class Auswahl {
  readonly #bereich: HTMLElement;
  readonly #knopf: HTMLElement;
  readonly #neueste = baue('input', '');
  readonly #anzahl = baue('p', 'meta');
  readonly #felder: [alle: string, auswahl: HTMLSelectElement][];
  #wahl = new Map<string, string>();
  #bestand: { ids: string[]; verzeichnis: Verzeichnis } | undefined;

  /** `geaendert` hears of every choice. */
  constructor(feld: HTMLElement, geaendert: () => void) {
    this.#bereich = teil(feld, '[data-filter]');
    this.#knopf = teil(feld, '[data-filterknopf]');
    this.#neueste.type = 'checkbox';
    this.#felder = Object.entries(FUNDFILTER).map(([name, { titel, alle }]) => {
      const auswahl = baue('select', '');
      auswahl.name = name;
      const beschriftung = baue('label', '', titel);
      beschriftung.htmlFor = auswahl.id = `${this.#bereich.id}-${name}`;
      this.#bereich.append(baue('p', '', beschriftung, auswahl));
      return [alle, auswahl];
    });
    this.#bereich.append(baue('label', 'suche__neueste', this.#neueste, ' Neueste zuerst'), this.#anzahl);
    this.#knopf.addEventListener('click', () => {
      this.#klappe(!this.#offen);
      this.#zeichne();
    });
    this.#bereich.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) {
        if (target.value) this.#wahl.set(target.name, target.value);
        else this.#wahl.delete(target.name);
      }
      geaendert();
    });
  }

  get #offen(): boolean {
    return this.#knopf.getAttribute('aria-expanded') === 'true';
  }

  #klappe(offen: boolean): void {
    this.#knopf.setAttribute('aria-expanded', String(offen));
    this.#bereich.hidden = !offen;
  }

  /** Whether something is chosen. */
  get aktiv(): boolean {
    return this.#wahl.size > 0 || this.#neueste.checked;
  }

  /** What is chosen, as it can be kept; `stelle` brings it back. */
  get stand(): { wahl: [string, string][]; neueste: boolean } {
    return { wahl: [...this.#wahl], neueste: this.#neueste.checked };
  }

  stelle({ wahl, neueste }: { wahl: [string, string][]; neueste: boolean }): void {
    this.#wahl = new Map(wahl);
    this.#neueste.checked = neueste;
    this.#klappe(this.aktiv);
  }

  /** What of `ids` fits, in the order that is asked for; says how many. */
  waehle(ids: string[], verzeichnis: Verzeichnis): string[] {
    const gewaehlt = verzeichnis.waehle(ids, this.#wahl);
    this.#anzahl.textContent = this.aktiv ? `${gewaehlt.length} davon gewählt` : '';
    return this.#neueste.checked ? verzeichnis.nachDatum(gewaehlt) : gewaehlt;
  }

  /** Other finds are there. A value that none of them has gives way to all. */
  nimm(ids: string[], verzeichnis: Verzeichnis): void {
    this.#bestand = { ids, verzeichnis };
    for (const paar of this.#wahl) if (!verzeichnis.waehle(ids, new Map([paar])).length) this.#wahl.delete(paar[0]);
    this.#zeichne();
  }

  /** One choice for each filter that has at least two values among the finds, with counts. Made only where it is seen. */
  #zeichne(): void {
    if (!this.#offen || !this.#bestand) return;
    const { ids, verzeichnis } = this.#bestand;
    for (const [alle, auswahl] of this.#felder) {
      const werte = verzeichnis.werte(auswahl.name, ids);
      const option = ([wert, anzahl]: [string, number]) =>
        new Option(`${fundart(wert)?.mehrzahl ?? wert} (${anzahl})`, wert);
      auswahl.replaceChildren(new Option(alle, ''), ...werte.map(option));
      auswahl.value = this.#wahl.get(auswahl.name) ?? '';
      auswahl.parentElement!.hidden = werte.length < 2;
    }
  }
}
