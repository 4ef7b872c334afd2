/** Somebody who reads no official German: from the start page in two taps to what to do, where the room is and when it is open, and where to sleep. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { sichtbarerBestand } from '../dist/inhalt.ts';
import { besuche, gesucht, HANDY, imFokus, type Besuch } from './besuch.ts';
import { barrieren, ueberstand } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());
const bestand = sichtbarerBestand();
const uebersetzungen = [...bestand.uebersetzungen.values()].map(({ id, daten }) => ({
  ...daten,
  adresse: `/${id.replace(/\/index$/, '')}/`,
}));
const hilfen = uebersetzungen.filter((u) => u.original === 'hilfe');
const sprachtafel = (seite: Page) => seite.locator('.sprachwahl');

describe.each([
  ['Türkçe', 'tr', '/hilfe/tr/'],
  ['العربية', 'ar', '/hilfe/ar/'],
  ['Українська', 'uk', '/hilfe/uk/'],
  ['English: Help now', 'en', '/en/help/'],
  ['Einfache Sprache: Hilfe jetzt', 'de-simple', '/einfache-sprache/hilfe/'],
])('%s', (name, sprache, adresse) => {
  const { hilfe } = bestand.sprachen.get(sprache)!.daten;

  it.each([true, false])(
    'in zwei Griffen von der Startseite (Skript: %s): was zu tun ist, der Raum, die Betten',
    async (javaScriptEnabled) => {
      besuch = await besuche({ viewport: HANDY, javaScriptEnabled });
      const { seite } = besuch;
      await besuch.geheZu('/');
      await sprachtafel(seite).locator('summary').click();
      await sprachtafel(seite).getByRole('link', { name, exact: true }).click();
      await seite.waitForURL(`**${adresse}`);
      const glatt = (text: string) => text.replace(/\s+/g, ' ');
      const gezeigt = (await seite.locator('#nicht-wach ~ ol li').allInnerTexts()).map(glatt);
      expect(gezeigt).toHaveLength(hilfe!.schritte.length);
      for (const [i, schritt] of hilfe!.schritte.entries()) expect(gezeigt[i]).toContain(glatt(schritt));
      expect(await seite.locator('section[aria-labelledby="konsumraum"]').innerText()).toMatch(
        /Grafenhof[^]*0?8:00–20:00/,
      );
      await seite.locator('#bett ~ details summary').first().click();
      expect(await seite.locator('#bett ~ details[open]').innerText()).toContain('Nortkirchenstraße 15');
      expect(await seite.getByRole('link', { name: '112', exact: true }).getAttribute('href')).toBe('tel:112');
    },
  );
});

it('auf Englisch und in Einfacher Sprache führt die Startseite zu ihrer Startseite, und von dort ein Griff zur Hilfe', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  for (const [name, start, knopf, hilfe] of [
    ['English', '/en/', 'Help now', '/en/help/'],
    ['Einfache Sprache', '/einfache-sprache/', 'Hilfe jetzt', '/einfache-sprache/hilfe/'],
  ] as const) {
    await besuch.geheZu('/');
    await sprachtafel(seite).locator('summary').click();
    await sprachtafel(seite).getByRole('link', { name, exact: true }).click();
    await seite.waitForURL(`**${start}`);
    await seite.getByRole('link', { name: knopf }).click();
    await seite.waitForURL(`**${hilfe}`);
  }
});

it('die Tafel der Sprachen geht mit Tasten auf und zu', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu('/konzept/');
  await sprachtafel(seite).locator('summary').focus();
  await seite.keyboard.press('Enter');
  await sprachtafel(seite).getByRole('link', { name: 'English', exact: true }).waitFor();
  expect(await barrieren(seite)).toEqual([]);
  await seite.keyboard.press('Escape');
  await sprachtafel(seite).getByRole('link', { name: 'English', exact: true }).waitFor({ state: 'hidden' });
  expect(await imFokus(seite)).toBe('Sprachen');
});

describe.each(uebersetzungen.map((u) => u.adresse))('%s', (adresse) => {
  it('hat hell und dunkel keine Barrieren, passt in 320 Pixel und lädt keine Schrift', async () => {
    besuch = await besuche({ viewport: HANDY });
    const { seite } = besuch;
    await besuch.geheZu(adresse);
    for (const klappe of await seite.locator('main summary:visible').all()) await klappe.click();
    // What lies under the strip of the exit for a moment is no barrier.
    await seite.evaluate(() => scrollTo(0, 0));
    expect(await barrieren(seite)).toEqual([]);
    await seite.emulateMedia({ colorScheme: 'dark' });
    expect(await barrieren(seite)).toEqual([]);
    await seite.setViewportSize({ width: 320, height: 640 });
    expect(await ueberstand(seite)).toEqual([]);
    expect(besuch.anfragen.filter((a) => a.includes('.woff2'))).toEqual([]);
  });
});

it.each(['light', 'dark'] as const)('die Zeichnungen der Einfachen Sprache sind zu sehen: %s', async (colorScheme) => {
  besuch = await besuche({ viewport: HANDY, colorScheme });
  await besuch.geheZu('/einfache-sprache/hilfe/');
  const farben = await besuch.seite.evaluate(() =>
    [...document.querySelectorAll('main svg')].map((svg) => {
      const { stroke, fill } = getComputedStyle(svg);
      return `${fill} ${stroke === getComputedStyle(document.body).color}`;
    }),
  );
  expect(farben.length).toBeGreaterThan(8);
  expect(new Set(farben)).toEqual(new Set(['none true']));
});

it('die Namen der Sprachen holen auf einer deutschen Seite keine Schrift', async () => {
  besuch = await besuche();
  await besuch.geheZu('/');
  await sprachtafel(besuch.seite).locator('summary').click();
  await sprachtafel(besuch.seite).getByRole('link', { name: 'Română' }).waitFor();
  expect(besuch.anfragen.filter((a) => /fira-sans-\d+-b/.test(a))).toEqual([]);
});

it.each(hilfen.map((u) => [u.sprache, u.adresse]))(
  '%s: dreimal Umschalt verlässt die Seite, und vorher steht in der Sprache, wie oft noch',
  async (sprache, adresse) => {
    const { worte } = bestand.sprachen.get(sprache)!.daten;
    besuch = await besuche({ viewport: HANDY });
    const { seite } = besuch;
    await besuch.geheZu(adresse);
    await seite.keyboard.press('Shift');
    await seite.getByText(worte!.verlassen_noch.replace('{n}', '2')).waitFor();
    await seite.route('https://www.dwd.de/**', (weg) => weg.fulfill({ body: 'Wetter' }));
    await seite.keyboard.press('Shift');
    await seite.keyboard.press('Shift');
    await seite.waitForURL('https://www.dwd.de/**');
  },
);

it.each([
  ['nerede uyuyabilirim', '/hilfe/tr/'],
  ['где переночевать', '/hilfe/ru/'],
  ['where can i sleep tonight', '/en/help/'],
])('wer „%s“ sucht, bekommt den Link zur Hilfe in dieser Sprache', async (worte, adresse) => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu('/suche/');
  await seite.getByRole('searchbox').first().fill(worte);
  await gesucht(seite, worte);
  await seite.locator(`.antwort a[href="${adresse}"]`).waitFor();
});

it('wer „leichte sprache“ sucht, findet zuerst die Einfache Sprache, und dort ihre Seiten', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu('/suche/');
  await seite.getByRole('searchbox').first().fill('leichte sprache');
  await gesucht(seite, 'leichte sprache');
  await seite.locator('.treffer a').first().click();
  await seite.waitForURL('**/hilfe/sprachen/#sprache-de-simple');
  await seite.locator('section[lang="de-simple"] a[href="/einfache-sprache/"]').click();
  await seite.waitForURL('**/einfache-sprache/');
});
