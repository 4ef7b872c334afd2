import { afterAll, expect, it } from 'vitest';
import { begruendetBis, feiertage, zeitplan } from './oeffnungszeiten.ts';
import { ortslage } from './oeffnung.ts';

const vorher = process.env['TZ'];
afterAll(() => {
  if (vorher === undefined) delete process.env['TZ'];
  else process.env['TZ'] = vorher;
});

it.each(['Europe/Berlin', 'Pacific/Auckland', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
  'die Feiertage sind dieselben, wo auch gebaut wird (%s)',
  (zone) => {
    process.env['TZ'] = zone;
    // The clock of these tests stands in 2098.
    const tage = feiertage();
    expect(tage).toHaveLength(2 * 13);
    for (const tag of [
      '2098-01-01',
      '2098-05-01',
      '2098-10-03',
      '2098-11-01',
      '2098-12-24',
      '2098-12-25',
      '2098-12-26',
      '2098-12-31',
      '2099-10-03',
    ])
      expect(tage).toContain(tag);
    expect(tage).not.toContain('2098-10-04');
  },
);

it.each([
  ['auf den Tag', '2026-11-24', '2099-01-01', '2028-05-23'],
  ['ein Monat zählt von seinem ersten Tag', '2026-11', '2099-01-01', '2028-04-30'],
  ['ein Jahr zählt von seinem ersten Tag', '2026', '2099-01-01', '2027-06-30'],
  ['die nächste Prüfung kommt früher', '2026-11-24', '2027-02-21', '2027-02-21'],
  ['ohne Datum', undefined, '2027-02-21', undefined],
])('bis wann Zeiten etwas über heute sagen: %s', (_, stand, pruefung, bis) =>
  expect(begruendetBis(stand, pruefung)).toBe(bis),
);

const IMMER = {
  tage: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  von: '00:00',
  bis: '24:00',
} satisfies Parameters<typeof zeitplan>[0]['oeffnungszeiten'][0];
it.each([
  ['solange sie jung sind', '2026-11', '2027-02-21', '2026-12-01T12:00+01:00', 'Rund um die Uhr geöffnet'],
  ['noch am Tag der nächsten Prüfung', '2026-11', '2027-02-21', '2027-02-21T23:59+01:00', 'Rund um die Uhr geöffnet'],
  ['nicht danach', '2026-11', '2027-02-21', '2027-02-22T00:00+01:00', 'Zeiten von November 2026, bitte nachfragen'],
  ['nicht nach 18 Monaten', '2025-05', '2027-02-21', '2026-11-29T12:00+01:00', 'Zeiten von Mai 2025, bitte nachfragen'],
  [
    'nicht im Jahr 2030',
    '2026-11',
    '2027-02-21',
    '2030-06-03T12:00+02:00',
    'Zeiten von November 2026, bitte nachfragen',
  ],
  ['nicht ohne Datum', undefined, '2027-02-21', '2026-12-01T12:00+01:00', 'Zeiten ohne Datum, bitte nachfragen'],
])('Zeiten sprechen von heute: %s', (_, stand, pruefung, wann, text) => {
  const plan = zeitplan({ oeffnungszeiten: [IMMER], oeffnungszeiten_stand: stand, naechste_pruefung: pruefung })!;
  const lage = ortslage(plan, new Date(wann), ['2026-12-25', '2099-12-25']);
  expect(lage.text).toBe(text);
  expect(lage.offen).toBe(text.startsWith('Zeiten') ? undefined : true);
});
