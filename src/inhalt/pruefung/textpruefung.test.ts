/** Texts that are wrong in themselves, or name what there is not. */
import { expect } from 'vitest';
import { ersetze, pruefeFaelle, type Fall } from '../../../tests/fixtures/faelle.ts';

const TEXTE: Fall[] = [
  [
    'ein toter Link',
    { 'seiten/index.mdx': ersetze('#rat-2025', '#rat-2026') },
    { datei: 'seiten/index.mdx', zeile: 11, problem: 'der Link /verlauf/#rat-2026 führt ins Leere' },
  ],
  [
    'ein Link nach draußen',
    { 'seiten/index.mdx': ersetze('/verlauf/#rat-2025', 'https://blatt.example/') },
    { problem: 'der Link https://blatt.example/ führt nach draußen' },
  ],
  [
    'ein nicht geschlossener Baustein',
    { 'massnahmen/raum.mdx': ersetze(' />', '') },
    { datei: 'massnahmen/raum.mdx', problem: expect.stringContaining('ein Baustein ist nicht geschlossen') },
  ],
  [
    'ein Beleg mit unbekannter Quelle',
    { 'massnahmen/raum.mdx': ersetze('quelle="blatt-2025"', 'quelle="blatt-2025 blatt-1999"') },
    { problem: '„blatt-1999“ gibt es nicht in quellen' },
  ],
  [
    'ein unbekannter Baustein',
    { 'massnahmen/raum.mdx': ersetze('<Beleg quelle', '<Quelle id') },
    { problem: 'den Baustein „Quelle“ gibt es nicht' },
  ],
  [
    'eine Zahl ohne Quelle',
    { 'massnahmen/raum.mdx': ersetze(/<Beleg.*\/>/, '') },
    { problem: expect.stringContaining('ohne Quelle: „Text am 3. Juli 2025.') },
  ],
  ['Programmcode im Text', { 'seiten/index.mdx': (t) => `${t}\n{1 + 1}\n` }, { problem: 'Programmcode im Text' }],
];

pruefeFaelle(TEXTE);
