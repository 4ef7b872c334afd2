/**
 * Writes down in which order and by which names a screen reader gets pages: `npm run vorlesen`, after a build, into docs/vorleseprotokoll.md. Chromium says
 * it (its accessibility tree, as Playwright writes it); a person must read the file, no program can judge an order.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { diene } from '../tests/browser/server.ts';
import { starteBrowser } from '../tests/browser/start.ts';
import { DIST, WURZEL } from '../tests/ordner.ts';
import { heute } from '../src/zeit/uhr.ts';
import { inWorten } from '../src/zeit/datum.ts';
import { angaben } from './angaben.ts';

angaben(
  'So: npm run vorlesen\nSchreibt nach docs/vorleseprotokoll.md, was ein Vorleseprogramm von sechs Seiten bekommt.',
  {},
);

/** As many lines of a page; what follows is more of the same. */
const ZEILEN = 70;
/** What somebody does before the page is read. */
const VORHER: Record<string, (seite: Page) => Promise<unknown>> = {
  '/suche/': async (seite) => {
    await seite.getByRole('searchbox').first().fill('bett');
    await seite.locator('.treffer').first().waitFor();
  },
  '/redaktion/': (seite) => seite.getByRole('button').first().waitFor(),
};
const SEITEN = {
  '/': 'Start',
  '/hilfe/': 'Hilfe',
  '/standorte/': 'Orte',
  '/zuerich/': 'Vergleich',
  '/suche/': 'Suche nach „bett“',
  '/redaktion/': 'Redaktion',
  '/hilfe/ar/': 'Hilfe auf Arabisch',
};

const server = await diene(DIST);
const dienst = await starteBrowser();
const browser = await chromium.connect(dienst.wsEndpoint());
const seite = await browser.newPage({
  baseURL: server.herkunft,
  viewport: { width: 390, height: 844 },
  locale: 'de-DE',
  reducedMotion: 'reduce',
});
const teile: string[] = [];
for (const [adresse, name] of Object.entries(SEITEN)) {
  await seite.goto(adresse, { waitUntil: 'load' });
  await VORHER[adresse]?.(seite);
  const zeilen = (await seite.locator('body').ariaSnapshot()).split('\n').filter((z) => !/^\s*- \/url:/.test(z));
  const gezeigt = zeilen.slice(0, ZEILEN).map((z) => z.slice(0, 160).trimEnd());
  teile.push(
    `## ${name} (\`${adresse}\`)\n\n${zeilen.length} Zeilen, die ersten ${gezeigt.length}:\n\n\`\`\`yaml\n${gezeigt.join('\n')}\n\`\`\`\n`,
  );
}
await browser.close();
await dienst.close();
server.beende();
writeFileSync(
  path.join(WURZEL, 'docs/vorleseprotokoll.md'),
  `# In welcher Reihenfolge vorgelesen wird

Vom ${inWorten(heute)}, mit Chromium, am Telefon (390 Pixel breit), Menüs und Klappen zu. \`npm run vorlesen\` schreibt es neu. So bekommt ein
Vorleseprogramm die Seite; wie es das spricht, entscheidet es selbst. Mit Orca und Firefox, NVDA und VoiceOver hat es noch niemand gehört.

${teile.join('\n')}`,
);
console.log('Geschrieben: docs/vorleseprotokoll.md');
