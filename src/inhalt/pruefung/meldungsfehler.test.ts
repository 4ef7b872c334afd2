/** Notices, press releases and dates with something missing or wrong. */
import { expect } from 'vitest';
import YAML from 'yaml';
import { ersetze, pruefeFaelle, type Aenderung, type Fall } from '../../../tests/fixtures/faelle.ts';
import { DATEIEN, MELDUNG } from '../../../tests/fixtures/inhalt.ts';

const meldung = (mehr: string, text = '') => ({
  'meldungen/2026-11-23-neu.mdx': (t: string) => `${t.replace('art: Hinweis', mehr)}${text}`,
});
const SPERRE = "sperrfrist: '2099-01-01T00:00:00+01:00'\n";

const pressemitteilung = (mehr: object): Aenderung => {
  const kopf = { ...MELDUNG, art: 'Pressemitteilung', nummer: '1/2026', ort: 'Dortmund', autor: 'A. Text' };
  const freigabe = { von: 'B. Freigabe', am: '2026-11-23' };
  return {
    'meldungen/2026-11-23-neu.mdx': `---\n${YAML.stringify({ ...kopf, kontakt: 'presse', freigabe, ...mehr })}---\nText.\n`,
    'ansprechpersonen.yaml': (t) => t.replace('zeilen: []', `zeilen: [${JSON.stringify(ANSPRECHPERSON)}]`),
  };
};
const PRESSEFELDER = ['nummer', 'ort', 'autor', 'kontakt', 'freigabe'];
const ohne = (feld: string) => ({
  feld,
  problem: feld === 'freigabe' ? 'steht bei einer Pressemitteilung noch aus' : 'fehlt bei einer Pressemitteilung',
});

const ANSPRECHPERSON = {
  id: 'presse',
  name: 'C. Auskunft',
  stelle: 'Pressestelle',
  themen: ['Alles'],
  telefon: { anzeige: '0231 123456', e164: '+49231123456' },
  email: 'presse@stadt.example',
  erreichbar: 'Montag 8 bis 16 Uhr',
};

