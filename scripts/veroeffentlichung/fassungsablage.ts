/**
 * Where the versions of the published site lie: a folder beside the link that the web server follows. Shows one, keeps the last ones, and
 * lets only one process at a time do so.
 */
import {
  chmodSync,
  existsSync,
  globSync,
  lstatSync,
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
import { schreibeGanz } from './dateien.ts';
import { sperre } from './sperre.ts';

/** How many versions are kept, with the one that is shown: to go back is to set the link. */
const AUFGEHOBEN = 4;

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

/** Files that are as they were keep their time: a server then answers "304 Not Modified" to those who have them. */
function behalteZeiten(neu: string, alt: string): void {
  for (const datei of globSync('**/*', { cwd: neu })) {
    const [hier, dort] = [path.join(neu, datei), path.join(alt, datei)];
    const da = existsSync(dort) && statSync(dort);
    if (!da || !da.isFile() || !statSync(hier).isFile()) continue;
    if (readFileSync(hier).equals(readFileSync(dort))) utimesSync(hier, da.atimeMs / 1000, da.mtimeMs / 1000);
  }
}

export class Fassungsablage {
  readonly #ziel: string;
  readonly #ordner: string;

  /** `ziel`: the link. */
  constructor(ziel: string) {
    this.#ziel = ziel;
    this.#ordner = `${ziel}.fassungen`;
  }

  /** Is there something else where the link should be? */
  get istBelegt(): boolean {
    return lstatSync(this.#ziel, { throwIfNoEntry: false })?.isSymbolicLink() === false;
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

  /** Keeps all others out until this process ends. Out: whether it could. */
  sperre(): Promise<boolean> {
    mkdirSync(this.#ordner, { recursive: true });
    return sperre(realpathSync(this.#ordner));
  }

  /** An empty folder for a version. Until it is shown nobody else may look into it. */
  neue(moment: Date): string {
    const fassung = path.join(this.#ordner, moment.toISOString().replace(/[:.]/g, '-'));
    rmSync(fassung, { recursive: true, force: true });
    mkdirSync(fassung, { mode: 0o700 });
    return fassung;
  }

  /** Makes a version ready to be shown. */
  bereite(fassung: string): void {
    if (existsSync(this.#ziel)) behalteZeiten(fassung, this.#ziel);
  }

  /** Shows a version, from one moment to the next. */
  zeige(fassung: string): void {
    chmodSync(fassung, 0o755);
    const verweis = `${this.#ziel}.neu`;
    rmSync(verweis, { force: true });
    symlinkSync(fassung, verweis);
    renameSync(verweis, this.#ziel);
  }

  /** Writes down what is shown, and takes away the oldest of the others. */
  merke(fassung: string, stand: Stand): void {
    schreibeGanz(this.#standdatei, JSON.stringify(stand));
    const andere = readdirSync(this.#ordner, { withFileTypes: true })
      .filter((d) => d.isDirectory() && d.name !== path.basename(fassung))
      .map((d) => d.name)
      .sort();
    for (const alt of andere.slice(0, 1 - AUFGEHOBEN)) rmSync(path.join(this.#ordner, alt), { recursive: true });
  }
}
