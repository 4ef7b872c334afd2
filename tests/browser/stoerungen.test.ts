/** When a file does not come: a few of all the cases that `npm run stoerungen` tries, and each kind of fault that was found, by itself. */
import type { Route } from 'playwright-core';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { besuche, gesucht, HANDY, HERKUNFT, SCHREIBTISCH, type Besuch } from './besuch.ts';
import { alleFaelle } from './stoerungen.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

/** Never answered. */
const stumm = (): void => undefined;
const fehlt = (weg: Route) => weg.fulfill({ status: 404, body: '' });

it('keine Seite ist leer, kein Bedienelement tot, die Suche verschweigt nichts', async () => {
  besuch = await besuche();
  const ANZAHL = 24;
  // Those with most that can be used.
  const { faelle, erprobe } = await alleFaelle(
    { browser: besuch.seite.context().browser()!, wahl: { baseURL: HERKUNFT, locale: 'de-DE' } },
    ['/suche/', '/standorte/', '/zuerich/', '/aktuelles/2026-11-23-neue-website/', '/hilfe/'],
  );
  // Every page, every kind of fault.
  expect(faelle.length).toBeGreaterThan(ANZAHL * 5);
  const maengel: string[] = [];
  for (const fall of faelle.slice(0, ANZAHL))
    maengel.push(...(await erprobe(fall)).map((m) => `${fall.adresse} ${fall.datei} ${fall.stoerung}: ${m}`));
  expect(maengel).toEqual([]);
});

describe('Die Suche', () => {
  const feld = () => besuch.seite.getByRole('searchbox');
  const nochmal = () => besuch.seite.getByRole('button', { name: 'Noch einmal versuchen' });
  const scheitern = () => besuch.seite.getByRole('heading', { name: 'Die Suche geht gerade nicht' });
  const SKRIPT = '**/ergebnisse.browser*.js';

  it.each<[string, (weg: Route) => unknown]>([
    ['schweigt', stumm],
    // A page that was kept asks for it after another version was published.
    ['fort ist', fehlt],
  ])('lädt die Seite neu, wenn ihr Skript %s, und sucht dann von selbst', async (_, antworte) => {
    besuch = await besuche();
    const { seite, geheZu } = besuch;
    await seite.clock.install();
    await seite.route(SKRIPT, (weg) => void antworte(weg));
    await geheZu('/suche/');
    const gefragt = seite.waitForRequest(SKRIPT);
    await feld().fill('Konsumraum');
    await gefragt;
    await seite.clock.runFor(9_000);
    await scheitern().waitFor();
    await seite.unroute(SKRIPT);
    await nochmal().click();
    await gesucht(seite, 'Konsumraum');
    expect(await feld().inputValue()).toBe('Konsumraum');
    expect(seite.url()).toBe(`${HERKUNFT}/suche/`);
  });

  it('bleibt ohne Verbindung auf der Seite und sagt, was ohne sie geht', async () => {
    besuch = await besuche();
    const { seite, geheZu } = besuch;
    await geheZu('/suche/');
    await seite.context().setOffline(true);
    await feld().fill('Konsumraum');
    await scheitern().waitFor();
    await nochmal().click();
    await seite
      .locator('suche-feld [aria-live]')
      .filter({ hasText: 'geht gerade nicht' })
      .waitFor({ state: 'attached' });
    await scheitern().waitFor();
    expect(seite.url()).toBe(`${HERKUNFT}/suche/`);
    await seite.getByRole('link', { name: 'Register: alle Seiten von A bis Z' }).click();
    expect(await seite.locator('#register').isVisible()).toBe(true);
    await seite.context().setOffline(false);
    await nochmal().click();
    await gesucht(seite, 'Konsumraum');
  });

  it.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['ein halber Teil des Index', '**/pagefind/index/*', (b) => b.subarray(0, b.length / 2)],
    ['ein leerer Teil des Index', '**/pagefind/index/*', () => Buffer.alloc(0)],
    ['eine Anmeldeseite statt des Index', '**/pagefind/index/*', () => Buffer.from('<h1>Bitte anmelden</h1>')],
    ['eine halbe Wortliste', '**/suche/woerter.json', (b) => b.subarray(0, b.length / 2)],
    ['ein leeres Programm', '**/pagefind/pagefind.js*', () => Buffer.alloc(0)],
    ['ein halbes Programm', '**/pagefind/wasm*', (b) => b.subarray(0, b.length / 2)],
  ])('findet nicht weniger, ohne es zu sagen: %s', async (_, muster, aus) => {
    besuch = await besuche();
    const { seite, geheZu } = besuch;
    await seite.route(muster, async (weg) => {
      const response = await weg.fetch();
      await weg.fulfill({ response, body: aus(await response.body()) });
    });
    await geheZu('/suche/');
    await feld().fill('Konsumraum');
    await scheitern().waitFor();
    await seite.unroute(muster);
    // What a browser may have kept of the file is not asked again.
    const frisch = seite.waitForRequest(muster);
    await nochmal().click();
    const anfrage = await frisch;
    expect((await anfrage.allHeaders())['cache-control'] ?? new URL(anfrage.url()).search).toMatch(
      /^no-cache$|^\?versuch=/,
    );
    await gesucht(seite, 'Konsumraum');
  });

  it('holt einen halben Fund auf Wunsch noch einmal', async () => {
    besuch = await besuche();
    const { seite, geheZu } = besuch;
    let betroffen = '';
    await seite.route('**/pagefind/fragment/*', async (weg) => {
      betroffen ||= weg.request().url();
      if (weg.request().url() !== betroffen) return weg.continue();
      const response = await weg.fetch();
      return weg.fulfill({ response, body: (await response.body()).subarray(0, 200) });
    });
    await geheZu('/suche/');
    await feld().fill('Konsumraum');
    await gesucht(seite, 'Konsumraum');
    const treffer = seite.locator('[data-liste] .treffer');
    const da = await treffer.count();
    await seite.getByText('Ein Treffer fehlt hier').first().waitFor();
    await seite.unroute('**/pagefind/fragment/*');
    await nochmal().click();
    await expect.poll(() => treffer.count()).toBe(da + 1);
  });

  it('geht ins Feld, wenn jemand ohne Wort auf „Suchen“ drückt', async () => {
    besuch = await besuche();
    await besuch.geheZu('/suche/');
    await besuch.seite.getByRole('button', { name: 'Suchen', exact: true }).click();
    expect(await feld().evaluate((e) => e === document.activeElement)).toBe(true);
  });
});

