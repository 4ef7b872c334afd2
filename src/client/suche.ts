// <suche-feld>: the part of the search that every visit pays for. The first focus fetches the rest.
// The word that someone looks for stays in the input: never in an address, in storage or in a request.
const AUS = 'suche-taste';
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
      const beispiel = (target as Element).closest('[data-beispiel]')?.textContent;
      if (!beispiel) return;
      this.querySelector('input')!.value = beispiel;
      void this.#suche();
    });
  }

  /** Fetches the search once. When that fails it says so, and the next focus tries again. */
  #hole(): Promise<Start | undefined> {
    this.#start ??= import('./suche-ergebnisse.ts').then(
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

const schalter = document.querySelector<HTMLInputElement>('[data-suchtaste]');

/** Whether the key "/" is on. A single-key shortcut must be possible to switch off (WCAG 2.1.4). */
function tasteAn(): boolean {
  try {
    return localStorage.getItem(AUS) === null;
  } catch {
    return schalter?.checked ?? true;
  }
}

if (schalter) {
  schalter.checked = tasteAn();
  schalter.addEventListener('change', () => {
    try {
      if (schalter.checked) localStorage.removeItem(AUS);
      else localStorage.setItem(AUS, 'aus');
    } catch {
      // Storage is forbidden: the choice ends with the page.
    }
  });
}

document.addEventListener('keydown', (ereignis) => {
  if (ereignis.key !== '/' || ereignis.ctrlKey || ereignis.altKey || ereignis.metaKey) return;
  const ziel = ereignis.target as HTMLElement;
  if (ziel.isContentEditable || ziel.matches('input, textarea, select') || !tasteAn()) return;
  ereignis.preventDefault();
  document.querySelector<HTMLInputElement>('suche-feld input')?.focus();
});
