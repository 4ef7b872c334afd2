/**
 * How the search grows: the built site with generated pages beside its own, up to 350, 2,000 and 10,000 documents. Prints a Markdown table.
 * The pages consist of the site's own sentences in a random order, each with two new compounds, because real texts bring new words, too.
 * usage: npm run bench:growth [-- folder of the built site]
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { LAGER_ZU } from '../src/lager/lager.ts';
import { suchdokumente, type Suchdokument } from '../src/suche/index/suchdokumente.ts';
import { schreibeSuchindex } from '../src/suche/index/suchindex.ts';
import { diene } from '../tests/browser/server.ts';
import { starteBrowser } from '../tests/browser/start.ts';
import { median } from './median.ts';

const GROESSEN = [350, 2_000, 10_000];
const FRAGEN = ['Konsumraum', 'Ordungsdienst', 'wo kann ich heute nacht schlafen', 'Konsumraum Zugang ohne Wohnsitz'];

// What is measured is made.
process.env[LAGER_ZU] = 'ja';

/** The same numbers in every run. */
let saat = 7;
const zufall = (bis: number): number => {
  saat = (saat * 1_103_515_245 + 12_345) & 0x7fffffff;
  return saat % bis;
};
const eins = <T>(liste: T[]): T => liste[zufall(liste.length)]!;

function seite(nummer: number, saetze: string[], woerter: string[]): string {
  const neu = () => eins(woerter) + eins(woerter).toLowerCase();
  const text = Array.from({ length: 12 }, () => eins(saetze)).join(' ');
  return `<html lang="de"><body><main data-pagefind-body><header data-such="Meldung" data-datum="2024-01-01"><h1>Meldung ${nummer}: ${eins(woerter)}</h1></header><p>${text} ${neu()} ${neu()}</p></main></body></html>`;
}

const alleDateien = (ordner: string): string[] =>
  readdirSync(ordner, { recursive: true, encoding: 'utf8' })
    .map((datei) => path.join(ordner, datei))
    .filter((datei) => statSync(datei).isFile());

const kilobyte = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Bytes of a first search and milliseconds of a later one, each the median over the queries, in a real browser. */
async function suche(ordner: string): Promise<{ bytes: number; dauer: number }> {
  const server = await diene(ordner);
  const dienst = await starteBrowser();
  const browser = await chromium.connect(dienst.wsEndpoint());
  const messungen: { bytes: number; dauer: number }[] = [];
  for (const frage of FRAGEN) {
    const blatt = await browser.newPage();
    await blatt.goto(`${server.herkunft}/suche/`);
    const gewichte: Promise<number>[] = [];
    blatt.on('response', (antwort) => {
      const gepackt = !/\.(?:js|json)$/.test(new URL(antwort.url()).pathname);
      gewichte.push(antwort.body().then((inhalt) => (gepackt ? inhalt : brotliCompressSync(inhalt)).length));
    });
    const warte = (wort: string) =>
      blatt.waitForFunction((w) => document.querySelector('[data-status]')!.textContent.includes(`„${w}“`), wort);
    await blatt.locator('#suchwort').fill(frage);
    await warte(frage);
    blatt.removeAllListeners('response');
    const bytes = (await Promise.all(gewichte)).reduce((a, b) => a + b, 0);
    const beginn = performance.now();
    await blatt.locator('#suchwort').fill('Notschlafstelle');
    await blatt.locator('#suchwort').press('Enter');
    await warte('Notschlafstelle');
    messungen.push({ bytes, dauer: performance.now() - beginn });
    await blatt.close();
  }
  await browser.close();
  await dienst.close();
  server.beende();
  return { bytes: median(messungen.map((m) => m.bytes)), dauer: median(messungen.map((m) => m.dauer)) };
}

/** All documents of the finished pages in a folder. */
const dokumenteIn = async (ordner: string): Promise<Suchdokument[]> => {
  const seiten = alleDateien(ordner).filter((datei) => datei.endsWith('.html'));
  return (await Promise.all(seiten.map(async (datei) => suchdokumente(await readFile(datei, 'utf8'), datei)))).flat();
};

const quelle = path.resolve(process.argv[2] ?? 'dist');
const texte = (await dokumenteIn(quelle)).map((d) => d.text);
const saetze = texte.flatMap((text) => text.split(/(?<=\.) /)).filter((satz) => satz.length > 30);
const woerter = [...new Set(texte.flatMap((text) => text.match(/\p{Lu}\p{Ll}{4,9}(?!\p{L})/gu) ?? []))];

console.log(
  '| Dokumente | Index machen | Wortliste | erste Suche | spätere Suche |\n| ---: | ---: | ---: | ---: | ---: |',
);
for (const groesse of GROESSEN) {
  const ordner = await mkdtemp(path.join(tmpdir(), 'suchwachstum-'));
  await cp(quelle, ordner, { recursive: true });
  // Fewer than the site has: some of its lists are left out.
  if (groesse < texte.length)
    for (const liste of ['zahlen', 'verlauf', 'fragen', 'zuerich/geschichte', 'stellungnahmen'])
      await rm(path.join(ordner, liste), { recursive: true });
  const fehlen = groesse - (await dokumenteIn(ordner)).length;
  for (let i = 0; i < fehlen; i++) {
    await mkdir(path.join(ordner, 'meldungen', String(i)), { recursive: true });
    await writeFile(path.join(ordner, 'meldungen', String(i), 'index.html'), seite(i, saetze, woerter));
  }
  const beginn = performance.now();
  const anzahl = await schreibeSuchindex(ordner);
  const sekunden = (performance.now() - beginn) / 1000;
  const liste = brotliCompressSync(await readFile(path.join(ordner, 'suche', 'woerter.json'))).length;
  const { bytes, dauer } = await suche(ordner);
  console.log(
    `| ${anzahl} | ${sekunden.toFixed(1)} s | ${kilobyte(liste)} | ${kilobyte(bytes)} | ${dauer.toFixed(0)} ms |`,
  );
  await rm(ordner, { recursive: true });
}
