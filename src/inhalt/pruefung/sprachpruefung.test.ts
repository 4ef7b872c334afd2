/** What may go wrong between a language and the German content that it follows. */
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Bestand } from '../bestand.ts';
import { leseInhalt } from '../lesen.ts';
import { sprachluecken } from '../sprachluecken.ts';
import { pruefeSprachen } from './sprachpruefung.ts';

const gelesen = leseInhalt(path.join(import.meta.dirname, '../../../content'));

/** The faults of our own content after a change. */
function fehler(aendere: (bestand: Bestand) => void): string[] {
  const bestand = structuredClone(gelesen.bestand);
  aendere(bestand);
  return pruefeSprachen({ ...gelesen, bestand }).map(
    ({ datei, feld, problem }) => `${datei} ${feld ?? '-'}: ${problem}`,
  );
}
const tr = (bestand: Bestand) => bestand.sprachen.get('tr')!.daten.hilfe!;
const seite = (bestand: Bestand, id: string) => bestand.uebersetzungen.get(id)!.daten;

it('unser Inhalt hat keinen dieser Fehler', () => expect(fehler(() => undefined)).toEqual([]));

it.each<[string, (bestand: Bestand) => void, string]>([
  [
    'eine Uhrzeit fehlt',
    (b) => (tr(b).nummern.find((n) => n.id === 'nummer-gegen-kummer')!.angaben = 'ücretsiz'),
    'die Zahl 14, 20 aus hilfe.yaml fehlt',
  ],
  [
    'eine Zahl, die es auf Deutsch nicht gibt',
    (b) => (tr(b).betten[0]!.bedingung = '45 yaş'),
    'die Zahl 45 steht nicht im deutschen Eintrag',
  ],
  [
    'ein Mittel wirkt länger als auf Deutsch',
    (b) => (tr(b).genauer[0]!.zeilen[1]!.text = 'Yaklaşık 60 dakika etki eder.'),
    'sprachen/tr.yaml hilfe.genauer.0: die Zahl 60 steht nicht im deutschen Eintrag',
  ],
  [
    'ein Schritt nennt eine andere Nummer',
    (b) => (tr(b).schritte[0] = '110’u arayın.'),
    'sprachen/tr.yaml hilfe.schritte.0: die Zahl 110 steht nicht im deutschen Eintrag',
  ],
  ['eine Zeile, die es nicht gibt', (b) => (tr(b).nummern.at(-1)!.id = 'weg'), '„weg“ gibt es auf Deutsch nicht'],
  ['das Original gibt es nicht', (b) => (seite(b, 'en/press').original = 'weg'), 'die Seite „weg“ gibt es nicht'],
  [
    'zwei Seiten mit demselben Original',
    (b) => (seite(b, 'en/press').original = 'konzept'),
    'dieselbe Seite übersetzt uebersetzungen/en/concept.mdx',
  ],
  [
    'die Sprache hat keine Worte',
    (b) => (b.sprachen.get('pl')!.daten.worte = undefined),
    'uebersetzungen/hilfe/pl.mdx sprache: „pl“ hat keine Worte für Seiten',
  ],
  [
    'die Sprache hat keine Worte für die Suche',
    (b) => (b.sprachen.get('en')!.daten.suche = undefined),
    'uebersetzungen/en/search.mdx original: „en“ hat keine Worte für die Suche',
  ],
  [
    'eine andere Zahl in den Datenworten',
    (b) => (b.datenworte.get('en')!.daten.vergleich[0]!.dortmund = '140,013 events (2024)'),
    'die Zahl 140013 steht nicht im deutschen Eintrag',
  ],
  [
    'eine Einheit ohne Wort',
    (b) => b.datenworte.get('en')!.daten.listen.einheiten.splice(0),
    'datenworte/en.yaml listen.einheiten: „Konsumvorgänge“ fehlt',
  ],
  [
    'eine Liste, deren Worte Zeilen brauchen',
    (b) => delete b.datenworte.get('en')!.daten.listen.angebote,
    'datenworte/en.yaml listen.angebote: fehlt, obwohl es Zeilen in einrichtungen gibt',
  ],
  [
    'die Überschrift über Zeilen',
    (b) => delete b.datenworte.get('de-simple')!.daten.ueberschriften.massnahmen,
    'datenworte/de-simple.yaml ueberschriften.massnahmen: fehlt, obwohl es Zeilen in massnahmen gibt',
  ],
])('%s', (_, aendere, erwartet) => expect(fehler(aendere).join('\n')).toContain(erwartet));

it('dieselbe Zahl in der Schreibweise der Sprache ist keine andere', () =>
  expect(fehler((b) => (b.datenworte.get('en')!.daten.vergleich[0]!.dortmund = '139,013 events (2024)'))).toEqual([]));

it('eine Sprache ohne Zeilen braucht keine Worte für sie', () =>
  expect(
    fehler((b) => {
      const { daten } = b.datenworte.get('en')!;
      daten.ereignisse = [];
      delete daten.listen.ereignisstatus;
      delete daten.ueberschriften.ereignisse;
    }),
  ).toEqual([]));

it('was einer Sprache fehlt, hält nichts auf, aber die Prüfung nennt es', () => {
  const { bestand } = gelesen;
  expect(sprachluecken(bestand)).toEqual([]);
  const kopie = structuredClone(bestand);
  tr(kopie).schritte.pop();
  tr(kopie).nummern.shift();
  tr(kopie).genauer = [];
  expect(sprachluecken(kopie)).toEqual([
    'sprachen/tr.yaml: 3 Schritte, in hilfe.yaml stehen 4',
    'sprachen/tr.yaml: unter den Schritten fehlt, was „genauer“ zu sagen ist',
    'sprachen/tr.yaml: für „notruf-112“ fehlen die Worte',
  ]);
});
