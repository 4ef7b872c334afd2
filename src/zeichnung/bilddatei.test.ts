import { expect, test } from 'vitest';
import { kannSchreiben } from './bilddatei.ts';
import type { Zeichenblatt } from './zeichenblatt.ts';

const blatt = (...texte: string[]): Zeichenblatt => ({
  breite: 1,
  hoehe: 1,
  titel: '',
  beschreibung: '',
  formen: [],
  schrift: texte.map((text) => ({ x: 0, y: 0, text, groesse: 9, farbe: '#000' })),
});

test('the font of the pictures has the Latin of our languages', () => {
  expect(kannSchreiben(blatt('Größe „Ünïversal“ – 12 € § ½ ẞ', 'Help'))).toBe(true);
  expect(kannSchreiben(blatt('Ajutor și consiliere în Dortmund, źródeł, itibarıyla, Dortmund’da, ğŞİ'))).toBe(true);
});

test.each(['Д', 'م', '漢', '😀'])('one sign without a glyph (%s), and a sheet cannot be written', (zeichen) =>
  expect(kannSchreiben(blatt('Help', `Pomoc ${zeichen}`))).toBe(false),
);
