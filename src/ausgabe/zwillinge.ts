/**
 * Beside each file that packs well lie its twins, `.br` and `.gz`: a server hands them out as they are, instead of packing the same page for every reader.
 * Packed as well as can be, which is slow, so they are kept from build to build. The last step: what a twin holds must not change any more.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ausLager, LAGER_ZU } from '../lager/lager.ts';
import { nachDenSeiten } from './ausgabe.ts';

/** When this is set in the environment, none are made: for builds of which no server hands out packed files, as `npm start` and most tests. */
export const OHNE_ZWILLINGE = 'OHNE_ZWILLINGE';

/** Endings of what packs well. Pictures, fonts, archives and the parts of the index are packed by their own form. */
const PACKBAR = /\.(html|css|js|json|jsonld|geojson|webmanifest|xml|svg|txt|csv|bib|ics|vcf|wasm|ico)$/;
/** Smaller files arrive in one packet as they are. */
const MINDESTENS = 1024;
/** Written for the server, not for readers. */
const FUER_SERVER = /^_server[\\/]/;
/** So many files at once: more would be no faster, and each takes its memory. */
const ZUGLEICH = availableParallelism();

const [packeBrotli, packeGzip] = [promisify(brotliCompress), promisify(gzip)];

/** How each twin is made. */
const ARTEN = {
  '.br': (inhalt: Buffer) =>
    packeBrotli(inhalt, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: inhalt.length,
      },
    }),
  '.gz': (inhalt: Buffer) => packeGzip(inhalt, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** Files that get twins, as paths from the folder of the site, the largest last. */
async function packbare(ordner: string): Promise<string[]> {
  const alle = (await readdir(ordner, { recursive: true })).filter((d) => PACKBAR.test(d) && !FUER_SERVER.test(d));
  const mitGroesse = await Promise.all(
    alle.map(async (datei) => ({ datei, groesse: (await stat(path.join(ordner, datei))).size })),
  );
  return mitGroesse
    .filter(({ groesse }) => groesse >= MINDESTENS)
    .sort((a, b) => a.groesse - b.groesse)
    .map(({ datei }) => datei);
}

/** Writes the twins of all files in a folder. In: the folder of the site, root of the project. */
async function schreibeZwillinge(ordner: string, wurzel: string): Promise<void> {
  const offen = await packbare(ordner);
  // From the end: the editor takes seconds, and all others are packed meanwhile.
  const packer = Array.from({ length: ZUGLEICH }, async () => {
    for (let datei = offen.pop(); datei; datei = offen.pop()) {
      const ort = path.join(ordner, datei);
      const inhalt = await readFile(ort);
      for (const [endung, packe] of Object.entries(ARTEN)) {
        const gepackt = await ausLager(`zwillinge${endung}`, [inhalt, packe.toString()], () => packe(inhalt), wurzel);
        if (gepackt.length < inhalt.length) await writeFile(ort + endung, gepackt);
      }
    }
  });
  await Promise.all(packer);
}

/** Are twins made? A preview keeps nothing (lagerpflege.ts), and would pay for them each time: it has none. Known when Vite has its mode. */
export const mitZwillingen = (): boolean => !process.env[OHNE_ZWILLINGE] && !process.env[LAGER_ZU];

/** Adds the twins to every build that is to have them. */
export const zwillinge = () =>
  nachDenSeiten('zwillinge', async ({ ordner, wurzel }) => {
    if (mitZwillingen()) await schreibeZwillinge(ordner, wurzel);
  });
