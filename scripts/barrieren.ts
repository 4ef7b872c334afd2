/**
 * axe on every page, light and dark, narrow and wide: `npm run barrieren`, after a build. `npm test` does it on one page of every kind; all pages take
 * too long for every change. Ends with 1 when something is found.
 */
import { chromium } from 'playwright-core';
import { starteBrowser } from '../tests/browser/start.ts';
import { diene } from '../tests/browser/server.ts';
import { barrieren } from '../tests/browser/zugang.ts';
import { leitetUm, seitendateien } from '../tests/gebaut.ts';
import { DIST } from '../tests/ordner.ts';
import { angaben } from './angaben.ts';

angaben('So: npm run barrieren\nSucht auf jeder gebauten Seite Barrieren, hell und dunkel, schmal und breit.', {});

const BREITEN = [390, 1280];
// Without what only leads on, and without the editor, which is other people's.
const adressen = seitendateien()
  .filter((s) => !leitetUm(s) && s.adresse !== '/redaktion/')
  .map(({ adresse }) => adresse);

const server = await diene(DIST);
const dienst = await starteBrowser();
const browser = await chromium.connect(dienst.wsEndpoint());
const seite = await browser.newPage({ baseURL: server.herkunft, reducedMotion: 'reduce' });
const funde: string[] = [];
for (const adresse of adressen) {
  await seite.goto(adresse, { waitUntil: 'load' });
  await seite.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  for (const width of BREITEN)
    for (const colorScheme of ['light', 'dark'] as const) {
      await seite.setViewportSize({ width, height: 900 });
      await seite.emulateMedia({ colorScheme });
      for (const fund of await barrieren(seite)) funde.push(`${adresse} (${width}, ${colorScheme}): ${fund}`);
    }
}
await browser.close();
await dienst.close();
server.beende();

for (const fund of funde) console.log(fund);
console.log(`${adressen.length} Seiten, ${funde.length} Barrieren.`);
process.exitCode = funde.length ? 1 : 0;
