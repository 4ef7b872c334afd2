import { describe, expect, it } from 'vitest';
import { inWorten, leseTeildatum, vergleicheDatum } from '../../src/schema/datum.ts';

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
  ])('schreibt %s als „%s“', (wert, wort) => expect(inWorten(wert)).toBe(wort));

  it('ordnet das Jahr vor seine Monate und den Monat vor seine Tage', () =>
    expect(['2024-01-30', '2023-12', '2024', '2024-01'].sort(vergleicheDatum)).toEqual([
      '2023-12',
      '2024',
      '2024-01',
      '2024-01-30',
    ]));
});
