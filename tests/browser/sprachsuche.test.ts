/** The search of a page in another language, as somebody uses it who reads no German. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { SPRACHSUCHE } from '../budgets.ts';
import { besuche, gespeichert, gesucht, HANDY, imFokus, type Besuch } from './besuch.ts';
import { barrieren, klickbar, ueberstand } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

const ENGLISCH = '/en/search/';
const EINFACH = '/einfache-sprache/so-geht-die-seite/';
const feld = (seite: Page) => seite.getByRole('searchbox');
const treffer = (seite: Page) => seite.locator('[data-liste] .treffer h2 a');
const notfall = (seite: Page) => seite.locator('[data-notfall]');

/** Types words and waits until the page tells of them. */
async function suche(seite: Page, worte: string): Promise<void> {
  await feld(seite).fill(worte);
  await feld(seite).press('Enter');
  await seite.locator('[data-status]').filter({ hasText: worte }).waitFor();
}
const ziele = (seite: Page): Promise<string[]> =>
  treffer(seite).evaluateAll((links) => links.map((a) => a.getAttribute('href')!));

describe('Auf Englisch führt', () => {
  it.each<[string, string]>([
    ['opening hours', '/en/places/'],
    ['when is the consumption room open', '/en/places/#kick-konsumraum'],
    ['heroin-assisted treatment', '/en/figures/#k30'],
    ['how many overdose deaths', '/en/figures/'],
    ['sleep', '/en/help/'],
    ['where can I sleep tonight', '/en/help/'],
    ['not breathing', '/en/help/#nicht-wach'],
    ['drug consumption room', '/en/places/#kick-konsumraum'],
    ['Drogenkonsumraum', '/en/places/#kick-konsumraum'],
    ['Drogenkonsumraum', '/en/search/#wort-drogenkonsumraum'],
    ['methadon', '/en/places/'],
    ['Zurich model', '/en/comparison/'],
    ['police', '/en/help/#notruf-110'],
  ])('„%s“ zu %s', async (worte, ziel) => {
    besuch = await besuche({ viewport: HANDY });
    await besuch.geheZu(ENGLISCH);
    await suche(besuch.seite, worte);
    expect((await ziele(besuch.seite)).slice(0, 4)).toContain(ziel);
  });
});

it('ein Fund führt an die Stelle, auch wenn sie zugeklappt ist, und zurück geht es zu denselben Funden', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu(ENGLISCH);
  await suche(seite, 'heroin-assisted treatment');
  await seite.locator('a[href="/en/figures/#k30"]').click();
  await seite.waitForURL('**/en/figures/#k30');
  await seite.locator('#k30').waitFor({ state: 'visible' });
  await seite.goBack();
  await seite.locator('[data-status]').filter({ hasText: 'heroin-assisted treatment' }).waitFor();
  expect(await feld(seite).inputValue()).toBe('heroin-assisted treatment');
  expect(await ziele(seite)).toContain('/en/figures/#k30');
});

describe('Im Notfall', () => {
  it.each(['not breathing', 'overdose', '112', '911', 'he wont wake up unconcious', 'bewusstlos'])(
    'steht bei „%s“ zuerst die 112, darunter die Hilfe auf Englisch',
    async (worte) => {
      besuch = await besuche({ viewport: HANDY });
      const { seite } = besuch;
      await besuch.geheZu(ENGLISCH);
      await suche(seite, worte);
      const links = notfall(seite).getByRole('link');
      expect(await links.evaluateAll((l) => l.map((a) => a.getAttribute('href')))).toEqual(['tel:112', '/en/help/']);
      expect(await seite.locator('[data-tafel] a:visible').first().getAttribute('href')).toBe('tel:112');
    },
  );

  it('und sonst nicht', async () => {
    besuch = await besuche();
    await besuch.geheZu(ENGLISCH);
    await suche(besuch.seite, 'opening hours');
    expect(await notfall(besuch.seite).isVisible()).toBe(false);
  });
});

it('wer nichts findet, liest es, hat die 112, die Hilfe und den Weg in die deutsche Suche', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu(ENGLISCH);
  await suche(seite, 'bicycle rental');
  expect(await seite.locator('[data-status]').innerText()).toMatch(/^Nothing found for “bicycle rental”/);
  expect(await treffer(seite).count()).toBe(0);
  expect(await notfall(seite).isVisible()).toBe(true);
  await seite.getByRole('link', { name: 'Search the German pages' }).click();
  await seite.waitForURL('**/suche/#suchwort');
  await seite.locator('suche-feld input:focus').waitFor();
});

it('sagt, wie viele es sind, in der Schreibweise der Sprache, zeigt erst zehn und auf Wunsch mehr', async () => {
  besuch = await besuche();
  const { seite } = besuch;
  await besuch.geheZu(ENGLISCH);
  await suche(seite, 'Dortmund');
  const [, anzahl] = /^Results for “Dortmund”: (\d+)\.$/.exec(await seite.locator('[data-status]').innerText())!;
  expect(Number(anzahl)).toBeGreaterThan(20);
  expect(await treffer(seite).count()).toBe(10);
  await seite.getByRole('button', { name: 'Show more results' }).click();
  expect(await treffer(seite).count()).toBe(20);
  expect(await imFokus(seite)).toBe(await treffer(seite).nth(10).innerText());
});

