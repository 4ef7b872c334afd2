/**
 * Says in German what an editor should know of the content: faults, changes without a word, what is under embargo, what is overdue, what
 * nobody has released, what names no source, what is too long, what is hard to read. `npm run pruefen`. Ends with 1 when something is wrong.
 */
import path from 'node:path';
import { belegstellen } from '../src/inhalt/belegstellen.ts';
import { lesbarkeit, ZIELSTUFE } from '../src/inhalt/absaetze.ts';
import { umfang, ZIEL } from '../src/inhalt/lesbarkeit.ts';
import { einfacheBefunde } from '../src/inhalt/pruefung/einfachesprache.ts';
import { einfacheWortbefunde } from '../src/inhalt/pruefung/einfacheworte.ts';
import { sprachluecken } from '../src/inhalt/sprachluecken.ts';
import { istSichtbar } from '../src/inhalt/sichtbar.ts';
import { heute } from '../src/zeit/uhr.ts';
import { alleEintraege, alleTabellen } from '../src/inhalt/bestand.ts';
import { TITELZEILE } from '../src/schema/gemeinsam.ts';
import { inWorten } from '../src/zeit/datum.ts';
import { formatiere } from '../src/inhalt/fehler.ts';
import { geaendertSeit } from '../src/aenderung/uebersetzungsstand.ts';
import { zeitpunktInWorten } from '../src/zeit/zeitspanne.ts';
import { sicherheitshinweise } from '../src/inhalt/sicherheit.ts';
import { angaben } from './angaben.ts';
import { pruefeStand } from './ledger/ledger.ts';
import { momentVon, ruecknahmen } from './ledger/ruecknahmen.ts';

interface Angaben {
  naechste_pruefung?: string;
  freigabe?: unknown;
  sperrfrist?: string;
  entwurf?: boolean;
  quellen?: string[];
}

angaben(
  'So: npm run pruefen\nSagt, was an den Inhalten falsch, überfällig, gesperrt, ohne Quelle, zu lang oder schwer zu lesen ist.',
  {},
);
const wurzel = path.join(import.meta.dirname, '..');
const { bestand, fehler } = await pruefeStand(wurzel);
if (fehler.length) {
  console.error(`\n${formatiere(fehler)}`);
  process.exit(1);
}

const stellen: [datei: string, angaben: Angaben, text: string][] = [
  ...alleEintraege(bestand).map(({ datei, eintrag: { daten, text } }): [string, Angaben, string] => [
    datei,
    daten,
    text,
  ]),
  ...alleTabellen(bestand).map(({ datei, daten }): [string, Angaben, string] => [datei, daten, '']),
];
const nenne = (titel: string, liste: string[]) => {
  console.log(`\n${titel}: ${liste.length || 'nichts'}`);
  for (const zeile of liste.slice(0, 20)) console.log(`  ${zeile}`);
  if (liste.length > 20) console.log(`  und ${liste.length - 20} weitere`);
};