describe('Was ein Skript braucht, ist ohne das Skript nicht da', () => {
  it.each([
    ['/suche/', 'Basis', 'springt ins Suchfeld'],
    ['/aktuelles/2026-11-23-neue-website/', 'Volltext', 'Text kopieren'],
    ['/standorte/', 'filter.browser', 'Stadtbezirk'],
    ['/impressum/', 'Basis', 'Dunkel'],
  ])('%s ohne %s', async (adresse, skript, wort) => {
    besuch = await besuche();
    const { seite, geheZu } = besuch;
    await geheZu(adresse);
    const details = () => seite.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    const zeile = seite
      .getByText(wort)
      .or(seite.getByRole('option', { name: wort }))
      .first();
    const sichtbar = () =>
      zeile.evaluate(
        (e) =>
          getComputedStyle(e).visibility === 'visible' &&
          (e instanceof HTMLOptionElement || e.getClientRects().length > 0),
      );
    await details();
    expect(await sichtbar()).toBe(true);
    await seite.route(`**/_astro/${skript}*.js`, fehlt);
    await geheZu(adresse);
    await details();
    expect(await sichtbar()).toBe(false);
  });
});

it('ein Text, der nicht kommt, wird nicht als kopiert gemeldet', async () => {
  besuch = await besuche({ permissions: ['clipboard-write'] });
  const { seite, geheZu } = besuch;
  await seite.clock.install();
  await geheZu('/aktuelles/2026-11-23-neue-website/');
  const meldung = seite.locator('text-kopie [aria-live]');
  for (const antworte of [
    stumm,
    fehlt,
    (weg: Route) => weg.fulfill({ contentType: 'text/plain', body: '' }),
    (weg: Route) => weg.fulfill({ contentType: 'text/html', body: '<h1>Bitte anmelden</h1>' }),
  ]) {
    await seite.route('**/*.txt', (weg) => void antworte(weg));
    const gefragt = seite.waitForRequest('**/*.txt');
    await seite.getByRole('button', { name: 'Text kopieren' }).click();
    await gefragt;
    await meldung.getByText('Der Text wird geholt').or(meldung.getByText('Laden Sie die Textdatei')).waitFor();
    await seite.clock.runFor(10_000);
    await meldung.getByText('Das geht hier nicht. Laden Sie die Textdatei.').waitFor();
    await seite.unrouteAll();
  }
  await seite.getByRole('button', { name: 'Text kopieren' }).click();
  await meldung.getByText('Kopiert.').waitFor();
});

it.each([
  ['am Telefon', HANDY],
  ['am Schreibtisch', SCHREIBTISCH],
])('Text ist zu lesen, auch wenn keine Schrift kommt: %s', async (_, viewport) => {
  besuch = await besuche({ viewport });
  const { seite } = besuch;
  await seite.route('**/*.woff2', stumm);
  await seite.goto('/impressum/', { waitUntil: 'domcontentloaded' });
  // Nor is there nothing for three seconds until the browser gives up: what is not on the computer shows the stand-in at once.
  const anzeigen = () =>
    seite.evaluate(() => [...document.fonts].filter((f) => !f.family.startsWith('Ersatz')).map((f) => f.display));
  expect(await anzeigen()).toContain(viewport === HANDY ? 'optional' : 'swap');
  expect((await anzeigen()).filter((a) => a !== 'optional' && a !== 'swap')).toEqual([]);
  const { x, y, width, height } = (await seite.getByRole('heading', { level: 1 }).boundingBox())!;
  // As it is: Playwright's own picture would wait for the letters.
  const sitzung = await seite.context().newCDPSession(seite);
  const clip = { x, y, width, height, scale: 1 };
  // Letters differ from what they stand on.
  await expect
    .poll(async () => {
      const { data } = await sitzung.send('Page.captureScreenshot', { clip });
      return (await sharp(Buffer.from(data, 'base64')).greyscale().stats()).channels[0]!.stdev;
    })
    .toBeGreaterThan(10);
});

it('die Redaktion sagt, was zu tun ist, wenn ihr Programm nicht kommt', async () => {
  besuch = await besuche();
  const { seite } = besuch;
  await seite.route('**/_astro/redaktion.*.js', fehlt);
  await seite.goto('/redaktion/');
  await seite.getByText('Erscheint es nicht').waitFor();
  await seite.unrouteAll();
  await seite.getByRole('link', { name: 'laden Sie die Seite neu' }).click();
  await seite.getByRole('button', { name: 'Mit lokalem Repository arbeiten' }).waitFor();
});
