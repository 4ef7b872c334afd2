/** Shows beside the form what still stands in the way of publishing. The element lies in the page. */
import { teil } from '../ausgabe/teil.browser.ts';
import type { Befund } from './befund.ts';

const zettel = (): HTMLElement => teil(document, '#redaktion-befund');

/** Shows what was found in an entry, or takes the sheet away when there is nothing. */
export function zeigeBefund(titel: string, befunde: readonly Befund[]): void {
  const wurzel = zettel();
  wurzel.hidden = !befunde.length;
  teil(wurzel, 'p').textContent = titel;
  teil(wurzel, 'ul').replaceChildren(
    ...befunde.map(({ feld, problem, erwartet }) => {
      const punkt = document.createElement('li');
      const wort = document.createElement('b');
      wort.textContent = feld;
      const klein = document.createElement('small');
      klein.textContent = `Erwartet: ${erwartet.replace(/\.?$/, '.')}`;
      punkt.append(wort, ` ${problem}.`, klein);
      return punkt;
    }),
  );
}

/** Lets the sheet be put away. */
export function bereiteZettel(): void {
  teil(zettel(), 'button').addEventListener('click', () => (zettel().hidden = true));
}
