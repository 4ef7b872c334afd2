import { describe, expect, it } from 'vitest';
import { pruefeInhalt } from './pruefen.ts';
import { formatiere } from '../fehler.ts';
import YAML from 'yaml';
import { DATEIEN, MELDUNG, schreibeInhalt } from '../../../tests/fixtures/inhalt.ts';

type Aenderung = Parameters<typeof schreibeInhalt>[0];
const fehler = (aenderung?: Aenderung) => pruefeInhalt(schreibeInhalt(aenderung)).fehler;
const ersetze = (alt: string | RegExp, neu: string) => (text: string) => {
  if (!text.match(alt)) throw new Error(`fixture has no ${alt}`);
  return text.replace(alt, neu);
};

it('findet im gültigen Inhalt keinen Fehler', () => expect(fehler()).toEqual([]));

/** What an editor does wrong, and what the messages must say: these, in this order, and no other. */
type Fall = [was: string, aenderung: Aenderung, ...erwartet: object[]];
const FAELLE: Fall[] = [
  [
    'ein fehlendes Feld',
    { 'ereignisse/rat-2025.yaml': ersetze(/titel: .*\n/, '') },
    { datei: 'ereignisse/rat-2025.yaml', feld: 'titel', problem: 'fehlt' },
  ],
  [
    'ein unbekanntes Feld',
    { 'ereignisse/rat-2025.yaml': (t) => `${t}untertitel: x\n` },
    { feld: 'untertitel', problem: 'dieses Feld gibt es nicht', zeile: 19 },
  ],
  [
    'ein unbekanntes Feld in einer Tabelle',
    { 'kennzahlen.yaml': ersetze('einheit:', 'masseinheit:') },
    { feld: 'zeilen.0.einheit', problem: 'fehlt' },
    { feld: 'zeilen.0.masseinheit', problem: 'dieses Feld gibt es nicht' },
  ],
  [
    'ein Datum, das es nicht gibt',
    { 'ereignisse/rat-2025.yaml': ersetze('datum: 2025-07-03', 'datum: 2025-02-30') },
    { feld: 'datum', zeile: 9, problem: '„2025-02-30“ ist kein gültiges Datum', beispiel: '2024-01-30' },
  ],
  [
    'ein Ort der Hilfe, dessen Name im Reiter etwas verrät',
    { 'einrichtungen/kick.mdx': ersetze('anzeige: ja', 'diskret: Drogenhaus\nanzeige: ja') },
    { feld: 'diskret', problem: '„Drogenhaus“ verrät im Reiter und in der Vorschau, worum es geht' },
  ],
  [
    'ein deutsch geschriebenes Datum',
    { 'ereignisse/rat-2025.yaml': ersetze('datum: 2025-07-03', 'datum: 3.7.2025') },
    { feld: 'datum', problem: '„3.7.2025“ ist kein gültiges Datum' },
  ],
  [
    'dasselbe, wo ein Tag nötig ist, den andere Felder abwarten',
    {
      'meldungen/2026-11-23-neu.mdx': ersetze('datum: 2026-11-23', 'datum: 3.7.2025\ngueltig_bis: 2026-12-01'),
      'ereignisse/rat-2025.yaml': ersetze('geprueft: 2026-11-23', 'geprueft: 23.11.2026'),
    },
    { datei: 'meldungen/2026-11-23-neu.mdx', feld: 'datum', problem: '„3.7.2025“ ist kein gültiges Datum' },
    { datei: 'ereignisse/rat-2025.yaml', feld: 'geprueft', problem: '„23.11.2026“ ist kein gültiges Datum' },
  ],
  [
    'einen deutsch geschriebenen Stand der Fakten',
    { 'site.yaml': ersetze('stand: 2025-12', 'stand: 12/2025') },
    { datei: 'site.yaml', feld: 'stand', problem: '„12/2025“ ist kein gültiges Datum' },
  ],
  [
    'ein Monat, wo ein Tag nötig ist',
    { 'ereignisse/rat-2025.yaml': ersetze('geprueft: 2026-11-23', 'geprueft: 2026-11') },
    { feld: 'geprueft', problem: '„2026-11“ ist kein ganzer Tag' },
  ],
  [
    'eine Änderung ohne Satz',
    { 'ereignisse/rat-2025.yaml': (t) => `${t}aenderungen:\n  - am: 2026-12-03\n    art: sachlich\n` },
    { feld: 'aenderungen.0.text', problem: 'fehlt bei einer Änderung, die Lesende sehen' },
  ],
  [
    'ein schwerer Fehler ohne Ursache',
    {
      'ereignisse/rat-2025.yaml': (t) =>
        `${t}aenderungen:\n  - am: 2026-12-03\n    art: schwer\n    text: Es war anders.\n`,
    },
    { feld: 'aenderungen.0.ursache', problem: 'fehlt bei einem schweren Fehler' },
  ],
  [
    'die Änderung einer Zeile, die es nicht gibt',
    {
      'hilfe.yaml': (t) =>
        `${t}aenderungen:\n  - am: 2026-12-03\n    art: sachlich\n    text: Drei, nicht zwei.\n    eintrag: notruf-113\n`,
    },
    {
      datei: 'hilfe.yaml',
      feld: 'aenderungen.0.eintrag',
      problem: 'die Zeile „notruf-113“ gibt es in dieser Tabelle nicht',
    },
  ],
  [
    'die Änderung einer Zeile, wo es keine Zeilen gibt',
    {
      'ereignisse/rat-2025.yaml': (t) =>
        `${t}aenderungen:\n  - am: 2026-12-03\n    art: formal\n    eintrag: rat-2025\n`,
    },
    { feld: 'aenderungen.0.eintrag', problem: 'dieses Feld gibt es nicht', zeile: expect.any(Number) },
  ],
  [
    'eine Freigabe durch dieselbe Person',
    {
      'meldungen/2026-11-23-neu.mdx': ersetze(
        'freigabe: ausstehend',
        'autor: A. B.\nfreigabe:\n  von: A. B.\n  am: 2026-11-23',
      ),
    },
    { feld: 'freigabe', problem: 'freigegeben hat, wer auch geschrieben hat' },
  ],
  [
    'eine Freigabe, ohne dass jemand geschrieben hat',
    {
      'meldungen/2026-11-23-neu.mdx': ersetze(
        'freigabe: ausstehend',
        'freigabe:\n  von: B. Freigabe\n  am: 2026-11-23',
      ),
    },
    { feld: 'autor', problem: 'fehlt, obwohl der Text freigegeben ist' },
  ],
  [
    'eine Freigabe, die älter ist als die letzte Änderung',
    {
      'massnahmen/raum.mdx': ersetze(
        'freigabe: ausstehend',
        'freigabe:\n  von: B. Freigabe\n  am: 2026-11-23\naenderungen:\n  - am: 2026-11-24\n    art: sachlich\n    text: Drei, nicht zwei.',
      ),
    },
    { feld: 'freigabe', problem: 'der Text ist nach der Freigabe geändert worden (2026-11-24)' },
  ],
  [
    'eine Klarstellung ohne Beleg',
    { 'meldungen/2026-11-23-neu.mdx': ersetze('art: Hinweis', 'art: Klarstellung') },
    { feld: 'quellen', problem: 'fehlt bei einem Beschluss, einer Klarstellung oder Korrektur' },
  ],
  [
    'jeder Verweis auf etwas Gesperrtes',
    { 'massnahmen/raum.mdx': ersetze('titel:', "sperrfrist: '2099-01-01T00:00:00+01:00'\ntitel:") },
    {
      datei: 'ereignisse/rat-2025.yaml',
      feld: 'massnahmen.0',
      problem: '„raum“ in massnahmen ist noch gesperrt oder ein Entwurf',
    },
    { datei: 'vergleich.yaml', feld: 'zeilen.0.massnahmen.0' },
    { datei: 'standortsuche.yaml', feld: 'zeilen.0.massnahmen.0' },
  ],
  [
    'ein Ersatz, den es nicht gibt',
    {
      'meldungen/2026-11-23-neu.mdx': ersetze(
        'art:',
        'zurueckgezogen:\n  am: 2026-12-01\n  grund: Alt.\n  ersatz: /gibt-es-nicht/\nart:',
      ),
    },
    { feld: 'zurueckgezogen.ersatz', problem: 'die Adresse /gibt-es-nicht/ gibt es nicht' },
  ],
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
    'eine unbekannte Quelle',
    { 'ereignisse/rat-2025.yaml': ersetze('- blatt-2025', '- blatt-1999') },
    { feld: 'quellen.0', zeile: 18, problem: '„blatt-1999“ gibt es nicht in quellen' },
  ],
  [
    'keine Quelle',
    { 'ereignisse/rat-2025.yaml': ersetze('quellen:\n  - blatt-2025', 'quellen: []') },
    { feld: 'quellen', problem: 'hat zu wenige Einträge' },
  ],
  [
    'eine unbekannte Maßnahme',
    { 'ereignisse/rat-2025.yaml': ersetze('- raum', '- raeume') },
    { feld: 'massnahmen.0', problem: '„raeume“ gibt es nicht in massnahmen' },
  ],
  [
    'eine unbekannte Zeitreihe, wo auch keine stehen dürfte',
    { 'kennzahlen.yaml': ersetze('reihe: vorgaenge', 'reihe: vorgang') },
    { feld: 'zeilen.0.reihe', problem: '„vorgang“ gibt es nicht in reihen' },
  ],
  [
    'ein unbekannter Status',
    { 'ereignisse/rat-2025.yaml': ersetze('status: beschlossen', 'status: erledigt') },
    {
      feld: 'status',
      problem: '„erledigt“ ist kein erlaubter Wert',
      erwartet: expect.stringContaining('umgesetzt, beschlossen, vorgeschlagen, gefordert, abgelehnt'),
    },
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
    'kaputtes YAML',
    { 'site.yaml': ersetze('name: Neuordnung', 'name: "Neuordnung') },
    { datei: 'site.yaml', problem: expect.stringContaining('das YAML ist nicht lesbar') },
  ],
  [
    'ein fehlender Kopf',
    { 'seiten/index.mdx': 'Nur Text.\n' },
    { datei: 'seiten/index.mdx', zeile: 1, problem: 'der Kopf mit den Feldern fehlt' },
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
  [
    'eine Prüfung, die vor der letzten liegt',
    { 'ereignisse/rat-2025.yaml': ersetze('naechste_pruefung: 2027-05-24', 'naechste_pruefung: 2026-05-24') },
    { feld: 'naechste_pruefung', problem: expect.stringContaining('liegt nicht nach der letzten Prüfung') },
  ],
  [
    'eine Quelle ohne Adresse und Grund',
    { 'quellen/blatt-2025.yaml': ersetze(/adresse: .*/, 'adresse: null') },
    { feld: 'adresse_fehlt', problem: 'die Quelle hat keine Adresse und keinen Grund dafür' },
  ],
];

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
const ANSPRECHPERSON = {
  id: 'presse',
  name: 'C. Auskunft',
  stelle: 'Pressestelle',
  themen: ['Alles'],
  telefon: { anzeige: '0231 1', e164: '+49231123456' },
  email: 'presse@stadt.example',
  erreichbar: 'Montag 8 bis 16 Uhr',
};

