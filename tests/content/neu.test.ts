/** `npm run neu`: what it makes is an entry that only waits for its words. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ORDNER, type Ordnername } from '../../src/schema/index.ts';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { schreibeInhalt } from '../fixtures/inhalt.ts';
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

it.each<[art: string, name: Ordnername, datei: string, offen: string[]]>([
  ['meldung', 'meldungen', '2026-11-24-groessere-raeume.mdx', ['zusammenfassung']],
  ['quelle', 'quellen', 'groessere-raeume.yaml', []],
  ['massnahme', 'massnahmen', 'groessere-raeume.mdx', ['zusammenfassung', 'status', 'quellen']],
  [
    'einrichtung',
    'einrichtungen',
    'groessere-raeume.mdx',
    ['angebote', 'email', 'koordinaten', 'oepnv', 'ort', 'plz', 'quellen', 'traeger', 'zielgruppe', 'zusammenfassung'],
  ],
  ['ereignis', 'ereignisse', 'groessere-raeume.yaml', ['datum', 'quellen', 'zusammenfassung']],
  ['begriff', 'glossar', 'groessere-raeume.yaml', ['definition', 'quellen']],
  ['seite', 'seiten', 'groessere-raeume.mdx', ['zusammenfassung']],
])('%s: die Datei hat alle Felder, und nur was niemand wissen kann, ist offen', (art, name, datei, offen) => {
  const { stdout, status } = neu(art, 'Größere Räume!');
  expect([status, stdout]).toEqual([0, expect.stringContaining(`Angelegt: content/${name}/${datei}`)]);
  const roh = readFileSync(path.join(projekt, 'content', name, datei), 'utf8');
  expect(roh).toMatch(/^# .+\n\w+: /m);
  const { fehler } = pruefeInhalt(schreibeInhalt({ [`${name}/${datei}`]: roh }));
  const fehlt = fehler.filter((f) => f.datei === `${name}/${datei}`).map((f) => f.feld?.split('.')[0]);
  expect([...new Set(fehlt)].toSorted()).toEqual(offen.toSorted());
  const nochmal = neu(art, 'Größere Räume!');
  expect([nochmal.status, nochmal.stderr]).toEqual([1, expect.stringContaining('gibt es schon')]);
});

it('ein Akzent kostet keinen Buchstaben der Adresse', () =>
  expect(neu('begriff', 'Cafe\u0301bar für André').stdout).toContain('content/glossar/cafebar-fuer-andre.yaml'));

it('ohne Titel oder mit falscher Art sagt es, wie es geht, und legt nichts an', () => {
  const vorher = readdirSync(path.join(projekt, 'content/seiten'));
  for (const angaben of [[], ['meldung'], ['roman', 'Titel']])
    expect(neu(...angaben)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('npm run neu -- <Art>'),
    });
  expect(readdirSync(path.join(projekt, 'content/seiten'))).toEqual(vorher);
});
