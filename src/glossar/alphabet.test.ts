import { expect, it } from 'vitest';
import { nachBuchstaben } from './alphabet.ts';

it('stellt jeden Titel unter seinen Buchstaben, ohne Artikel und mit dem Umlaut beim Selbstlaut', () => {
  const titel = ['Zürcher Modell', 'Öffnung', '„Null Toleranz“', 'Die Säulen', 'Ort', '112 rufen'];
  expect(
    nachBuchstaben(titel.map((t) => ({ titel: t }))).map(({ name, anker, eintraege }) => [
      name,
      anker,
      ...eintraege.map((e) => e.titel),
    ]),
  ).toEqual([
    ['0–9', 'buchstabe-zahl', '112 rufen'],
    ['N', 'buchstabe-n', '„Null Toleranz“'],
    ['O', 'buchstabe-o', 'Öffnung', 'Ort'],
    ['S', 'buchstabe-s', 'Die Säulen'],
    ['Z', 'buchstabe-z', 'Zürcher Modell'],
  ]);
});
