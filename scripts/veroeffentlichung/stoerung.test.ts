import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatiere } from '../../src/inhalt/fehler.ts';
import type { Abbruch } from './bau.ts';
import { deuteAbbruch, deuteStoerung, istInhalt, schreibeEinzelheiten } from './stoerung.ts';

const abbruch = (mehr: Partial<Abbruch>): Abbruch => ({
  code: 1,
  signal: null,
  hing: false,
  ausgabe: '',
  fehler: '',
  belegt: 0,
  ...mehr,
});

it.each([
  ['ENOSPC: no space left on device, write', 'Die Platte ist voll.'],
  ['Failed to write: No space left on device (os error 28)', 'Die Platte ist voll.'],
  ['EDQUOT: disk quota exceeded', 'Die Platte ist voll.'],
  ["EROFS: read-only file system, mkdir '.astro'", 'Die Platte lässt sich nur lesen.'],
  ["EACCES: permission denied, mkdir '.astro'", 'Dem Nutzer, der diesen Befehl ruft, fehlen Rechte.'],
  [
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'Der Arbeitsspeicher reicht nicht.',
  ],
  ['EMFILE: too many open files', 'Zu viele Dateien sind zugleich offen.'],
  ['EIO: i/o error, read', 'Die Platte antwortet nicht, wie sie soll.'],
  ['TypeError: x is undefined', 'Der Bau ist an einem Fehler im Programm gescheitert (Ende 1).'],
])('ein Bau, der „%s“ sagt', (fehler, problem) => expect(deuteAbbruch(abbruch({ fehler })).problem).toBe(problem));

it.each<[Partial<Abbruch>, string]>([
  [{ code: null, signal: 'SIGTERM' }, 'Der Bau ist von außen beendet worden (SIGTERM).'],
  [
    { code: null, signal: 'SIGKILL' },
    'Der Bau ist von außen beendet worden (SIGKILL), vermutlich, weil der Arbeitsspeicher nicht reicht.',
  ],
  [{ code: null, signal: 'SIGKILL', hing: true }, 'Der Bau ist nach 15 Minuten nicht fertig.'],
])('ein Bau, der so endet: %j', (wie, problem) => expect(deuteAbbruch(abbruch(wie)).problem).toBe(problem));

it('was ein Bau am Inhalt falsch findet, ist keine Störung', () => {
  const liste = formatiere([{ datei: 'site.yaml', problem: 'fehlt', erwartet: 'ein Text' }]);
  expect([istInhalt(abbruch({ fehler: liste })), istInhalt(abbruch({ fehler: 'EACCES' }))]).toEqual([true, false]);
});

it('ein Fehler des Systems nennt den Ort, einer des Programms wird nicht gedeutet', () => {
  const fehler = Object.assign(new Error('x'), { code: 'EACCES', path: '/var/www' });
  expect(deuteStoerung(fehler).problem).toBe('Dem Nutzer, der diesen Befehl ruft, fehlen Rechte: /var/www.');
  for (const anderer of [new TypeError('no space left on device'), 'nichts', undefined])
    expect(deuteStoerung(anderer).problem).toBe('Dieser Befehl ist an einem Fehler im Programm gescheitert.');
});

it('Einzelheiten liest nur, wer veröffentlicht; wo sich nicht schreiben lässt, liegen sie woanders', () => {
  const ordner = mkdtempSync(path.join(tmpdir(), 'stoerung-'));
  const datei = path.join(ordner, 'fehler.txt');
  expect(schreibeEinzelheiten(datei, new Error('x'))).toBe(datei);
  expect([statSync(datei).mode & 0o777, readFileSync(datei, 'utf8')]).toEqual([0o600, expect.stringContaining('at ')]);
  expect(schreibeEinzelheiten(datei, ' neu ')).toBe(datei);
  expect(readFileSync(datei, 'utf8')).toBe('neu\n');
  // A folder cannot be written over.
  mkdirSync(path.join(ordner, 'voll/fehler.txt'), { recursive: true });
  const woanders = schreibeEinzelheiten(path.join(ordner, 'voll/fehler.txt'), 'x')!;
  expect([path.dirname(woanders), existsSync(woanders)]).toEqual([tmpdir(), true]);
  for (const ort of [woanders, ordner]) rmSync(ort, { recursive: true });
});
