/** Files that are not as they must be, whatever is in them. */
import { describe, expect, it } from 'vitest';
import { ersetze, fehler, pruefeFaelle, type Fall } from '../../tests/fixtures/faelle.ts';
import { DATEIEN } from '../../tests/fixtures/inhalt.ts';

const ABLAGE: Fall[] = [
  [
    'ein Dokument, das niemand hochgeladen hat',
    {
      'meldungen/2026-11-23-neu.mdx': ersetze(
        'art:',
        'dokumente:\n  - titel: Vorlage\n    datei: /medien/fehlt.pdf\nart:',
      ),
    },
    { feld: 'dokumente.0.datei', problem: 'die Datei /medien/fehlt.pdf fehlt' },
  ],
  [
    'eine doppelte Kennung in einer Tabelle',
    { 'kennzahlen.yaml': (t) => t + t.slice(t.indexOf('  - id: k06')) },
    { feld: 'zeilen.2.id', problem: 'die Kennung „k06“ kommt in der Tabelle zweimal vor' },
  ],
  [
    'zwei Dateien mit demselben Stamm',
    { 'ereignisse/rat-2025.mdx': 'x' },
    { datei: 'ereignisse/rat-2025.mdx', problem: 'derselbe Dateiname wie ereignisse/rat-2025.yaml' },
  ],
  [
    'eine Datei am falschen Ort',
    { 'notizen/todo.txt': 'x' },
    { datei: 'notizen/todo.txt', problem: 'diese Datei gehört nicht hierher' },
  ],
  ['eine fehlende Tabelle', { 'hilfe.yaml': null }, { datei: 'hilfe.yaml', problem: 'die Datei fehlt' }],
  [
    'eine Tabelle ohne Zeilen, und nicht alles, was auf ihre Zeilen verweist',
    { 'reihen.yaml': ersetze('zeilen:', 'zeile:') },
    { datei: 'reihen.yaml', feld: 'zeilen', problem: 'fehlt' },
    { datei: 'reihen.yaml', feld: 'zeile', problem: 'dieses Feld gibt es nicht' },
  ],
  [
    'kaputtes YAML',
    { 'site.yaml': ersetze('name: Neuordnung', 'name: "Neuordnung') },
    { datei: 'site.yaml', problem: expect.stringContaining('das YAML ist nicht lesbar') },
  ],
  [
    'ein fehlender Kopf',
    { 'seiten/index.mdx': 'Nur Text.\n' },
    { datei: 'seiten/index.mdx', zeile: 1, problem: 'der Kopf mit den Feldern fehlt' },
  ],
];

pruefeFaelle(ABLAGE);

describe('bleibt bei jedem Unsinn eine Meldung zu dieser Datei und kein Absturz', () => {
  it.each(['', '5', '[]', 'zeilen: 5', 'zeilen: [5]', 'quellen: x', '{', '---\n5\n---\n', '---\n---\n<Beleg'])(
    '%j',
    (unsinn) => {
      for (const datei of Object.keys(DATEIEN)) {
        if (datei === 'weiterleitungen.yaml' && ['', '[]'].includes(unsinn)) continue; // an empty list of redirects is right
        const gefunden = fehler({ [datei]: unsinn });
        expect([...new Set(gefunden.map((f) => f.datei))], datei).toEqual([datei]);
      }
    },
  );
});
