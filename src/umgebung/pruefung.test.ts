import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { umgebungsfehler } from './pruefung.ts';

it.each([
  {},
  { JETZT: '2026-12-01T10:00:00+01:00' },
  { JETZT: '2026-12-01T10:00:00.000Z' },
  { SITE: 'https://drogenhilfe.example' },
  { SITE: 'http://localhost:4321/' },
  { INHALT_ZUSATZ: tmpdir() },
  { REDAKTION_GITLAB: 'https://gitlab.example', REDAKTION_PROJEKT: 'amt/website', REDAKTION_ANWENDUNG: 'a1' },
])('%j ist richtig', (umgebung) => expect(umgebungsfehler(umgebung)).toEqual([]));

it.each([
  [{ JETZT: 'morgen' }, 'JETZT: „morgen“ ist nicht zu gebrauchen'],
  [{ JETZT: '' }, 'JETZT: ist leer'],
  [{ JETZT: '1' }, 'JETZT: „1“'],
  [{ JETZT: '2026-12-01' }, 'JETZT: „2026-12-01“'],
  [{ JETZT: '2026-13-01T10:00:00Z' }, 'JETZT: '],
  [{ SITE: 'quatsch' }, 'SITE: „quatsch“ ist nicht zu gebrauchen. Erwartet: eine Adresse ohne Pfad'],
  [{ SITE: '' }, 'SITE: ist leer'],
  [{ SITE: 'https://a.example/pfad/' }, 'SITE: '],
  [{ SITE: 'https://a.example/?x' }, 'SITE: '],
  [{ SITE: 'https://a:b@c.example' }, 'SITE: '],
  [{ SITE: 'ftp://a.example' }, 'SITE: '],
  [{ SITE: 'javascript:alert(1)' }, 'SITE: '],
  [{ SITE: "https://a.example';b{}" }, 'SITE: '],
  [
    { INHALT_ZUSATZ: '/gibt/es/nicht' },
    'INHALT_ZUSATZ: „/gibt/es/nicht“ ist nicht zu gebrauchen. Erwartet: ein Ordner',
  ],
  [{ INHALT_ZUSATZ: '/etc/passwd' }, 'INHALT_ZUSATZ: '],
  [{ REDAKTION_GITLAB: 'https://gitlab.example' }, 'REDAKTION_PROJEKT, REDAKTION_ANWENDUNG: fehlt'],
  [{ REDAKTION_ZWEIG: 'a b' }, 'REDAKTION_ZWEIG: „a b“'],
])('%j ist falsch', (umgebung, problem) => {
  const fehler = umgebungsfehler(umgebung);
  expect(fehler).toHaveLength(1);
  expect(fehler[0]).toContain(problem);
});

it('alles Falsche auf einmal, bevor etwas geschieht, und Ende 2', () => {
  const modul = new URL('umgebung.ts', import.meta.url).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `await import(${JSON.stringify(modul)}); console.log('geschehen')`],
    { encoding: 'utf8', env: { NODE_NO_WARNINGS: '1', JETZT: 'morgen', SITE: 'quatsch' } },
  );
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toEqual([
    'Die Umgebung des Programms stimmt nicht:',
    expect.stringMatching(/^JETZT: „morgen“/),
    expect.stringMatching(/^SITE: „quatsch“/),
  ]);
});
