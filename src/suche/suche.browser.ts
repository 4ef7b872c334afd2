// <suche-feld>: the part of the search that comes with the field. The first focus fetches the rest.
// The word that someone looks for stays in the input: never in an address, in storage or in a request.
type Start = () => void;

class SucheFeld extends HTMLElement {
  #start: Promise<Start | undefined> | undefined;

  connectedCallback(): void {
    this.addEventListener('focusin', () => void this.#hole());
    this.addEventListener('submit', (ereignis) => {
      ereignis.preventDefault();
      void this.#suche();
    });
    this.addEventListener('click', ({ target }) => {
      // What is clicked on below an element is an element.
      const beispiel = (target as Element).closest('[data-beispiel]')?.textContent;
      if (!beispiel) return;
      this.#eingabe.value = beispiel;
      void this.#suche();
    });
    // Who follows a find and comes back finds the search as it was. Most browsers keep the whole page for that; for the others the words stand
    // in a hidden field, which the browser restores like any other, and which is emptied at once.
    const zurueck = this.querySelector<HTMLTextAreaElement>('[data-zurueck]')!;
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[data-tafel] a')) zurueck.value = this.#eingabe.value;
    });
    addEventListener('pageshow', () => {
      const wort = zurueck.value;
      zurueck.value = '';
      if (!wort || this.#eingabe.value) return;
      this.#eingabe.value = wort;
      void this.#suche();
    });
    // The key "/" may have been quicker than this script.
    if (this.contains(document.activeElement)) void this.#hole();
  }

  /** `Suchfeld.astro` draws it. */
  get #eingabe(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  /** Fetches the search once. When that fails it says so, and the next focus tries again. */
  #hole(): Promise<Start | undefined> {
    this.#start ??= import('./ergebnisse.browser.ts').then(
      ({ belebe }) => belebe(this),
      () => {
        this.#start = undefined;
        for (const teil of this.querySelectorAll<HTMLElement>('[data-tafel], [data-fehler]')) teil.hidden = false;
        return undefined;
      },
    );
    return this.#start;
  }

  async #suche(): Promise<void> {
    (await this.#hole())?.();
  }
}
customElements.define('suche-feld', SucheFeld);
