/** The panel below the search field: which of its contents is shown, what is said of it, and that it can be seen. */
import { teil } from '../ausgabe/teil.browser.ts';

const INHALTE = ['laeuft', 'funde', 'leer', 'fehler'] as const;
type Inhalt = (typeof INHALTE)[number];

/** What has to be seen of each content, at least. */
const ZUERST = '.antwort h3, .treffer h3, [data-leer] h2, [data-fehler] h2';
/** What a keyboard on the screen leaves of it; where there is room for more, there is a real one. */
const UEBER_DER_TASTATUR = 0.5;
const SCHMAL = '(max-width: 48rem)';
const RAND = 8;

export class Tafel {
  readonly #feld: HTMLElement;
  readonly #tafel: HTMLElement;
  readonly #status: HTMLElement;

  constructor(feld: HTMLElement) {
    this.#feld = feld;
    this.#tafel = teil(feld, '[data-tafel]');
    this.#status = teil(feld, '[data-status]');
  }

  get offen(): boolean {
    return !this.#tafel.hidden;
  }

  /** Tells those who listen. */
  sage(text: string): void {
    this.#status.textContent = text;
  }

  zeige(inhalt: Inhalt): void {
    for (const name of INHALTE) teil(this.#tafel, `[data-${name}]`).hidden = name !== inhalt;
    this.#tafel.hidden = false;
  }

  schliesse(): void {
    this.#tafel.hidden = true;
    this.sage('');
  }

  /** Moves the page when the first find would lie below the window or under the keyboard of a phone: the field to its top. */
  rueckeInsBild(): void {
    const ziel = [...this.#tafel.querySelectorAll(ZUERST)].find((e) => e.getClientRects().length > 0);
    if (!ziel) return;
    const { top, bottom } = ziel.getBoundingClientRect();
    const fenster = window.visualViewport?.height ?? innerHeight;
    const frei = matchMedia(SCHMAL).matches ? Math.min(fenster, innerHeight * UEBER_DER_TASTATUR) : fenster;
    if (top >= 0 && bottom <= frei) return;
    const oben = teil(this.#feld, 'form').getBoundingClientRect().top - RAND;
    scrollBy({ top: oben, behavior: 'instant' });
  }

  /** Takes the focus from the field, or from what is gone: the finds are what comes next. A keyboard on the screen closes. */
  nimmFokus(): void {
    const hier = document.activeElement;
    if (hier === document.body || this.#feld.contains(hier)) this.#tafel.focus({ preventScroll: true });
  }
}
