/** What looks strange and is right: nobody is kept from writing it. */
import { expect, it } from 'vitest';
import { formatiere } from '../../src/inhalt/fehler.ts';
import { fehlerMit } from '../fixtures/faelle.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { mit } from './faelle.ts';

const RAUM = 'massnahmen/raum.mdx';
const KICK = 'einrichtungen/kick.mdx';
const mitText = (text: string) => ({ [RAUM]: `${DATEIEN[RAUM]!}\n${text}\n` });
const UMLAUT = '\n## Was ist mit der Küpferstraße?\n\nText.\n';

it.each<[was: string, dateien: Record<string, string>]>([
  ['eine Marke am Anfang der Datei (BOM)', { [RAUM]: `\uFEFF${DATEIEN[RAUM]!}` }],
  ['eine Marke am Anfang einer Tabelle', { 'hilfe.yaml': `\uFEFF${DATEIEN['hilfe.yaml']!}` }],
  ['Zeilenenden aus Windows', { [RAUM]: DATEIEN[RAUM]!.replaceAll('\n', '\r\n') }],
  ['Zeilenenden alter Macs', { 'hilfe.yaml': DATEIEN['hilfe.yaml']!.replaceAll('\n', '\r') }],
  ['ein Vermerk in einer eigenen Zeile', mit(RAUM, 'titel:', '# Vermerk\ntitel:')],
  [
    'ein Titel mit allem, in Anführungszeichen',
    mit(RAUM, 'titel: Titel', `titel: '[#1] & *a*: "b" ''c'' !d @e %f {g}'`),
  ],
  ['ein Titel über zwei Zeilen', mit(RAUM, 'titel: Titel', 'titel: >-\n  Ein langer\n  Titel')],
  ['ein Link auf eine Überschrift einer anderen Seite', mitText('[Wort](/ueber/#nicht-amtlich)')],
  ['ein Link auf eine Überschrift desselben Textes', mitText('## Ein Teil\n\n[Wort](#ein-teil)')],
  [
    'ein Link auf eine Überschrift mit Umlaut',
    {
      ...mitText('[Wort](/fragen/#was-ist-mit-der-küpferstraße)'),
      'seiten/fragen.mdx': DATEIEN['seiten/fragen.mdx']! + UMLAUT,
    },
  ],
  [
    'derselbe, in Prozentzeichen',
    {
      ...mitText('[Wort](/fragen/#was-ist-mit-der-k%C3%BCpferstra%C3%9Fe)'),
      'seiten/fragen.mdx': DATEIEN['seiten/fragen.mdx']! + UMLAUT,
    },
  ],
  ['zwei gleiche Überschriften und ein Link auf die zweite', mitText('## Teil\n\n## Teil\n\n[Wort](#teil-1)')],
  ['ein Link auf eine Zeile einer Tabelle', mitText('[Wort](/zahlen/#kv-2024)')],
  ['ein Vergleich mit Zeichen', mitText('Mehr als > fünf, weniger als < sechs, A & B.')],
  ['griechische Namen von Stoffen', mitText('Es gibt auch α-PHP und μ-Opioide.')],
  ['ein Name in kyrillischer Schrift', mitText('Auf Ukrainisch heißt es допомога.')],
  [
    'Nummern mit Ländervorwahl zu lesen',
    mit(KICK, 'anzeige:', "telefon:\n  - { anzeige: +49 (0)231 14 09-36, e164: '+49231140936' }\nanzeige:"),
  ],
  [
    'eine Nummer in Zürich',
    mit(KICK, 'anzeige:', "telefon:\n  - { anzeige: 044 415 76 40, e164: '+41444157640' }\nanzeige:"),
  ],
  ['eine Kurznummer', mit(KICK, 'anzeige:', "telefon:\n  - { anzeige: 116 117, e164: '116117' }\nanzeige:")],
  [
    'rund um die Uhr',
    mit(KICK, 'anzeige:', "oeffnungszeiten:\n  - { tage: [Mo], von: '00:00', bis: '24:00' }\nanzeige:"),
  ],
  [
    'eine Nacht und der Morgen danach',
    mit(
      KICK,
      'anzeige:',
      "oeffnungszeiten:\n  - { tage: [Mo], von: '20:00', bis: '02:00' }\n  - { tage: [Mo], von: '08:00', bis: '12:00' }\nanzeige:",
    ),
  ],
  [
    'zwei Bereiche zur selben Zeit',
    mit(
      KICK,
      'anzeige:',
      "oeffnungszeiten:\n  - { tage: [Mo], von: '08:00', bis: '12:00', bereich: Beratung }\n  - { tage: [Mo], von: '09:00', bis: '12:00', bereich: Cafe }\nanzeige:",
    ),
  ],
  [
    'dieselbe Nummer in zwei Jahren',
    {
      'meldungen/2025-11-23-a.mdx': DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
        'art: Hinweis',
        'art: Hinweis\nnummer: 1/2025',
      ).replace('datum: 2026-11-23', 'datum: 2025-11-23'),
      'meldungen/2026-11-23-a.mdx': DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
        'art: Hinweis',
        'art: Hinweis\nnummer: 1/2026',
      ),
    },
  ],
])('%s', (_, dateien) => {
  const fehler = fehlerMit(dateien);
  expect(fehler, formatiere(fehler)).toEqual([]);
});
