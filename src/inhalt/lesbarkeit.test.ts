import { describe, expect, it } from 'vitest';
import { schulstufe, silben } from './lesbarkeit.ts';

describe('schulstufe', () => {
  // What the Python package textstat publishes in its tests for the first formula; 0.1 is its rounding.
  it.each([
    [3.8, 'Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.'],
    [
      13.9,
      'Alle Parteien widmen dem Thema rein quantitativ betrachtet nennenswerte Aufmerksamkeit, die Grünen wenig überraschend am meisten.',
    ],
  ])('ergibt die veröffentlichten Werte: %f', (wert, text) => expect(schulstufe(text)).toBeCloseTo(wert, 1));

  it('sinkt, wenn dasselbe in kürzeren Sätzen und Wörtern dasteht', () =>
    expect(
      schulstufe('Der Rat legt Geld zurück. Es ist für einen Raum, der fahren kann, oder für mehr Zeit am alten Ort.'),
    ).toBeLessThan(
      schulstufe('Der Rat reserviert Finanzmittel für einen mobilen Konsumraum oder erweiterte Öffnungszeiten.'),
    ));

  it('zählt einen Punkt hinter einer Zahl nicht als Satzende', () =>
    expect(schulstufe('Am 3. Juli stimmte der Rat zu.')).toBe(schulstufe('Am 3 Juli stimmte der Rat zu.')));
});

describe('silben', () => {
  it.each([
    ['Rat', 1],
    ['Quelle', 2],
    ['Beleg', 2],
    ['Häuser', 2],
    ['Notschlafstelle', 4],
    ['Öffnungszeiten', 4],
    ['Parteien', 3],
    ['2025', 1],
  ])('%s hat %i', (wort, anzahl) => expect(silben(wort)).toBe(anzahl));
});
