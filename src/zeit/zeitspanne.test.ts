import { expect, it } from 'vitest';
import { zeitspanne } from './zeitspanne.ts';

it.each([
  [['2026-12-10T18:00:00+01:00'], 'Donnerstag, 10. Dezember 2026, 18:00 Uhr'],
  [['2026-12-10T18:00:00+01:00', '2026-12-10T20:00:00+01:00'], 'Donnerstag, 10. Dezember 2026, 18:00–20:00 Uhr'],
  [['2026-12-10T18:00:00+01:00', '2026-12-10T18:00:00+01:00'], 'Donnerstag, 10. Dezember 2026, 18:00 Uhr'],
  [
    ['2026-12-10T22:00:00+01:00', '2026-12-11T02:00:00+01:00'],
    'Donnerstag, 10. Dezember 2026, 22:00 Uhr bis Freitag, 11. Dezember 2026, 02:00 Uhr',
  ],
  // The day is Dortmund's, whatever the zone in which it was written.
  [['2026-12-31T23:30:00Z', '2027-01-01T09:00:00Z'], 'Freitag, 1. Januar 2027, 00:30–10:00 Uhr'],
  [['2026-07-01T16:00:00Z'], 'Mittwoch, 1. Juli 2026, 18:00 Uhr'],
] as const)('%j', ([beginn, ende]: readonly [string, string?], worte) => expect(zeitspanne(beginn, ende)).toBe(worte));

it('für Listen mit kurzem Wochentag', () =>
  expect(zeitspanne('2026-12-10T18:00:00+01:00', undefined, 'kurz')).toBe('Do, 10. Dezember 2026, 18:00 Uhr'));
