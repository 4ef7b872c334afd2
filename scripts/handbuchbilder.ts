/**
 * The pictures of the editors' handbook, taken from the running editor as the press office sees it, with a GitLab: `npm run handbuch`. Build before; run
 * it when the editor looks different. Writes public/redaktion/bilder/*.png.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { schliesseAn, starteGitlab } from '../tests/browser/gitlab.ts';
import { feld, GITLAB, inhalt, meldeAn, oeffneEintrag, waehle, warteAufListe } from '../tests/browser/redaktion.ts';
import { bis, SCHRITT } from '../tests/geduld.ts';
import { WURZEL } from '../tests/ordner.ts';
import { angaben } from './angaben.ts';
import { mitBrowser, type Umfeld } from './mitbrowser.ts';

angaben('So: npm run handbuch\nMacht die Bilder des Handbuchs; vorher bauen.', {});
const ordner = path.join(WURZEL, 'public/redaktion/bilder');
mkdirSync(ordner, { recursive: true });
const website = mkdtempSync(path.join(tmpdir(), 'handbuch-'));
const gitlab = await starteGitlab(inhalt());
schliesseAn(website, gitlab.herkunft);

async function nimmAlleAuf({ browser, herkunft }: Umfeld): Promise<void> {
  const kontext = await browser.newContext({
    baseURL: herkunft,
    viewport: { width: 1100, height: 720 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  kontext.setDefaultTimeout(SCHRITT);
  const seite = await kontext.newPage();

  /** What is on the screen when nothing moves any more, in few colours: 20 to 60 kB. */
  async function nimmAuf(name: string): Promise<void> {
    await seite.evaluate(() => document.fonts.ready);
    let bild = await seite.screenshot();
    await bis(async () => {
      const vorher = bild;
      bild = await seite.screenshot();
      if (!bild.equals(vorher)) throw new Error('Die Seite bewegt sich noch.');
    });
    await sharp(bild)
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toFile(path.join(ordner, `${name}.png`));
  }
  const schreibe = async (name: string, text: string, wo?: Locator) =>
    (await feld(seite, name, wo)).getByRole('textbox').first().fill(text);
  const TAG = '2026-12-01';
  const EINTRAG = `${TAG}-oeffnungszeiten-ueber-den-jahreswechsel`;
  const knopf = (name: string | RegExp) => seite.getByRole('button', { name, exact: typeof name === 'string' });

  gitlab.melde({ id: 1, username: 'a.autorin', name: 'Anna Autorin' });
  await meldeAn(seite, GITLAB);
  await seite.getByRole('treeitem', { name: 'Meldungen' }).click();
  await nimmAuf('liste');

  await oeffneEintrag(seite, 'meldungen', 'new');
  await schreibe('Titel', 'Öffnungszeiten über den Jahreswechsel');
  await schreibe('Zusammenfassung', 'Ein bis drei Sätze: wer was wann, wo und warum.');
  await nimmAuf('formular');
  await feld(seite, 'Sperrfrist');
  await nimmAuf('sperrfrist');
  await waehle(seite, await feld(seite, 'Art'), 'Pressemitteilung');
  await schreibe('Datum', TAG);
  await schreibe('Stand', '2026-11');
  await schreibe('Nächste Prüfung', '2027-02-01');
  await (await feld(seite, 'Künstliche Intelligenz')).getByRole('radio', { name: 'ohne KI geschrieben' }).click();
  await waehle(seite, await feld(seite, 'Städtische Aufgabe'), 'Gesundheit');
  await knopf('Speichern').click();
  await knopf('Später').click();
  await warteAufListe(seite);
  await nimmAuf('befund');

  await oeffneEintrag(seite, 'meldungen', EINTRAG);
  await waehle(seite, await feld(seite, 'Art'), 'Hinweis');
  await knopf('Speichern').click();
  await knopf('Zur Prüfung einreichen').waitFor();
  await nimmAuf('einreichen');
  await knopf('Zur Prüfung einreichen').click();
  await warteAufListe(seite);
  await seite.getByRole('radio', { name: 'Redaktions-Workflow' }).click();
  await seite.getByRole('list', { name: 'In Prüfung' }).getByRole('button').first().waitFor();
  await nimmAuf('workflow');

  await oeffneEintrag(seite, 'meldungen', EINTRAG);
  const freigabe = await feld(seite, 'Freigabe');
  await freigabe.getByRole('checkbox').first().click();
  await schreibe('Freigegeben von', 'Bert Freigabe', freigabe);
  await nimmAuf('freigabe');
}

try {
  await mitBrowser(website, nimmAlleAuf, { gitlab: gitlab.herkunft });
} finally {
  gitlab.beende();
  rmSync(website, { recursive: true, force: true });
}
