// <thema-wahl>: shows the radio buttons inside it and keeps the choice. Basis.astro applies a kept choice before the first paint.
const SCHLUESSEL = 'thema';

/** The bar of the browser takes the colour of the theme that is shown; "system": as the two elements say themselves. */
function faerbe(thema: string): void {
  for (const farbe of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const schema = (farbe.dataset['media'] ??= farbe.media);
    farbe.media = thema === 'system' ? schema : schema.includes(thema) ? 'all' : 'not all';
  }
}
faerbe(document.documentElement.dataset['kernTheme'] ?? 'system');

/** Sets or lifts the theme on <html>; "system" means no choice. */
function wende(thema: string): void {
  const wurzel = document.documentElement;
  if (thema === 'system') delete wurzel.dataset['kernTheme'];
  else wurzel.dataset['kernTheme'] = thema;
  faerbe(thema);
}

/** Writes only after a click; with "system" nothing stays stored. A browser that forbids storage keeps the choice for this page. */
function merke(thema: string): void {
  try {
    if (thema === 'system') localStorage.removeItem(SCHLUESSEL);
    else localStorage.setItem(SCHLUESSEL, thema);
  } catch {
    // Storage is forbidden: the choice ends with the page.
  }
}

class ThemaWahl extends HTMLElement {
  connectedCallback(): void {
    for (const knopf of this.querySelectorAll('input'))
      knopf.addEventListener('change', () => {
        wende(knopf.value);
        merke(knopf.value);
      });
    // Back shows a page as it was left, or at least its buttons, whatever was chosen since.
    addEventListener('pageshow', () => this.#holeNach());
    this.#zeige();
    this.hidden = false;
  }

  #holeNach(): void {
    try {
      wende(localStorage.getItem(SCHLUESSEL) ?? 'system');
    } catch {
      // Storage is forbidden: the page keeps what was chosen on it.
    }
    this.#zeige();
  }

  #zeige(): void {
    const jetzt = document.documentElement.dataset['kernTheme'] ?? 'system';
    for (const knopf of this.querySelectorAll('input')) knopf.checked = knopf.value === jetzt;
  }
}

customElements.define('thema-wahl', ThemaWahl);
