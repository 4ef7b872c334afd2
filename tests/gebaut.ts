/** The pages of the built site as they are sent. Whoever needs them parsed takes tests/dist/fertig.ts. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './ordner.ts';

export interface Seitendatei {
  /** '/verlauf/'; the page for unknown addresses is '/404.html'. */
  adresse: string;
  html: string;
}

/** All pages of the folder that is deployed, by address. */
export const seitendateien = (): Seitendatei[] =>
  globSync('**/*.html', { cwd: DIST })
    .map((datei) => ({
      adresse: `/${datei.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/'),
      html: readFileSync(path.join(DIST, datei), 'utf8'),
    }))
    .sort((a, b) => (a.adresse < b.adresse ? -1 : 1));

/** Does the page only send its reader on? */
export const leitetUm = ({ html }: Seitendatei): boolean => html.includes('http-equiv="refresh"');
