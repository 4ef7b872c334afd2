/**
 * Lighthouse, as a phone sees it, on one page of every kind: `npm run lighthouse`, after a build. It comes by npx, because it is large and only asked
 * now and then. Ends with 1 when access, practices or search are below 100, or speed below 95.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SEITENARTEN } from '../tests/browser/seitenarten.ts';
import { DIST } from '../tests/ordner.ts';
import { angaben } from './angaben.ts';
import { mitBrowser } from './mitbrowser.ts';

angaben('So: npm run lighthouse\nMisst von jeder Art eine Seite, wie ein Telefon sie sieht.', {});

const LIGHTHOUSE = 'lighthouse@13.5.0';
/** What is asked, and how much it must have. */
const MINDESTENS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
type Kategorie = keyof typeof MINDESTENS;

async function punkte(adresse: string, CHROME_PATH: string): Promise<Record<Kategorie, number>> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, adresse, '--quiet', '--output=json'],
      `--only-categories=${Object.keys(MINDESTENS).join()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH }, maxBuffer: 1 << 28 },
  );
  const { categories } = JSON.parse(stdout) as { categories: Record<Kategorie, { score: number }> };
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  ) as Record<Kategorie, number>;
}

// It starts a browser of its own; ours says where the program lies, and waits.
await mitBrowser(DIST, async ({ herkunft, programm }) => {
  // What must not be found says so, and an error page is none: Lighthouse counts both as faults.
  for (const adresse of SEITENARTEN.filter((a) => a !== '/404.html')) {
    const erreicht = await punkte(herkunft + adresse, programm);
    const genug = Object.entries(MINDESTENS).every(([name, wert]) => erreicht[name as Kategorie] >= wert);
    console.log(`${genug ? 'gut ' : 'FEHLT'} ${adresse}: ${Object.values(erreicht).join(' ')}`);
    if (!genug) process.exitCode = 1;
  }
});