/** What a notice may not say. */
const MELDUNGEN: Fall[] = [
  ['nichts gegen eine vollständige Pressemitteilung', pressemitteilung({})],
  [
    'alles, was einer Pressemitteilung fehlt',
    meldung('art: Pressemitteilung'),
    ...['nummer', 'ort', 'autor', 'kontakt', 'freigabe'].map((feld) => ({
      feld,
      problem: 'fehlt bei einer Pressemitteilung',
    })),
  ],
  ...['nummer', 'ort', 'autor', 'kontakt', 'freigabe'].map((feld): Fall => [
    `eine Pressemitteilung ohne ${feld}`,
    pressemitteilung({ [feld]: feld === 'freigabe' ? 'ausstehend' : undefined }),
    { feld, problem: 'fehlt bei einer Pressemitteilung' },
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
    'eine Seite, die es nicht mehr gibt, obwohl Links zu ihrer Überschrift führen',
    { 'seiten/presse.mdx': null },
    { datei: 'seiten/presse.mdx', problem: expect.stringContaining('zu ihr führt die Lizenz unter jedem Bild') },
  ],
  [
    'eine Seite mit solchen Überschriften, die nur ein Entwurf ist',
    { 'seiten/ueber.mdx': ersetze('titel:', 'entwurf: true\ntitel:') },
    { datei: 'seiten/ueber.mdx', problem: expect.stringContaining('die Überschrift „Nicht amtlich“ fehlt') },
  ],
  [
    'eine Kennung, die anders heißt, als eine Seite sie kennt',
    { 'hilfe.yaml': ersetze('notruf-112', 'notruf') },
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

const WEITERLEITUNGEN: Fall[] = [
  [
    'eine Weiterleitung ins Leere',
    { 'weiterleitungen.yaml': '/alt/: /neu/\n' },
    { feld: '/alt/', zeile: 1, problem: 'die Adresse /neu/ gibt es nicht' },
  ],
  [
    'eine Weiterleitung weg von einer Seite',
    { 'weiterleitungen.yaml': '/verlauf/: /konzept/massnahmen/raum/\n' },
    { feld: '/verlauf/', problem: 'unter dieser Adresse steht eine Seite' },
  ],
  [
    'eine Weiterleitung weg von einer Seite, die kein Eintrag nennt',
    { 'weiterleitungen.yaml': '/aktuelles/thema/gesundheit/: /verlauf/\n' },
    { feld: '/aktuelles/thema/gesundheit/', problem: 'unter dieser Adresse steht eine Seite' },
  ],
  [
    'Weiterleitungen im Kreis und hintereinander',
    { 'weiterleitungen.yaml': '/alt/: /neu/\n/neu/: /alt/\n/selbst/: /selbst/\n' },
    { feld: '/alt/', problem: 'die Adresse /neu/ gibt es nicht' },
    { feld: '/neu/', problem: 'die Adresse /alt/ gibt es nicht' },
    { feld: '/selbst/', problem: 'die Adresse /selbst/ gibt es nicht' },
  ],
  [
    'eine Weiterleitung aus dem Ordner der Website hinaus',
    { 'weiterleitungen.yaml': '/../../x/: /verlauf/\n//host/: /verlauf/\n' },
    { feld: '/../../x/', zeile: 1 },
    { feld: '//host/', zeile: 2 },
  ],
  [
    'eine Weiterleitung ohne Schrägstrich',
    { 'weiterleitungen.yaml': '/alt/: /verlauf\n' },
    { feld: '/alt/', problem: '„/verlauf“ ist falsch geschrieben' },
  ],
];

describe('sagt, was falsch ist', () => {
  it.each([...FAELLE, ...WORTWAHL, ...MELDUNGEN, ...ZEITFOLGE, ...BEZUEGE, ...WEITERLEITUNGEN])(
    '%s',
    (_, aenderung, ...erwartet) => expect(fehler(aenderung)).toMatchObject(erwartet),
  );

  it('nennt jedes fehlende Feld des Impressums, sobald die Website amtlich sein soll', () => {
    const gefunden = fehler({
      'site.yaml': ersetze('amtlich: false', 'amtlich: true'),
      'seiten/ueber.mdx': ersetze('## Nicht amtlich', '## Amtlich'),
    });
    expect(gefunden).toHaveLength(10);
    for (const fund of gefunden)
      expect(fund).toMatchObject({ datei: 'site.yaml', problem: expect.stringContaining('amtlich gekennzeichnet') });
    expect(gefunden[0]).toMatchObject({ feld: 'impressum.name' });
  });
});

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

describe('die Meldung', () => {
  const text = formatiere(
    fehler({
      'ereignisse/rat-2025.yaml': (t) =>
        t.replace('status: beschlossen', 'status: erledigt').replace(/titel: .*\n/, ''),
      'site.yaml': ersetze('ort: Dortmund', 'ort: ""'),
    }),
  );

  it('nennt alle Fehler auf einmal, mit Datei, Zeile und Feld', () => {
    expect(text).toContain('3 Fehler im Inhalt');
    expect(text).toContain('ereignisse/rat-2025.yaml, Zeile 9, Feld „status“');
    expect(text).toContain('site.yaml, Zeile 2, Feld „ort“');
  });

  it('sagt Problem, Erwartung und Beispiel auf Deutsch und zeigt keinen Programmpfad', () => {
    expect(text).toMatch(
      /Problem: {2}„erledigt“ ist kein erlaubter Wert\n {2}Erwartet: einer von: .*\n {2}Beispiel: beschlossen/,
    );
    expect(text).not.toMatch(/\bat .*\.ts|node_modules|Error|Invalid|expected/);
  });
});