/** What a notice may not say. */
const MELDUNGEN: Fall[] = [
  ['nichts gegen eine vollständige Pressemitteilung', pressemitteilung({})],
  ['alles, was einer Pressemitteilung fehlt', meldung('art: Pressemitteilung'), ...PRESSEFELDER.map(ohne)],
  ...PRESSEFELDER.map((feld): Fall => [
    `eine Pressemitteilung ohne ${feld}`,
    pressemitteilung({ [feld]: feld === 'freigabe' ? 'ausstehend' : undefined }),
    ohne(feld),
  ]),
  [
    'eine Freigabe durch dieselbe Person in anderer Schreibung',
    {
      'meldungen/2026-11-23-neu.mdx': ersetze(
        'freigabe: ausstehend',
        'autor: Anna  Meier\nfreigabe: { von: anna meier, am: 2026-11-23 }',
      ),
    },
    { feld: 'freigabe', problem: 'freigegeben hat, wer auch geschrieben hat' },
  ],
  ['ein Termin ohne Termin', meldung('art: Termin'), { feld: 'termin', problem: 'fehlt bei einem Termin' }],
  [
    'ein Hinweis mit Termin',
    meldung("art: Hinweis\ntermin: { beginn: '2026-12-10T18:00:00+01:00', ort: Rathaus }"),
    { feld: 'termin', problem: 'steht da, aber die Meldung ist kein Termin' },
  ],
  [
    'ein Termin, der kein Zeitpunkt ist',
    meldung('art: Termin\ntermin: { beginn: morgen, ort: Rathaus }'),
    { feld: 'termin.beginn', problem: '„morgen“ ist falsch geschrieben' },
  ],
  [
    'ein Termin, der vor seinem Beginn endet',
    meldung(
      "art: Termin\ntermin: { beginn: '2026-12-10T18:00:00+01:00', ende: '2026-12-10T17:00:00+01:00', ort: Rathaus }",
    ),
    { feld: 'termin.ende', problem: 'liegt nicht nach dem Beginn' },
  ],
  [
    'eine Zeit, die im Sommer nicht gilt',
    meldung("art: Termin\ntermin: { beginn: '2026-07-20T10:00:00+01:00', ort: Rathaus }"),
    {
      feld: 'termin.beginn',
      problem: '„2026-07-20T10:00:00+01:00“ hat nicht die Zeit, die dann in Dortmund gilt',
      erwartet: expect.stringContaining('am Ende +02:00'),
    },
  ],
  [
    'eine Gültigkeit vor dem Beginn',
    meldung('art: Hinweis\ngueltig_bis: 2026-11-22'),
    { feld: 'gueltig_bis', problem: 'liegt vor dem Datum der Meldung' },
  ],
  ...['urheber', 'rechte', 'lizenz', 'ort', 'einwilligung', 'alt'].map((feld): Fall => [
    `ein Bild ohne ${feld}`,
    {
      'medien/x.jpg': '',
      ...meldung(
        `art: Hinweis\nbilder:\n  - ${JSON.stringify({
          ...{
            datei: '/medien/x.jpg',
            alt: 'a',
            urheber: 'u',
            rechte: 'r',
            lizenz: 'l',
            datum: '2026',
            ort: 'o',
            einwilligung: 'e',
          },
          [feld]: undefined,
        })}`,
      ),
    },
    { feld: `bilder.0.${feld}`, problem: 'fehlt' },
  ]),
  [
    'ein Dokument ohne Datei und Adresse',
    meldung('art: Hinweis\ndokumente: [{ titel: Vorlage }]'),
    { feld: 'dokumente.0.datei', problem: 'das Dokument hat keine oder zwei Stellen' },
  ],
  [
    'ein Dokument, dessen Adresse ein Programm ist',
    meldung('art: Hinweis\ndokumente: [{ titel: Vorlage, adresse: "javascript:alert(1)" }]'),
    { feld: 'dokumente.0.adresse', problem: expect.stringContaining('falsch geschrieben') },
  ],
  [
    'ein Link über eine Fußnote der Adressen nach draußen',
    meldung('art: Hinweis', '\nEin [Link][a].\n\n[a]: javascript:alert(1)\n'),
    { problem: 'der Link javascript:alert(1) führt nach draußen' },
  ],
  [
    'eine übersprungene Überschrift',
    meldung('art: Hinweis', '\n## Zwei\n\n#### Vier\n'),
    { problem: 'Überschrift der Ebene 4 unter einer der Ebene 2: „Vier“' },
  ],
  [
    'ein Bild ohne Rechte auf demselben Weg',
    meldung('art: Hinweis', '\n![Bild][a]\n\n[a]: /redaktion/bilder/liste.png\n'),
    { problem: 'das Bild „Bild“ steht ohne Rechte im Text' },
  ],
  [
    'ein Datum in der Zukunft',
    { 'meldungen/2026-11-23-neu.mdx': ersetze('datum: 2026-11-23', 'datum: 2099-01-01') },
    { feld: 'datum', problem: '„2099-01-01“ liegt in der Zukunft' },
  ],
  [
    'ein anderes Datum als das Ende der Sperrfrist',
    meldung(`art: Hinweis\n${SPERRE}`),
    { feld: 'datum', problem: expect.stringContaining('nicht der Tag, an dem die Sperrfrist endet') },
  ],
  [
    'Änderungen in der falschen Ordnung',
    meldung('art: Hinweis\naenderungen: [{ am: 2026-12-01, art: formal }, { am: 2026-12-02, art: formal }]'),
    { feld: 'aenderungen.1', problem: 'diese Änderung ist neuer als die darüber' },
  ],
  [
    'eine Änderung in der Zukunft',
    meldung('art: Hinweis\naenderungen: [{ am: 2099-12-01, art: formal }]'),
    { feld: 'aenderungen.0.am', problem: '„2099-12-01“ liegt in der Zukunft' },
  ],
  [
    'ein Ersatz, den noch niemand sehen darf',
    {
      ...meldung('art: Hinweis\nzurueckgezogen: { am: 2026-12-01, grund: Alt., ersatz: /konzept/massnahmen/geheim/ }'),
      'massnahmen/geheim.mdx': DATEIEN['massnahmen/raum.mdx']!.replace('titel:', `${SPERRE}titel:`),
    },
    { feld: 'zurueckgezogen.ersatz', problem: expect.stringContaining('ist noch gesperrt oder ein Entwurf') },
  ],
  [
    'eine Quelle, die nur etwas Gesperrtes nennt',
    {
      'quellen/geheim.yaml': DATEIEN['quellen/blatt-2025.yaml']!.replace('https://blatt', 'https://anderes'),
      'massnahmen/geheim.mdx': DATEIEN['massnahmen/raum.mdx']!.replace('titel:', `${SPERRE}titel:`).replaceAll(
        'blatt-2025',
        'geheim',
      ),
    },
    { datei: 'quellen/geheim.yaml', problem: expect.stringContaining('nur etwas Gesperrtes nennt diese Quelle') },
  ],
  [
    'eine Quelle, die einen Tag vor dem Text erscheint, der sie nennt',
    {
      'quellen/geheim.yaml': DATEIEN['quellen/blatt-2025.yaml']!.replace('https://blatt', 'https://anderes') + SPERRE,
      'massnahmen/geheim.mdx': DATEIEN['massnahmen/raum.mdx']!.replace(
        'titel:',
        `${SPERRE.replace('2099-01-01', '2099-01-02')}titel:`,
      ).replaceAll('blatt-2025', 'geheim'),
    },
    { datei: 'quellen/geheim.yaml', problem: expect.stringContaining('nur etwas Gesperrtes nennt diese Quelle') },
  ],
  [
    'ein Ersatz, der einen Tag nach dem Text erscheint, den er ersetzt',
    {
      'massnahmen/alt.mdx': DATEIEN['massnahmen/raum.mdx']!.replace(
        'titel:',
        `${SPERRE}zurueckgezogen: { am: 2026-12-01, grund: Alt., ersatz: /konzept/massnahmen/geheim/ }\ntitel:`,
      ),
      'massnahmen/geheim.mdx': DATEIEN['massnahmen/raum.mdx']!.replace(
        'titel:',
        `${SPERRE.replace('2099-01-01', '2099-01-02')}titel:`,
      ),
    },
    { datei: 'massnahmen/alt.mdx', problem: expect.stringContaining('ist noch gesperrt oder ein Entwurf') },
  ],
  [
    'ein unsichtbares Zeichen',
    { 'ereignisse/rat-2025.yaml': ersetze('Ein Satz.', 'Ein\u000BSatz.') },
    { zeile: 2, problem: expect.stringContaining('ein unsichtbares Steuerzeichen') },
  ],
  [
    'ein Dateiname, der keine Adresse sein kann',
    { 'meldungen/Größe & Co.mdx': DATEIEN['meldungen/2026-11-23-neu.mdx']! },
    { datei: 'meldungen/Größe & Co.mdx', problem: expect.stringContaining('der Dateiname wird zur Adresse') },
  ],
];

pruefeFaelle(MELDUNGEN);
