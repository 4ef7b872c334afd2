/** Notices as they look after a year of work: on phones, with large type, beside each other, on paper. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jahrGebaut, UMGEBUNG } from '../jahr.ts';
import { besuche, HANDY, SCHREIBTISCH, type Besuch } from './besuch.ts';
import { diene } from './server.ts';
import { barrieren, ueberstand } from './zugang.ts';

let jahr: Awaited<ReturnType<typeof diene>>;
let besuch: Besuch;
beforeAll(async () => {
  await jahrGebaut();
  jahr = await diene(UMGEBUNG.DIST);
});
afterEach(() => besuch.beende());
afterAll(() => jahr.beende());

const PRESSE = '/aktuelles/2098-11-28-pressemitteilung/';
const oeffne = async (adresse: string, optionen: Parameters<typeof besuche>[0] = {}): Promise<Page> => {
  besuch = await besuche({ baseURL: jahr.herkunft, ...optionen });
  await besuch.geheZu(adresse);
  return besuch.seite;
};
/** Pictures are fetched when they come near: goes to each, and waits until it is there. */
async function bilderGeladen(seite: Page): Promise<void> {
  for (const bild of await seite.locator('.meldung img').all()) {
    await bild.scrollIntoViewIfNeeded();
    await expect.poll(() => bild.evaluate((b: HTMLImageElement) => b.complete && b.naturalWidth > 0)).toBe(true);
  }
}
const oben = async (seite: Page, wahl: string) => (await seite.locator(wahl).first().boundingBox())!;

const SEITEN = [
  PRESSE,
  '/aktuelles/2098-11-20-termin-vorbei/',
  '/aktuelles/2098-11-25-termin-faellt-aus/',
  '/aktuelles/2098-11-27-beschluss/',
  '/aktuelles/',
  '/aktuelles/thema/soziales/',
  '/presse/',
  '/korrekturen/',
];

describe.each(SEITEN)('%s', (adresse) => {
  it('läuft auf 320 Pixeln nicht über, auch nicht mit doppelt so großer Schrift, und ist zugänglich', async () => {
    const seite = await oeffne(adresse, { viewport: { width: 320, height: 800 } });
    expect(await ueberstand(seite)).toEqual([]);
    expect(await barrieren(seite)).toEqual([]);
    await seite.setViewportSize(HANDY);
    await seite.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await ueberstand(seite)).toEqual([]);
  });
});

describe('Pressemitteilung', () => {
  it.each(['1/2098', 'PM 1/2098', 'Pressemitteilung 1/2098'])(
    'unter „%s“ steht sie in der Suche vorn',
    async (frage) => {
      const seite = await oeffne('/suche/');
      await seite.getByRole('searchbox').fill(frage);
      await seite.keyboard.press('Enter');
      const erster = seite.locator('[data-liste] .treffer h3 a').first();
      await erster.waitFor();
      expect(new URL((await erster.getAttribute('href'))!, jahr.herkunft).pathname).toBe(PRESSE);
    },
  );

  it('hat auf breiten Bildschirmen Dokumente, Kontakt und Text zum Mitnehmen neben dem Text', async () => {
    const seite = await oeffne(PRESSE, { viewport: SCHREIBTISCH });
    const text = await oben(seite, '.meldung__text');
    const dokumente = await oben(seite, '.meldung__dokumente');
    const rand = await oben(seite, '.meldung__rand');
    expect(dokumente.x).toBeGreaterThan(text.x + text.width);
    expect(dokumente.y).toBeCloseTo(text.y, 0);
    expect(rand.y - dokumente.y - dokumente.height).toBeLessThan(10);
    expect(await seite.getByRole('link', { name: 'Kontakt für Rückfragen' }).isVisible()).toBe(false);
    // Who we are follows the text, not the margin.
    const abspann = await oben(seite, '.meldung__abspann');
    expect(abspann.y - text.y - text.height).toBeLessThan(40);
  });

  it('hat auf dem Handy alles nach dem Text, in der Ordnung, in der man kürzt, und einen Sprung zum Kontakt', async () => {
    const seite = await oeffne(PRESSE, { viewport: HANDY });
    const teile = ['.meldung__text', '.meldung__dokumente', '.meldung__abspann', '#rueckfragen', '.volltext'];
    const hoehen: number[] = [];
    for (const teil of teile) hoehen.push((await oben(seite, teil)).y);
    expect(hoehen).toEqual(hoehen.toSorted((a, b) => a - b));
    await seite.getByRole('link', { name: 'Kontakt für Rückfragen' }).click();
    await expect.poll(async () => (await oben(seite, '#rueckfragen')).y).toBeLessThan(300);
  });

  it.each([SCHREIBTISCH, HANDY])('zeigt Bilder höchstens 30rem hoch und nicht verzerrt ($width)', async (viewport) => {
    // Pictures that are still on their way: as long as their file is not there, their place already is.
    besuch = await besuche({ baseURL: jahr.herkunft, viewport });
    const masse = () =>
      besuch.seite.locator('.meldung img').evaluateAll((alle: HTMLImageElement[]) =>
        alle.map((b) => {
          const { width, height } = b.getBoundingClientRect();
          return { height, verhaeltnis: width / height };
        }),
      );
    let lasseDurch = (): void => undefined;
    const durch = new Promise<void>((ja) => (lasseDurch = ja));
    await besuch.seite.route('**/medien/**', async (route) => {
      await durch;
      await route.continue();
    });
    await besuch.seite.goto(PRESSE, { waitUntil: 'domcontentloaded' });
    const bilder = await masse();
    expect(bilder).toHaveLength(2);
    lasseDurch();
    await bilderGeladen(besuch.seite);
    const geladen = await masse();
    const soll = [1280 / 1000, 600 / 1000];
    bilder.forEach((b, i) => {
      expect(b.height).toBeLessThanOrEqual(480.5);
      // Both are rounded to whole pixels somewhere: the shape in the attributes, and the file's.
      expect(geladen[i]!.height).toBeCloseTo(b.height, 0);
      expect(b.verhaeltnis).toBeCloseTo(soll[i]!, 1);
    });
  });

  it('hat auf Papier die Bilder nebeneinander und höchstens 60 mm hoch', async () => {
    const seite = await oeffne(PRESSE, { viewport: { width: 673, height: 900 } });
    await bilderGeladen(seite);
    await seite.emulateMedia({ media: 'print' });
    const [quer, hoch] = await seite
      .locator('.meldung img')
      .evaluateAll((alle) => alle.map((b) => b.getBoundingClientRect()).map(({ x, y, height }) => ({ x, y, height })));
    expect(hoch!.y).toBeCloseTo(quer!.y, 0);
    expect(hoch!.x).toBeGreaterThan(quer!.x);
    for (const b of [quer, hoch]) expect(b!.height).toBeLessThanOrEqual((60 * 96) / 25.4);
  });
});

