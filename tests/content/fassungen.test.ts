/** What is published changes only with a word about it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fassungen, liesLedger, ohneHinweis } from '../../src/build/fassungen.ts';
import { pruefeInhalt } from '../../src/build/pruefen.ts';
import { sichtbarer } from '../../src/query/sichtbar.ts';
import { formatiere } from '../../src/schema/fehler.ts';
import { schreibeInhalt } from '../fixtures/inhalt.ts';

type Aenderung = Parameters<typeof schreibeInhalt>[0];
const von = (aenderung?: Aenderung) => fassungen(sichtbarer(pruefeInhalt(schreibeInhalt(aenderung)).bestand));

it('kein veröffentlichter Text ist ohne Eintrag geändert', () => {
  const ledger = liesLedger(readFileSync(path.join(import.meta.dirname, 'fassungen.txt'), 'utf8'));
  expect(ledger.size).toBeGreaterThan(200);
  const jetzt = fassungen(sichtbarer(pruefeInhalt(path.join(import.meta.dirname, '../../content')).bestand));
  expect(formatiere(ohneHinweis(ledger, jetzt))).not.toContain('Problem');
});

it.each<[was: string, aenderung: Aenderung, faelle: string[]]>([
  ['ein geändertes Wort', { 'massnahmen/raum.mdx': (t) => t.replace('Text am', 'Worte am') }, ['massnahmen/raum.mdx']],
  ['eine geänderte Zahl', { 'kennzahlen.yaml': (t) => t.replace('139013', '139014') }, ['kennzahlen.yaml']],
  [
    'dasselbe mit Eintrag',
    {
      'massnahmen/raum.mdx': (t) =>
        t.replace('Text am', 'Worte am').replace('titel:', 'aenderungen:\n  - am: 2026-12-03\n    art: formal\ntitel:'),
    },
    [],
  ],
  [
    'neu geprüft, anders gefunden, anders umbrochen',
    {
      'massnahmen/raum.mdx': (t) =>
        t.replace('geprueft: 2026-11-23', 'geprueft: 2026-11-24').replace('Text am 3. Juli', 'Text am\n3. Juli'),
    },
    [],
  ],
])('%s', (_, aenderung, faelle) =>
  expect(ohneHinweis(von(), von(aenderung)).map((f) => f.datei)).toEqual(faelle),
);
