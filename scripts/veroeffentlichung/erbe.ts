/**
 * Files that are named by their content and belong to pages of earlier versions. Who has such a page open, or gets it from a cache, fetches them only when
 * they search, filter or edit. A new version holds them, too: as hard links, which take no room.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { adressarten, artVon } from '../../src/auslieferung/adressarten.ts';
import { dateienIn } from './dateien.ts';

const ARTEN = adressarten();

/**
 * Files of a version that are named by their content, as paths from its folder: scripts, styles and fonts, and the parts of the search index, which hold the
 * text of finds. Readers are told that they may keep them for ever.
 */
export const benannte = (fassung: string): string[] =>
  dateienIn(fassung).filter((datei) => artVon(`/${datei.split(path.sep).join('/')}`, ARTEN).name === 'fest');

/** One file at two places. Some file systems know no such thing. */
function verbinde(hier: string, dort: string): void {
  mkdirSync(path.dirname(dort), { recursive: true });
  try {
    linkSync(hier, dort);
  } catch {
    copyFileSync(hier, dort);
  }
}

/** Gives a version files of another one that it does not have. In: both folders, the files as paths from there. */
export function vererbe(von: string, an: string, dateien: string[]): void {
  for (const datei of dateien) {
    const [hier, dort] = [path.join(von, datei), path.join(an, datei)];
    if (existsSync(hier) && !existsSync(dort)) verbinde(hier, dort);
  }
}
