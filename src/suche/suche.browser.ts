// <suche-feld>: the part of the search that comes with the field. The first focus fetches the rest.
// The word that someone looks for stays in the browser: never in an address, in storage or in a request.
import type { Steuerung, Suchstand } from './ergebnisse.browser.ts';
import { FRIST, GLEICH } from './frist.ts';
import { gemerktes, merke } from './merkzettel.browser.ts';

class SucheFeld extends HTMLElement {
  #geholt: Promise<Steuerung | undefined> | undefined;
  #steuerung: Steuerung | undefined;
  #gescheitert = false;

  connectedCallback(): void {
    this.addEventListener('focusin', () => void this.#hole());
    this.addEventListener('submit', (ereignis) => {
      ereignis.preventDefault();
      void this.#suche();
    });
    // On the page: where an element listens itself, screen readers call every text in it clickable.
    document.addEventListener('click', ({ target }) => {
      if (!this.contains(target as Element)) return;
      // What is clicked on below an element is an element. A browser that translates changes its text, not what stands in its attributes.
      const knopf = (target as Element).closest<HTMLElement>('[data-beispiel], [data-nochmal]');
      if (knopf) {
        this.#eingabe.value = knopf.dataset['beispiel'] ?? this.#eingabe.value;
        void this.#suche();
      }
      // Who follows a find and comes back finds the search as it was. Many browsers keep the whole page for that, not all of them and not always.
      if ((target as Element).closest('[data-tafel] a') && this.#steuerung)
        merke({ ...this.#steuerung.stand(), stelle: scrollY });
    });
    addEventListener('pageshow', () => {
      const suche = gemerktes() as (Suchstand & { stelle: number }) | undefined;
      if (!suche) return;
      merke(undefined);
      void this.#stelleWiederHer(suche);
    });
    // The key "/" may have been quicker than this script.
    if (this.contains(document.activeElement)) void this.#hole();
  }

  /** `Suchfeld.astro` draws it. */
  get #eingabe(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  #teil(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  #zeige(inhalt: 'laeuft' | 'fehler', wort: string): void {
    for (const name of ['laeuft', 'fehler']) this.#teil(name).hidden = name !== inhalt;
    this.#teil('tafel').hidden = false;
    this.#teil('status').textContent = wort;
  }

  #scheitere(): void {
    this.#gescheitert = true;
    this.#zeige('fehler', 'Die Suche geht gerade nicht.');
  }

  /** Fetches the search once. When that fails or takes too long it says so. */
  #hole(): Promise<Steuerung | undefined> {
    this.#geholt ??= this.#lade();
    return this.#geholt;
  }

  async #lade(): Promise<Steuerung | undefined> {
    const uhr = setTimeout(() => this.#scheitere(), FRIST);
    try {
      const { belebe } = await import('./ergebnisse.browser.ts');
      this.#gescheitert = false;
      return (this.#steuerung = belebe(this));
    } catch {
      this.#scheitere();
      return undefined;
    } finally {
      clearTimeout(uhr);
    }
  }

  /**
   * Loads the page anew, with the words. A browser remembers that a module could not be fetched, and a page that is older than the site asks for what is gone:
   * nothing else helps. Where the page itself cannot be reached, this one stays.
   */
  async #ladeSeite(): Promise<void> {
    this.#zeige('laeuft', 'Die Seite wird neu geladen …');
    const abbruch = new AbortController();
    const uhr = setTimeout(() => abbruch.abort(), FRIST);
    try {
      // That of an unknown address comes with 404.
      const { status } = await fetch(location.pathname, { cache: 'reload', signal: abbruch.signal });
      if (status >= 500) throw new Error('Die Seite kam nicht an.');
      merke({ wort: this.#eingabe.value, wahl: [], neueste: false, stelle: scrollY });
      location.reload();
    } catch {
      this.#scheitere();
    } finally {
      clearTimeout(uhr);
    }
  }

  async #suche(): Promise<void> {
    if (!this.#eingabe.value.trim()) return void this.#eingabe.focus();
    // The keyboard of a phone closes.
    this.#eingabe.blur();
    if (this.#gescheitert) return this.#ladeSeite();
    const uhr = this.#steuerung ? 0 : setTimeout(() => this.#zeige('laeuft', 'Die Suche läuft …'), GLEICH);
    const steuerung = await this.#hole();
    clearTimeout(uhr);
    await steuerung?.suche();
  }

  async #stelleWiederHer({ stelle, ...stand }: Suchstand & { stelle: number }): Promise<void> {
    // Safari keeps the page, and sometime after this puts back into the field what it holds without being typed in.
    this.#eingabe.defaultValue = this.#eingabe.value = stand.wort;
    if (!this.#teil('tafel').hidden) return;
    await (await this.#hole())?.stelleWiederHer(stand);
    scrollTo({ top: stelle, behavior: 'instant' });
  }
}

// Where this does not work, the field never becomes one: Suchfeld.astro shows another way.
if (typeof WebAssembly === 'object') customElements.define('suche-feld', SucheFeld);
