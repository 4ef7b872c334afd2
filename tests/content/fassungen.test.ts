/** What is published changes only with a word about it. */
import { expect, it } from 'vitest';
import { alsLedger, fassungen, liesLedger, ohneHinweis } from '../../scripts/ledger/fassungen.ts';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { sichtbarer } from '../../src/inhalt/sichtbar.ts';
import { schreibeInhalt } from '../fixtures/inhalt.ts';

type Aenderung = Parameters<typeof schreibeInhalt>[0];
const bestandVon = (aenderung?: Aenderung) => pruefeInhalt(schreibeInhalt(aenderung)).bestand;
const ledgerVon = (aenderung?: Aenderung, uhr?: Date) => fassungen(sichtbarer(bestandVon(aenderung), uhr));

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
  expect(ohneHinweis(ledgerVon(), bestandVon(aenderung)).map((f) => f.datei)).toEqual(faelle),
);

it('zurückziehen ist selbst ein Wort dafür', () => {
  const zurueck = (t: string) => t.replace('titel:', 'zurueckgezogen:\n  am: 2026-12-03\n  grund: Vorbei.\ntitel:');
  expect(ohneHinweis(ledgerVon(), bestandVon({ 'massnahmen/raum.mdx': zurueck }))).toEqual([]);
});

it('was einmal als geändert gesagt war, bleibt gesagt; auch aus dem Ledger gelesen', () => {
  const mit = (text: string) => (t: string) =>
    t.replace('titel:', `aenderungen:\n  - { am: 2026-12-03, art: sachlich, text: ${text} }\ntitel:`);
  const ledger = liesLedger(alsLedger(ledgerVon({ 'massnahmen/raum.mdx': mit('Drei statt zwei.') })));
  const faelle = (aenderung?: Aenderung) => ohneHinweis(ledger, bestandVon(aenderung)).map((f) => f.problem);
  expect(faelle({ 'massnahmen/raum.mdx': mit('Drei statt zwei.') })).toEqual([]);
  const weg = 'eine veröffentlichte Änderung steht anders oder gar nicht mehr da';
  expect(faelle({ 'massnahmen/raum.mdx': mit('Vier statt zwei.') })).toEqual([weg]);
  expect(faelle()).toEqual([weg]);
});

it('zwei gleiche Änderungen eines Tages sind zwei: die zweite genügt, und keine darf gehen', () => {
  const mit = (anzahl: number, wort: string) => (t: string) =>
    t
      .replace('Text am', `${wort} am`)
      .replace('titel:', `aenderungen:\n${'  - { am: 2026-12-03, art: formal }\n'.repeat(anzahl)}titel:`);
  const faelle = (vorher: Aenderung, nachher: Aenderung) =>
    ohneHinweis(ledgerVon(vorher), bestandVon(nachher)).map((f) => f.problem);
  const einmal = { 'massnahmen/raum.mdx': mit(1, 'Worte') };
  const zweimal = { 'massnahmen/raum.mdx': mit(2, 'Wörter') };
  expect(faelle(einmal, zweimal)).toEqual([]);
  expect(faelle(einmal, { 'massnahmen/raum.mdx': mit(1, 'Wörter') })).toHaveLength(1);
  expect(faelle(zweimal, { 'massnahmen/raum.mdx': mit(1, 'Wörter') })).toEqual([
    'eine veröffentlichte Änderung steht anders oder gar nicht mehr da',
  ]);
});

it('eine andere Datei unter demselben Namen ist eine Änderung', () => {
  const mitDokument = {
    'meldungen/2026-11-23-neu.mdx': (t: string) =>
      t.replace('titel:', 'dokumente: [{ titel: Vorlage, datei: /medien/vorlage.pdf }]\ntitel:'),
  };
  const bestand = bestandVon(mitDokument);
  const ledger = fassungen(sichtbarer(bestand), () => 'alt');
  const faelle = (medium: () => string) => ohneHinweis(ledger, bestand, undefined, medium).map((f) => f.datei);
  expect([faelle(() => 'alt'), faelle(() => 'neu')]).toEqual([[], ['meldungen/2026-11-23-neu.mdx']]);
});

it('eine Tabelle ist nicht geändert, wenn in ihr nur eine Sperrfrist endet', () => {
  const vorher = new Date('2026-12-01T08:59:00Z');
  const nachher = new Date('2026-12-01T09:00:00Z');
  const zweite = (t: string) => {
    const zeile = t.slice(t.indexOf('  - id')).replace('notruf-112', 'notruf-110');
    return `${t}${zeile}    sperrfrist: '2026-12-01T10:00:00+01:00'\n`;
  };
  const ledger = ledgerVon({ 'hilfe.yaml': zweite }, vorher);
  const faelle = (aenderung: Aenderung, uhr: Date) =>
    ohneHinweis(ledger, bestandVon(aenderung), uhr).map((f) => f.datei);
  expect(faelle({ 'hilfe.yaml': zweite }, nachher)).toEqual([]);
  expect(faelle({ 'hilfe.yaml': (t) => zweite(t.replace('titel: Notruf', 'titel: Notrufe')) }, nachher)).toEqual([
    'hilfe.yaml',
  ]);
});
