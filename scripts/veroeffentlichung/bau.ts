/**
 * Has the website built by a process of its own, which ends with this one. It is built in the project, wherever it will be shown: Astro looks for packages
 * from there and moves files that cannot move from disk to disk.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SPARSAM } from '../sparsam.ts';
import { belegung } from './platz.ts';
import { sperre, type Sperre } from '../../src/lager/sperre.ts';

const PROGRAMM = fileURLToPath(new URL('begleiterbau.ts', import.meta.url));
/** In the project, and not in git. */
const ORDNER = '.astro/fassung';
/** In minutes: what takes longer hangs. */
export const FRIST = 15;
/** Of what a build says, so much is kept: its end tells why it failed. */
const LAENGE = 200_000;

/** How a build ended that did not succeed. */
export interface Abbruch {
  code: number | null;
  signal: string | null;
  /** It was ended, because it hung. */
  hing: boolean;
  /** What it said: all, and of what went wrong. */
  ausgabe: string;
  fehler: string;
  /** In bytes, what it had written. */
  belegt: number;
}

/** Ends it with all processes that it has started. */
function toete(kind: ChildProcess): void {
  try {
    if (kind.pid) process.kill(process.platform === 'win32' ? kind.pid : -kind.pid, 'SIGKILL');
  } catch {
    // It and all of them have ended.
  }
}

/** Starts the build and waits for its end. */
async function lasseBauen(
  wurzel: string,
  ordner: string,
  moment: Date,
  sperren: Sperre[],
  vergessen: boolean,
): Promise<Omit<Abbruch, 'belegt'> | undefined> {
  const kind = fork(PROGRAMM, ['--outDir', ordner], {
    cwd: wurzel,
    env: { ...SPARSAM, ...process.env, JETZT: moment.toISOString(), ...(vergessen && { VERGESSEN: '1' }) },
    silent: true,
    // A group of its own, so that it ends as a whole.
    detached: true,
  });
  for (const eine of sperren) kind.send('sperre', eine, () => undefined);
  let [ausgabe, fehler] = ['', ''];
  kind.stdout?.setEncoding('utf8').on('data', (teil: string) => (ausgabe = `${ausgabe}${teil}`.slice(-LAENGE)));
  kind.stderr?.setEncoding('utf8').on('data', (teil: string) => {
    ausgabe = `${ausgabe}${teil}`.slice(-LAENGE);
    fehler = `${fehler}${teil}`.slice(-LAENGE);
  });
  let hing = false;
  const frist = setTimeout(() => {
    hing = true;
    toete(kind);
  }, FRIST * 60_000);
  // What it has started may outlive it, when somebody has killed it.
  kind.once('exit', () => toete(kind));
  const { code, signal } = await new Promise<Pick<Abbruch, 'code' | 'signal'>>((fertig) => {
    kind.once('close', (c, s) => fertig({ code: c, signal: s }));
    kind.once('error', (grund) => {
      fehler += String(grund);
      fertig({ code: null, signal: null });
    });
  });
  clearTimeout(frist);
  return code === 0 ? undefined : { code, signal, hing, ausgabe, fehler };
}

/**
 * Builds the website as it is at a moment. In: root of the project; the lock that is held meanwhile, also when this process dies; whether older versions
 * of the data lose what is no longer said; what takes the
 * finished folder away. Out: nothing when it is built, else how it failed; 'belegt' when another build for publishing writes in this project just now.
 */
export async function baue(
  wurzel: string,
  moment: Date,
  gehalten: Sperre,
  vergessen: boolean,
  nimm: (ordner: string) => void,
): Promise<Abbruch | 'belegt' | undefined> {
  // One project may publish to several places. Each build leaves for the next one what it has read, embargoed texts of its moment, too.
  const bausperre = await sperre(`bau ${wurzel}`);
  if (!bausperre) return 'belegt';
  const ordner = path.join(wurzel, ORDNER);
  rmSync(ordner, { recursive: true, force: true });
  mkdirSync(path.dirname(ordner), { recursive: true });
  // Nobody else may see what is under embargo.
  mkdirSync(ordner, { mode: 0o700 });
  try {
    const abbruch = await lasseBauen(wurzel, ordner, moment, [gehalten, bausperre], vergessen);
    if (!abbruch) nimm(ordner);
    return abbruch && { ...abbruch, belegt: belegung(ordner) };
  } finally {
    rmSync(ordner, { recursive: true, force: true });
    bausperre.close();
  }
}
