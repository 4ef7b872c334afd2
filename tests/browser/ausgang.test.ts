/** "Seite verlassen" in a browser: by the link, by the key, without a script, with the headers of the server. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { besuche, HANDY, HERKUNFT, imFokus, type Besuch } from './besuch.ts';

const ORT = '/standorte/kick-konsumraum/';
const ZIEL = 'https://www.dwd.de/';

const aufraeumen: (() => unknown)[] = [];
afterEach(async () => {
  for (const tue of aufraeumen.splice(0).reverse()) await tue();
});

/** A visit in which the page at the end of the exit answers, though there is no net. Out: also what it was asked with. */
async function oeffne(
  adresse: string,
  optionen?: Parameters<typeof besuche>[0],
): Promise<Besuch & { gefragt: string[] }> {
  const besuch = await besuche(optionen);
  aufraeumen.push(besuch.beende);
  const gefragt: string[] = [];
  await besuch.seite.route(`${ZIEL}**`, async (weg) => {
    gefragt.push((await weg.request().allHeaders())['referer'] ?? 'ohne Herkunft');
    await weg.fulfill({ contentType: 'text/html', body: '<title>Wetter und Klima</title>' });
  });
  await besuch.geheZu('/verlauf/');
  await besuch.geheZu(adresse);
  return { ...besuch, gefragt };
}

const knopf = (seite: Page) =>
  seite.getByRole('complementary', { name: 'Seite schnell verlassen' }).getByRole('link', { name: 'Seite verlassen' });
const meldung = (seite: Page) => seite.locator('seite-verlassen [aria-live]');

it('ist mit der Tastatur der zweite Halt, groß genug, und bleibt beim Rollen zu sehen, ohne ein Ziel zu verdecken', async () => {
  const { seite } = await oeffne('/hilfe/', { viewport: HANDY });
  await seite.keyboard.press('Tab');
  await seite.keyboard.press('Tab');
  expect(await imFokus(seite)).toBe('Seite verlassen');
  expect((await knopf(seite).boundingBox())!.height).toBeGreaterThanOrEqual(44);
  const unter = async (wo: Locator) => {
    const streifen = (await seite.locator('.ausgang').boundingBox())!;
    expect(streifen.y).toBe(0);
    expect((await wo.boundingBox())!.y).toBeGreaterThanOrEqual(streifen.height);
  };
  await seite.locator('.ausgang a[href="/hilfe/#seite-verlassen"]').click();
  await unter(seite.locator('#seite-verlassen'));
  // Backwards through the page, as the focus comes from below; and Shift with another key is not Shift alone.
  for (let i = 0; i < 30; i++) {
    await seite.keyboard.press('Shift+Tab');
    await unter(seite.locator(':focus'));
  }
  expect(await seite.evaluate(() => scrollY)).toBeGreaterThan(0);
});

describe('verlässt die Seite', () => {
  it('mit einem Klick, ohne Herkunft, und „Zurück“ führt nicht zu ihr', async () => {
    const { seite, gefragt } = await oeffne(ORT);
    await knopf(seite).click();
    await seite.waitForURL(ZIEL);
    expect(gefragt).toEqual(['ohne Herkunft']);
    await seite.goBack();
    expect(seite.url()).toBe(`${HERKUNFT}/verlauf/`);
  });

  it('und sie ist leer, bevor etwas antwortet', async () => {
    const { seite } = await oeffne(ORT);
    // In one go: a page that leaves answers nothing more.
    const danach = await seite.evaluate(() => {
      document.querySelector<HTMLElement>('.ausgang__knopf')!.click();
      return [document.title, document.body.innerText];
    });
    expect(danach).toEqual(['Wetter', '']);
    await seite.waitForURL(ZIEL);
  });

  it('mit gehaltener Taste, ohne einen zweiten Reiter', async () => {
    const { seite } = await oeffne(ORT);
    await knopf(seite).click({ modifiers: ['Control'] });
    await seite.waitForURL(ZIEL);
    expect(seite.context().pages()).toHaveLength(1);
  });

  it('mit dreimal Umschalt, und sagt nach jedem Mal, wie oft noch', async () => {
    const { seite } = await oeffne(ORT);
    expect(await seite.getByText('oder dreimal Umschalt').isVisible()).toBe(true);
    await seite.keyboard.press('Shift');
    expect(await meldung(seite).textContent()).toContain('Noch 2-mal');
    await seite.keyboard.press('Shift');
    expect(await meldung(seite).textContent()).toContain('Noch 1-mal');
    await seite.keyboard.press('Shift');
    await seite.waitForURL(ZIEL);
  });

  it('ohne JavaScript mit dem Link, und verspricht dann keine Taste', async () => {
    const { seite, gefragt } = await oeffne(ORT, { javaScriptEnabled: false });
    expect(await seite.getByText('oder dreimal Umschalt').isVisible()).toBe(false);
    await knopf(seite).click();
    await seite.waitForURL(ZIEL);
    expect(gefragt).toEqual(['ohne Herkunft']);
  });

  it('und der Browser vergisst, was er von dieser Website behalten hat', async () => {
    const { seite } = await oeffne(ORT);
    await seite.getByLabel('Dunkel').check();
    await knopf(seite).click();
    await seite.waitForURL(ZIEL);
    await seite.goto('/impressum/');
    expect(await seite.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});

describe('bleibt', () => {
  const geblieben = async (seite: Page) => {
    expect(await meldung(seite).textContent()).toBe('');
    expect(seite.url()).toBe(HERKUNFT + ORT);
    expect(await seite.locator('h1').isVisible()).toBe(true);
  };

  it('wenn zwischen den Malen eine andere Taste gedrückt wird', async () => {
    const { seite } = await oeffne(ORT);
    for (const taste of ['Shift', 'Shift', 'a']) await seite.keyboard.press(taste);
    await geblieben(seite);
    // Whoever writes in capitals holds the key, again and again.
    for (const taste of ['Shift+A', 'Shift+B', 'Shift+C']) await seite.keyboard.press(taste);
    await geblieben(seite);
  });

  it('wenn die Male weit auseinanderliegen', async () => {
    const besuch = await besuche();
    aufraeumen.push(besuch.beende);
    const { seite } = besuch;
    await seite.clock.install();
    await besuch.geheZu(ORT);
    for (const taste of ['Shift', 'Shift']) await seite.keyboard.press(taste);
    await seite.clock.runFor(6_000);
    await geblieben(seite);
    await seite.keyboard.press('Shift');
    expect(await meldung(seite).textContent()).toContain('Noch 2-mal');
  });
});
