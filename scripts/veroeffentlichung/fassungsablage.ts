/**
 * Where the versions of the published site lie: a folder beside the link that the web server follows. Shows one, keeps the last ones and room for the
 * next, and lets only one process at a time do so. What lies there and is none of its versions stays.
 */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Ruecknahme } from '../ledger/ruecknahmen.ts';
import { dateienIn, kopiereOrdner, schreibeGanz } from './dateien.ts';
import { benannte, vererbe } from './erbe.ts';
import { belegung, frei } from './platz.ts';
import { sperre, type Sperre } from '../../src/lager/sperre.ts';
import { ENDUNG } from './ziel.ts';

/** How many versions are kept, with the one that is shown: to these one can go back. */
const AUFGEHOBEN = 4;
/** Of so many versions before, files that are named by their content stay reachable. */
const VORFAHREN = 3;
/** A version is named by its moment; until it is shown, this stands behind. */
const UNFERTIG = '.unfertig';
/** Behind the name of a version: a list of the files that are its own, and not of the versions before. */
const EIGENE = '.eigene.json';
const FASSUNG = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(-\d+)?$/;
/** While it is built, a site takes no more than when it is done. But it grows. */
const ZUWACHS = 1.1;

/** Rights of files that tell when an embargo ends: a server whose folder lies above the place would hand out what all may read. */
const NUR_WIR = 0o600;

/** What is known of the version that is shown. */
const STAND = z.object({
  moment: z.string(),
  /** Fingerprint of what it was built from. */
  abdruck: z.string(),
  /** Moments to come. */
  zeitpunkte: z.array(z.string()),
  /** What is shown, also of the private folder, of which the repository's ledger may know nothing. */
  ledger: z.object({ adressen: z.array(z.string()), fassungen: z.string() }).optional(),
});
export type Stand = z.infer<typeof STAND>;

const RUECKNAHME = z.object({ seit: z.string(), gezeigt: z.string() }) satisfies z.ZodType<Ruecknahme>;

/** Files that are as they were keep their time: a server then answers "304 Not Modified" to those who have them. */
function behalteZeiten(neu: string, alt: string): void {
  for (const datei of dateienIn(neu)) {
    const [hier, dort] = [path.join(neu, datei), path.join(alt, datei)];
    const da = existsSync(dort) && statSync(dort);
    if (!da || !da.isFile()) continue;
    if (readFileSync(hier).equals(readFileSync(dort))) utimesSync(hier, da.atimeMs / 1000, da.mtimeMs / 1000);
  }
}

export class Fassungsablage {
  readonly #ziel: string;
  readonly #ordner: string;
  /** Bytes of what was built last. */
  #gebaut = 0;
  /** Files of what was made ready last that are named by their content. */
  #eigene: string[] = [];

  /** `ziel`: the link. */
  constructor(ziel: string) {
    this.#ziel = ziel;
    this.#ordner = ziel + ENDUNG;
  }

  get ordner(): string {
    return this.#ordner;
  }

