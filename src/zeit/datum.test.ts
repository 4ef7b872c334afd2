import { describe, expect, it } from 'vitest';
import { inWorten, vergleicheDatum } from './datum.ts';
import { tagesbeginn, zeitversatz } from './ortszeit.ts';
import { leseTeildatum } from './teildatum.ts';

describe('Teildatum', () => {
  it.each([
    ['2024', { jahr: 2024 }],
    ['2024-01', { jahr: 2024, monat: 1 }],
    ['2024-02-29', { jahr: 2024, monat: 2, tag: 29 }],
  ])('liest %s', (wert, erwartet) => expect(leseTeildatum(wert)).toEqual(erwartet));

  it.each(['2025-02-29', '2024-13', '2024-00', '24-01-30', '30.01.2024', 'Januar 2024', '2024-1-3', ''])(
    'lehnt %s ab',
    (wert) => expect(leseTeildatum(wert)).toBeUndefined(),
  );

  it.each([
    ['2024', '2024'],
    ['2024-03', 'März 2024'],
    ['2024-01-30', '30. Januar 2024'],
    ['nicht belegt', 'nicht belegt'],
    ['2025-02-29', '2025-02-29'],
    ['10/10/2024', '10/10/2024'],
    ['2024-01-30T10:00', '2024-01-30T10:00'],
    ['2024-', '2024-'],
    ['', ''],
  ])('schreibt %s als „%s“', (wert, wort) => expect(inWorten(wert)).toBe(wort));

  it('ordnet das Jahr vor seine Monate und den Monat vor seine Tage', () =>
    expect(['2024-01-30', '2023-12', '2024', '2024-01'].sort(vergleicheDatum)).toEqual([
      '2023-12',
      '2024',
      '2024-01',
      '2024-01-30',
    ]));
});

describe('Ortszeit', () => {
  it.each([
    ['2026-01-15T12:00:00Z', '+01:00'],
    ['2026-07-15T12:00:00Z', '+02:00'],
    // The clocks change at 1 o'clock UTC.
    ['2026-03-29T00:59:59Z', '+01:00'],
    ['2026-03-29T01:00:00Z', '+02:00'],
  ])('%s: %s', (moment, versatz) => expect(zeitversatz(new Date(moment))).toBe(versatz));

  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('der %s beginnt um %s', (tag, moment) => expect(tagesbeginn(tag).toISOString()).toBe(moment));
});
