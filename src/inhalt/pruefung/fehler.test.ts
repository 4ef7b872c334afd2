import { describe, expect, it } from 'vitest';
import { ersetze, fehler, pruefeFaelle, type Fall } from '../../../tests/fixtures/faelle.ts';
import { formatiere } from '../fehler.ts';

it('findet im gültigen Inhalt keinen Fehler', () => expect(fehler()).toEqual([]));

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
    'eine Prüfung, die vor der letzten liegt',
    { 'ereignisse/rat-2025.yaml': ersetze('naechste_pruefung: 2027-05-24', 'naechste_pruefung: 2026-05-24') },
    { feld: 'naechste_pruefung', problem: expect.stringContaining('liegt nicht nach der letzten Prüfung') },
  ],
  [
    'eine Quelle ohne Adresse und Grund',
    { 'quellen/blatt-2025.yaml': ersetze(/adresse: .*/, 'adresse: null') },
    { feld: 'adresse_fehlt', problem: 'die Quelle hat keine Adresse und keinen Grund dafür' },
  ],
  [
    'eine Quelle in einer anderen Sprache, die es nicht sagt',
    { 'quellen/blatt-2025.yaml': ersetze(/titel: .*/, 'titel: Responses to the use of drugs') },
    { feld: 'sprache', problem: 'fehlt, aber der Titel „Responses to the use of drugs“ klingt nicht deutsch' },
  ],
];

describe('sagt, was falsch ist', () => {
  pruefeFaelle(FAELLE);

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
