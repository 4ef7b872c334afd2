/** The line that says whether a place is open now, or why nothing can be said of now. */
import { glatt } from '../ausgabe/glatt.ts';
import { ortslage, type Lage } from './oeffnung.ts';
import type { Zeitplan } from '../zeit/oeffnungszeit.ts';

/** What the line says: a claim of today stands out and names the date of the times, all else is plain. */
function worte(plan: Zeitplan, { begruendet, text }: Lage): (Node | string)[] {
  if (!begruendet) return [text];
  const aussage = document.createElement('b');
  aussage.textContent = text;
  const stand = document.createElement('small');
  stand.textContent = `(Zeiten von ${plan.stand})`;
  return [aussage, ' ', stand];
}

/** What was written last, where a browser may have translated it since. */
const geschrieben = new WeakMap<Element, string>();

/** Writes the state of a place at a moment into its line, once it has changed, and returns it. */
export function zeigeLage(zeile: Element | null, plan: Zeitplan, feiertage: string[]): Lage {
  // eslint-disable-next-line no-restricted-syntax -- the visitor's clock, not that of the build
  const lage = ortslage(plan, new Date(), feiertage);
  if (zeile && !(geschrieben.get(zeile) ?? glatt(zeile.textContent)).startsWith(lage.text))
    zeile.replaceChildren(...worte(plan, lage));
  if (zeile) geschrieben.set(zeile, lage.text);
  zeile?.classList.toggle('ort__lage--offen', lage.offen === true);
  return lage;
}
