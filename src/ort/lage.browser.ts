/** The line that says whether a place is open now: an empty <b> in the page, filled here. */
import type { ortslage } from './oeffnung.ts';

/** Writes the state of a place into its line, once it has changed. */
export function zeigeLage(zeile: HTMLElement, { offen, text }: ReturnType<typeof ortslage>): void {
  const worte = zeile.querySelector('b')!;
  const neu = text || 'Für heute sind keine Zeiten belegt';
  if (worte.textContent !== neu) worte.textContent = neu;
  zeile.classList.toggle('ort__lage--offen', offen === true);
}
