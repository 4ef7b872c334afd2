/**
 * Feeds Astro's content store from our own reader: one reader, one schema, and nothing in the store, in Astro's cache or among the modules
 * that must not be seen yet. A folder named by INHALT_ZUSATZ adds entries that are kept outside the repository.
 */
import { copyFileSync, existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { dateizeit } from '../lager/lager.ts';
import { durchsuche, liegtUnter } from './dateizugriff.ts';
import { zusatzordner } from './medienordner.ts';
import { istVorschau, sichtbarer } from './sichtbar.ts';
import { ALLE_DATEIEN, ALLE_ORDNER, istOrdner, ORDNER, type Dateiname, type Ordnername } from '../schema/index.ts';
import type { Bestand } from './bestand.ts';
import { formatiere } from './fehler.ts';
import { leseInhalt, type Gelesen } from './lesen.ts';
import { pruefeGelesenes } from './pruefung/pruefen.ts';

/** Where visible texts of the additional folder are copied to: modules must lie in the project to find its packages. */
const ABLAGE = '.astro/zusatz';

const inhaltsordner = (wurzel: string): string => path.join(wurzel, 'content');
/** All folders that content is read from. */
const ordnerVon = (wurzel: string): string[] => [inhaltsordner(wurzel), zusatzordner() ?? []].flat();

/** The folders and all that lies below them, as places on disk. */
const orteIn = (ordner: string[]): string[] =>
  ordner
    .filter((o) => existsSync(o))
    .flatMap((o) => [
      o,
      ...durchsuche(o).flatMap(({ datei, art }) =>
        art === 'verweis' || art === 'versteckt' ? [] : [path.join(o, datei)],
      ),
    ]);

/** Has a file been written, or a folder got other files, after a moment (in ms)? */
const geaendertSeit = (ordner: string[], moment: number): boolean =>
  orteIn(ordner).some((ort) => (lstatSync(ort, { throwIfNoEntry: false })?.mtimeMs ?? 0) > moment);

interface Lesung {
  wurzel: string;
  inhalt: Gelesen;
}
let gelesen: Lesung | undefined;
/** When it was last begun to be read, in ms: also when what was read could not be shown. */
let begonnen = 0;
/** By how much the clock of a file system may be behind, in ms. */
const NACHGANG = 20;

/** Reads the content for this build. */
export function liesErstmals(wurzel: string): Gelesen {
  // What an earlier build has left; later on a changed copy must be seen as changed, not as another file.
  rmSync(path.join(wurzel, ABLAGE), { recursive: true, force: true });
  gelesen = undefined;
  return inhaltVon(wurzel);
}

/** The content as it was read for this build; read now, when it was not. */
export function inhaltVon(wurzel: string): Gelesen {
  if (gelesen?.wurzel !== wurzel) {
    begonnen = dateizeit() - NACHGANG;
    gelesen = { wurzel, inhalt: leseInhalt(inhaltsordner(wurzel), zusatzordner()) };
  }
  return gelesen.inhalt;
}

/** Reads anew. Out: whether it can be shown. With faults it cannot: they are told, and what was shown stays. */
function erneuere(wurzel: string): boolean {
  const bisher = gelesen;
  gelesen = undefined;
  const { fehler } = pruefeGelesenes(inhaltVon(wurzel));
  if (!fehler.length) return true;
  gelesen = bisher;
  console.error(`\n${formatiere(fehler)}`);
  return false;
}

/** How each collection shows what was read. */
const fuellungen = new Map<string, () => void>();
/**
 * For how long nothing must have changed before it is read anew, in milliseconds: a file may be written in several strokes, of which a watcher
 * leaves out those that follow at once. Whoever reads at the first would show a half, and the rest never.
 */
const RUHE = 100;
let bald: NodeJS.Timeout | undefined;

/** After a change, all collections show the new content together. */
function erneuereBald(wurzel: string): void {
  clearTimeout(bald);
  bald = setTimeout(() => {
    if (erneuere(wurzel)) for (const fuelle of fuellungen.values()) fuelle();
  }, RUHE);
}

/** How often it is looked for what the watcher has missed, in milliseconds. */
const NACHSCHAU = 1000;

type Waechter = NonNullable<LoaderContext['watcher']>;
const beobachter = new WeakSet<Waechter>();
/**
 * Reads anew whenever something changes in the folders. A watcher tells it at once, but not all: nothing of what changes before it has looked at every
 * file, and of changes that follow at once, on a busy machine, only the first. What it has missed the files themselves tell, a moment later.
 */
function beobachte(watcher: Waechter, wurzel: string): void {
  if (beobachter.has(watcher)) return;
  beobachter.add(watcher);
  const ordner = ordnerVon(wurzel);
  watcher.add(ordner);
  watcher.on('all', (_, ort) => {
    if (ordner.some((o) => liegtUnter(o, ort))) erneuereBald(wurzel);
  });
  setInterval(() => {
    if (geaendertSeit(ordner, begonnen)) erneuereBald(wurzel);
  }, NACHSCHAU).unref();
}

/** All content as it was read for this build, also what must not be seen yet. */
export const bestandVon = (wurzel: string): Bestand => inhaltVon(wurzel).bestand;

/** The file of an entry, as a path from the root of the project. */
function projektpfad(wurzel: string, datei: string, ort: string): string {
  if (liegtUnter(wurzel, ort)) return path.relative(wurzel, ort).split(path.sep).join('/');
  const kopie = `${ABLAGE}/${datei}`;
  mkdirSync(path.dirname(path.join(wurzel, kopie)), { recursive: true });
  copyFileSync(ort, path.join(wurzel, kopie));
  return kopie;
}

/** All collections: each folder, and each file as the only entry of its own. */
export const SAMMLUNGEN: (Ordnername | Dateiname)[] = [...ALLE_ORDNER, ...ALLE_DATEIEN];

/** The loader of one collection. In: its name, the mode of the build. */
export const lader = (name: Ordnername | Dateiname, modus: string): Loader => ({
  name: 'inhalt',
  load: ({ store, config, watcher }) => {
    const wurzel = fileURLToPath(config.root);
    const fuelle = () => {
      const { bestand: alles, ortVon } = inhaltVon(wurzel);
      const bestand = istVorschau(modus) ? alles : sichtbarer(alles);
      store.clear();
      if (!istOrdner(name)) return void store.set({ id: name, data: bestand[name] });
      const { endung } = ORDNER[name];
      for (const { id, daten, text } of bestand[name].values()) {
        const datei = `${name}/${id}.${endung}`;
        store.set({
          id,
          data: daten,
          ...(endung === 'mdx' && {
            body: text,
            filePath: projektpfad(wurzel, datei, ortVon(datei)),
            deferredRender: true,
          }),
        });
      }
    };
    fuelle();
    fuellungen.set(name, fuelle);
    if (watcher) beobachte(watcher, wurzel);
    return Promise.resolve();
  },
});
