/** `npm start` and `npm run build`: what somebody who does not program sees of it. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OHNE_ZWILLINGE } from '../../src/ausgabe/zwillinge.ts';
import { WEBSITE } from '../fixtures/website.ts';
import { bis, GEDULD } from '../geduld.ts';
import { kopiere, umgebung } from '../kopie.ts';
import { WURZEL } from '../ordner.ts';

const projekt = mkdtempSync(path.join(tmpdir(), 'start-'));
const programm = (name: string) => path.join(WURZEL, 'scripts', name);
const env = umgebung();
/** What npm itself says before: a line with the name of the project, one with the command, and two empty ones. */
const VON_NPM = 4;
/** What a line may be: a step with its seconds, the end, the way out, an address. Anything else is a message of somebody else's program. */
const ZEILE = /^(✓ .+ \(\d+,\d s\)|Fertig nach \d+,\d s: .+|Beenden mit Strg\+C\.| {2}\p{L}+ +http:\S+|)$/u;

beforeAll(() => kopiere(projekt, WEBSITE));
afterAll(() => rmSync(projekt, { recursive: true, force: true }));

it('npm start sagt in höchstens 20 Zeilen, was es tut, und am Ende, wo alles steht', async () => {
  const start = spawn(process.execPath, [programm('start.ts'), '--port', '0'], {
    cwd: projekt,
    env: umgebung({ [OHNE_ZWILLINGE]: '' }),
  });
  try {
    let ausgabe = '';
    for (const strom of [start.stdout, start.stderr])
      strom.on('data', (stueck: Buffer) => (ausgabe += stueck.toString()));
    await bis(() => expect(ausgabe).toMatch(/\/redaktion\/handbuch\/\n$/), GEDULD);
    const zeilen = ausgabe.trimEnd().split('\n');
    expect(zeilen.filter((zeile) => !ZEILE.test(zeile))).toEqual([]);
    expect(zeilen.length + VON_NPM).toBeLessThanOrEqual(20);
    for (const schritt of ['Inhalt gelesen und geprüft', 'Seiten und Dateien', 'Bilder', 'Suchindex', 'Fertig nach'])
      expect(ausgabe).toContain(schritt);
    const adressen = zeilen.slice(-3).map((zeile) => /http:\/\/\S+$/.exec(zeile)![0]);
    expect(adressen.map((a) => new URL(a).pathname)).toEqual(['/', '/redaktion/', '/redaktion/handbuch/']);
    expect(await Promise.all(adressen.map(async (a) => (await fetch(a)).status))).toEqual([200, 200, 200]);
    // Packed for other servers it is not: that would take two fifths of the time until one sees it.
    expect(readdirSync(path.join(projekt, 'dist')).filter((datei) => datei.endsWith('.br'))).toEqual([]);
  } finally {
    start.kill();
  }
});

it('ein Fehler im Inhalt steht auf Deutsch da, und nichts wird gezeigt', () => {
  const datei = path.join(projekt, 'content/ereignisse/rat-2025.yaml');
  const roh = readFileSync(datei, 'utf8');
  writeFileSync(datei, roh.replace(/^status: .*$/m, 'status: erledigt'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [programm('start.ts')], {
    cwd: projekt,
    env,
    encoding: 'utf8',
  });
  writeFileSync(datei, roh);
  expect(status).toBe(1);
  expect(stderr).toContain('ereignisse/rat-2025.yaml, Zeile');
  expect(stderr).toContain('„erledigt“ ist kein erlaubter Wert');
  expect(stdout + stderr).not.toMatch(/\n\s+at |http:\/\/|Fertig/);
});

it('ein Fehler im Programm steht ganz da', () => {
  writeFileSync(path.join(projekt, 'src/pages/kaputt.astro'), "---\nthrow new Error('Hier ist etwas kaputt');\n---\n");
  const { status, stderr } = spawnSync(process.execPath, [programm('bauen.ts')], {
    cwd: projekt,
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Hier ist etwas kaputt');
  expect(stderr).toMatch(/\n\s+at .*kaputt/);
  expect(stderr).toContain('Die Website ist nicht gebaut.');
});
