import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kannSchreiben } from './bilddatei.ts';
import { schriftvorrat } from './schriftvorrat.ts';
import type { Zeichenblatt } from './zeichenblatt.ts';

const fira = (staerke: 400 | 600) => readFileSync(path.join('src/stil/schriften', `fira-sans-${staerke}.woff`));

test.each([400, 600] as const)('Fira %i has the Latin of our languages, and no other script', (staerke) => {
  const vorrat = schriftvorrat(fira(staerke));
  const fehlt = (text: string) => Array.from(text).filter((zeichen) => !vorrat.has(zeichen.codePointAt(0)!));
  expect(fehlt('Größe „Ünïversal“ – 12 € § ½ ẞ')).toEqual([]);
  expect(fehlt('Ajutor și consiliere în Dortmund, źródeł, itibarıyla, Dortmund’da, ğŞİ')).toEqual([]);
  expect(fehlt('aДم漢😀')).toEqual(['Д', 'م', '漢', '😀']);
});

test('what is no WOFF is told', () => expect(() => schriftvorrat(Buffer.alloc(64))).toThrow('keine WOFF-Datei'));

test('one sign without a glyph, and a sheet cannot be written', () => {
  const blatt = (...texte: string[]): Zeichenblatt => ({
    breite: 1,
    hoehe: 1,
    titel: 'Помощь',
    beschreibung: '',
    formen: [],
    schrift: texte.map((text) => ({ x: 0, y: 0, text, groesse: 9, farbe: '#000' })),
  });
  expect(kannSchreiben(blatt('Help', 'Pomoc i porady'))).toBe(true);
  expect(kannSchreiben(blatt('Help', 'Помощь'))).toBe(false);
});
