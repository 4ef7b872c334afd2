import { describe, expect, test } from 'vitest';
import { form, luft, nebeneinander, untereinander, versetzt, worte } from './stueck.ts';
import { textbreite } from './zeichnung.ts';

const art = { groesse: 18, farbe: '#000' };
const texte = (breite: number, text: string) => worte(text, breite, art).schrift.map((s) => s.text);

describe('worte', () => {
  test('stay within their room and say the same', () => {
    const text = 'Änderung der NRW-Verordnung über den Betrieb von Drogenkonsumräumen (18. November 2025)';
    for (const breite of [150, 200, 400]) {
      const { schrift } = worte(text, breite, art);
      for (const s of schrift) expect(textbreite(s.text, s.groesse)).toBeLessThanOrEqual(breite);
      expect(
        schrift
          .map((s) => s.text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''));
    }
  });

  test('no line ends in a date or between a number and its unit', () =>
    expect(texte(170, 'Beschlossen am 18. November 2025, mit 12 Euro')).toEqual([
      'Beschlossen am',
      '18. November 2025,',
      'mit 12 Euro',
    ]));

  test('one wide word makes the text a little smaller, at most by a fifth', () => {
    const wort = 'Rückführungszentrum';
    const knapp = worte(wort, textbreite(wort, 16), art).schrift;
    expect(knapp.map((s) => [s.text, s.groesse])).toEqual([[wort, 16]]);
    const eng = worte(wort, 100, art).schrift;
    expect(eng[0]!.groesse).toBe(14);
    expect(eng.map((s) => s.text).join('')).toBe(wort);
  });

  test('it is broken behind a hyphen first', () =>
    expect(texte(120, 'Null-Toleranz-Linie')).toEqual(['Null-', 'Toleranz-', 'Linie']));

  test('lines hang on their anchor', () => {
    const x = (anker: 'middle' | 'end') => worte('alle', 100, { ...art, anker }).schrift[0]!.x;
    expect([x('middle'), x('end')]).toEqual([50, 100]);
  });
});

test('parts stand below and beside each other, each in its own place', () => {
  const a = form(10, '<a/>');
  const b = worte('b', 100, art);
  const unten = untereinander([a, luft(5), b], 2);
  expect(unten.hoehe).toBe(10 + 2 + 5 + 2 + b.hoehe);
  expect(unten.formen).toEqual(['<a/>']);
  expect(unten.schrift[0]!.y).toBe(b.schrift[0]!.y + 19);
  const neben = nebeneinander([0, a], [30, b], [60, versetzt(a, 0, 40)]);
  expect(neben.hoehe).toBe(50);
  expect(neben.schrift[0]!.x).toBe(30);
  expect(neben.formen).toEqual(['<a/>', '<g transform="translate(60 0)"><g transform="translate(0 40)"><a/></g></g>']);
});
