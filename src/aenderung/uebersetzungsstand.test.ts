import path from 'node:path';
import { expect, it } from 'vitest';
import { leseInhalt } from '../inhalt/lesen.ts';
import { geaendertSeit } from './uebersetzungsstand.ts';

const { bestand } = leseInhalt(path.join(import.meta.dirname, '../../content'));
const mit = (am: string, art: 'formal' | 'sachlich') => {
  const kopie = structuredClone(bestand);
  kopie.seiten.get('konzept')!.daten.aenderungen.unshift({ am, art, text: 'Eine Zahl war falsch.' });
  return geaendertSeit(kopie, { original: 'konzept', uebersetzt: '2026-12-01' });
};

it('eine erzählte Änderung nach dem Tag der Übersetzung zählt, eine frühere und eine formale nicht', () => {
  expect(mit('2026-12-02', 'sachlich')).toBe('2026-12-02');
  expect(mit('2026-12-01', 'sachlich')).toBeUndefined();
  expect(mit('2026-12-02', 'formal')).toBeUndefined();
});

it('auch was sich in einer Tabelle der Seite ändert, zählt', () => {
  const kopie = structuredClone(bestand);
  kopie.hilfe.aenderungen.unshift({ am: '2026-12-03', art: 'ergaenzung', text: 'Eine Nummer mehr.' });
  expect(geaendertSeit(kopie, { original: 'hilfe', uebersetzt: '2026-12-01' })).toBe('2026-12-03');
});
