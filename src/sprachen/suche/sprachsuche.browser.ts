// <sprach-suche>: the search of a page in another language. The first focus fetches the rest.
// The words that someone looks for stay in the browser: never in an address, in storage or in a request.
import { gemerktes, merke } from '../../suche/merkzettel.browser.ts';
import type { Steuerung } from './ergebnisse.browser.ts';

class SprachSuche extends HTMLElement {
  #geholt: Promise<Steuerung> | undefined;

  connectedCallback(): void {
    this.addEventListener('focusin', () => void this.#hole().catch(() => undefined));
    this.addEventListener('submit', (ereignis) => {
      ereignis.preventDefault();
      void this.#suche();
    });
    // On the page: where an element listens itself, screen readers call every text in it clickable.
    document.addEventListener('click', ({ target }) => {
      // What is clicked on in a page is an element.
      if (this.contains((target as Element).closest('[data-tafel] a')))
        merke({ wort: this.#eingabe.value, stelle: scrollY });
    });
    addEventListener('pageshow', () => {
      const suche = gemerktes() as { wort: string; stelle: number } | undefined;
      if (!suche) return;
      merke(undefined);
      void this.#stelleWiederHer(suche);
    });
  }

  /** `Sprachsuche.astro` draws it. */
  get #eingabe(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  #teil(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  #hole(): Promise<Steuerung> {
    this.#geholt ??= import('./ergebnisse.browser.ts').then(({ belebe }) => belebe(this));
    return this.#geholt;
  }

  async #suche(): Promise<void> {
    if (!this.#eingabe.value.trim()) return void this.#eingabe.focus();
    // The keyboard of a phone closes.
    this.#eingabe.blur();
    await this.#zeige();
    // The finds are what comes next.
    this.#teil('tafel').focus({ preventScroll: true });
  }

  async #zeige(): Promise<void> {
    try {
      await (await this.#hole()).suche();
    } catch {
      // The script itself did not come: without it there is nothing but what the page holds.
      for (const teil of ['tafel', 'notfall']) this.#teil(teil).hidden = false;
      this.#teil('status').textContent = this.dataset['fehler']!;
    }
  }

  async #stelleWiederHer({ wort, stelle }: { wort: string; stelle: number }): Promise<void> {
    // Safari keeps the page, and sometime after this puts back into the field what it holds without being typed in.
    this.#eingabe.defaultValue = this.#eingabe.value = wort;
    await this.#zeige();
    scrollTo({ top: stelle, behavior: 'instant' });
  }
}

customElements.define('sprach-suche', SprachSuche);
