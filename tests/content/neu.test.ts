/** `npm run neu`, as it is typed. What it makes: scripts/neuereintrag.test.ts. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ORDNER } from '../../src/schema/index.ts';
import { WURZEL } from '../ordner.ts';

const projekt = mkdtempSync(path.join(tmpdir(), 'neu-'));
afterAll(() => rmSync(projekt, { recursive: true, force: true }));
cpSync(path.join(WURZEL, 'scripts'), path.join(projekt, 'scripts'), { recursive: true });
for (const teil of ['src', 'node_modules', 'package.json'])
  symlinkSync(path.join(WURZEL, teil), path.join(projekt, teil));
for (const name of Object.keys(ORDNER)) mkdirSync(path.join(projekt, 'content', name), { recursive: true });

const neu = (...angaben: string[]) =>
  spawnSync('node', ['scripts/neu.ts', ...angaben], {
    cwd: projekt,
    encoding: 'utf8',
    env: { ...process.env, JETZT: '2026-11-24T10:00:00+01:00', NODE_NO_WARNINGS: '1' },
  });

it('ohne Anführungszeichen gehören alle Wörter zum Titel; was es schon gibt, bleibt', () => {
  expect(neu('begriff', 'Zwei', 'neue', 'Räume').stdout).toContain('Angelegt: content/glossar/zwei-neue-raeume.yaml');
  const ort = path.join(projekt, 'content/glossar/zwei-neue-raeume.yaml');
  const text = readFileSync(ort, 'utf8');
  expect(text).toContain('titel: Zwei neue Räume\n');
  expect(neu('begriff', 'Zwei neue Räume?')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('gibt es schon'),
  });
  expect(readFileSync(ort, 'utf8')).toBe(text);
});

it.each<[worte: string[], sagt: string]>([
  [['meldung'], 'Es fehlt eine Angabe.'],
  [['roman', 'Titel'], 'Die Art „roman“ gibt es nicht.'],
  [['meldung', 'Titel', '--eilig'], '--eilig gibt es hier nicht.'],
])('%j: eine deutsche Antwort, Ende 2, nichts angelegt', (worte, sagt) => {
  const vorher = readdirSync(path.join(projekt, 'content'), { recursive: true });
  const { status, stdout, stderr } = neu(...worte);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sagt);
  expect(stderr).toContain('So: npm run neu -- <Art> "Titel"');
  expect(stderr).not.toMatch(/\n\s+at |Error/);
  expect(readdirSync(path.join(projekt, 'content'), { recursive: true })).toEqual(vorher);
});
