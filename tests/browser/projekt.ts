/** The project with other content, built: what an editor has saved becomes a website. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatiere } from '../../src/inhalt/fehler.ts';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { baue, kopiere } from '../kopie.ts';

/**
 * Copies the project, checks and builds it. In: what brings its content to the folder. Out: what reads a built file, what takes all away. Throws with
 * what the check or the build says.
 */
export async function baueMit(
  bringe: (projekt: string) => void,
): Promise<{ lies: (datei: string) => Buffer; beende: () => void }> {
  const projekt = mkdtempSync(path.join(tmpdir(), 'redaktion-'));
  kopiere(projekt, {});
  bringe(projekt);
  const { fehler } = pruefeInhalt(path.join(projekt, 'content'));
  if (fehler.length) throw new Error(formatiere(fehler));
  const { status, stdout, stderr } = await baue(projekt);
  if (status !== 0) throw new Error(stderr || stdout);
  return {
    lies: (datei) => readFileSync(path.join(projekt, 'dist', datei)),
    beende: () => rmSync(projekt, { recursive: true, force: true }),
  };
}
