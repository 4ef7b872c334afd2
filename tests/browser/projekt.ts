/** The project with more content, built: what an editor has saved becomes a website. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatiere } from '../../src/inhalt/fehler.ts';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { baue, kopiere } from '../kopie.ts';
import { schreibeOrdner, type Ordner } from './redaktion.ts';

/**
 * Copies the project, adds the files or lets somebody else bring all of its content, checks and builds it.
 * Out: what reads a built file, what takes all away. Throws with what the check or the build says.
 */
export async function baueMit(
  mehr: Ordner | ((projekt: string) => void),
): Promise<{ lies(datei: string): Buffer; beende(): void }> {
  const projekt = mkdtempSync(path.join(tmpdir(), 'redaktion-'));
  kopiere(projekt);
  const inhalt = path.join(projekt, 'content');
  if (typeof mehr === 'function') {
    rmSync(inhalt, { recursive: true });
    mehr(projekt);
  } else schreibeOrdner(projekt, mehr);
  const { fehler } = pruefeInhalt(inhalt);
  if (fehler.length) throw new Error(formatiere(fehler));
  const { status, stdout, stderr } = await baue(projekt);
  if (status !== 0) throw new Error(stderr || stdout);
  return {
    lies: (datei) => readFileSync(path.join(projekt, 'dist', datei)),
    beende: () => rmSync(projekt, { recursive: true, force: true }),
  };
}
