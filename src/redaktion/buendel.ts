/** A program of its own (bau.ts starts it): bundles the editor, as Astro would its script, and hands the files to whoever started it. */
import path from 'node:path';
import { STARTSKRIPT } from './ablage.ts';
import { QUELLEN, type Buendel } from './bau.ts';
import { LADEHELFER, sveltiaSchlank } from './sveltia-schlank.ts';
import { lizenzsammler, type Ladung } from '../lizenzen/sammler.ts';
import { ladeVite } from '../umgebung/vite.ts';

const { build } = await ladeVite();

const wurzel = process.cwd();
let ladung: Ladung = { werke: [], eingebettet: [] };
const gebaut = await build({
  root: wurzel,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [sveltiaSchlank(), lizenzsammler((l) => (ladung = l))],
  build: {
    write: false,
    target: 'esnext',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // On a busy machine it would count seconds at whoever builds; Astro asks for the same.
      checks: { bundlerTimings: false },
      input: path.join(wurzel, STARTSKRIPT),
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: '_astro/redaktion.[hash].js',
        chunkFileNames: '_astro/[name].[hash].js',
        assetFileNames: '_astro/[name].[hash][extname]',
        codeSplitting: LADEHELFER,
      },
    },
  },
});
if (!('output' in gebaut)) throw new Error('Vite hat kein Bündel gemacht');

const module = gebaut.output.flatMap((teil) => (teil.type === 'chunk' ? teil.moduleIds : []));
const fremd = module.filter(
  (id) =>
    path.isAbsolute(id) &&
    !id.includes('node_modules') &&
    !QUELLEN.some((ordner) => id.startsWith(path.join(wurzel, ordner) + path.sep)),
);
if (fremd.length)
  throw new Error(`Die Redaktion lädt, was src/redaktion/bau.ts nicht zu ihr zählt: ${fremd.join(', ')}`);

process.send!({
  ladung,
  start: gebaut.output.find((teil) => teil.type === 'chunk' && teil.isEntry)!.fileName,
  dateien: new Map(
    gebaut.output.map((teil) => [teil.fileName, Buffer.from(teil.type === 'chunk' ? teil.code : teil.source)]),
  ),
} satisfies Buendel);
