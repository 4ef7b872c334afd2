/** Publishing keeps each version of the data, and refuses when one was changed afterwards; what must vanish vanishes from them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projekt, type Projekt } from './veroeffentlichung.ts';

/** What the stand-in build says of its data: the current version, and the older ones as the ledger has them. */
const mitDaten = (p: Projekt): void => {
  const bau = path.join(p.wurzel, 'scripts/bauen.ts');
  writeFileSync(
    bau,
    `${readFileSync(bau, 'utf8')}
const { alsJsontext, datenfassungen } = await import('../src/daten/fassungen.ts');
const { vergessen } = await import('../src/umgebung/umgebung.ts');
const { TAG, WORT } = process.env;
const seite = 'https://probe.example/zahlen/';
const jetzt = alsJsontext({ seite, version: TAG, daten: [{ id: 'a', wort: 'bleibt' }, { id: 'b', wort: WORT }] });
mkdirSync(ziel + '/daten/zahlen', { recursive: true });
for (const { name, inhalt } of datenfassungen('zahlen', TAG!, jetzt, vergessen, process.cwd(), 'https://probe.example'))
  writeFileSync(ziel + '/daten/zahlen/' + name + '.json', inhalt);
`,
  );
};
const ledger = (p: Projekt, datei: string) => path.join(p.wurzel, 'ledger', datei);
const lies = (p: Projekt, datei: string) => readFileSync(ledger(p, datei), 'utf8');
const namen = (p: Projekt) =>
  lies(p, 'daten.txt')
    .trim()
    .split('\n')
    .map((z) => z.split(' ')[0]);

it('jede Fassung bleibt unter ihrem Tag, die zweite eines Tages mit Nummer, und dieselbe wird nicht zweimal abgelegt', () => {
  const p = projekt('daten');
  mitDaten(p);
  p.jetzt('2026-12-01T09:00:00+01:00', [], { TAG: '2026-12-01', WORT: 'eins' });
  expect(namen(p)).toEqual(['zahlen/2026-12-01']);
  expect(lies(p, 'daten/zahlen/2026-12-01.json')).toContain('"seite": "/zahlen/"');
  p.jetzt('2026-12-01T10:00:00+01:00', [], { TAG: '2026-12-01', WORT: 'eins' });
  expect(namen(p)).toEqual(['zahlen/2026-12-01']);
  p.jetzt('2026-12-01T11:00:00+01:00', [], { TAG: '2026-12-01', WORT: 'zwei' });
  p.jetzt('2026-12-02T11:00:00+01:00', [], { TAG: '2026-12-02', WORT: 'drei' });
  expect(namen(p)).toEqual(['zahlen/2026-12-01', 'zahlen/2026-12-01-2', 'zahlen/2026-12-02']);
  expect(p.lies('daten/zahlen/2026-12-01.json')).toContain('"seite": "https://probe.example/zahlen/"');
  expect(p.lies('daten/zahlen/2026-12-01.json')).toContain('eins');
});

it('wer eine veröffentlichte Fassung ändert oder löscht, veröffentlicht nichts mehr', () => {
  const p = projekt('daten-falsch');
  mitDaten(p);
  const wort = { TAG: '2026-12-01', WORT: 'eins' };
  p.jetzt('2026-12-01T09:00:00+01:00', [], wort);
  const datei = 'daten/zahlen/2026-12-01.json';
  const vorher = lies(p, datei);
  writeFileSync(ledger(p, datei), vorher.replace('eins', 'anders'));
  expect(p.jetzt('2026-12-01T10:00:00+01:00', [], wort)).toMatchObject({
    status: 1,
    sagt: expect.stringContaining('die veröffentlichte Fassung der Daten ist geändert'),
  });
  rmSync(ledger(p, datei));
  expect(p.jetzt('2026-12-01T10:01:00+01:00', [], wort).sagt).toContain('die veröffentlichte Fassung der Daten fehlt');
  writeFileSync(ledger(p, datei), vorher);
  expect(p.jetzt('2026-12-01T10:02:00+01:00', [], wort).status).toBe(0);
});

it('was mit --vergessen verschwindet, steht danach in keiner Fassung, weder auf dem Server noch im Ledger, und kommt nicht wieder', () => {
  const p = projekt('daten-vergessen');
  mitDaten(p);
  p.jetzt('2026-12-01T09:00:00+01:00', [], { TAG: '2026-12-01', WORT: 'Name' });
  const danach = { TAG: '2026-12-02', WORT: 'ohne' };
  const [alt, ort] = ['daten/zahlen/2026-12-01.json', path.join(p.ziel, 'daten/zahlen/2026-12-01.json')];
  p.jetzt('2026-12-02T09:00:00+01:00', [], danach);
  expect(readFileSync(ort, 'utf8')).toContain('Name');
  expect(p.jetzt('2026-12-02T10:00:00+01:00', ['--vergessen'], danach).status).toBe(0);
  for (const text of [readFileSync(ort, 'utf8'), lies(p, alt)]) {
    expect(text).not.toContain('Name');
    expect(JSON.parse(text)).toMatchObject({ version: '2026-12-01', entfernt: 1, daten: [{ id: 'a' }] });
  }
  expect(p.jetzt('2026-12-03T09:00:00+01:00', [], danach).status).toBe(0);
  expect(readFileSync(ort, 'utf8')).not.toContain('Name');
  expect(existsSync(ledger(p, alt))).toBe(true);
});
