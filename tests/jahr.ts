/** Once for the projects `jahr` and `browser`: the site as it would be after a year of work of the press office. All checks of `dist` look at it, too. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { JETZT, schreibeJahr } from './fixtures/jahr.ts';

const projekt = path.join(import.meta.dirname, '..');
/** A copy of the project inside of it: not in git, and with its packages. */
const wurzel = path.join(projekt, '.jahr');

/** Where the checks find it, and its clock. */
export const UMGEBUNG = { WURZEL: wurzel, DIST: path.join(wurzel, 'dist'), JETZT };

export default async function baue(): Promise<void> {
  // Several projects ask for it; it is built once a run.
  if (process.env['JAHR_GEBAUT']) return;
  process.env['JAHR_GEBAUT'] = 'ja';
  rmSync(wurzel, { recursive: true, force: true });
  mkdirSync(wurzel);
  for (const teil of ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path.join(projekt, teil), path.join(wurzel, teil), { recursive: true });
  symlinkSync(path.join(projekt, 'node_modules'), path.join(wurzel, 'node_modules'));
  await schreibeJahr(path.join(wurzel, 'content'));
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    cwd: wurzel,
    encoding: 'utf8',
    // Not the whole environment: Vitest's MODE would be Astro's.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', JETZT },
  });
  if (status !== 0)
    throw new Error(`Nach einem Jahr Redaktion lässt sich die Website nicht bauen:\n${stderr || stdout}`);
}
