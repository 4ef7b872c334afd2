/** Files that are written as a whole or not at all, and all files of a folder. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file; a full disk or a lost machine leaves what was there before. In: also the rights, when not all may read it. */
export function schreibeGanz(datei: string, text: string, mode?: number): void {
  try {
    writeFileSync(`${datei}.neu`, text, { mode });
    renameSync(`${datei}.neu`, datei);
  } catch (grund) {
    rmSync(`${datei}.neu`, { force: true });
    throw grund;
  }
}

/** All files below a folder, as paths from there. */
export const dateienIn = (ordner: string): string[] =>
  readdirSync(ordner, { recursive: true, withFileTypes: true })
    .filter((eintrag) => eintrag.isFile())
    .map((eintrag) => path.relative(ordner, path.join(eintrag.parentPath, eintrag.name)));

/** Copies all files below a folder, with their times. One by one: `cpSync` says of a full disk that the disk is broken. */
export function kopiereOrdner(von: string, nach: string): void {
  for (const datei of dateienIn(von)) {
    const [hier, dort] = [path.join(von, datei), path.join(nach, datei)];
    mkdirSync(path.dirname(dort), { recursive: true });
    copyFileSync(hier, dort);
    const { atimeMs, mtimeMs } = statSync(hier);
    utimesSync(dort, atimeMs / 1000, mtimeMs / 1000);
  }
}
