/** The search by keyboard: arrows go through what stands below the input, Escape goes back to it and empties it. */
import { teil } from '../ausgabe/teil.browser.ts';

/** Where the arrow keys stop, in the order of the page. */
const HALT =
  '[data-vorschlaege] button, .antwort h3 a, .treffer h3 a, [data-nochmal], .gruppe > summary, [data-mehr], :is([data-leer], [data-fehler]) a';

/** Whether it can be seen, and so be focused: neither hidden nor in something that is folded. */
const sichtbar = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && !element.closest('details:not([open]) > :not(summary)');

/** `leere`: closes the panel and empties the input. */
export function hoereAufTasten(feld: HTMLElement, eingabe: HTMLInputElement, leere: () => void): void {
  const tafel = teil(feld, '[data-tafel]');

  const pfeil = (ziel: HTMLElement, hoch: boolean): boolean => {
    const weg = [eingabe, ...feld.querySelectorAll<HTMLElement>(HALT)].filter(sichtbar);
    // From a section link the way goes on from its page, from the panel as a whole from the input.
    const hier = ziel === tafel ? eingabe : (ziel.closest('.treffer')?.querySelector<HTMLElement>('h3 a') ?? ziel);
    const stelle = weg.indexOf(hier);
    if (stelle < 0 || (ziel === eingabe && hoch)) return false;
    (hoch && ziel !== hier ? hier : weg[stelle + (hoch ? -1 : 1)])?.focus();
    return true;
  };

  feld.addEventListener('keydown', (ereignis) => {
    const ziel = ereignis.target;
    if (tafel.hidden || !(ziel instanceof HTMLElement)) return;
    if (ereignis.key === 'Escape') {
      if (ziel === eingabe) leere();
      else eingabe.select();
      eingabe.focus();
      ereignis.preventDefault();
    } else if (/^Arrow(Up|Down)$/.test(ereignis.key) && !ziel.matches('select')) {
      if (pfeil(ziel, ereignis.key === 'ArrowUp')) ereignis.preventDefault();
    }
  });
}
