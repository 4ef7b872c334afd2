/** A notice, as a journalist takes it along. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DIST } from '../ordner.ts';
import { jahrGebaut, UMGEBUNG } from '../jahr.ts';
import { besuche, merkeKopiertes, type Besuch } from './besuch.ts';
import { diene } from './server.ts';
import { barrieren, ueberstand } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

const ID = '2026-11-23-neue-website';
const ADRESSE = `/aktuelles/${ID}/`;

describe('Feed', () => {
  it.each(['RSS', 'Atom'])('wer „%s“ antippt, liest, was das ist, und was darin steht', async (format) => {
    besuch = await besuche();
    const { seite } = besuch;
    await besuch.geheZu('/aktuelles/');
    await seite.getByRole('link', { name: `Alles Neue als ${format}` }).click();
    // Generated words are in no text of the page; that the list is laid out shows that the sheet is read.
    const eintrag = seite.locator('item > title, entry > title').first();
    await eintrag.waitFor({ state: 'visible' });
    const hinweis = await seite.evaluate(() => getComputedStyle(document.documentElement, '::before').content);
    expect(hinweis).toContain('Das ist ein Feed');
    expect(await seite.locator('guid, id, pubDate, updated').first().isVisible()).toBe(false);
  });
});

describe('Meldung', () => {
  it('„Text kopieren“ legt genau die Textdatei in die Zwischenablage und sagt es an', async () => {
    besuch = await besuche({ permissions: ['clipboard-write'] });
    const { seite } = besuch;
    const kopiert = await merkeKopiertes(seite);
    await besuch.geheZu(ADRESSE);
    await seite.getByRole('button', { name: 'Text kopieren' }).click();
    await seite.getByText('Kopiert.').waitFor();
    expect(await kopiert()).toBe(readFileSync(path.join(DIST, `aktuelles/${ID}.txt`), 'utf8').replace(/^\ufeff/, ''));
    expect(besuch.stoerungen).toEqual([]);
  });

  it('wenn das Kopieren nicht geht, sagt sie, wie es weitergeht', async () => {
    besuch = await besuche();
    const { seite } = besuch;
    await seite.route('**/*.txt', (route) => route.abort());
    await besuch.geheZu(ADRESSE);
    await seite.getByRole('button', { name: 'Text kopieren' }).click();
    await seite.getByText('Laden Sie die Textdatei.').waitFor();
  });

  it('ohne Skript gibt es die Datei und keinen Knopf, der nichts tut', async () => {
    besuch = await besuche({ javaScriptEnabled: false });
    await besuch.geheZu(ADRESSE);
    expect(await besuch.seite.getByText('Text kopieren').isVisible()).toBe(false);
    expect(await besuch.seite.getByRole('link', { name: 'Als Textdatei laden' }).isVisible()).toBe(true);
  });

  it('auch die längste Pressemitteilung passt mit Bild, Kontakt und Quellen auf zwei Seiten A4 (P-02)', async () => {
    await jahrGebaut();
    const jahr = await diene(UMGEBUNG.DIST);
    besuch = await besuche({ baseURL: jahr.herkunft });
    await besuch.seite.goto('/aktuelles/2098-11-28-pressemitteilung/');
    const pdf = (await besuch.seite.pdf({ format: 'A4' })).toString('latin1');
    expect([...pdf.matchAll(/\/Type \/Page\b/g)].length).toBe(2);
    await besuch.seite.emulateMedia({ media: 'print' });
    const hinter = (ziel: string) =>
      besuch.seite
        .locator(`.meldung a[href^="${ziel}"]`)
        .first()
        .evaluate((a) => getComputedStyle(a, '::after').content);
    expect([await hinter('tel:'), await hinter('mailto:'), await hinter('/verlauf/')]).toEqual([
      'none',
      'none',
      expect.stringMatching(/ \(https:\/\/[^)]*\/verlauf\/\)/),
    ]);
    jahr.beende();
  });

  it('passt auf zwei Seiten A4, mit den Adressen der Links', async () => {
    besuch = await besuche();
    await besuch.geheZu(ADRESSE);
    const pdf = (await besuch.seite.pdf({ format: 'A4' })).toString('latin1');
    expect([...pdf.matchAll(/\/Type \/Page\b/g)].length).toBeLessThanOrEqual(2);
    await besuch.seite.emulateMedia({ media: 'print' });
    const dahinter = await besuch.seite
      .locator('[data-volltext] a')
      .first()
      .evaluate((a) => getComputedStyle(a, '::after').content);
    expect(dahinter).toMatch(/\(https:\/\/[^)]*\/verlauf\/\)/);
  });

  it('das Archiv nach Aufgaben ist für alle ohne Skript da, sobald es mehrere gibt; mit Skript wählt der Filter', async () => {
    const ohne = await besuche({ javaScriptEnabled: false });
    besuch = ohne;
    await ohne.geheZu('/aktuelles/');
    const wahl = ohne.seite.getByRole('navigation', { name: 'Meldungen nach städtischer Aufgabe' });
    const mehrere = readdirSync(path.join(DIST, 'aktuelles')).includes('thema');
    expect([await wahl.count(), mehrere ? await wahl.isVisible() : true]).toEqual([mehrere ? 1 : 0, true]);
  });

  it('und Aktuelles und Berichtigungen sind zugänglich und laufen auf 320 px nicht über', async () => {
    besuch = await besuche({ viewport: { width: 320, height: 800 } });
    for (const adresse of [ADRESSE, '/aktuelles/', '/korrekturen/']) {
      await besuch.geheZu(adresse);
      expect([adresse, await ueberstand(besuch.seite), await barrieren(besuch.seite)]).toEqual([adresse, [], []]);
    }
  });
});
