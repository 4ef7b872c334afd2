/**
 * Feeds Astro's content store from our own reader: one reader, one schema, and nothing in the store, in Astro's cache or among the modules
 * that must not be seen yet. A folder named by INHALT_ZUSATZ adds entries that are kept outside the repository.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { zusatzordner } from './medienordner.ts';
import { sichtbarer, vorschau } from './sichtbar.ts';
import { ORDNER, type Dateiname, type Ordnername } from '../schema/index.ts';
import type { Bestand } from './bestand.ts';
import { formatiere } from './fehler.ts';
import { leseInhalt, type Gelesen } from './lesen.ts';
import { pruefeGelesenes } from './pruefung/pruefen.ts';

/** Where visible texts of the additional folder are copied to: modules must lie in the project to find its packages. */
const ABLAGE = '.astro/zusatz';

const inhaltsordner = (wurzel: string): string => path.join(wurzel, 'content');

interface Lesung {
  wurzel: string;
  inhalt: Gelesen;
}
let gelesen: Lesung | undefined;
let aufgeraeumt = false;

// Astro runs this module twice: with its configuration, which checks the content, and with the collections, which are made of it.
const UEBERGABE = Symbol.for('drogenhilfe-dortmund: gelesener Inhalt');
const gemeinsam = globalThis as typeof globalThis & { [UEBERGABE]?: Lesung | undefined };

/** The content as it is read for this build, once. */
export function inhaltVon(wurzel: string): Gelesen {
  if (gelesen?.wurzel !== wurzel) {
    // What an earlier build has left; later on a changed copy must be seen as changed, not as another file.
    if (!aufgeraeumt) rmSync(path.join(wurzel, ABLAGE), { recursive: true, force: true });
    aufgeraeumt = true;
    const uebergeben = gemeinsam[UEBERGABE];
    gemeinsam[UEBERGABE] = undefined;
    gelesen =
      uebergeben?.wurzel === wurzel
        ? uebergeben
        : { wurzel, inhalt: leseInhalt(inhaltsordner(wurzel), zusatzordner()) };
  }
  return gelesen.inhalt;
}

/** Leaves what was read to the other run of this module, which takes it once: whoever changes content or schema later must not get the old. */
export function uebergib(): void {
  gemeinsam[UEBERGABE] = gelesen;
}

let erneuert: boolean | undefined;
/**
 * Reads anew after a change. Every collection asks, one after the other: it is done once. Out: whether it can be shown. With faults it cannot:
 * they are told, and what was shown stays.
 */
function erneuere(wurzel: string): boolean {
  if (erneuert !== undefined) return erneuert;
  queueMicrotask(() => (erneuert = undefined));
  const bisher = gelesen;
  gelesen = undefined;
  const { fehler } = pruefeGelesenes(inhaltVon(wurzel));
  if (fehler.length) {
    gelesen = bisher;
    console.error(`\n${formatiere(fehler)}`);
  }
  return (erneuert = !fehler.length);
}

/** All content as it was read for this build, also what must not be seen yet. */
export const bestandVon = (wurzel: string): Bestand => inhaltVon(wurzel).bestand;

/** The file of an entry, as a path from the root of the project. */
function projektpfad(wurzel: string, datei: string, ort: string): string {
  if (!path.relative(wurzel, ort).startsWith('..')) return path.relative(wurzel, ort).split(path.sep).join('/');
  const kopie = `${ABLAGE}/${datei}`;
  mkdirSync(path.dirname(path.join(wurzel, kopie)), { recursive: true });
  copyFileSync(ort, path.join(wurzel, kopie));
  return kopie;
}

/** The loader of one collection: a folder, or a single file as its only entry. */
export const lader = (name: Ordnername | Dateiname): Loader => ({
  name: 'inhalt',
  load: ({ store, config, watcher }) => {
    const wurzel = fileURLToPath(config.root);
    const fuelle = () => {
      const { bestand: alles, ortVon } = inhaltVon(wurzel);
      const bestand = vorschau ? alles : sichtbarer(alles);
      store.clear();
      if (!(name in ORDNER)) return void store.set({ id: name, data: bestand[name] as Record<string, unknown> });
      const { endung } = ORDNER[name as Ordnername];
      for (const { id, daten, text } of bestand[name as Ordnername].values()) {
        const datei = `${name}/${id}.${endung}`;
        store.set({
          id,
          data: daten as Record<string, unknown>,
          ...(endung === 'mdx' && {
            body: text,
            filePath: projektpfad(wurzel, datei, ortVon(datei)),
            deferredRender: true,
          }),
        });
      }
    };
    fuelle();
    const ordner = [inhaltsordner(wurzel), zusatzordner() ?? []].flat();
    watcher?.add(ordner);
    watcher?.on('all', (_, ort) => {
      if (ordner.every((o) => path.relative(o, ort).startsWith('..'))) return;
      if (erneuere(wurzel)) fuelle();
    });
    return Promise.resolve();
  },
});
