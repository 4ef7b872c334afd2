/** A project that is published by the real command; its build is a stand-in, which does what the environment says. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { frei } from '../../scripts/veroeffentlichung/platz.ts';
import { bis, GEDULD, SCHRITT } from '../geduld.ts';
import { WURZEL } from '../ordner.ts';

/** Where all projects of this file lie. */
export const ordner = mkdtempSync(path.join(tmpdir(), 'veroeffentlichen-'));
const nebenlaeufe: ChildProcess[] = [];
const platten: string[] = [];
afterAll(() => {
  for (const lauf of nebenlaeufe) lauf.kill('SIGKILL');
  for (const ort of platten) spawnSync('umount', ['--lazy', ort]);
  rmSync(ordner, { recursive: true, force: true });
});

const BAU = `
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const { SKRIPT, SCHEITERT, HAENGT, TAUB, STIRBT, GROESSE, JETZT } = process.env;
const ziel = process.argv[process.argv.indexOf('--outDir') + 1]!;
if (HAENGT) {
  if (TAUB) process.removeAllListeners('disconnect');
  const kind = spawn(process.execPath, ['--eval', 'setTimeout(() => 0, ${GEDULD})'], { stdio: 'ignore' });
  writeFileSync(HAENGT, process.pid + ' ' + kind.pid);
  await new Promise((nie) => setTimeout(nie, ${GEDULD}));
}
if (STIRBT) process.kill(process.pid, STIRBT);
if (SCHEITERT) {
  console.error(SCHEITERT + '\\n    at schreibe (file:///srv/site/node_modules/astro/dist/index.js:1:1)');
  process.exit(1);
}
writeFileSync(ziel + '/index.html', readFileSync('content/meldungen/2026-11-23-neu.mdx', 'utf8'));
writeFileSync(ziel + '/immer.txt', 'gleich');
if (SKRIPT) {
  mkdirSync(ziel + '/_astro');
  mkdirSync(ziel + '/pagefind/fragment', { recursive: true });
  writeFileSync(ziel + '/suche.html', SKRIPT);
  writeFileSync(ziel + '/pagefind/pagefind.js', SKRIPT);
  for (const datei of ['_astro/such.' + SKRIPT + '.js', 'pagefind/fragment/de_' + SKRIPT + '.pf_fragment'])
    writeFileSync(ziel + '/' + datei, SKRIPT);
}
if (GROESSE) writeFileSync(ziel + '/gross.bin', Buffer.alloc(Number(GROESSE)));
writeFileSync(ziel + '/uhr.txt', JETZT!);
`;

export const MELDUNG = 'content/meldungen/2026-11-23-neu.mdx';

/** A project with its own content and git, a place that it publishes to, and what runs the command at a moment. */
export function projekt(name: string, gesperrtBis?: string, ort = path.join(ordner, name)) {
  const [wurzel, ziel] = [path.join(ort, 'projekt'), path.join(ort, 'www/site')];
  for (const [datei, text] of Object.entries(DATEIEN)) {
    mkdirSync(path.dirname(path.join(wurzel, 'content', datei)), { recursive: true });
    writeFileSync(path.join(wurzel, 'content', datei), text);
  }
  if (gesperrtBis) {
    const gesperrt = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
      'datum: 2026-11-23',
      `datum: ${gesperrtBis.slice(0, 10)}`,
    ).replace('titel:', `sperrfrist: '${gesperrtBis}'\ntitel:`);
    writeFileSync(path.join(wurzel, 'content/meldungen/2026-12-01-spaeter.mdx'), gesperrt);
  }
  cpSync(path.join(WURZEL, 'scripts'), path.join(wurzel, 'scripts'), { recursive: true });
  for (const teil of ['src', 'node_modules', 'package.json', 'package-lock.json', 'astro.config.mjs', 'public'])
    symlinkSync(path.join(WURZEL, teil), path.join(wurzel, teil));
  for (const teil of ['ledger', 'bin']) mkdirSync(path.join(wurzel, teil), { recursive: true });
  mkdirSync(path.dirname(ziel), { recursive: true });
  writeFileSync(path.join(wurzel, 'scripts/bauen.ts'), BAU);
  const umgebung = (uhr: string, mehr = {}) => ({
    PATH: `${path.join(wurzel, 'bin')}:${process.env['PATH']}`,
    NODE_NO_WARNINGS: '1',
    // The command is called some fifty times here, and compiled once.
    NODE_COMPILE_CACHE: path.join(ordner, 'cache'),
    SITE: 'https://probe.example',
    TMPDIR: ordner,
    JETZT: uhr,
    ...mehr,
  });
  /** Calls the command as it is, also without its place. */
  const rufe = (uhr: string, angaben: string[], mehr = {}) => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/veroeffentlichen.ts', ...angaben], {
      cwd: wurzel,
      encoding: 'utf8',
      env: umgebung(uhr, mehr),
    });
    return { status, sagt: stdout + stderr };
  };
  return {
    wurzel,
    ziel,
    umgebung,
    rufe,
    lies: (datei: string) => readFileSync(path.join(ziel, datei), 'utf8'),
    aendere: (datei: string, alt: string, neu: string) =>
      writeFileSync(path.join(wurzel, datei), readFileSync(path.join(wurzel, datei), 'utf8').replace(alt, neu)),
    fassungen: () =>
      readdirSync(`${ziel}.fassungen`)
        .filter((n) => n.startsWith('2026-') && !n.endsWith('.json'))
        .sort(),
    jetzt: (uhr: string, angaben: string[] = [], mehr = {}) => rufe(uhr, [ziel, ...angaben], mehr),
    nebenher: (uhr: string, angaben: string[] = [], mehr = {}) => {
      const prozess = spawn('node', ['scripts/veroeffentlichen.ts', ziel, ...angaben], {
        cwd: wurzel,
        env: umgebung(uhr, mehr),
        stdio: 'ignore',
      });
      nebenlaeufe.push(prozess);
      return { prozess, ende: new Promise<number | null>((fertig) => prozess.on('close', fertig)) };
    },
  };
}

