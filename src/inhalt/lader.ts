/**
 * Feeds Astro's content store from our own reader: one reader, one schema, and nothing in the store, in Astro's cache or among the modules
 * that must not be seen yet. A folder named by INHALT_ZUSATZ adds entries that are kept outside the repository.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
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

interface Lesung {
  wurzel: string;
  inhalt: Gelesen;
}
let gelesen: Lesung | undefined;

/** Reads the content for this build. */
export function liesErstmals(wurzel: string): Gelesen {
  // What an earlier build has left; later on a changed copy must be seen as changed, not as another file.
  rmSync(path.join(wurzel, ABLAGE), { recursive: true, force: true });
  gelesen = undefined;
  return inhaltVon(wurzel);
}

/** The content as it was read for this build; read now, when it was not. */
export function inhaltVon(wurzel: string): Gelesen {
  if (gelesen?.wurzel !== wurzel) gelesen = { wurzel, inhalt: leseInhalt(inhaltsordner(wurzel), zusatzordner()) };
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
    const ordner = [inhaltsordner(wurzel), zusatzordner() ?? []].flat();
    watcher?.add(ordner);
    watcher?.on('all', (_, ort) => {
      if (ordner.some((o) => !path.relative(o, ort).startsWith('..'))) erneuereBald(wurzel);
    });
    return Promise.resolve();
  },
});
