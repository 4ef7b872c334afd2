/** The files of the folder that is deployed, as addresses. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../ordner.ts';

/** Every file but the rules of servers: '/hilfe/index.html'. */
export const alle: readonly string[] = globSync('**/*.*', { cwd: DIST, exclude: ['_server/**'] })
  .map((d) => `/${d.split(path.sep).join('/')}`)
  .sort();
if (!alle.includes('/index.html')) throw new Error(`In ${DIST} liegt keine gebaute Website. Erst bauen: npm run build`);

/** What an address must bring. */
export const lies = (adresse: string): Buffer =>
  readFileSync(path.join(DIST, adresse.endsWith('/') ? `${adresse}index.html` : adresse));

/** The first file whose name ends so. */
export function erste(endet: string): string {
  const datei = alle.find((d) => d.endsWith(endet));
  if (!datei) throw new Error(`Keine Datei endet auf ${endet}.`);
  return datei;
}

/** An address that there is not. */
export const FEHLT = 'gibt-es-nicht';

/** All at once, as a browser asks. */
export const je = <T>(liste: readonly T[], tue: (x: T) => Promise<unknown>): Promise<unknown> =>
  Promise.all(liste.map(tue));
