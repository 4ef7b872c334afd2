/** What is written lies in the folder of the site, whatever its name says. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { schreibeDatei } from './ausgabe.ts';

const ordner = mkdtempSync(path.join(tmpdir(), 'ausgabe-'));
const website = path.join(ordner, 'dist');
afterAll(() => rmSync(ordner, { recursive: true, force: true }));

it.each(['../x.txt', '/../x.txt', 'a/../../x.txt', '/a/../../../x.txt', '', '.', 'a/..'])(
  '%j liegt draußen und wird nicht geschrieben',
  async (pfad) => {
    await expect(schreibeDatei(website, pfad, 'x')).rejects.toThrow('nichts geschrieben');
    expect(readdirSync(ordner).filter((name) => name !== 'dist')).toEqual([]);
  },
);

it.each(['x.txt', '/a/b/x.txt', 'a/../x.txt', '..x.txt', '/a..b/x.txt'])('%j liegt darin', async (pfad) => {
  await schreibeDatei(website, pfad, 'x');
  expect(existsSync(path.join(website, pfad))).toBe(true);
});
