/** Words that do not belong into any text. */
import { expect } from 'vitest';
import { ersetze, pruefeFaelle, type Fall } from '../../../tests/fixtures/faelle.ts';

const WORTWAHL: Fall[] = [
  [
    'ein Wort, das Menschen herabsetzt, im Text: mit seiner Zeile',
    { 'massnahmen/raum.mdx': ersetze('Text am', 'Für Süchtige gibt es Text am') },
    { datei: 'massnahmen/raum.mdx', zeile: 24, problem: '„Süchtige“ nennt Menschen bei ihrer Krankheit' },
  ],
  [
    'dasselbe in einer Tabelle: mit ihrem Feld',
    { 'hilfe.yaml': ersetze(/titel: Notruf.*/, 'titel: Notruf für Junkies') },
    { datei: 'hilfe.yaml', feld: 'zeilen.0.titel', problem: '„Junkies“ nennt Menschen bei ihrer Krankheit' },
  ],
  [
    'ein Urteil',
    { 'ereignisse/rat-2025.yaml': ersetze('Ein Satz.', 'Das kam endlich.') },
    { feld: 'zusammenfassung', problem: '„endlich“ wertet' },
  ],
  [
    'ein Feld, das nur sagt, dass etwas fehlt',
    { 'ereignisse/rat-2025.yaml': ersetze('Ein Satz.', 'Nicht belegt.') },
    { feld: 'zusammenfassung', problem: '„Nicht belegt.“ sagt nur, dass etwas fehlt' },
  ],
  [
    'dasselbe hinter einem Doppelpunkt',
    { 'ereignisse/rat-2025.yaml': ersetze('Ein Satz.', '"Kosten: nicht belegt"') },
    { feld: 'zusammenfassung', problem: '„: nicht belegt“ sagt nur, dass etwas fehlt' },
  ],
  [
    'zweimal in einem Absatz, dass etwas fehlt',
    { 'massnahmen/raum.mdx': ersetze('Text am', 'Der Tag ist nicht belegt. Der Ort ist nicht belegt. Text am') },
    { datei: 'massnahmen/raum.mdx', problem: '„nicht belegt“ steht hier zweimal' },
  ],
  [
    'eine Notiz an uns selbst',
    { 'ereignisse/rat-2025.yaml': ersetze('Ein Satz.', 'Bitte gegenprüfen.') },
    { problem: '„gegenprüfen“ ist eine Notiz an uns selbst' },
  ],
  [
    'ein Zitat, wo indirekte Rede steht',
    { 'stellungnahmen.yaml': ersetze(/aussage: .*/, 'aussage: Es sei „ein langer Satz, den jemand so gesagt hat“.') },
    { feld: 'zeilen.0.aussage', problem: 'ein wörtliches Zitat' },
  ],
  [
    'ein Urteil über andere in einer Klarstellung',
    {
      'meldungen/2026-11-23-neu.mdx': (t) =>
        `${t.replace('art: Hinweis', 'art: Klarstellung\nquellen: [blatt-2025]')}\nWas die CDU sagt, ist falsch.\n`,
    },
    { problem: '„CDU“ urteilt über andere oder nennt eine Partei' },
    { problem: '„falsch“ urteilt über andere oder nennt eine Partei' },
  ],
  [
    'ein Zeichen, das in den offenen Daten Werte trennt',
    { 'einrichtungen/kick.mdx': ersetze('anzeige: ja', 'anzeige: ja\nauch_bekannt_als: [Kick | Café]') },
    { feld: 'auch_bekannt_als.0', problem: expect.stringContaining('der senkrechte Strich') },
  ],
  [
    'dass sie nicht amtlich ist, auf einer amtlichen Website',
    {
      'site.yaml': (t) => t.replace('amtlich: false', 'amtlich: true').replaceAll(': null', ': Angabe'),
      'seiten/index.mdx': (t) => `${t}\nSie ist nicht amtlich.\n`,
      // The link to this heading is gone as well.
      'seiten/ueber.mdx': ersetze('## Nicht amtlich', '## Amtlich'),
    },
    { datei: 'seiten/index.mdx', problem: expect.stringContaining('„nicht amtlich“ stimmt nicht mehr') },
  ],
];

pruefeFaelle(WORTWAHL);
