import { expect, it } from 'vitest';
import { leseInhalt } from '../inhalt/lesen.ts';
import { erreicht, tagVon } from './uhr.ts';
import { naechsterBau, zeitpunkte } from '../inhalt/zeitpunkte.ts';
import { schreibeInhalt } from '../../tests/fixtures/inhalt.ts';

const uhr = new Date('2026-12-01T09:00:00Z');

it('zeigt, was keine Sperrfrist hat', () => expect(erreicht(undefined, uhr)).toBe(true));
it('zeigt eine Meldung in der Minute ihrer Sperrfrist, nicht davor', () => {
  expect(erreicht('2026-12-01T10:00:00+01:00', uhr)).toBe(true);
  expect(erreicht('2026-12-01T10:01:00+01:00', uhr)).toBe(false);
});
it('der Tag wechselt um Mitternacht in Dortmund, im Sommer wie im Winter', () => {
  expect(['2026-12-01T22:59:59Z', '2026-12-01T23:00:00Z'].map((z) => tagVon(new Date(z)))).toEqual([
    '2026-12-01',
    '2026-12-02',
  ]);
  expect(['2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z'].map((z) => tagVon(new Date(z)))).toEqual([
    '2026-07-01',
    '2026-07-02',
  ]);
});

it('von selbst ändert sich die Website am Ende einer Sperrfrist und am Ende eines Termins, nicht an seinem Beginn', () => {
  const termin = 'termin: { beginn: 2026-12-10T18:00:00+01:00, ende: 2026-12-10T20:00:00+01:00, ort: Rathaus }\n';
  const { bestand } = leseInhalt(
    schreibeInhalt({
      'meldungen/2026-11-23-neu.mdx': (t) => t.replace('art: Hinweis', `art: Termin\n${termin}`),
      'glossar/konsumraum.yaml': (t) => `${t}sperrfrist: '2026-12-01T10:00:00+01:00'\n`,
    }),
  );
  expect(zeitpunkte(bestand).map((z) => z.toISOString())).toEqual([
    '2026-12-01T09:00:00.000Z',
    '2026-12-10T19:00:00.000Z',
  ]);
  const naechster = (nach: string) => naechsterBau(bestand, new Date(nach)).toISOString();
  expect(naechster('2026-12-01T09:59:59+01:00')).toBe('2026-12-01T09:00:00.000Z');
  // What ended just now has ended: the next is midnight, also where a day has 23 or 25 hours.
  expect(naechster('2026-12-01T10:00:00+01:00')).toBe('2026-12-01T23:00:00.000Z');
  expect(naechster('2026-12-02T00:00:00+01:00')).toBe('2026-12-02T23:00:00.000Z');
  expect(naechster('2027-03-28T00:00:00+01:00')).toBe('2027-03-28T22:00:00.000Z');
  expect(naechster('2027-10-31T00:00:00+02:00')).toBe('2027-10-31T23:00:00.000Z');
});