describe('Archiv', () => {
  it('eine Wahl nimmt aus „Auf dieser Seite“, wovon nichts bleibt, und zählt den Rest', async () => {
    const seite = await oeffne('/aktuelles/#filter=art:Pressemitteilung');
    const verzeichnis = seite.locator('.inhaltsverzeichnis li:visible');
    expect(await verzeichnis.allInnerTexts()).toEqual(['Kommende Termine', '2098 (1)']);
    for (const ziel of await seite
      .locator('.inhaltsverzeichnis li:visible a')
      .evaluateAll((as) => as.map((a) => a.getAttribute('href')!)))
      expect(await seite.locator(ziel).isVisible()).toBe(true);
    await seite.getByRole('button', { name: 'Alle zeigen' }).click();
    expect(await verzeichnis.count()).toBeGreaterThan(2);
  });

  it('ohne Skript führen Links zu den Meldungen jeder Aufgabe; mit Skript wählt der Filter', async () => {
    const ohne = await oeffne('/aktuelles/', { javaScriptEnabled: false });
    const wahl = (seite: Page) => seite.getByRole('navigation', { name: 'Meldungen nach städtischer Aufgabe' });
    expect(await wahl(ohne).isVisible()).toBe(true);
    expect(await ohne.locator('.filter fieldset').isVisible()).toBe(false);
    await besuch.beende();
    expect(await wahl(await oeffne('/aktuelles/')).isVisible()).toBe(false);
  });
});

it('die Presseseite druckt die Feeds der Maßnahmen nicht', async () => {
  const seite = await oeffne('/presse/');
  await seite.emulateMedia({ media: 'print' });
  expect(await seite.getByText('Eine einzelne der').isVisible()).toBe(false);
  expect(await seite.locator('a[href="/feeds/alles.rss.xml"]').isVisible()).toBe(true);
});

it('Bilder im Handbuch behalten ihre Form', async () => {
  const seite = await oeffne('/redaktion/handbuch/', { viewport: HANDY });
  const verzerrt = await seite.locator('main img').evaluateAll((alle: HTMLImageElement[]) =>
    alle.flatMap((b) => {
      const { width, height } = b.getBoundingClientRect();
      const soll = Number(b.getAttribute('width')) / Number(b.getAttribute('height'));
      return Math.abs(width / height - soll) > 0.02 ? [b.src] : [];
    }),
  );
  expect(await seite.locator('main img').count()).toBeGreaterThan(0);
  expect(verzerrt).toEqual([]);
});
