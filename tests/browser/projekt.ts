/** The project with more content, built: what an editor has saved becomes a website. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { formatiere } from '../../src/inhalt/fehler.ts';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { WURZEL } from '../ordner.ts';
import { schreibeOrdner, type Ordner } from './redaktion.ts';

/**
 * Copies the project, adds the files or lets somebody else bring all of its content, checks and builds it.
 * Out: what reads a built file, what takes all away. Throws with what the check says.
 */
export async function baueMit(
  mehr: Ordner | ((projekt: string) => void),
): Promise<{ lies(datei: string): Buffer; beende(): void }> {
  const projekt = mkdtempSync(path.join(tmpdir(), 'redaktion-'));
  // Copied, not linked: Astro takes a linked page for one of another project.
  for (const teil of [
    ...(typeof mehr === 'function' ? [] : ['content']),
    'public',
    'src',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(path.join(WURZEL, teil), path.join(projekt, teil), { recursive: true });
  symlinkSync(path.join(WURZEL, 'node_modules'), path.join(projekt, 'node_modules'));
  if (typeof mehr === 'function') mehr(projekt);
  else schreibeOrdner(projekt, mehr);
  const { fehler } = pruefeInhalt(path.join(projekt, 'content'));
  if (fehler.length) throw new Error(formatiere(fehler));
  await promisify(execFile)('astro', ['build'], { cwd: projekt });
  return {
    lies: (datei) => readFileSync(path.join(projekt, 'dist', datei)),
    beende: () => rmSync(projekt, { recursive: true, force: true }),
  };
}
