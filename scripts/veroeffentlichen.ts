/**
 * Publishes the site on this machine: `npm run veroeffentlichen -- <Ziel>`. Checks, builds into a folder of its own, and only then points `<Ziel>`, a
 * link that the web server follows, to it: visitors see the old site or the new one, never half of one, and a build that fails changes nothing.
 *
 * With `--wenn-faellig`, for a clock that calls it every minute, it does nothing unless the texts or the code have changed, a new day has begun, or a
 * moment has come (an embargo ends). What will be seen within the next minutes is built beforehand and shown on the second.
 * With `--vergessen` nothing of earlier versions is left.
 * With `--eintragen` the ledgers of what is published are committed and pushed.
 */
import path from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import { zusatzordner } from '../src/inhalt/medienordner.ts';
import { jetzt, nun, tagVon } from '../src/zeit/uhr.ts';
import { naechsterBau, zeitpunkte } from '../src/inhalt/zeitpunkte.ts';
import { zeitpunktInWorten } from '../src/zeit/zeitspanne.ts';
import { herkunft } from '../src/umgebung/umgebung.ts';
import { formatiere } from '../src/inhalt/fehler.ts';
import { angaben, beende } from './angaben.ts';
import { bewahreDaten, vergissDaten } from './ledger/datenstaende.ts';
import { ledgerVon, pruefeStand, schreibeLedger } from './ledger/ledger.ts';
import { momentVon, type Ruecknahme } from './ledger/ruecknahmen.ts';
import { eingangsabdruck } from './veroeffentlichung/abdruck.ts';
import { baue, type Abbruch } from './veroeffentlichung/bau.ts';
import { trageEin, wasZumEintragFehlt } from './veroeffentlichung/eintrag.ts';
import { Fassungsablage } from './veroeffentlichung/fassungsablage.ts';
import { nachVollerPlatte, schaffePlatz } from './veroeffentlichung/raum.ts';
import type { Sperre } from '../src/lager/sperre.ts';
import {
  deuteAbbruch,
  deuteStoerung,
  istInhalt,
  schreibeEinzelheiten,
  type Stoerung,
} from './veroeffentlichung/stoerung.ts';
import { pruefeSchreibrecht, wasDaLiegt, wasHindert } from './veroeffentlichung/ziel.ts';

const MINUTE = 60_000;
/** How long beforehand a moment is prepared: longer than a build takes. */
const VORLAUF = 3 * MINUTE;
const NICHTS = 'Nicht veröffentlicht. Die Website bleibt, wie sie ist.';

const HILFE = `So: SITE=https://die.adresse npm run veroeffentlichen -- <Ziel> [--wenn-faellig] [--eintragen] [--vergessen]

Ziel            der Ordner, den der Webserver zeigt: ein Name, den es noch nicht gibt. Er wird ein Verweis
                auf die neueste Fassung, die mit drei älteren daneben liegt, in <Ziel>.fassungen.
--wenn-faellig  für eine Uhr, die jede Minute ruft: tut nichts, solange nichts fällig ist
--eintragen     schreibt nach ledger/, was veröffentlicht ist, und sendet es mit git
--vergessen     wenn etwas vom Server verschwinden muss: Ältere Fassungen und was offene Seiten noch davon laden
                könnten, sind danach gelöscht, und zurücknehmen lässt sich nichts mehr. In älteren Fassungen der Daten
                bleibt nur, was auch in der neuen steht`;

const OHNE_ADRESSE =
  'SITE fehlt: Feeds, Zitate und Vorschaubilder nennen eine Adresse, die es nicht gibt. Erwartet: SITE=https://die.adresse';

const wurzel = path.join(import.meta.dirname, '..');

const { values: wahl, positionals } = angaben(
  HILFE,
  { 'wenn-faellig': { type: 'boolean' }, eintragen: { type: 'boolean' }, vergessen: { type: 'boolean' } },
  1,
);
const ziel = path.resolve(positionals[0]!);
const stetig = wahl['wenn-faellig'];
const ablage = new Fassungsablage(ziel);

/** What has been reached, for whoever reads that the rest was not. */
let folge = NICHTS;

/** Says what went wrong with the machine. In: what the programs said of it, which goes into a file. */
function melde({ problem, erwartet }: Stoerung, einzelheiten?: unknown): never {
  const wo = einzelheiten === undefined ? undefined : schreibeEinzelheiten(ablage.fehlerdatei, einzelheiten);
  return beende(problem, `Erwartet: ${erwartet}`, ...(wo ? [`Einzelheiten: ${wo}`] : []), '', folge);
}

function meldeAbbruch(abbruch: Abbruch): never {
  const stoerung = istInhalt(abbruch) ? undefined : deuteAbbruch(abbruch);
  if (stoerung?.voll) return melde(nachVollerPlatte(ablage, wurzel, abbruch.belegt), abbruch.ausgabe);
  return stoerung ? melde(stoerung, abbruch.ausgabe) : beende(abbruch.fehler.trim(), '', folge);
}

const zurueckgenommen = ({ seit, gezeigt }: Ruecknahme): string[] => [
  `Seit ${zeitpunktInWorten(new Date(seit))} ist ${ziel} zurückgenommen und zeigt die Fassung vom ${zeitpunktInWorten(momentVon(gezeigt))}.`,
  `Erwartet: erst freigeben, mit npm run zuruecknehmen -- ${ziel} --freigeben`,
  '',
  NICHTS,
];

