import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Root of the project: this one, or the copy that `WURZEL` names. */
export const WURZEL = process.env['WURZEL'] ?? path.join(import.meta.dirname, '..');

/** The folder that `dist` and `browser` test: `DIST`, or dist/ of the project. It is built before the tests, never by them. */
export const DIST = path.resolve(process.env['DIST'] ?? path.join(WURZEL, 'dist'));

/** Text of each file by its path in a folder; what is no text as base64 behind "base64:". */
export type Ordner = Readonly<Record<string, string>>;

/** A content folder as it lies in the repository. */
export const imRepository = (inhalt: Ordner): Ordner =>
  Object.fromEntries(Object.entries(inhalt).map(([datei, text]) => [`content/${datei}`, text]));

/** Writes files to a folder of the disk. */
export function schreibeOrdner(wurzel: string, ordner: Ordner): void {
  for (const [pfad, text] of Object.entries(ordner)) {
    const ziel = path.join(wurzel, pfad);
    mkdirSync(path.dirname(ziel), { recursive: true });
    writeFileSync(ziel, text.startsWith('base64:') ? Buffer.from(text.slice(7), 'base64') : text);
  }
}
