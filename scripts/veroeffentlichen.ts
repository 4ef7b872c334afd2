/**
 * Publishes the site on this machine: `npm run veroeffentlichen -- <Ziel>`. Checks, builds into a folder of its own, and only then points `<Ziel>`, a
 * link that the web server follows, to it: visitors see the old site or the new one, never half of one, and a build that fails changes nothing.
 *
 * With `--wenn-faellig`, for a clock that calls it every minute, it does nothing unless the texts or the code have changed, a new day has begun, or a
 * moment has come (an embargo ends). What will be seen within the next minutes is built beforehand and shown on the second.
 * With `--eintragen` the ledgers of what is published are committed and pushed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import { zusatzordner } from '../src/inhalt/medienordner.ts';
import { jetzt, nun, tagVon } from '../src/zeit/uhr.ts';
import { zeitpunkte } from '../src/inhalt/zeitpunkte.ts';
import { zeitpunktInWorten } from '../src/zeit/zeitspanne.ts';
import { formatiere } from '../src/inhalt/fehler.ts';
import { angaben } from './angaben.ts';
import { Fassungsablage } from './veroeffentlichung/fassungsablage.ts';
import { LEDGER, ledgerVon, pruefeStand, schreibeLedger } from './ledger/ledger.ts';

const MINUTE = 60_000;
/** How long beforehand a moment is prepared: longer than a build takes. */
const VORLAUF = 3 * MINUTE;

const HILFE = `So: SITE=https://die.adresse npm run veroeffentlichen -- <Ziel> [--wenn-faellig] [--eintragen]

Ziel            der Ordner, den der Webserver zeigt: ein Name, den es noch nicht gibt. Er wird ein Verweis
                auf die neueste Fassung, die mit drei älteren daneben liegt, in <Ziel>.fassungen.
--wenn-faellig  für eine Uhr, die jede Minute ruft: tut nichts, solange nichts fällig ist
--eintragen     schreibt nach ledger/, was veröffentlicht ist, und sendet es mit git`;

const wurzel = path.join(import.meta.dirname, '..');

function beende(...zeilen: string[]): never {
  console.error(zeilen.join('\n'));
  process.exit(1);
}

/** Fingerprint of everything that a build reads. */
function eingangsabdruck(): string {
  const summe = createHash('sha256').update(
    JSON.stringify(Object.entries(process.env).filter(([name]) => /^(SITE|REDAKTION_.*)$/.test(name))),
  );
  for (const teil of ['content', 'src', 'public', 'package-lock.json', 'astro.config.mjs', zusatzordner()].filter(
    (t) => t !== undefined,
  )) {
    const ort = path.resolve(wurzel, teil);
    const dateien = statSync(ort).isFile() ? [''] : globSync('**/*', { cwd: ort }).sort();
    for (const datei of dateien) {
      const ganz = path.join(ort, datei);
      if (statSync(ganz).isFile()) summe.update(`${teil}/${datei}\0`).update(readFileSync(ganz));
    }
  }
  return summe.digest('hex');
}

/** Commits the ledgers when they have changed, and pushes what has not arrived yet: also what an earlier push could not. */
function trageEin(): void {
  const git = (...was: string[]) => spawnSync('git', was, { cwd: wurzel, encoding: 'utf8', timeout: MINUTE });
  const erwarte = ({ status, stderr, error }: ReturnType<typeof git>) => {
    if (status === 0) return;
    const grund = stderr.trim() || String(error);
    beende('Veröffentlicht, aber das Verzeichnis der Fassungen ließ sich nicht eintragen (git):', grund);
  };
  const dateien = Object.values(LEDGER);
  if (git('diff', '--quiet', '--', ...dateien).status !== 0)
    erwarte(git('commit', '--quiet', '--message', 'Published: addresses and versions [skip ci]', '--', ...dateien));
  if (git('rev-list', '--count', '@{upstream}..HEAD').stdout.trim() !== '0') erwarte(git('push', '--quiet'));
}

const { values: wahl, positionals } = angaben(
  HILFE,
  { 'wenn-faellig': { type: 'boolean' }, eintragen: { type: 'boolean' } },
  1,
);
const ziel = path.resolve(positionals[0]!);
const ablage = new Fassungsablage(ziel);
if (ablage.istBelegt)
  beende(
    `${ziel} ist schon da und kein Verweis, den dieser Befehl gesetzt hat.`,
    'Erwartet: ein Name, den es noch nicht gibt; der Ordner entsteht daneben.',
  );
const stetig = wahl['wenn-faellig'];
if (!(await ablage.sperre())) {
  // The clock calls again in a minute.
  if (stetig) process.exit(0);
  beende(
    'Gerade läuft ein anderer Lauf dieses Befehls. Vielleicht wartet er auf das Ende einer Sperrfrist.',
    'Nichts ist veröffentlicht. Bitte in einigen Minuten noch einmal; läuft die Uhr jede Minute, tut sie es selbst.',
  );
}

/** Builds the site as it is at this moment, waits for the moment, shows it, and writes down that it did. Out: the next moment. */
async function veroeffentliche(moment: Date, abdruck: string): Promise<Date | undefined> {
  const { bestand, ordner, fehler } = await pruefeStand(wurzel, moment, ablage.stand?.ledger);
  if (fehler.length) beende(formatiere(fehler));
  const fassung = ablage.neue(moment);
  const bau = spawnSync('astro', ['build', '--outDir', fassung], {
    cwd: wurzel,
    encoding: 'utf8',
    env: { ...process.env, JETZT: moment.toISOString() },
    timeout: 15 * MINUTE,
  });
  if (bau.status !== 0) {
    rmSync(fassung, { recursive: true, force: true });
    const grund = bau.stderr || bau.stdout || String(bau.error);
    beende(grund.trim(), '', 'Nicht veröffentlicht. Die Website bleibt, wie sie ist.');
  }
  ablage.bereite(fassung);
  await warte(Math.max(0, moment.getTime() - nun().getTime()));
  ablage.zeige(fassung);
  // The ledger first: what it misses, a run after a crash would not write any more.
  schreibeLedger(wurzel, moment);
  const kuenftig = zeitpunkte(bestand).filter((z) => z > moment);
  ablage.merke(fassung, {
    moment: moment.toISOString(),
    abdruck,
    zeitpunkte: kuenftig.map((z) => z.toISOString()),
    ledger: ledgerVon(bestand, ordner, moment),
  });
  console.log(`Veröffentlicht: ${ziel}, Stand ${zeitpunktInWorten(moment)}.`);
  return kuenftig[0];
}

const { stand } = ablage;
const abdruck = eingangsabdruck();
let naechster = stand?.zeitpunkte.map((z) => new Date(z))[0];
const istFaellig =
  stand?.abdruck !== abdruck || tagVon(new Date(stand.moment)) !== tagVon(jetzt) || (naechster && naechster <= jetzt);
if (!stetig || istFaellig) naechster = await veroeffentliche(jetzt, abdruck);
while (stetig && naechster && naechster.getTime() - nun().getTime() <= VORLAUF)
  naechster = await veroeffentliche(naechster, abdruck);
if (!stetig && naechster)
  console.log(`Das Nächste, was von selbst erscheint oder endet: ${zeitpunktInWorten(naechster)}.`);
if (wahl.eintragen) trageEin();
