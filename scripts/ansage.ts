/**
 * What a build says to whoever waits for it: a line for each step, in German, with what was made and how long it took. Of Astro's own messages, one for
 * each of a thousand files, only warnings and errors are shown. Astro loads this file as its logger; bauen.ts adds the integration to the build.
 */
import { clearLine, cursorTo } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegration, AstroLoggerDestination } from 'astro';
import { mitZwillingen } from '../src/ausgabe/zwillinge.ts';

const sekunden = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const zahl = new Intl.NumberFormat('de-DE');
/** Seconds since a moment of `performance`, in words. */
export const seit = (beginn: number): string => `${sekunden.format((performance.now() - beginn) / 1000)} s`;

const gemacht = { dateien: 0, bilder: 0 };
const stand = (): string => `${zahl.format(gemacht.dateien)} Seiten und Dateien, ${zahl.format(gemacht.bilder)} Bilder`;

let beginn = performance.now();
let zuletzt = 0;

/** Writes over the last line where somebody looks at it; elsewhere only what is done is told. */
function schreibeUm(text: string): void {
  cursorTo(process.stdout, 0);
  process.stdout.write(text);
  clearLine(process.stdout, 1);
}
function laeuft(text: string): void {
  if (!process.stdout.isTTY || performance.now() - zuletzt < 100) return;
  zuletzt = performance.now();
  schreibeUm(`  ${text} …`);
}
function fertig(text: string): void {
  if (process.stdout.isTTY) schreibeUm('');
  process.stdout.write(`✓ ${text} (${seit(beginn)})\n`);
  beginn = performance.now();
}

/** A message of Astro for each file that it writes: "├─ /verlauf/index.html". */
const DATEI = /[├└]─ (\S+)/;
let gebuendelt = false;
let fundstellen = '';

/** Astro's logger (https://docs.astro.build/en/reference/logger-reference/). */
export default (): AstroLoggerDestination => ({
  write({ level, label, message }) {
    if (level === 'error' || level === 'warn') {
      if (process.stdout.isTTY) schreibeUm('');
      process.stderr.write(`${message.trim()}\n`);
      return;
    }
    if (label === 'suchindex') fundstellen = message;
    const [, datei] = DATEI.exec(stripVTControlCharacters(message)) ?? [];
    if (!datei) return;
    if (!gebuendelt) fertig('Programme und Stile gebündelt');
    gebuendelt = true;
    if (/\.(png|jpe?g|webp)\/?$/.test(datei)) gemacht.bilder++;
    else gemacht.dateien++;
    laeuft(stand());
  },
});

const nachDenSeiten = (): string =>
  mitZwillingen() ? 'Suchindex, Feeds, Pressemappe und gepackte Dateien' : 'Suchindex, Feeds und Pressemappe';

/** Tells the steps that Astro's hooks know of. */
export const ansage = (): AstroIntegration => ({
  name: 'ansage',
  hooks: {
    'astro:config:done': () => fertig('Inhalt gelesen und geprüft'),
    'astro:build:start': () => laeuft('Programme und Stile werden gebündelt'),
    'astro:build:generated': () => {
      fertig(stand());
      laeuft(nachDenSeiten());
    },
    'astro:build:done': () => fertig([nachDenSeiten(), fundstellen].filter(Boolean).join(': ')),
  },
});
