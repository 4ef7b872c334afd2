/** Files where nobody looks, and facts that cannot be right beside others. */
import { DATEIEN } from '../fixtures/inhalt.ts';
import { mit, pruefe, type Fall } from './faelle.ts';

const RAUM = 'massnahmen/raum.mdx';
const KICK = 'einrichtungen/kick.mdx';
const NEU = 'meldungen/2026-11-23-neu.mdx';
const BLATT = 'quellen/blatt-2025.yaml';
const ZAHLEN = 'kennzahlen.yaml';

const datei = (name: string, sagt: string | RegExp, inhalt = DATEIEN[NEU]!): Fall => [
  name,
  { [name]: inhalt },
  name,
  sagt,
];
const alsSeite = DATEIEN['seiten/ueber.mdx']!;
const NAMEN: Fall[] = [
  datei(
    'meldungen/ohne-datum.mdx',
    /der Dateiname beginnt nicht mit einem Tag \| der Tag der Meldung.*2026-11-23-neue-website.mdx/,
  ),
  datei('meldungen/2026-02-30-zu-spaet.mdx', /den Tag 2026-02-30 im Dateinamen gibt es nicht/),
  datei('meldungen/2026-11-23.mdx', /beginnt nicht mit einem Tag/),
  datei('meldungen/2026-11-neu.mdx', /beginnt nicht mit einem Tag/),
  datei('meldungen/23-11-2026-neu.mdx', /beginnt nicht mit einem Tag/),
  datei(
    'meldungen/unter/2026-11-23-x.mdx',
    /im Ordner meldungen gibt es keine weiteren Ordner \| meldungen\/2026-11-23-x.mdx/,
  ),
  datei('meldungen/2026-11-23-Groß.mdx', /wird zur Adresse und hat Zeichen/),
  datei('meldungen/2026-11-23-zwei wörter.mdx', /wird zur Adresse und hat Zeichen/),
  datei('meldungen/2026-11-23-a--b.mdx', /wird zur Adresse und hat Zeichen/),
  datei('meldungen/2026-11-23_a.mdx', /wird zur Adresse und hat Zeichen/),
  datei('meldungen/2026-11-23-a.b.mdx', /wird zur Adresse und hat Zeichen/),
  datei('meldungen/2026-11-23-ANDERS.mdx', /wird zur Adresse und hat Zeichen/),
  datei('meldungen/2026-11-23-neu.md', /derselbe Dateiname wie meldungen\/2026-11-23-neu.mdx/),
  datei('meldungen/2026-11-24-x.md', /diese Datei gehört nicht hierher \| eine Datei mit der Endung .mdx/),
  datei('meldungen/2026-11-24-x.yaml', /eine Datei mit der Endung .mdx/),
  datei('meldungen/2026-11-24-x.docx', /eine Datei mit der Endung .mdx/),
  datei('meldungen/2026-11-24-x.mdx~', /gehört nicht hierher/),
  datei('meldungen/2026-11-24-x.mdx.bak', /gehört nicht hierher/),
  datei('meldungen/.2026-11-24-x.mdx', /beginnt mit einem Punkt, diese Datei liest niemand/),
  datei('.hilfe.yaml', /beginnt mit einem Punkt/),
  datei('quellen/alt/x.yaml', /im Ordner quellen gibt es keine weiteren Ordner/, DATEIEN[BLATT]!.replace('/1', '/alt')),
  datei('glossar/x.yml', /eine Datei mit der Endung .yaml/),
  datei('glossar/x.mdx', /eine Datei mit der Endung .yaml/),
  datei('hilfe.yml', /derselbe Dateiname wie hilfe.yaml/),
  datei(
    'hilfen.yaml',
    /diese Datei gehört nicht hierher \| einer der Ordner seiten, meldungen.*oder eine der Tabellen/,
  ),
  datei('notiz.txt', /gehört nicht hierher/),
  datei('notiz', /gehört nicht hierher/),
  datei('seiten/notiz', /gehört nicht hierher/),
  datei('Meldungen/2026-11-24-x.mdx', /einer der Ordner/),
  datei('medien/skript.js', /eine Datei mit einer der Endungen jpg/),
  datei('medien/bild.svg', /eine Datei mit einer der Endungen jpg/),
  datei('medien/seite.html', /eine Datei mit einer der Endungen jpg/),
  datei('medien/unter/bild.jpg', /gehört nicht hierher/),
  datei('seiten/aktuelles/neu.mdx', /unter der Adresse \/aktuelles\/neu\/ zeigt die Website etwas anderes/, alsSeite),
  datei('seiten/aktuelles/thema/gesundheit.mdx', /zeigt die Website etwas anderes/, alsSeite),
  datei('seiten/quellen/x.mdx', /zeigt die Website etwas anderes/, alsSeite),
  datei('seiten/standorte/x.mdx', /zeigt die Website etwas anderes/, alsSeite),
  datei('seiten/konzept/massnahmen/x.mdx', /zeigt die Website etwas anderes/, alsSeite),
  datei('seiten/redaktion.mdx', /zeigt die Website etwas anderes/, alsSeite),
  datei('seiten/404.mdx', /zeigt die Website etwas anderes/, alsSeite),
];

