/** Files that are written as a whole or not at all. */
import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file; a full disk or a lost machine leaves what was there before. */
export function schreibeGanz(datei: string, text: string): void {
  writeFileSync(`${datei}.neu`, text);
  renameSync(`${datei}.neu`, datei);
}