it('sagt, welches Wort es statt eines vertippten nahm, und markiert es', async () => {
  besuch = await besuche();
  const { seite } = besuch;
  await besuch.geheZu(ENGLISCH);
  await suche(seite, 'consumtion');
  expect(await seite.locator('[data-status]').innerText()).toContain('“consumtion” does not appear');
  expect(await seite.locator('.treffer mark').first().innerText()).toMatch(/^consumption$/i);
});

it('geht mit Tasten, ohne Barrieren, auch dunkel und schmal', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu(ENGLISCH);
  await feld(seite).focus();
  await seite.keyboard.type('overdose');
  // While typing, too.
  await treffer(seite).first().waitFor();
  await seite.keyboard.press('Enter');
  await seite.locator('[data-tafel]:focus').waitFor();
  await seite.keyboard.press('Tab');
  expect(await imFokus(seite)).toBe('112');
  expect(await klickbar(seite)).toEqual([]);
  expect(await barrieren(seite)).toEqual([]);
  await seite.emulateMedia({ colorScheme: 'dark' });
  expect(await barrieren(seite)).toEqual([]);
  await seite.setViewportSize({ width: 320, height: 640 });
  expect(await ueberstand(seite)).toEqual([]);
  expect(besuch.stoerungen).toEqual([]);
});

it('in Einfacher Sprache führt „Konsumraum“ zur Seite darüber', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu(EINFACH);
  await suche(seite, 'Konsumraum');
  expect((await ziele(seite))[0]).toBe('/einfache-sprache/konsumraum/');
});

describe('Ohne Skript', () => {
  it('steht kein Feld da, sondern warum, und alle Seiten der Sprache', async () => {
    besuch = await besuche({ viewport: HANDY, javaScriptEnabled: false });
    const { seite } = besuch;
    await besuch.geheZu(ENGLISCH);
    expect(await feld(seite).isVisible()).toBe(false);
    expect(await seite.getByText('The search needs JavaScript').isVisible()).toBe(true);
    await seite.getByRole('main').getByRole('link', { name: 'Places of help in Dortmund' }).click();
    await seite.waitForURL('**/en/places/');
  });
});

it.each([
  ['die Liste', '**/suche/sprachen/*.json'],
  ['das Programm', '**/_astro/*.js'],
])('kommt %s nicht an, sagt die Seite es und nennt die 112', async (_, muster) => {
  besuch = await besuche();
  const { seite } = besuch;
  await besuch.geheZu(ENGLISCH);
  await seite.route(muster, (weg) => weg.abort());
  await feld(seite).fill('sleep');
  await feld(seite).press('Enter');
  await seite.locator('[data-status]').filter({ hasText: 'The search does not work just now' }).waitFor();
  expect(await notfall(seite).isVisible()).toBe(true);
});

it('verrät kein Wort: dieselben Abrufe, gleich welches, nichts gespeichert, nichts in der Adresse; und ist leicht', async () => {
  const abrufe = new Set<string>();
  for (const worte of ['naloxone', 'where can I sleep tonight', 'Polizei']) {
    besuch = await besuche();
    const { seite } = besuch;
    await besuch.geheZu(ENGLISCH);
    const gewichte: Promise<[string, number]>[] = [];
    seite.on('response', (a) =>
      gewichte.push(a.body().then((inhalt) => [new URL(a.url()).pathname, brotliCompressSync(inhalt).length])),
    );
    await suche(seite, worte);
    const geholt = await Promise.all(gewichte);
    abrufe.add(
      geholt
        .map(([pfad]) => pfad)
        .sort()
        .join(),
    );
    const bytes = geholt.reduce((summe, [, b]) => summe + b, 0);
    console.log(`${worte}: ${bytes} Bytes in ${geholt.length} Anfragen`);
    expect(bytes).toBeLessThanOrEqual(SPRACHSUCHE);
    expect(new URL(seite.url()).pathname + new URL(seite.url()).search + new URL(seite.url()).hash).toBe(ENGLISCH);
    expect(await gespeichert(seite)).toEqual([]);
    await besuch.beende();
  }
  expect([...abrufe]).toHaveLength(1);
  expect([...abrufe][0]).toContain('/suche/sprachen/en.json');
});

it('wer in der deutschen Suche englisch fragt, bekommt auch den Weg in die englische', async () => {
  besuch = await besuche({ viewport: HANDY });
  const { seite } = besuch;
  await besuch.geheZu('/suche/');
  await feld(seite).fill('where can i sleep tonight');
  await gesucht(seite, 'where can i sleep tonight');
  await seite.locator(`.antwort a[href="${ENGLISCH}"]`).click();
  await seite.waitForURL(`**${ENGLISCH}`);
});

it.each(['/hilfe/tr/', '/hilfe/ar/'])('%s bietet keine Suche an', async (adresse) => {
  besuch = await besuche({ viewport: HANDY });
  await besuch.geheZu(adresse);
  expect(await besuch.seite.locator('sprach-suche, [type="search"]').count()).toBe(0);
});
