/**
 * axe on every page, light and dark, narrow and wide: `npm run barrieren`, after a build; `-- /quellen/ /hilfe/` asks only the pages that begin so.
 * `npm test` does it on one page of every kind; all pages take too long for every change. Tells what it finds at once, and how far it is. Ends with
 * 1 when something is found.
 */
import { barrieren } from '../tests/browser/zugang.ts';
import { leitetUm, seitendateien } from '../tests/gebaut.ts';
import { DIST } from '../tests/ordner.ts';
import { angaben, beende } from './angaben.ts';
import { mitBrowser } from './mitbrowser.ts';

const { positionals: anfaenge } = angaben(
  `So: npm run barrieren
    npm run barrieren -- /quellen/ /hilfe/
Sucht auf jeder gebauten Seite Barrieren, hell und dunkel, schmal und breit; mit Adressen nur auf Seiten, die so anfangen.`,
  {},
  { min: 0, max: Infinity },
);

const BREITEN = [390, 1280];
/** After so many pages it says how far it is. */
const SCHRITT = 20;

// Without what only leads on, and without the editor, which is other people's.
const alle = seitendateien()
  .filter((s) => !leitetUm(s) && s.adresse !== '/redaktion/')
  .map(({ adresse }) => adresse);
const fremd = anfaenge.filter((anfang) => !alle.some((adresse) => adresse.startsWith(anfang)));
if (fremd.length) beende(...fremd.map((anfang) => `Keine gebaute Seite beginnt mit „${anfang}“.`));
const adressen = anfaenge.length ? alle.filter((a) => anfaenge.some((anfang) => a.startsWith(anfang))) : alle;

let funde = 0;
await mitBrowser(DIST, async ({ browser, herkunft }) => {
  const seite = await browser.newPage({ baseURL: herkunft, reducedMotion: 'reduce' });
  for (const [i, adresse] of adressen.entries()) {
    await seite.goto(adresse, { waitUntil: 'load' });
    await seite.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    for (const width of BREITEN)
      for (const colorScheme of ['light', 'dark'] as const) {
        await seite.setViewportSize({ width, height: 900 });
        await seite.emulateMedia({ colorScheme });
        for (const fund of await barrieren(seite)) {
          funde++;
          console.log(`${adresse} (${width}, ${colorScheme}): ${fund}`);
        }
      }
    const fertig = i + 1;
    if (fertig % SCHRITT === 0 || fertig === adressen.length)
      console.log(`${fertig} von ${adressen.length} Seiten, ${funde} Barrieren.`);
  }
});
process.exitCode = funde ? 1 : 0;
