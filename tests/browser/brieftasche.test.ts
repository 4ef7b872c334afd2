/** The card for the pocket on paper: one sheet, as wide as a bank card, with the facts of /hilfe/ and nothing else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { besuche, type Besuch } from './besuch.ts';
import { blaetter } from './papier.ts';

const KARTE = '/hilfe/karte/';
/** A CSS pixel in millimetres. */
const MM = 25.4 / 96;

let besuch: Besuch;
beforeAll(async () => {
  besuch = await besuche();
});
afterAll(() => besuch.beende());

it('wird gedruckt ein Blatt A4', async () => {
  await besuch.geheZu(KARTE);
  expect(blaetter(await besuch.seite.pdf({ preferCSSPageSize: true }))).toEqual(['595 x 842']);
});

it('ist auf dem Papier so breit wie eine Bankkarte und in der Mitte zu falten', async () => {
  await besuch.geheZu(KARTE);
  await besuch.seite.emulateMedia({ media: 'print' });
  const haelften = await besuch.seite.locator('.brieftasche > div').evaluateAll((e) =>
    e.map((h) => {
      const { width, height } = h.getBoundingClientRect();
      return { width, height };
    }),
  );
  expect(haelften).toHaveLength(2);
  for (const { width, height } of haelften) {
    expect(width * MM).toBeGreaterThan(84);
    expect(width * MM).toBeLessThan(86);
    // It grows when an editor adds a place: then it is folded a little lower.
    expect(height * MM).toBeGreaterThanOrEqual(53.9);
  }
});

it('trägt, was oben auf der Seite Hilfe steht, das Datum der Quellen und die Adresse, aber keinen Namen der Website', async () => {
  const { seite } = besuch;
  await seite.emulateMedia({ media: 'screen' });
  await besuch.geheZu('/hilfe/');
  const worte = await seite.evaluate(() =>
    [
      '.notruf small',
      '.sofort ol li',
      '.sofort__nummern a',
      '.sofort summary b',
      '.sofort div > a[href^="/standorte/"]',
    ]
      .flatMap((wahl) => [...document.querySelectorAll<HTMLElement>(wahl)])
      .filter((e) => e.checkVisibility())
      .map((e) => e.innerText.trim()),
  );
  expect(worte.length).toBeGreaterThan(8);
  await besuch.geheZu(KARTE);
  await seite.emulateMedia({ media: 'print' });
  const karte = await seite.locator('body').innerText();
  expect(worte.filter((wort) => !karte.includes(wort))).toEqual([]);
  expect(karte).toMatch(/^112\b/);
  expect(karte).toMatch(/Quellen gelesen am \d+\.\s\p{L}+\s\d{4}/u);
  expect(karte).toContain('/hilfe/');
  expect(karte).not.toMatch(/Neuordnung|Seite verlassen|zitieren|Fußzeile|nicht belegt/);
});