/** Builds the site as it is at this moment, waits for the moment, shows it, and writes down that it did. Out: the next moment. */
async function veroeffentliche(moment: Date, abdruck: string, gehalten: Sperre): Promise<Date | undefined> {
  const { bestand, ordner, fehler } = await pruefeStand(wurzel, moment, ablage.stand?.ledger);
  if (fehler.length) beende(formatiere(fehler));
  pruefeSchreibrecht(wurzel);
  ablage.richteHer();
  const { fehlt, sagt } = schaffePlatz(ablage);
  if (fehlt) melde(fehlt);
  if (sagt) console.error(sagt);
  let fassung = '';
  const abbruch = await baue(
    wurzel,
    moment,
    gehalten,
    wahl.vergessen ?? false,
    (fertig) => (fassung = ablage.nimm(fertig, moment)),
  );
  if (abbruch === 'belegt') {
    if (stetig) process.exit(0);
    return beende(
      'Dieses Projekt baut gerade schon für ein anderes Ziel.',
      'Bitte in einigen Minuten noch einmal.',
      '',
      folge,
    );
  }
  if (abbruch) meldeAbbruch(abbruch);
  // Before it is shown: what must vanish must not come back with a next run, however this one ends.
  if (wahl.vergessen) vergissDaten(wurzel, fassung);
  ablage.bereite(fassung, !wahl.vergessen);
  await warte(Math.max(0, moment.getTime() - nun().getTime()));
  const belegt = wasDaLiegt(ziel);
  if (belegt) ablage.verwirf();
  if (belegt) beende(belegt, 'Erwartet: niemand legt etwas dorthin, während gebaut wird.', '', folge);
  if (!ablage.zeige(fassung)) {
    ablage.verwirf();
    beende(...zurueckgenommen(ablage.liesRuecknahme()!));
  }
  folge = 'Veröffentlicht, aber nicht vermerkt. Der nächste Lauf veröffentlicht noch einmal.';
  // The ledger first: what it misses, a run after a crash would not write any more.
  schreibeLedger(wurzel, moment);
  bewahreDaten(wurzel, ziel);
  const kuenftig = zeitpunkte(bestand).filter((z) => z > moment);
  ablage.merke(
    {
      moment: moment.toISOString(),
      abdruck,
      zeitpunkte: kuenftig.map((z) => z.toISOString()),
      ledger: ledgerVon(bestand, ordner, moment),
    },
    naechsterBau(bestand, moment),
    wahl.vergessen ? 1 : undefined,
  );
  folge = NICHTS;
  if (!herkunft) console.error(OHNE_ADRESSE);
  console.log(`Veröffentlicht: ${ziel}, Stand ${zeitpunktInWorten(moment)}.`);
  return kuenftig[0];
}

/** Publishes now, or with the clock what is due, and what will be within the next minutes. */
async function veroeffentlicheFaelliges(gehalten: Sperre): Promise<void> {
  const { stand } = ablage;
  const abdruck = eingangsabdruck(wurzel);
  let naechster = stand?.zeitpunkte.map((z) => new Date(z))[0];
  const istFaellig =
    stand?.abdruck !== abdruck || tagVon(new Date(stand.moment)) !== tagVon(jetzt) || (naechster && naechster <= jetzt);
  if (!stetig || istFaellig) naechster = await veroeffentliche(jetzt, abdruck, gehalten);
  while (stetig && naechster && naechster.getTime() - nun().getTime() <= VORLAUF)
    naechster = await veroeffentliche(naechster, abdruck, gehalten);
  if (!stetig && naechster)
    console.log(`Das Nächste, was von selbst erscheint oder endet: ${zeitpunktInWorten(naechster)}.`);
}

async function laufe(): Promise<void> {
  const hindernis =
    wasHindert(ziel, wurzel, zusatzordner()) ?? (wahl.eintragen ? wasZumEintragFehlt(wurzel) : undefined);
  if (hindernis) beende(...hindernis, '', folge);
  const gehalten = await ablage.sperre();
  if (!gehalten) {
    // The clock calls again in a minute.
    if (stetig) return;
    return beende(
      'Gerade läuft ein anderer Lauf dieses Befehls. Vielleicht wartet er auf das Ende einer Sperrfrist.',
      'Nichts ist veröffentlicht. Bitte in einigen Minuten noch einmal; läuft die Uhr jede Minute, tut sie es selbst.',
    );
  }
  const ruecknahme = ablage.liesRuecknahme();
  if (ruecknahme && !stetig) beende(...zurueckgenommen(ruecknahme));
  if (!ruecknahme) await veroeffentlicheFaelliges(gehalten);
  if (!wahl.eintragen) return;
  // Also what an earlier run has shown and could not enter.
  if (ablage.stand) bewahreDaten(wurzel, ziel);
  folge = ruecknahme
    ? 'Die Rücknahme ließ sich nicht eintragen.'
    : 'Veröffentlicht, aber das Verzeichnis der Fassungen ließ sich nicht eintragen.';
  const fehlschlag = trageEin(wurzel);
  if (fehlschlag) melde(fehlschlag, fehlschlag.sagt);
}

try {
  await laufe();
} catch (fehler) {
  const stoerung = deuteStoerung(fehler);
  const kannRaeumen = stoerung.voll && folge === NICHTS && ablage.istDa;
  melde(kannRaeumen ? nachVollerPlatte(ablage, wurzel) : stoerung, fehler);
}
