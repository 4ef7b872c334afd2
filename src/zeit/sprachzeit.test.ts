import { describe, expect, it } from 'vitest';
import { inSprache, reiheIn, uhrzeitenIn, wochentagIn, zahlIn } from './sprachzeit.ts';

it.each([
  ['en', '2024-01-30', '30 January 2024'],
  ['en', '2024-01', 'January 2024'],
  ['tr', '2024-01-30', '30 Ocak 2024'],
  ['de-simple', '2024-01-30', '30. Januar 2024'],
  ['pl', '2024', '2024'],
  ['en', 'nach 2020', 'nach 2020'],
  ['en', '2024-02-31', '2024-02-31'],
])('%s: %s ist „%s“', (sprache, wert, worte) => expect(inSprache(sprache, wert)).toBe(worte));

it('Ziffern sind in jeder Sprache 0 bis 9, wie auf Telefonen', () => {
  for (const wort of [inSprache('ar', '2024-01-30'), uhrzeitenIn('ar', '08:00', '20:30'), zahlIn('ar', 139013)])
    expect(wort.replace(/\D/g, '')).toMatch(/^\d+$/);
  expect(inSprache('ar', '2024-01-30')).toContain('30');
});

describe('Zeiten', () => {
  it.each([
    ['en', '08:00', '20:00', '8:00–20:00'],
    ['en', '00:00', '24:00', '0:00–24:00'],
    ['ru', '19:00', '10:00', '19:00–10:00'],
  ])('%s: %s bis %s', (sprache, von, bis, worte) =>
    expect(uhrzeitenIn(sprache, von, bis).replace(/\b0(?=\d:)/g, '')).toBe(worte),
  );

  it('nennt Tage mit ihrem Namen, den ersten als Montag, und zählt sie auf, wie die Sprache es tut', () => {
    expect([0, 6].map((t) => wochentagIn('en', t))).toEqual(['Mon', 'Sun']);
    expect(wochentagIn('pl', 2)).toBe('śr.');
    expect(reiheIn('en', ['Mon', 'Wed–Sat'])).toBe('Mon, Wed–Sat');
    expect(reiheIn('ru', ['пн', 'ср–сб'])).toBe('пн, ср–сб');
    expect(reiheIn('tr', ['Pzt', 'Çar–Cmt'])).toBe('Pzt, Çar–Cmt');
    expect(reiheIn('ar', ['الاثنين', 'الأربعاء'])).toBe('الاثنين والأربعاء');
  });
});

it('Zahlen haben die Trennung der Sprache', () => {
  expect(zahlIn('en', 139013)).toBe('139,013');
  expect(zahlIn('de-simple', 139013)).toBe('139.013');
});