const VERWEISE: Fall[] = [
  [
    'unbekannte Quelle',
    mit(RAUM, /quellen:\n {2}- blatt-2025\n---/, 'quellen:\n  - blatt-1999\n---'),
    RAUM,
    /„blatt-1999“ gibt es nicht in quellen \| der Name einer Datei im Ordner quellen/,
  ],
  [
    'unbekannte Maßnahme',
    mit('ereignisse/rat-2025.yaml', '- raum', '- raeume'),
    'ereignisse/rat-2025.yaml',
    /„raeume“ gibt es nicht in massnahmen/,
  ],
  [
    'unbekannte Reihe',
    mit(ZAHLEN, 'reihe: vorgaenge', 'reihe: vorgang'),
    ZAHLEN,
    /„vorgang“ gibt es nicht in reihen \| eine Kennung aus reihen.yaml/,
  ],
  ['unbekannter Begriff', mit(RAUM, '- konsumraum', '- raum'), RAUM, /„raum“ gibt es nicht in glossar/],
  [
    'Ersatz ist die Seite selbst',
    mit(NEU, 'art:', 'zurueckgezogen:\n  am: 2026-11-24\n  grund: Alt.\n  ersatz: /aktuelles/2026-11-23-neu/\nart:'),
    NEU,
    /zurueckgezogen.ersatz: die Adresse ist die der Seite selbst/,
  ],
  [
    'Ersatz gibt es nicht',
    mit(NEU, 'art:', 'zurueckgezogen:\n  am: 2026-11-24\n  grund: Alt.\n  ersatz: /gibt-es-nicht/\nart:'),
    NEU,
    /die Adresse \/gibt-es-nicht\/ gibt es nicht/,
  ],
  [
    'alte Adresse ohne Schrägstrich am Ende',
    { 'weiterleitungen.yaml': '/alt: /verlauf/\n' },
    'weiterleitungen.yaml',
    /\/alt: „\/alt“ ist falsch geschrieben \| .*Adresse, die es nicht mehr gibt, mit \/ am Anfang und Ende/,
  ],
  [
    'neue Adresse ohne Schrägstrich am Ende',
    { 'weiterleitungen.yaml': '/alt/: /verlauf\n' },
    'weiterleitungen.yaml',
    /\/alt\/: „\/verlauf“ ist falsch geschrieben \| .*Neue Adresse/,
  ],
  [
    'Weiterleitung nach draußen',
    { 'weiterleitungen.yaml': '/alt/: https://b.example/\n' },
    'weiterleitungen.yaml',
    /ist falsch geschrieben/,
  ],
  [
    'Weiterleitung ins Leere',
    { 'weiterleitungen.yaml': '/alt/: /gibt-es-nicht/\n' },
    'weiterleitungen.yaml',
    /gibt es nicht/,
  ],
  [
    'Weiterleitung von einer Seite weg',
    { 'weiterleitungen.yaml': '/verlauf/: /zahlen/\n' },
    'weiterleitungen.yaml',
    /unter dieser Adresse steht eine Seite/,
  ],
  [
    'Weiterleitung auf sich selbst',
    { 'weiterleitungen.yaml': '/alt/: /alt/\n' },
    'weiterleitungen.yaml',
    /gibt es nicht/,
  ],
];

const zeiten = (...zeile: string[]) =>
  mit(KICK, 'anzeige:', `oeffnungszeiten:\n${zeile.map((z) => `  - { ${z} }\n`).join('')}anzeige:`);
