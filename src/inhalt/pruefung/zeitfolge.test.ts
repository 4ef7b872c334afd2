/** Days that do not fit each other. */
import { expect } from 'vitest';
import { ersetze, pruefeFaelle, type Fall } from '../../../tests/fixtures/faelle.ts';
import { DATEIEN } from '../../../tests/fixtures/inhalt.ts';

const ZEITFOLGE: Fall[] = [
  [
    'ein Ereignis nach dem Stand der Fakten',
    { 'ereignisse/rat-2025.yaml': ersetze('datum: 2025-07-03', 'datum: 2026-01-02') },
    { feld: 'datum', zeile: 9, problem: '„2026-01-02“ liegt nach dem Stand der Fakten (Dezember 2025)' },
  ],
  [
    'ein Status nach dem Stand der Fakten',
    { 'massnahmen/raum.mdx': ersetze('seit: 2025-07-03', 'seit: 2026-07-03') },
    { feld: 'status.seit', problem: '„2026-07-03“ liegt nach dem Stand der Fakten (Dezember 2025)' },
  ],
  [
    'ein Ort der Hilfe, der zu lange ungeprüft bleibt',
    { 'einrichtungen/kick.mdx': ersetze('naechste_pruefung: 2027-02-21', 'naechste_pruefung: 2027-02-22') },
    { feld: 'naechste_pruefung', problem: expect.stringContaining('mehr als 90 Tage nach') },
  ],
  [
    'eine Tabelle, die vor ihrem Stand geprüft wurde',
    { 'hilfe.yaml': ersetze(/^stand: .*/, 'stand: 2026-12') },
    { datei: 'hilfe.yaml', feld: 'stand', problem: '„2026-12“ liegt nach der letzten Prüfung (2026-11-23)' },
  ],
  [
    'eine Reihe ohne ganzes Jahr',
    { 'kennzahlen.yaml': ersetze(/zeitraum: .*/, 'zeitraum: Herbst 2024') },
    { datei: 'reihen.yaml', feld: 'zeilen.0.ohne_bild', problem: expect.stringContaining('für ein ganzes Jahr') },
  ],
  [
    'dasselbe Dokument zweimal',
    { 'quellen/zweimal.yaml': DATEIEN['quellen/blatt-2025.yaml']!.replace('https://blatt', 'http://www.blatt') },
    {
      datei: 'quellen/zweimal.yaml',
      feld: 'adresse',
      problem: 'dasselbe Dokument steht schon in quellen/blatt-2025.yaml',
    },
  ],
  [
    'eine zu lange Zusammenfassung',
    { 'ereignisse/rat-2025.yaml': ersetze('Ein Satz.', 'Wort '.repeat(71)) },
    { feld: 'zusammenfassung', problem: 'ist mit 354 Zeichen zu lang' },
  ],
];

pruefeFaelle(ZEITFOLGE);
