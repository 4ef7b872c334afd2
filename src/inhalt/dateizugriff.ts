/** What of a folder may be read. Git carries links, so a text could lead to any file of the machine that builds the website. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** A file below a folder: its path from there with slashes; or what else lies there that is none. */
export interface Fund {
  datei: string;
  art: 'datei' | 'verweis' | 'ordner' | 'versteckt' | 'anderes';
}

/**
 * Everything below a folder, in the order of names. Links are not followed, and folders whose name begins with a point are not looked into: programs put
 * such things everywhere.
 */
export function durchsuche(ordner: string): Fund[] {
  return readdirSync(ordner, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((eintrag): Fund[] => {
      const datei = eintrag.name;
      if (datei.startsWith('.')) return eintrag.isDirectory() ? [] : [{ datei, art: 'versteckt' }];
      if (eintrag.isSymbolicLink()) return [{ datei, art: 'verweis' }];
      if (eintrag.isDirectory())
        return [
          { datei, art: 'ordner' },
          ...durchsuche(path.join(ordner, datei)).map((f): Fund => ({ ...f, datei: `${datei}/${f.datei}` })),
        ];
      return [{ datei, art: eintrag.isFile() ? 'datei' : 'anderes' }];
    });
}

/** Does a place lie below a folder, by its name? */
export function liegtUnter(ordner: string, ort: string): boolean {
  const weg = path.relative(ordner, ort);
  return weg !== '' && weg !== '..' && !weg.startsWith(`..${path.sep}`) && !path.isAbsolute(weg);
}

/** Is it a regular file that really lies in the folder, by no link on its way? */
export function liegtIn(ordner: string, ort: string): boolean {
  if (!lstatSync(ort, { throwIfNoEntry: false })?.isFile()) return false;
  return !path.relative(path.join(realpathSync(ordner), path.relative(ordner, ort)), realpathSync(ort));
}
