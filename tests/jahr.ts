/** Once for the projects `jahr` and `browser`: the site as it would be after a year of work of the press office. All checks of `dist` look at it, too. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { schreibeGanz } from '../scripts/veroeffentlichung/dateien.ts';
import { JETZT, schreibeJahr } from './fixtures/jahr.ts';
import { bis, GEDULD } from './geduld.ts';
import { baue, kopiere } from './kopie.ts';

/** A copy of the project inside of it: not in git. */
const wurzel = path.join(import.meta.dirname, '../.jahr');
/** Is there when the build has ended; says what went wrong, or nothing. */
const ergebnis = path.join(wurzel, 'ergebnis.txt');

/** Where the checks find it, and its clock. */
export const UMGEBUNG = { WURZEL: wurzel, DIST: path.join(wurzel, 'dist'), JETZT };

/** Begins to build it, beside the tests that do not look at it. Out: what ends a build that nobody waits for any more. */
export default async function beginne(): Promise<(() => Promise<void>) | undefined> {
  // Several projects ask for it; it is built once a run.
  if (process.env['JAHR_BEGONNEN']) return undefined;
  process.env['JAHR_BEGONNEN'] = 'ja';
  rmSync(wurzel, { recursive: true, force: true });
  kopiere(wurzel);
  await schreibeJahr(path.join(wurzel, 'content'));
  const abbruch = new AbortController();
  const bau = baue(wurzel, [], { JETZT }, abbruch.signal).then(
    ({ status, stdout, stderr }) => schreibeGanz(ergebnis, status === 0 ? '' : stderr || stdout),
    (grund: unknown) => schreibeGanz(ergebnis, String(grund)),
  );
  return async () => {
    abbruch.abort();
    await bau;
  };
}

/** Waits until it is built. Throws when it cannot be. */
export async function jahrGebaut(): Promise<void> {
  const grund = await bis(() => readFileSync(ergebnis, 'utf8'), GEDULD);
  if (grund) throw new Error(`Nach einem Jahr Redaktion lässt sich die Website nicht bauen:\n${grund}`);
}