const reihe = (mehr: string) => ({
  [ZAHLEN]:
    DATEIEN[ZAHLEN]! +
    DATEIEN[ZAHLEN]!.slice(DATEIEN[ZAHLEN]!.indexOf('  - id: kv-2024'), DATEIEN[ZAHLEN]!.indexOf('  - id: k06'))
      .replace('id: kv-2024', `id: neu`)
      .replace('zeitraum: "2024"', mehr)
      .replace("zeitraum: '2024'", mehr)
      .replace('zeitraum: 2024', mehr),
});
const presse = (art: string, nummer: string) =>
  DATEIEN[NEU]!.replace('art: Hinweis', `art: ${art}\nnummer: ${nummer}`).replace('titel: Titel', `titel: ${nummer}`);

const ZUSAMMEN: Fall[] = [
  [
    'abgerufen in der Zukunft',
    mit(BLATT, /abgerufen: .*/, 'abgerufen: 9999-12-31'),
    BLATT,
    /abgerufen: „9999-12-31“ liegt in der Zukunft/,
  ],
  [
    'Quelle nach dem Abruf veröffentlicht',
    mit(BLATT, /abgerufen: .*/, 'abgerufen: 2025-12-17'),
    BLATT,
    /abgerufen: „2025-12-17“ liegt vor der Veröffentlichung der Quelle \(2025-12-18\)/,
  ],
  ['Quelle aus der Zukunft', mit(BLATT, /datum: .*/, 'datum: 2099'), BLATT, /liegt/],
  [
    'Ende vor dem Beginn',
    mit('geschichte.yaml', /bis: .*/, "bis: '1986'"),
    'geschichte.yaml',
    /zeilen.0.bis: „1986“ liegt vor dem Beginn \(1987\)/,
  ],
  [
    'Stellungnahme aus der Zukunft',
    mit('stellungnahmen.yaml', /datum: .*/, 'datum: 2099-01'),
    'stellungnahmen.yaml',
    /zeilen.0.datum: „2099-01“ liegt in der Zukunft/,
  ],
  [
    'Kandidat aus der Zukunft',
    mit('standortsuche.yaml', /datum: .*/, 'datum: 2099-01'),
    'standortsuche.yaml',
    /liegt in der Zukunft/,
  ],
  [
    'Geschichte aus der Zukunft',
    mit('geschichte.yaml', /datum: .*\n {4}bis: .*/, 'datum: 2099'),
    'geschichte.yaml',
    /liegt in der Zukunft/,
  ],
  [
    'Stand der Website in der Zukunft',
    mit('site.yaml', /stand: .*/, 'stand: 2099-01'),
    'site.yaml',
    /stand: „2099-01“ liegt in der Zukunft/,
  ],
  [
    'Obergrenze unter dem Wert',
    mit(ZAHLEN, 'wert: 139013', 'wert: 139013\n    bis: 1000'),
    ZAHLEN,
    /zeilen.0.bis: „1000“ ist nicht mehr als der Wert \(139013\)/,
  ],
  [
    'ein Jahr zweimal in einer Reihe',
    reihe("zeitraum: '2024'"),
    ZAHLEN,
    /zeilen.2.zeitraum: 2024 hat in der Reihe „vorgaenge“ schon „kv-2024“/,
  ],
  ['ein Jahr der Zukunft', reihe("zeitraum: '2099'"), ZAHLEN, /zeilen.2.zeitraum: „2099“ liegt in der Zukunft/],
  [
    '110 zu lesen, 112 gewählt',
    mit('hilfe.yaml', /anzeige: .*/, "anzeige: '110'"),
    'hilfe.yaml',
    /zeilen.0.tel: gewählt wird „tel:112“, zu lesen ist „110“/,
  ],
  [
    'Telefon: eine Ziffer anders',
    mit(KICK, 'anzeige:', "telefon:\n  - { anzeige: 0231 140936, e164: '+49231140937' }\nanzeige:"),
    KICK,
    /telefon.0.e164: gewählt wird „\+49231140937“/,
  ],
  [
    'Telefon: andere Vorwahl',
    mit(KICK, 'anzeige:', "telefon:\n  - { anzeige: 0231 140936, e164: '+49221140936' }\nanzeige:"),
    KICK,
    /telefon.0.e164/,
  ],
  [
    'von 8 bis 8',
    zeiten("tage: [Mo], von: '08:00', bis: '08:00'"),
    KICK,
    /oeffnungszeiten.0.bis: beginnt und endet um 08:00/,
  ],
  [
    'beginnt um 24 Uhr',
    zeiten("tage: [Mo], von: '24:00', bis: '08:00'"),
    KICK,
    /oeffnungszeiten.0.von: beginnt am Ende des Tages/,
  ],
  [
    'Zeiten überschneiden sich',
    zeiten("tage: [Mo, Di], von: '08:00', bis: '12:00'", "tage: [Di], von: '11:00', bis: '14:00'"),
    KICK,
    /oeffnungszeiten.1.von: überschneidet sich mit 08:00 bis 12:00/,
  ],
  [
    'dieselbe Zeit zweimal',
    zeiten("tage: [Mo], von: '08:00', bis: '12:00'", "tage: [Mo], von: '08:00', bis: '12:00'"),
    KICK,
    /überschneidet sich/,
  ],
  [
    'über Mitternacht überschnitten',
    zeiten("tage: [Mo], von: '20:00', bis: '02:00'", "tage: [Mo], von: '22:00', bis: '23:00'"),
    KICK,
    /überschneidet sich/,
  ],
  [
    'eine Nummer zweimal',
    {
      'meldungen/2026-11-23-a.mdx': presse('Hinweis', '7/2026'),
      'meldungen/2026-11-23-b.mdx': presse('Hinweis', '7/2026'),
    },
    'meldungen/2026-11-23-b.mdx',
    /nummer: die Nummer 7\/2026 hat schon meldungen\/2026-11-23-a.mdx/,
  ],
  [
    'Freigabe für etwas anderes',
    mit(NEU, 'freigabe: ausstehend', 'autor: A. Text\nfreigabe: { von: B. Blick, am: 2025-01-02 }'),
    NEU,
    /freigabe.am: „2025-01-02“ liegt mehr als 60 Tage vor dem Datum der Meldung/,
  ],
  [
    'dieselbe Person mit geschütztem Leerzeichen',
    mit(NEU, 'freigabe: ausstehend', 'autor: A. Text\nfreigabe: { von: "A.\u00A0Text", am: 2026-11-23 }'),
    NEU,
    /freigegeben hat, wer auch geschrieben hat/,
  ],
  [
    'dieselbe Person, anders zusammengesetzt',
    mit(NEU, 'freigabe: ausstehend', 'autor: Jos\u00E9\nfreigabe: { von: "Jose\u0301", am: 2026-11-23 }'),
    NEU,
    /freigegeben hat, wer auch geschrieben hat/,
  ],
  [
    'dieselbe Person mit unsichtbarem Zeichen',
    mit(NEU, 'freigabe: ausstehend', 'autor: Anna\nfreigabe: { von: "Anna\\u200b", am: 2026-11-23 }'),
    NEU,
    /Leerzeichen ohne Breite/,
  ],
  [
    'Änderung vor der Meldung',
    mit(NEU, 'art:', 'aenderungen:\n  - { am: 2026-11-22, art: formal }\nart:'),
    NEU,
    /aenderungen.0.am: „2026-11-22“ liegt vor dem Datum der Meldung/,
  ],
  [
    'zurückgezogen vor der Meldung',
    mit(NEU, 'art:', 'zurueckgezogen: { am: 2026-11-22, grund: Alt. }\nart:'),
    NEU,
    /zurueckgezogen.am: „2026-11-22“ liegt vor dem Datum der Meldung/,
  ],
  [
    'Ende des Termins vor dem Beginn',
    mit(
      NEU,
      'art: Hinweis',
      'art: Termin\ntermin: { beginn: "2026-12-01T18:00:00+01:00", ende: "2026-12-01T17:00:00+01:00", ort: Rathaus }',
    ),
    NEU,
    /termin.ende: liegt nicht nach dem Beginn/,
  ],
  [
    'Termin mit Sommerzeit im Winter',
    mit(NEU, 'art: Hinweis', 'art: Termin\ntermin: { beginn: "2026-12-01T18:00:00+02:00", ort: Rathaus }'),
    NEU,
    /hat nicht die Zeit, die dann in Dortmund gilt/,
  ],
];

pruefe(NAMEN);
pruefe(VERWEISE);
pruefe(ZUSAMMEN);
