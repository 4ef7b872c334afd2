import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { DIST } from '../ordner.ts';
import { besuche, HANDY, HERKUNFT, imFokus, klappeAufBis, merkeKopiertes, type Besuch } from './besuch.ts';
import { barrieren, ueberstand } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());
const oeffne = async (adresse: string, optionen?: Parameters<typeof besuche>[0]): Promise<Page> => {
  besuch = await besuche(optionen);
  await besuch.geheZu(adresse);
  return besuch.seite;
};

const link = (seite: Page, id: string) => klappeAufBis(seite.locator(`a.zitieren[href="#${id}"]`));
interface Csl {
  id: string;
  title: string;
  'container-title': string;
  URL: string;
}

describe.each([
  ['/zuerich/', 'v08', 'Zeile zitieren'],
  ['/stellungnahmen/', 'thomas-westphal-2024-01-30', 'Aussage zitieren'],
  ['/zahlen/', 'kv-2024', 'Zahl zitieren'],
])('%s#%s', (adresse, id, wort) => {
  it(`„${wort}“ zeigt, was auch die Dateien sagen, und kopiert es`, async () => {
    besuch = await besuche({ permissions: ['clipboard-write'] });
    const { seite } = besuch;
    const kopiert = await merkeKopiertes(seite);
    await besuch.geheZu(adresse);
    const vorher = besuch.anfragen.length;
    expect(await (await link(seite, id)).innerText()).toBe(wort);
    await (await link(seite, id)).click();
    const dialog = seite.getByRole('dialog', { name: 'So zitieren Sie diesen Eintrag' });
    await dialog.waitFor();
    const csl = (JSON.parse(readFileSync(path.join(DIST, adresse, 'zitat.json'), 'utf8')) as Csl[]).find((z) =>
      z.URL.endsWith(`${adresse}#${id}`),
    )!;
    const text = await dialog.locator('[data-text]').innerText();
    expect(text.startsWith(`${csl.title}. `)).toBe(true);
    expect(text).toContain(`Zitiert nach: ${csl['container-title']}. `);
    expect(text.endsWith(` ${csl.URL}`)).toBe(true);
    expect(await dialog.locator('code').innerText()).toBe(csl.id);
    expect(readFileSync(path.join(DIST, adresse, 'zitat.bib'), 'utf8')).toContain(`@online{${csl.id},`);
    await dialog.getByRole('button', { name: 'Zitat kopieren' }).click();
    await dialog.getByText('Kopiert', { exact: true }).waitFor();
    expect(await kopiert()).toBe(text);
    await dialog.getByRole('button', { name: 'Nur die Adresse kopieren' }).click();
    await expect.poll(kopiert).toBe(csl.URL);
    // One request, for the file, and only now.
    expect(besuch.anfragen.slice(vorher).map((a) => new URL(a.trim()).pathname)).toEqual([`${adresse}zitat.json`]);
    expect(await seite.evaluate(() => location.hash)).toBe('');
  });

  it('geht mit der Tastatur auf und zu, und der Fokus kehrt zurück', async () => {
    const seite = await oeffne(adresse);
    await (await link(seite, id)).focus();
    await seite.keyboard.press('Enter');
    const dialog = seite.getByRole('dialog');
    await dialog.waitFor();
    expect(await imFokus(seite)).toBe('Zitat kopieren');
    await seite.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await seite.evaluate(() => document.activeElement!.getAttribute('href'))).toBe(`#${id}`);
    await seite.keyboard.press('Enter');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Schließen' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('hat offen keine Barrieren und passt in 320 Pixel', async () => {
    const seite = await oeffne(adresse, { viewport: HANDY });
    await (await link(seite, id)).click();
    await seite.getByRole('dialog').waitFor();
    // However long the citation is, it is read from its beginning.
    expect(await seite.locator('.zitatdialog').evaluate((dialog) => dialog.scrollTop)).toBe(0);
    expect(await barrieren(seite)).toEqual([]);
    await seite.setViewportSize({ width: 320, height: 640 });
    expect(await ueberstand(seite)).toEqual([]);
    const kasten = (await seite.getByRole('dialog').boundingBox())!;
    expect(kasten.x >= 0 && kasten.x + kasten.width <= 320 && kasten.height <= 640).toBe(true);
  });

  it('ist ohne Skript die Adresse des Eintrags', async () => {
    const seite = await oeffne(adresse, { javaScriptEnabled: false });
    expect(await seite.locator('dialog').isVisible()).toBe(false);
    await (await link(seite, id)).click();
    await seite.waitForURL(`**${adresse}#${id}`);
  });

  it.each<[string, (weg: Route) => unknown]>([
    ['ohne Verbindung', (weg) => weg.abort()],
    ['wenn keine Antwort kommt', () => undefined],
    ['wenn etwas anderes kommt', (weg) => weg.fulfill({ contentType: 'text/html', body: '<h1>Anmeldung</h1>' })],
    ['wenn eine andere Fassung kommt', (weg) => weg.fulfill({ json: [] })],
  ])('bleibt %s die Adresse, die sich kopieren lässt; danach geht es wieder', async (_, antworte) => {
    besuch = await besuche({ permissions: ['clipboard-write'] });
    const { seite } = besuch;
    const kopiert = await merkeKopiertes(seite);
    await seite.clock.install();
    await besuch.geheZu(adresse);
    await seite.route('**/zitat.json', (weg) => void antworte(weg));
    const gefragt = seite.waitForRequest('**/zitat.json');
    await (await link(seite, id)).click();
    await gefragt;
    await seite.clock.runFor(10_000);
    const dialog = seite.getByRole('dialog');
    await dialog.getByText('Das Zitat kam nicht an. Hier steht nur die Adresse.').waitFor();
    await dialog.getByRole('button', { name: 'Nur die Adresse kopieren' }).click();
    await expect.poll(kopiert).toBe(`${HERKUNFT}${adresse}#${id}`);
    await seite.keyboard.press('Escape');
    await seite.unrouteAll();
    await (await link(seite, id)).click();
    await dialog.getByText('Zitiert nach:').waitFor();
  });
});

it('wo die Zwischenablage fehlt, ist der Text markiert', async () => {
  const seite = await oeffne('/zuerich/');
  await seite.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('nicht erlaubt'));
  });
  await (await link(seite, 'v08')).click();
  await seite.getByRole('button', { name: 'Zitat kopieren' }).click();
  await seite.getByText('Der Text ist markiert').waitFor();
  expect(await seite.evaluate(() => getSelection()!.toString())).toContain('/zuerich/#v08');
});
