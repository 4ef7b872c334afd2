/** Plain German as it is seen: large letters, whole words, drawings of lines (LS-02, LS-11, LS-13). */
import { afterEach, expect, it } from 'vitest';
import { sichtbarerBestand } from '../dist/inhalt.ts';
import { besuche, HANDY, type Besuch } from './besuch.ts';

const adressen = [...sichtbarerBestand().uebersetzungen.values()]
  .filter(({ daten }) => daten.sprache === 'de-simple')
  .map(({ id }) => `/${id.replace(/\/index$/, '')}/`);
let besuch: Besuch;
afterEach(() => besuch.beende());

it.each(adressen)('%s: alles ist groß genug, kein Wort wird getrennt, Zeichnungen sind Striche', async (adresse) => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu(adresse);
  for (const klappe of await seite.locator('main summary:visible').all()) await klappe.click();
  const { klein, getrennt, zeichnungen } = await seite.evaluate(() => {
    const elemente = [...document.querySelectorAll('main *')].filter(
      (e) =>
        !e.closest('.beleg, [lang="de"], svg') &&
        [...e.childNodes].some((k) => k.nodeType === 3 && k.nodeValue?.trim()),
    );
    const mit = (stimmt: (stil: CSSStyleDeclaration) => boolean) =>
      elemente
        .filter((e) => stimmt(getComputedStyle(e)))
        .map((e) => `${e.tagName} ${e.textContent.trim().slice(0, 40)}`);
    return {
      klein: mit((s) => parseFloat(s.fontSize) < 1.2 * 16),
      getrennt: mit((s) => s.hyphens === 'auto'),
      zeichnungen: [...document.querySelectorAll('main svg.symbol')].map((svg) => {
        const { fill, stroke } = getComputedStyle(svg.querySelector('path')!);
        return fill === 'none' && stroke !== 'none' && svg.getBoundingClientRect().width > 20;
      }),
    };
  });
  expect(klein).toEqual([]);
  expect(getrennt).toEqual([]);
  expect(zeichnungen.length).toBeGreaterThan(0);
  expect(zeichnungen).not.toContain(false);
});