console.log(`Kein Fehler in ${stellen.length} Dateien.`);
nenne(
  'Zurückgenommen, bis jemand es freigibt (npm run zuruecknehmen -- <Ziel> --freigeben)',
  [...ruecknahmen(wurzel)].map(
    ([ort, { seit, gezeigt }]) =>
      `${ort}, seit ${zeitpunktInWorten(new Date(seit))}: zu sehen ist die Fassung vom ${zeitpunktInWorten(momentVon(gezeigt))}`,
  ),
);
nenne('Kontakt für Sicherheitslücken', sicherheitshinweise(bestand.site.sicherheit));
nenne(
  'Überfällig zur Prüfung',
  stellen.flatMap(([datei, { naechste_pruefung: tag }]) =>
    tag && tag < heute ? [`${datei}, seit ${inWorten(tag)}`] : [],
  ),
);
nenne(
  'Gesperrt oder Entwurf',
  stellen.flatMap(([datei, a]) =>
    istSichtbar(a) ? [] : [`${datei}, ${a.entwurf ? 'Entwurf' : `bis ${a.sperrfrist}`}`],
  ),
);
nenne(
  'Ohne Quelle, weder im Kopf noch im Text',
  stellen.flatMap(([datei, a, text]) =>
    a.quellen && !a.quellen.length && !/<(Beleg|Zahl|Position)\b/.test(text) ? [datei] : [],
  ),
);
const belegend = new Set(belegstellen(bestand).map(({ quelle }) => quelle));
nenne(
  'Quellen, die noch nichts belegen',
  [...bestand.quellen.keys()].filter((id) => !belegend.has(id)).map((id) => `quellen/${id}.yaml`),
);
nenne(
  `Meldungen, die länger sind als ${ZIEL.zeichen} Zeichen oder mehr als ${ZIEL.woerterJeSatz} Wörter je Satz haben`,
  [...bestand.meldungen.values()].flatMap(({ id, daten, text }) => {
    const { zeichen, woerterJeSatz } = umfang(daten.zusammenfassung, text);
    return zeichen > ZIEL.zeichen || woerterJeSatz > ZIEL.woerterJeSatz
      ? [`meldungen/${id}.mdx: ${zeichen} Zeichen, ${woerterJeSatz.toFixed(1).replace('.', ',')} Wörter je Satz`]
      : [];
  }),
);
nenne(
  `Titel, die im Reiter und in Suchergebnissen gekürzt werden (mehr als ${TITELZEILE} Zeichen, kein kurztitel)`,
  (['seiten', 'meldungen', 'massnahmen'] as const).flatMap((ordner) =>
    [...bestand[ordner].values()].flatMap(({ id, daten: { titel, kurztitel } }) =>
      titel.length > TITELZEILE && !kurztitel ? [`${ordner}/${id}.mdx: ${titel.length} Zeichen`] : [],
    ),
  ),
);
const { insgesamt, mittlereDatei, absaetze } = lesbarkeit(bestand);
const stufe = (zahl: number) => zahl.toFixed(1).replace('.', ',');
console.log(
  `\nLesbarkeit: Schulstufe ${stufe(insgesamt)} für alles zusammen, ${stufe(mittlereDatei)} für die mittlere Datei; ` +
    `über ${ZIELSTUFE} liegen ${absaetze.filter((a) => a.schulstufe > ZIELSTUFE).length} von ${absaetze.length} Absätzen (Wiener Sachtextformel 1)`,
);
nenne(
  'Am schwersten zu lesen',
  absaetze
    .slice(0, 10)
    .map(
      ({ datei, stelle, text, schulstufe }) =>
        `${stufe(schulstufe)}  ${datei}, ${stelle}: „${text.split(' ').slice(0, 8).join(' ')} …“`,
    ),
);
nenne('Sprachen, denen bei der Hilfe etwas fehlt', sprachluecken(bestand));
nenne(
  'Übersetzungen, deren deutsche Seite seitdem geändert wurde',
  [...bestand.uebersetzungen.values()].flatMap(({ id, daten }) => {
    const seit = geaendertSeit(bestand, daten);
    return seit ? [`uebersetzungen/${id}.mdx: seiten/${daten.original}.mdx am ${inWorten(seit)}`] : [];
  }),
);
nenne(
  'Einfache Sprache, Hinweise',
  [
    ...[...bestand.uebersetzungen.values()].flatMap((seite) =>
      einfacheBefunde(seite).map((b) => ({ ...b, stelle: `uebersetzungen/${seite.id}.mdx` })),
    ),
    ...einfacheWortbefunde(bestand).map((b) => ({ ...b, stelle: `${b.datei}, ${b.feld.join('.')}` })),
  ]
    .filter(({ schwere }) => schwere === 'hinweis')
    .map(({ stelle, regel, was, erwartet }) => `${stelle}, ${regel}: ${was}; besser ${erwartet}`),
);
nenne(
  'Noch nicht freigegeben',
  stellen.flatMap(([datei, a]) => (a.freigabe === 'ausstehend' ? [datei] : [])),
);
