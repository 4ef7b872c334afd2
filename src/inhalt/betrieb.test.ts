import { expect, it } from 'vitest';
import { betriebsaussage } from './betrieb.ts';

type Bestand = Parameters<typeof betriebsaussage>[0];
type Einrichtung = Parameters<typeof betriebsaussage>[1];
const bestand = {
  quellen: new Map(
    Object.entries({ alt: '2019-01', jung: '2025-04-23', undatiert: null }).map(([id, datum]) => [
      id,
      { daten: { datum } },
    ]),
  ),
} as unknown as Bestand;
const sage = (mehr: Partial<Einrichtung>, tag = '2026-11-29') =>
  betriebsaussage(bestand, { status: 'in-betrieb', stand: 'unbekannt', quellen: [], ...mehr }, tag);

it.each([
  [
    'die jüngste Quelle zählt',
    { quellen: ['jung', 'alt', 'undatiert'] },
    undefined,
    'in Betrieb, zuletzt belegt 23. April 2025',
  ],
  ['alt', { quellen: ['alt', 'undatiert'] }, 'zuletzt belegt 2019', 'zuletzt belegt Januar 2019'],
  [
    'der Stand zählt mit',
    { quellen: ['alt'], stand: '2025-12' },
    undefined,
    'in Betrieb, zuletzt belegt Dezember 2025',
  ],
  ['ohne Datum', { quellen: ['undatiert'] }, 'Quellen ohne Datum', 'in Betrieb nach Quellen ohne Datum'],
  [
    'befristet: nie ohne Datum',
    { status: 'provisorisch', quellen: ['jung'] },
    'befristet, zuletzt belegt 23. April 2025',
    'befristet, zuletzt belegt 23. April 2025',
  ],
  [
    'nicht offen: das Wort allein',
    { status: 'geplant', quellen: ['alt'] },
    'geplant, nicht geöffnet',
    'geplant, nicht geöffnet',
  ],
] satisfies [string, Partial<Einrichtung>, string | undefined, string][])('%s', (_, mehr, kurz, lang) =>
  expect([sage(mehr).kurz, sage(mehr).lang]).toEqual([kurz, lang]),
);

it.each([
  ['2027-04-22', true],
  ['2027-04-23', false],
])('zwei Jahre, auf den Tag: am %s %s', (tag, aktuell) =>
  expect(sage({ quellen: ['jung'] }, tag).aktuell).toBe(aktuell),
);
