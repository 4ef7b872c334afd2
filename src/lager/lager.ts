/**
 * What is dear to make and comes out the same each time is kept from build to build, in `.cache/`: drawn pictures, sizes of photographs, the editor's
 * bundle. An entry is named by everything it is made of, so it cannot be out of date; one that is missing or broken is made again, and where
 * nothing can be kept, everything is made: a build never depends on what lies here.
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { merke } from './merken.ts';

/** What goes into a thing, and changes it when it is another. */
export type Zutat = string | Uint8Array;

/** Everything that is kept, also by Astro and Node, below the folder of the project; and our part of it. */
const CACHE = '.cache';
export const LAGERORDNER = `${CACHE}/lager`;
/** When this is set in the environment, nothing is taken and nothing kept. Not a variable: a build runs this module twice, as it is and bundled. */
export const LAGER_ZU = 'LAGER_ZU';
/** What no build has used for so long is removed. */
const FRIST = 14 * 24 * 60 * 60 * 1000;
/** Half a write is told by the checksum that stands before the content. */
const PRUEFSUMME = 32;

const summe = (...teile: Zutat[]): Buffer => {
  const hash = createHash('sha256');
  // The length before each part: "a", "bc" is not "ab", "c".
  for (const teil of teile) hash.update(`${Buffer.byteLength(teil)}:`).update(teil);
  return hash.digest();
};

/** The programs that make everything: each package as it is installed, on this kind of machine. Undefined where npm has not noted it. */
const werkzeug = merke(async (wurzel: string): Promise<Buffer | undefined> => {
  const pakete = await readFile(path.join(wurzel, 'node_modules/.package-lock.json')).catch(() => undefined);
  return pakete && summe(pakete, process.version, process.platform, process.arch);
});

/** All code of ours, for what many modules make together. */
export const unserCode = merke(async (wurzel: string): Promise<Uint8Array> => {
  const dateien = globSync('src/**/*.ts', { cwd: wurzel }).sort();
  const texte = await Promise.all(dateien.map((datei) => readFile(path.join(wurzel, datei))));
  return summe(...dateien, ...texte);
});

/** Real time in ms, whatever `JETZT` says: it is about files, not about the content. */
// eslint-disable-next-line no-restricted-syntax -- the clock of the file system; one that counts from the start of the program stands still while a laptop sleeps
export const dateizeit = (): number => Date.now();

async function lies(ort: string): Promise<Buffer | undefined> {
  const roh = await readFile(ort).catch(() => undefined);
  const inhalt = roh?.subarray(PRUEFSUMME);
  if (!inhalt || !summe(inhalt).equals(roh!.subarray(0, PRUEFSUMME))) return undefined;
  const zeit = dateizeit() / 1000;
  await utimes(ort, zeit, zeit).catch(() => undefined);
  return inhalt;
}

let nummer = 0;
async function lege(ort: string, inhalt: Uint8Array): Promise<void> {
  // Under a name of its own until it is whole: another build may read at the same time.
  const halb = `${ort}.${process.pid}-${nummer++}`;
  try {
    await mkdir(path.dirname(ort), { recursive: true });
    await writeFile(halb, Buffer.concat([summe(inhalt), inhalt]));
    await rename(halb, ort);
  } catch {
    await rm(halb, { force: true }).catch(() => undefined);
  }
}

/**
 * A thing out of the store, or made and put there. In: its kind; all it is made of, also the text of the code that makes it (packages need
 * not be named); how it is made, which must depend on nothing else.
 */
export async function ausLager(
  art: string,
  zutaten: readonly Zutat[],
  mache: () => Promise<Uint8Array>,
  wurzel = process.cwd(),
): Promise<Uint8Array> {
  const programme = await werkzeug(wurzel);
  if (!programme || process.env[LAGER_ZU]) return mache();
  const name = summe(programme, ...zutaten).toString('hex');
  const ort = path.join(wurzel, LAGERORDNER, art, name);
  const da = await lies(ort);
  if (da) return da;
  const neu = await mache();
  await lege(ort, neu);
  return neu;
}

/** Removes what has not been used for a long time, and what broke off. At the end of a build. */
export async function raeumeLager(wurzel = process.cwd()): Promise<void> {
  const ordner = path.join(wurzel, CACHE);
  const eintraege = await readdir(ordner, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const eintrag of eintraege) {
    if (!eintrag.isFile()) continue;
    const ort = path.join(eintrag.parentPath, eintrag.name);
    const alter = dateizeit() - ((await stat(ort).catch(() => undefined))?.mtimeMs ?? dateizeit());
    if (alter > FRIST) await rm(ort, { force: true }).catch(() => undefined);
  }
}
