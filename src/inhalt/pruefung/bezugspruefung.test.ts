/** What the code names in the content, and what becomes of it. */
import { expect } from 'vitest';
import { ersetze, pruefeFaelle, type Fall } from '../../../tests/fixtures/faelle.ts';

/** What the code names in the content (src/inhalt/bezuege.ts). */
const BEZUEGE: Fall[] = [
  [
    'eine Überschrift, die anders heißt, als Links der Website sie kennen',
    { 'seiten/zuerich.mdx': ersetze('35 Zeilen', '36 Zeilen') },
    {
      datei: 'seiten/zuerich.mdx',
      problem:
        'die Überschrift „So lesen Sie die 35 Zeilen“ fehlt, zu ihr führt „So lesen Sie die Tabelle“ oben auf der Seite',
      beispiel: '## So lesen Sie die 35 Zeilen',
    },
  ],
  [
    'eine Seite, die der Code braucht',
    { 'seiten/presse.mdx': null },
    {
      datei: 'seiten/presse.mdx',
      problem: 'die Seite fehlt oder ist noch nicht zu sehen, sie braucht der Code, der sie zeichnet',
    },
  ],
  [
    'die Startseite',
    { 'seiten/index.mdx': null },
    { datei: 'seiten/index.mdx', problem: expect.stringContaining('die Seite fehlt') },
  ],
  [
    'eine Seite, die es nicht mehr gibt, obwohl Links zu ihrer Überschrift führen',
    { 'seiten/ueber.mdx': null },
    { datei: 'seiten/ueber.mdx', problem: expect.stringContaining('zu ihr führt') },
  ],
  [
    'eine Seite mit solchen Überschriften, die nur ein Entwurf ist',
    { 'seiten/ueber.mdx': ersetze('titel:', 'entwurf: true\ntitel:') },
    { datei: 'seiten/ueber.mdx', problem: expect.stringContaining('die Überschrift „Nicht amtlich“ fehlt') },
  ],
  [
    'eine Kennung, die anders heißt, als eine Seite sie kennt',
    { 'hilfe.yaml': ersetze('notruf-112', 'notruf'), 'sprachen/tr.yaml': ersetze('notruf-112', 'notruf') },
    {
      datei: 'hilfe.yaml',
      problem:
        'die Kennung „notruf-112“ fehlt oder ist noch nicht zu sehen, sie braucht die Nummer ganz oben auf der Seite Hilfe',
    },
  ],
  [
    'eine Quelle der Startseite, die es nicht mehr gibt',
    { 'quellen/sd-2024-mehr-konsumraeume.yaml': null },
    { datei: 'kennzahlen.yaml', problem: '„sd-2024-mehr-konsumraeume“ gibt es nicht in quellen' },
    { datei: 'quellen/sd-2024-mehr-konsumraeume.yaml', problem: expect.stringContaining('auf der Startseite') },
  ],
];

pruefeFaelle(BEZUEGE);
