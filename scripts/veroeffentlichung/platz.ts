/** Room on a disk. */
import { lstatSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { dateienIn } from './dateien.ts';

/** Bytes that are free where a folder lies; without an end where the file system does not tell. */
export function frei(ort: string): number {
  const { blocks, bavail, bsize } = statfsSync(ort);
  return blocks ? bavail * bsize : Infinity;
}

/** Bytes that a folder takes with all that lies in it. */
export const belegung = (ordner: string): number =>
  dateienIn(ordner)
    .map((datei) => lstatSync(path.join(ordner, datei), { throwIfNoEntry: false })?.blocks ?? 0)
    .reduce((summe, bloecke) => summe + bloecke * 512, 0);

const zahl = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
/** "12,3 MB" */
export const inMegabyte = (bytes: number): string => `${zahl.format(bytes / 1_000_000)} MB`;

/** Of some folders the one with the least room where it lies; of several on one disk the first. */
export const engste = (...orte: string[]): string =>
  orte.reduce((bisher, ort) => (frei(ort) < frei(bisher) ? ort : bisher));