export type Projekt = ReturnType<typeof projekt>;

/** A run that is building and does not end by itself. In: what its build is told. Out: the run, and the numbers of the build's process and of its child. */
export async function bauender(p: Projekt, uhr: string, mehr = {}) {
  const nummer = path.join(p.wurzel, 'bau.pid');
  rmSync(nummer, { force: true });
  const lauf = p.nebenher(uhr, [], { HAENGT: nummer, ...mehr });
  const [bau, kind] = await bis(() => {
    const nummern = readFileSync(nummer, 'utf8').split(' ').map(Number);
    if (!nummern[1]) throw new Error('Der Bau läuft noch nicht.');
    return nummern;
  });
  return { ...lauf, bau: bau!, kind: kind! };
}

/** Does a process run? One that has ended and that nobody has asked about does not. */
export function laeuft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A disk of its own, for so many bytes and files. Only root may have one: out is nothing where it cannot be had. */
export function platte(name: string, bytes: number, dateien = 10_000) {
  const ort = path.join(ordner, name);
  mkdirSync(ort, { recursive: true });
  const haenge = (...was: string[]) => spawnSync('mount', [...was, ort]).status === 0;
  if (!haenge('-t', 'tmpfs', '-o', `size=${bytes},nr_inodes=${dateien}`, 'tmpfs')) return undefined;
  platten.push(ort);
  return {
    ort,
    nurLesen: () => haenge('-o', 'remount,ro'),
    /** Leaves so many bytes free. */
    fuelle: (rest: number) => {
      const ballast = path.join(ort, 'ballast');
      rmSync(ballast, { force: true });
      writeFileSync(ballast, Buffer.alloc(frei(ort) - rest));
    },
  };
}

/** A project that has published and holds something for ten o'clock, and what starts a run that has built it and waits. */
export function gesperrtesProjekt(name: string) {
  const p = projekt(name, '2026-12-01T10:00:00+01:00');
  p.jetzt('2026-12-01T09:30:00+01:00');
  const wartender = async (uhr: string) => {
    const bisher = p.fassungen();
    const lauf = p.nebenher(uhr, ['--wenn-faellig']);
    const gebaut = () =>
      p.fassungen().some((f) => !bisher.includes(f) && existsSync(path.join(`${p.ziel}.fassungen`, f, 'uhr.txt')));
    await vi.waitUntil(() => gebaut() || lauf.prozess.exitCode !== null, { timeout: SCHRITT });
    return lauf;
  };
  return { p, wartender };
}

/**
 * Runs a trial that begins before ten o'clock of the first of December and has to be over before it strikes: on a busy machine with more time, until
 * it is. In: the trial, with a name for its project and its clock; it says whether it was in time, and only then expects anything.
 */
export async function vorZehn(name: string, versuch: (name: string, uhr: string) => Promise<boolean>): Promise<void> {
  const zehn = new Date('2026-12-01T10:00:00+01:00').getTime();
  // What is prepared is prepared three minutes beforehand.
  for (const sekunden of [6, 20, 60, 170])
    if (await versuch(`${name}-${sekunden}`, new Date(zehn - sekunden * 1000).toISOString())) return;
  throw new Error('Auch knapp drei Minuten waren nicht genug.');
}
