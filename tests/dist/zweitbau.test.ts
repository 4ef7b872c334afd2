/** The site that is deployed, built once more in another folder, zone and language: the same, byte for byte. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { baue, kopiere } from '../kopie.ts';
import { DIST, WURZEL } from '../ordner.ts';

const ordner = mkdtempSync(path.join(tmpdir(), 'zweitbau-'));
afterAll(() => rmSync(ordner, { recursive: true, force: true }));

/** Its files, without the twins, which such a copy has not (tests/kopie.ts). */
const dateien = (wurzel: string): string[] =>
  globSync('**/*', { cwd: wurzel, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => path.relative(wurzel, path.join(d.parentPath, d.name)))
    .filter((datei) => !/\.(br|gz)$/.test(datei))
    .sort();

it('ist dieselbe, wo und in welcher Sprache auch gebaut wird', async () => {
  const projekt = path.join(ordner, 'ganz wo/anders größer & ä');
  kopiere(projekt);
  // Of the commit, too: the editor's page names what was published.
  cpSync(path.join(WURZEL, 'ledger'), path.join(projekt, 'ledger'), { recursive: true });
  const wie = Object.entries(process.env).filter(([name]) => /^(SITE|REDAKTION_\w+|INHALT_ZUSATZ|JETZT)$/.test(name));
  const { status, stderr } = await baue(projekt, [], {
    ...(Object.fromEntries(wie) as Record<string, string>),
    ...{ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
  });
  expect(status, stderr).toBe(0);
  const dort = path.join(projekt, 'dist');
  const lies = (wurzel: string, datei: string) => readFileSync(path.join(wurzel, datei));
  expect(dateien(dort)).toEqual(dateien(DIST));
  expect(dateien(DIST).filter((datei) => !lies(DIST, datei).equals(lies(dort, datei)))).toEqual([]);
});