  get istDa(): boolean {
    return existsSync(this.#ordner);
  }

  /** The version that is shown; undefined when there is none, or nothing reliable is known of it. */
  get stand(): Stand | undefined {
    try {
      if (existsSync(this.#ziel)) return STAND.parse(JSON.parse(readFileSync(this.#standdatei, 'utf8')));
    } catch {
      // Not there, or half written by an older version of this program: as if nothing had been published.
    }
    return undefined;
  }

  get #standdatei(): string {
    return path.join(this.#ordner, 'stand.json');
  }

  #schreibeStand(stand: Stand): void {
    schreibeGanz(this.#standdatei, JSON.stringify(stand), NUR_WIR);
  }

  /** For the clocks of servers: when the next run has something to do. While it is not there, at once. */
  get #naechsterBau(): string {
    return path.join(this.#ordner, 'naechster-bau.json');
  }

  /** Keeps all others out until this process ends, and any other that gets the lock. Out: nothing when it could not. */
  sperre(): Promise<Sperre | undefined> {
    // Not `recursive`: that takes a disk that is only to be read for a folder that is missing.
    if (!existsSync(this.#ordner)) mkdirSync(this.#ordner);
    return sperre(realpathSync(this.#ordner));
  }

  #namen(): string[] {
    return readdirSync(this.#ordner, { withFileTypes: true })
      .filter((d) => d.isDirectory())
      .map((d) => d.name)
      .sort();
  }

  /** The version that is shown. */
  get gezeigt(): string | undefined {
    return existsSync(this.#ziel) ? path.basename(realpathSync(this.#ziel)) : undefined;
  }

  /** Versions that are not shown, the oldest first. */
  #andere(): string[] {
    const { gezeigt } = this;
    return this.#namen().filter((name) => FASSUNG.test(name) && name !== gezeigt);
  }

  /** Whoever holds the lock: takes away what runs have left that were killed, and throws now what showing a version would throw later. */
  richteHer(): void {
    this.verwirf();
    accessSync(this.#ordner, constants.W_OK);
    this.#setze('.');
    rmSync(this.#zwischen, { force: true });
  }

  /** Takes away what is not shown and never was. */
  verwirf(): void {
    for (const name of this.#namen())
      if (name.endsWith(UNFERTIG) && FASSUNG.test(name.slice(0, -UNFERTIG.length))) this.#loesche(name);
    for (const name of readdirSync(this.#ordner))
      if (name.endsWith(EIGENE) && !existsSync(path.join(this.#ordner, name.slice(0, -EIGENE.length))))
        rmSync(path.join(this.#ordner, name));
  }

  #loesche(name: string): void {
    rmSync(path.join(this.#ordner, name), { recursive: true });
    rmSync(path.join(this.#ordner, name + EIGENE), { force: true });
  }

  /** Bytes that a version takes, as far as what is shown tells. In: bytes that another has taken before there was no room any more. */
  bedarf(mindestens = 0): number {
    const gezeigt = existsSync(this.#ziel) ? belegung(realpathSync(this.#ziel)) : 0;
    return Math.max(mindestens, gezeigt, this.#gebaut) * ZUWACHS;
  }

  /** Takes away the oldest of those that are not shown until so many bytes are free, or none is left. Out: how many. */
  schaffePlatz(bytes: number): number {
    const andere = this.#andere();
    const zuViel = andere.findIndex((name) => {
      if (frei(this.#ordner) >= bytes) return true;
      this.#loesche(name);
      return false;
    });
    return zuViel < 0 ? andere.length : zuViel;
  }

  /** Takes over a finished folder as a version. Until it is shown nobody else may look into it. */
  nimm(ordner: string, moment: Date): string {
    this.#gebaut = belegung(ordner);
    const fassung = path.join(this.#ordner, moment.toISOString().replace(/[:.]/g, '-') + UNFERTIG);
    if (statSync(ordner).dev === statSync(this.#ordner).dev) renameSync(ordner, fassung);
    else {
      this.schaffePlatz(this.#gebaut);
      mkdirSync(fassung, { mode: 0o700 });
      kopiereOrdner(ordner, fassung);
    }
    return fassung;
  }

  /** Makes a version ready to be shown: what has not changed keeps its time, what pages of earlier versions fetch stays reachable. */
  bereite(fassung: string, mitErbe = true): void {
    if (existsSync(this.#ziel)) behalteZeiten(fassung, this.#ziel);
    this.#eigene = benannte(fassung);
    if (!mitErbe) return;
    for (const davor of this.#vorfahren()) vererbe(path.join(this.#ordner, davor), fassung, this.#eigeneVon(davor));
  }

  /** The versions before the next one, the newest first. */
  #vorfahren(): string[] {
    const { gezeigt } = this;
    if (!gezeigt) return [];
    const davor = this.#andere().filter((name) => name < gezeigt);
    return [gezeigt, ...davor.reverse()].slice(0, VORFAHREN);
  }

  /** Files of a version that it does not have of others. Of one that was made by an older version of this program, all. */
  #eigeneVon(name: string): string[] {
    const datei = path.join(this.#ordner, name + EIGENE);
    if (!existsSync(datei)) return benannte(path.join(this.#ordner, name));
    return z.array(z.string()).parse(JSON.parse(readFileSync(datei, 'utf8')));
  }

  get #zwischen(): string {
    return `${this.#ziel}.neu`;
  }

  /** Makes the link beside its place. It leads from where it lies: whoever moves the folder of both moves what it leads to. */
  #setze(name: string, zwischen = this.#zwischen): void {
    rmSync(zwischen, { force: true });
    symlinkSync(path.join(path.basename(this.#ordner), name), zwischen);
  }

  /** Shows a version, from one moment to the next. Out: whether it does; what was taken back in the meantime stays so. */
  zeige(unfertig: string): boolean {
    if (this.liesRuecknahme()) return false;
    const name = path.basename(unfertig, UNFERTIG);
    let fassung = name;
    // Of the same moment, when the clock was set back: it may be shown just now.
    for (let nr = 2; existsSync(path.join(this.#ordner, fassung)); nr++) fassung = `${name}-${nr}`;
    schreibeGanz(path.join(this.#ordner, fassung + EIGENE), JSON.stringify(this.#eigene), NUR_WIR);
    chmodSync(unfertig, 0o755);
    this.#setze(fassung);
    renameSync(unfertig, path.join(this.#ordner, fassung));
    renameSync(this.#zwischen, this.#ziel);
    // Taken back between these lines.
    const ruecknahme = this.liesRuecknahme();
    if (ruecknahme) this.#zeigeWieder(ruecknahme.gezeigt);
    return !ruecknahme;
  }

  /** Shows a version that was shown before. By a link of its own: this waits for nobody's lock. */
  #zeigeWieder(fassung: string): void {
    const zwischen = `${this.#ziel}.zurueck`;
    this.#setze(fassung, zwischen);
    renameSync(zwischen, this.#ziel);
  }

  get #ruecknahmedatei(): string {
    return path.join(this.#ordner, 'ruecknahme.json');
  }

  /** What was taken back, and is held until somebody releases it. */
  liesRuecknahme(): Ruecknahme | undefined {
    if (!existsSync(this.#ruecknahmedatei)) return undefined;
    return RUECKNAHME.parse(JSON.parse(readFileSync(this.#ruecknahmedatei, 'utf8')));
  }

  /**
   * Shows the version before the one that is shown, and holds it. Also while another process builds or waits: who takes something back is in a hurry.
   * Out: nothing when there is none before.
   */
  nimmZurueck(moment: Date): Ruecknahme | undefined {
    const { gezeigt = '' } = this;
    const davor = this.#andere().findLast((name) => name < gezeigt);
    if (!davor) return undefined;
    const ruecknahme = { seit: this.liesRuecknahme()?.seit ?? moment.toISOString(), gezeigt: davor };
    // First that it is held: a version that is just being finished asks for this before it is shown.
    schreibeGanz(this.#ruecknahmedatei, JSON.stringify(ruecknahme));
    this.#zeigeWieder(davor);
    rmSync(this.#naechsterBau, { force: true });
    return ruecknahme;
  }

  /**
   * Lets versions be shown again, and the next run make one whether or not something has changed. What was taken back goes: nobody may come back to it, nor
   * find its texts among what the next version keeps reachable.
   */
  gibFrei(): void {
    const { stand, gezeigt = '' } = this;
    for (const name of this.#andere()) if (name > gezeigt) this.#loesche(name);
    if (stand) this.#schreibeStand({ ...stand, abdruck: '' });
    rmSync(this.#ruecknahmedatei);
  }

  /** Writes down what is shown and when that will be another, and takes away the oldest of the others, or all. */
  merke(stand: Stand, naechster: Date, aufgehoben = AUFGEHOBEN): void {
    this.#schreibeStand(stand);
    schreibeGanz(this.#naechsterBau, JSON.stringify({ moment: naechster.toISOString() }), NUR_WIR);
    rmSync(this.fehlerdatei, { force: true });
    const andere = this.#andere();
    for (const alt of andere.slice(0, Math.max(0, andere.length + 1 - aufgehoben))) this.#loesche(alt);
  }

  /** Where is written what went wrong with the last run. */
  get fehlerdatei(): string {
    return path.join(this.#ordner, 'fehler.txt');
  }
}
