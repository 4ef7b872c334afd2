/**
 * Takes back what was published: `npm run zuruecknehmen -- <Ziel>` shows the version before, at once and without building, and holds it: until somebody
 * releases it, nothing is published there, neither by hand nor by the clock.
 */
import path from 'node:path';
import { jetzt } from '../src/zeit/uhr.ts';
import { zeitpunktInWorten } from '../src/zeit/zeitspanne.ts';
import { angaben, beende } from './angaben.ts';
import { momentVon, vermerkeRuecknahme } from './ledger/ruecknahmen.ts';
import { Fassungsablage } from './veroeffentlichung/fassungsablage.ts';
import { deuteStoerung } from './veroeffentlichung/stoerung.ts';
import { wasDaLiegt } from './veroeffentlichung/ziel.ts';

const HILFE = `So: npm run zuruecknehmen -- <Ziel> [--freigeben]

Zeigt sofort die Fassung davor und hält sie: Bis jemand sie freigibt, wird dort nichts veröffentlicht, auch nicht
von der Uhr. Noch einmal gerufen, geht es eine Fassung weiter zurück.

Ziel         der Verweis, dem der Webserver folgt
--freigeben  von jetzt an wird wieder veröffentlicht, was im Repository steht`;

const { values: wahl, positionals } = angaben(HILFE, { freigeben: { type: 'boolean' } }, 1);
const wurzel = path.join(import.meta.dirname, '..');
const ziel = path.resolve(positionals[0]!);
const name = path.basename(ziel);
const ablage = new Fassungsablage(ziel);
/** What has been reached, for whoever reads that the rest was not. */
let folge = 'Nichts ist geändert.';

function gibFrei(): void {
  if (!ablage.liesRuecknahme()) beende(`${ziel} ist nicht zurückgenommen.`, '', folge);
  ablage.gibFrei();
  folge = 'Freigegeben, aber nicht in ledger/ vermerkt.';
  vermerkeRuecknahme(wurzel, name);
  console.log(`Freigegeben: Der nächste Lauf veröffentlicht in ${ziel} wieder, was im Repository steht.`);
}

function nimmZurueck(): void {
  const ruecknahme = ablage.nimmZurueck(jetzt);
  if (!ruecknahme)
    return beende('Davor liegt keine Fassung.', 'Erwartet: eine ältere als die, die zu sehen ist.', '', folge);
  folge = 'Zurückgenommen, aber nicht in ledger/ vermerkt.';
  vermerkeRuecknahme(wurzel, name, ruecknahme);
  console.log(
    [
      `Zurückgenommen: ${ziel} zeigt die Fassung vom ${zeitpunktInWorten(momentVon(ruecknahme.gezeigt))}.`,
      'Sie bleibt. Berichtigen Sie den Text im Repository, und dann:',
      `npm run zuruecknehmen -- ${ziel} --freigeben`,
    ].join('\n'),
  );
}

try {
  const belegt = wasDaLiegt(ziel);
  if (belegt) beende(belegt, '', folge);
  if (!ablage.gezeigt) beende(`In ${ziel} ist nichts veröffentlicht.`, '', folge);
  if (wahl.freigeben) gibFrei();
  else nimmZurueck();
} catch (fehler) {
  const { problem, erwartet } = deuteStoerung(fehler);
  beende(problem, `Erwartet: ${erwartet}`, '', folge);
}
