// <seite-verlassen>: empties the page at once and goes, by the link or by Shift three times. Not by Escape, which stops a page that loads (H-03).
import { AUSGANGSTITEL } from './ausgang.ts';

const MALS = 3;
/** Presses that are further apart do not belong together. */
const FRIST = 5_000;

class SeiteVerlassen extends HTMLElement {
  #gedrueckt = 0;
  #frist: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a')!;
    link.setAttribute('aria-describedby', 'ausgang-taste');
    this.querySelector<HTMLElement>('#ausgang-taste')!.hidden = false;
    // Whatever key is held with it: a second tab would leave this one open.
    link.addEventListener('click', (ereignis) => {
      ereignis.preventDefault();
      this.#geh();
    });
    document.addEventListener('keydown', (ereignis) => {
      if (ereignis.repeat) return;
      // Whoever writes a capital letter does not want to go.
      this.#zaehle(ereignis.key === 'Shift' ? this.#gedrueckt + 1 : 0);
    });
  }

  /** Says how many presses are missing, and leaves with the last. */
  #zaehle(gedrueckt: number): void {
    if (gedrueckt === MALS) return void this.#geh();
    clearTimeout(this.#frist);
    if (gedrueckt) this.#frist = setTimeout(() => this.#zaehle(0), FRIST);
    if (gedrueckt === this.#gedrueckt) return;
    this.#gedrueckt = gedrueckt;
    const meldung = this.querySelector<HTMLElement>('[aria-live]')!;
    meldung.textContent = gedrueckt ? meldung.dataset['noch']!.replace('{n}', String(MALS - gedrueckt)) : '';
  }

  /** The page is empty before the next one answers, and the way back does not lead to it. */
  #geh(): void {
    const { href } = this.querySelector('a')!;
    document.title = AUSGANGSTITEL;
    document.body.replaceChildren();
    location.replace(href);
  }
}

customElements.define('seite-verlassen', SeiteVerlassen);
