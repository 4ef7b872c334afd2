/** Plain German that stands in the files of words: held against the same rules as its pages. */
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Bestand } from '../bestand.ts';
import { leseInhalt } from '../lesen.ts';
import { pruefeWorteInEinfacherSprache } from './einfacheworte.ts';

const gelesen = leseInhalt(path.join(import.meta.dirname, '../../../content'));

function fehler(aendere: (bestand: Bestand) => void): string[] {
  const bestand = structuredClone(gelesen.bestand);
  aendere(bestand);
  return pruefeWorteInEinfacherSprache({ ...gelesen, bestand }).map(
    ({ datei, feld, problem }) => `${datei} ${feld}: ${problem}`,
  );
}
const orte = (b: Bestand) => b.datenworte.get('de-simple')!.daten.einrichtungen;
const hilfe = (b: Bestand) => b.sprachen.get('de-simple')!.daten.hilfe!;

it('unser Inhalt bricht keine Regel', () => expect(fehler(() => undefined)).toEqual([]));

it.each<[string, (b: Bestand) => void, string]>([
  [
    'ein Ort mit einem Sonderzeichen',
    (b) => (orte(b)[0]!.text = 'Hier gibt es: Tests.'),
    'datenworte/de-simple.yaml einrichtungen.0.text: „:“ ist ein Sonderzeichen (Regel LS-09)',
  ],
  [
    'eine Abkürzung im Namen',
    (b) => (orte(b)[1]!.titel = 'DROBS'),
    'datenworte/de-simple.yaml einrichtungen.1.titel: „DROBS“ ist eine Abkürzung (Regel LS-01)',
  ],
  [
    'ein langes Wort in einem Schritt',
    (b) => (hilfe(b).genauer[0]!.zeilen[0]!.text = 'Machen Sie eine Herzdruckmassage.'),
    'sprachen/de-simple.yaml hilfe.genauer.0.zeilen.0.text: „Herzdruckmassage“ hat mehr als 13 Buchstaben (Regel LS-06)',
  ],
])('%s', (_, aendere, erwartet) => expect(fehler(aendere)).toEqual([erwartet]));

it('eine andere Sprache hat ihre eigenen Regeln', () =>
  expect(fehler((b) => (b.datenworte.get('en')!.daten.einrichtungen[0]!.text = 'Tests: HIV, AIDS & Co.'))).toEqual([]));
