/**
 * What stands between a page and its first paint: `npm run bench:paint [-- address rounds]`, on the built site. The page as it is, with its stand-in
 * fonts in another order, without its web font, without any font of its own, without a family, in one size, without the script in its head, without
 * styles, and bare (its text and structure alone) are opened in turns by a phone with 150 ms of latency, 1.6 Mbit/s and a processor slowed down four
 * times, served with brotli. Prints a Markdown table of medians in ms: the first paint, and what the page's own thread had to do for it (reading
 * HTML, finding styles, layout), which other work on the machine moves least.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { mitBrowser } from '../scripts/mitbrowser.ts';
import { antwortAuf } from '../src/auslieferung/dienst.ts';
import { alsQuelle } from '../src/auslieferung/inhaltsregel.ts';
import { lausche } from '../tests/anschluss.ts';
import { DIST } from '../tests/ordner.ts';
import { median } from './median.ts';

const ADRESSE = process.argv[2] ?? '/konzept/';
const RUNDEN = Number(process.argv[3] ?? 15);

const ohne =
  (...muster: RegExp[]) =>
  (html: string): string =>
    muster.reduce((text, m) => text.replace(m, ''), html);
const STILE = /<style[^>]*>[\s\S]*?<\/style>/g;
const FASSUNGEN = {
  'as it is': ohne(),
  'the stand-in of Linux looked for last': (html: string) =>
    html.replace(/--schrift:[^;}]*/g, '--schrift:Fira Sans,Ersatz A,Ersatz R,Ersatz D,sans-serif'),
  'without the web font': ohne(/@font-face\{font-family:Fira Sans[^}]*\}/g),
  'with a font of the system alone': (html: string) =>
    ohne(/@font-face\{[^}]*\}/g)(html).replace(/--schrift:[^;}]*/g, '--schrift:sans-serif'),
  'in the letters that the browser takes by itself': ohne(/@font-face\{[^}]*\}/g, /(?<![-\w])font(?:-family)?:[^;}]*/g),
  'with all letters of one size': ohne(/(?<![-\w])font-size:[^;}]*/g),
  'without the script in its head': ohne(/<script>[\s\S]*?<\/script>/g),
  'without styles': ohne(STILE),
  bare: ohne(STILE, /<script[^>]*>[\s\S]*?<\/script>/g, /<link[^>]*>/g),
};

/** The page allows its styles by their hash: a changed sheet that it did not allow would be thrown away, and measured would be a page without any. */
const erlaubt = (html: string): string =>
  html.replace(
    /style-src '[^;]*'/,
    () => `style-src ${alsQuelle(/<style[^>]*>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '')}`,
  );

/** Serves the site, packed, with its pages changed. Out: its origin. */
function dieneGepackt(aendere: (html: string) => string): Promise<string> {
  const gepackt = new Map<string, Uint8Array>();
  return lausche(
    createServer((anfrage, antwort) => {
      const { status, koepfe, datei } = antwortAuf(DIST, anfrage.url!);
      const packbar = /\.(?:html|js|css|svg|json)$/.test(datei);
      if (!gepackt.has(datei)) {
        const bytes = readFileSync(datei);
        const inhalt = datei.endsWith('.html') ? erlaubt(aendere(bytes.toString())) : bytes;
        gepackt.set(datei, packbar ? brotliCompressSync(inhalt) : bytes);
      }
      antwort.writeHead(status, { ...koepfe, ...(packbar && { 'Content-Encoding': 'br' }) }).end(gepackt.get(datei));
    }),
  );
}

/** What one entry of Chromium's trace says: µs, and the thread. */
interface Spur {
  name: string;
  ph: string;
  ts: number;
  dur: number;
  tid: number;
}
/** The work that is shown: reading HTML, finding styles, layout. */
const ARBEIT = ['ParseHTML', 'UpdateLayoutTree', 'Layout'];

/** Opens a page with nothing kept. Out: ms to the first paint of anything, and ms of each work before it. */
async function oeffne(browser: Browser, adresse: string): Promise<number[]> {
  const kontext = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const seite = await kontext.newPage();
  const cdp = await kontext.newCDPSession(seite);
  const netz = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
  await cdp.send('Network.emulateNetworkConditions', netz);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await browser.startTracing(seite, { categories: ['devtools.timeline', 'loading', 'blink.user_timing'] });
  await seite.goto(adresse, { waitUntil: 'networkidle' });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Spur[] };
  await kontext.close();
  const ende = traceEvents.find((e) => e.name === 'firstContentfulPaint')!;
  const davor = traceEvents.filter((e) => e.tid === ende.tid && e.ts < ende.ts);
  const beginn = davor.findLast((e) => e.name === 'navigationStart')!.ts;
  const arbeit = (name: string): number =>
    davor.filter((e) => e.name === name && e.ph === 'X' && e.ts > beginn).reduce((ms, e) => ms + e.dur / 1000, 0);
  return [(ende.ts - beginn) / 1000, ...ARBEIT.map(arbeit)];
}

await mitBrowser(DIST, async ({ browser }) => {
  const faelle = await Promise.all(
    Object.entries(FASSUNGEN).map(async ([name, aendere]) => ({
      name,
      adresse: (await dieneGepackt(aendere)) + ADRESSE,
      zeiten: [] as number[][],
    })),
  );
  // Every second round backwards: whoever comes first or behind the heaviest is not always the same.
  for (let runde = 0; runde < RUNDEN; runde++)
    for (const fall of runde % 2 ? faelle.toReversed() : faelle) fall.zeiten.push(await oeffne(browser, fall.adresse));
  const zeilen = faelle.map(({ name, zeiten }) => ({
    name,
    mitten: zeiten[0]!.map((_, spalte) => median(zeiten.map((z) => z[spalte]!))),
  }));
  const kahl = zeilen.at(-1)!.mitten[0]!;
  console.log(`${ADRESSE}, medians of ${RUNDEN}\n\n| page | first paint | of the bare page | HTML | styles | layout |`);
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, mitten } of zeilen) {
    const [erstes, ...arbeit] = mitten.map((ms) => Math.round(ms));
    console.log(`| ${[name, `${erstes} ms`, (mitten[0]! / kahl).toFixed(2), ...arbeit].join(' | ')} |`);
  }
});
// The servers go on listening.
process.exit(0);
