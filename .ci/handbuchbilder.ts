/**
 * The pictures of the editors' handbook, taken from the running editor: `npm run handbuch`. Build before; run it when the editor looks different.
 * Writes public/redaktion/bilder/*.png.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { feld, inhalt, meldeAn, oeffneEintrag, stelleOrdnerBereit } from '../tests/browser/redaktion.ts';
import { diene } from '../tests/browser/server.ts';
import { starteBrowser } from '../tests/browser/start.ts';
import { DIST, WURZEL } from '../tests/ordner.ts';

const ordner = path.join(WURZEL, 'public/redaktion/bilder');
mkdirSync(ordner, { recursive: true });
const server = await diene(DIST);
const starter = await starteBrowser();
const browser = await chromium.connect(starter.wsEndpoint());
const kontext = await browser.newContext({
  baseURL: server.herkunft,
  viewport: { width: 1100, height: 720 },
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
const seite = await kontext.newPage();

/** What is on the screen now, in few colours: 20 to 60 kB. */
async function nimmAuf(name: string, von: Page = seite): Promise<void> {
  await von.evaluate(() => document.fonts.ready);
  await von.waitForTimeout(600);
  await sharp(await von.screenshot())
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toFile(path.join(ordner, `${name}.png`));
}

try {
  await stelleOrdnerBereit(seite, inhalt());
  await meldeAn(seite);
  await seite.getByRole('treeitem', { name: 'Meldungen' }).click();
  await nimmAuf('liste');
  await oeffneEintrag(seite, 'meldungen', 'new');
  await (await feld(seite, 'Titel')).getByRole('textbox').fill('Öffnungszeiten über den Jahreswechsel');
  await (
    await feld(seite, 'Zusammenfassung')
  )
    .getByRole('textbox')
    .fill('Ein bis drei Sätze: wer was wann, wo und warum.');
  await nimmAuf('formular');
  await feld(seite, 'Sperrfrist');
  await nimmAuf('sperrfrist');
} finally {
  await browser.close();
  await starter.close();
  server.beende();
}
