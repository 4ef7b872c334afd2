/** Once for the projects `jahr` and `browser`: the site as it would be after a year of work of the press office. All checks of `dist` look at it, too. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { JETZT, schreibeJahr } from './fixtures/jahr.ts';
import { baue, kopiere } from './kopie.ts';

/** A copy of the project inside of it: not in git. */
const wurzel = path.join(import.meta.dirname, '../.jahr');

/** Where the checks find it, and its clock. */
export const UMGEBUNG = { WURZEL: wurzel, DIST: path.join(wurzel, 'dist'), JETZT };

export default async function baueJahr(): Promise<void> {
  // Several projects ask for it; it is built once a run.
  if (process.env['JAHR_GEBAUT']) return;
  process.env['JAHR_GEBAUT'] = 'ja';
  rmSync(wurzel, { recursive: true, force: true });
  kopiere(wurzel);
  await schreibeJahr(path.join(wurzel, 'content'));
  const { status, stdout, stderr } = await baue(wurzel, [], { JETZT });
  if (status !== 0)
    throw new Error(`Nach einem Jahr Redaktion lässt sich die Website nicht bauen:\n${stderr || stdout}`);
}
