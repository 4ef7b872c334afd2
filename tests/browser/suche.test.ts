import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besuche, gespeichert, HERKUNFT, imFokus, type Besuch } from './besuch.ts';

let besuch: Besuch;
let seite: Page;
beforeAll(async () => {
  besuch = await besuche();
  seite = besuch.seite;
  await besuch.geheZu('/suche/');
});
afterAll(() => besuch.beende());

const status = () => seite.locator('suche-feld [role="status"]').textContent();
const warteAuf = (wort: string) =>
  seite
    .getByRole('status')
    .filter({ hasText: `„${wort}“` })
    .waitFor({ state: 'attached' });

/** Types a word as a reader does, and returns the addresses of the results shown. */
async function suche(wort: string): Promise<string[]> {
  await seite.getByRole('searchbox').fill(wort);
  await warteAuf(wort);
  return seite
    .locator('.treffer h3 a')
    .evaluateAll((links) => links.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
}

describe('nur mit der Tastatur', () => {
  it('findet, sagt an und hinterlässt keine Spur', async () => {
    const vorher = await seite.evaluate(() => history.length);
    await seite.keyboard.press('/');
    expect(await seite.evaluate(() => document.activeElement?.id)).toBe('suchwort');
    await seite.keyboard.type('Konsumraum');
    await warteAuf('Konsumraum');
    expect(await status()).toMatch(/^\d+ Treffer für „Konsumraum“\.$/);

    expect(seite.url()).toBe(`${HERKUNFT}/suche/`);
    expect(await seite.evaluate(() => history.length)).toBe(vorher);
    expect(await gespeichert(seite)).toEqual([]);
    expect(besuch.anfragen.filter((a) => /konsumraum/i.test(a))).toEqual([]);
  });

  it('geht mit den Pfeilen zum ersten Treffer und zurück', async () => {
    const erster = await seite.locator('.treffer h3 a').first().textContent();
    await seite.keyboard.press('ArrowDown');
    expect(await imFokus(seite)).toBe(erster);
    await seite.keyboard.press('ArrowUp');
    expect(await seite.evaluate(() => document.activeElement?.id)).toBe('suchwort');
  });

  it('Escape schließt und leert', async () => {
    await seite.keyboard.press('Escape');
    expect(await seite.locator('.suche__tafel').isVisible()).toBe(false);
    expect(await seite.getByRole('searchbox').inputValue()).toBe('');
    expect(await status()).toBe('');
  });

  it('sagt, wenn es nichts gibt, und nennt einen Ausweg', async () => {
    await seite.keyboard.type('Quastenflosser');
    await warteAuf('Quastenflosser');
    expect(await status()).toBe('Keine Treffer für „Quastenflosser“.');
    expect(await seite.getByRole('heading', { name: 'Nichts gefunden' }).isVisible()).toBe(true);
    expect(
      await seite
        .locator('.suche__tafel')
        .getByRole('link', { name: /Register/ })
        .isVisible(),
    ).toBe(true);
  });
});

describe('findet unter den ersten fünf', () => {
  it.each([
    ['Konzept', ['/konzept/']],
    ['Drogenkonsumraum', ['/glossar/', '/standorte/kick-konsumraum/', '/konzept/massnahmen/konsumraum-grafenhof/']],
    ['Cityring', ['/stellungnahmen/', '/verlauf/']],
    ['Zürcher Modell', ['/konzept/massnahmen/zuercher-modell/']],
    ['Null-Toleranz', ['/konzept/massnahmen/null-toleranz/']],
    ['Crack', ['/glossar/', '/verlauf/', '/konzept/']],
    ['Straßensozialarbeit', ['/konzept/massnahmen/strassensozialarbeit/']],
    ['mobile Wachen', ['/konzept/massnahmen/mobile-wachen/']],
    ['Westphal', ['/konzept/', '/verlauf/', '/stellungnahmen/']],
    ['Ordnungsdienst', ['/konzept/massnahmen/kommunaler-ordnungsdienst/']],
    ['Grafenhof', ['/konzept/massnahmen/freiflaeche-grafenhof/', '/konzept/massnahmen/konsumraum-grafenhof/']],
    [
      'Rheinische Straße',
      ['/konzept/massnahmen/entlastung-rheinische-111/', '/standorte/entlastungsstandort-rheinische-111/'],
    ],
    ['Küpferstraße', ['/konzept/standortsuche/']],
    ['Notschlafstelle', ['/konzept/massnahmen/notschlafstelle/', '/standorte/notschlafstelle-sw42/']],
    ['Diamorphin', ['/standorte/msz-diamorphin/']],
    ['Kosten', ['/zahlen/', '/fragen/', '/konzept/massnahmen/finanzierung-personal/']],
    ['Platzspitz', ['/zuerich/geschichte/']],
    ['Naloxon', ['/glossar/', '/hilfe/']],
  ])('%s', async (wort, eine) => {
    const erste = (await suche(wort)).slice(0, 5);
    expect(
      erste.some((a) => eine.includes(a)),
      `gefunden: ${erste.join(', ')}`,
    ).toBe(true);
  });
});

it('Enter öffnet den Treffer, auf dem der Fokus steht', async () => {
  const [erster] = await suche('Drogenkonsumraum');
  await seite.getByRole('searchbox').focus();
  await seite.keyboard.press('ArrowDown');
  await seite.keyboard.press('Enter');
  await seite.waitForURL(`**${erster}`);
  await seite.goBack();
  expect(seite.url()).toBe(`${HERKUNFT}/suche/`);
  expect(besuch.stoerungen).toEqual([]);
});
