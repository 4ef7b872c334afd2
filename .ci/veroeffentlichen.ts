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
import {
  chmodSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { zusatzordner } from '../src/query/medienordner.ts';
import { jetzt, nun, tagVon } from '../src/query/uhr.ts';
import { zeitpunkte } from '../src/query/zeitpunkte.ts';
import { formatiere } from '../src/schema/fehler.ts';
import { LEDGER, pruefeStand, schreibeLedger } from './ledger.ts';

/** How long beforehand a moment is prepared: longer than a build takes. */
const VORLAUF = 3 * 60_000;
/** How many versions are kept, with the one that is shown: to go back is to set the link. */
const AUFGEHOBEN = 4;

const wurzel = path.join(import.meta.dirname, '..');

/** What is known of the version that is shown. */
interface Stand {
  moment: string;
  abdruck: string;
  /** Moments to come. */
  zeitpunkte: string[];
}

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

/** Files that are as they were keep their time: a server then answers "304 Not Modified" to those who have them. */
function behalteZeiten(neu: string, alt: string): void {
  for (const datei of globSync('**/*', { cwd: neu })) {
    const [hier, dort] = [path.join(neu, datei), path.join(alt, datei)];
    const da = existsSync(dort) && statSync(dort);
    if (!da || !da.isFile() || !statSync(hier).isFile()) continue;
    if (readFileSync(hier).equals(readFileSync(dort))) utimesSync(hier, da.atime, da.mtime);
  }
}

/** Commits and pushes the ledgers, when they have changed. */
function trageEin(): void {
  const git = (...was: string[]) => spawnSync('git', was, { cwd: wurzel, encoding: 'utf8' });
  const dateien = Object.values(LEDGER);
  if (git('diff', '--quiet', '--', ...dateien).status === 0) return;
  for (const was of [
    ['commit', '--quiet', '--message', 'Published: addresses and versions [skip ci]', '--', ...dateien],
    ['push', '--quiet'],
  ]) {
    const { status, stderr } = git(...was);
    if (status !== 0)
      beende('Veröffentlicht, aber das Verzeichnis der Fassungen ließ sich nicht eintragen (git):', stderr);
  }
}

const { values: wahl, positionals } = parseArgs({
  options: { 'wenn-faellig': { type: 'boolean' }, eintragen: { type: 'boolean' } },
  allowPositionals: true,
});
if (positionals.length !== 1)
  beende(
    'So: npm run veroeffentlichen -- <Ziel> [--wenn-faellig] [--eintragen]',
    'Ziel: der Ordner, den der Webserver zeigt.',
  );
const ziel = path.resolve(positionals[0]!);
if (lstatSync(ziel, { throwIfNoEntry: false })?.isSymbolicLink() === false)
  beende(
    `${ziel} ist schon da und kein Verweis, den dieser Befehl gesetzt hat.`,
    'Erwartet: ein Name, den es noch nicht gibt; der Ordner entsteht daneben.',
  );

const ablage = `${ziel}.fassungen`;
const standdatei = path.join(ablage, 'stand.json');
const zeit = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' });

/** Builds the site as it is at this moment, waits for the moment, shows it, and writes down that it did. Out: the next moment. */
async function veroeffentliche(moment: Date, abdruck: string): Promise<Date | undefined> {
  const { bestand, fehler } = await pruefeStand(wurzel);
  if (fehler.length) beende(formatiere(fehler));
  const fassung = path.join(ablage, moment.toISOString().replace(/[:.]/g, '-'));
  mkdirSync(ablage, { recursive: true });
  rmSync(fassung, { recursive: true, force: true });
  // Until it is shown nobody else may look into it.
  mkdirSync(fassung, { mode: 0o700 });
  const bau = spawnSync('astro', ['build', '--outDir', fassung], {
    cwd: wurzel,
    encoding: 'utf8',
    env: { ...process.env, JETZT: moment.toISOString() },
  });
  if (bau.status !== 0) {
    rmSync(fassung, { recursive: true, force: true });
    const grund = bau.stderr || bau.stdout || String(bau.error);
    beende(grund.trim(), '', 'Nicht veröffentlicht. Die Website bleibt, wie sie ist.');
  }
  if (existsSync(ziel)) behalteZeiten(fassung, ziel);
  await warte(Math.max(0, moment.getTime() - nun().getTime()));

  chmodSync(fassung, 0o755);
  const verweis = `${ziel}.neu`;
  rmSync(verweis, { force: true });
  symlinkSync(fassung, verweis);
  renameSync(verweis, ziel);

  const kuenftig = zeitpunkte(bestand).filter((z) => z > moment);
  const stand: Stand = {
    moment: moment.toISOString(),
    abdruck,
    zeitpunkte: kuenftig.map((z) => z.toISOString()),
  };
  writeFileSync(standdatei, JSON.stringify(stand));
  const fassungen = readdirSync(ablage).filter((name) => name !== path.basename(standdatei));
  for (const alt of fassungen.sort().slice(0, -AUFGEHOBEN)) rmSync(path.join(ablage, alt), { recursive: true });
  schreibeLedger(wurzel, moment);
  if (wahl.eintragen) trageEin();
  console.log(`Veröffentlicht: ${ziel}, Stand ${zeit.format(moment)} Uhr.`);
  return kuenftig[0];
}

const stand = existsSync(standdatei) && existsSync(ziel) && (JSON.parse(readFileSync(standdatei, 'utf8')) as Stand);
const abdruck = eingangsabdruck();
const stetig = wahl['wenn-faellig'];
let naechster = stand ? stand.zeitpunkte.map((z) => new Date(z))[0] : undefined;
const istFaellig =
  !stand ||
  stand.abdruck !== abdruck ||
  tagVon(new Date(stand.moment)) !== tagVon(jetzt) ||
  (naechster && naechster <= jetzt);
if (!stetig || istFaellig) naechster = await veroeffentliche(jetzt, abdruck);
while (stetig && naechster && naechster.getTime() - nun().getTime() <= VORLAUF)
  naechster = await veroeffentliche(naechster, abdruck);
if (!stetig && naechster)
  console.log(`Das Nächste, was von selbst erscheint oder endet: ${zeit.format(naechster)} Uhr.`);
