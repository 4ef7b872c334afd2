/**
 * Builds the website and serves it on this computer: `npm start`. With `--mode vorschau` also what nobody else may see yet (`npm run vorschau`).
 * `--port`, `--host` (to be reached from other computers), `--verbose`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inspect } from 'node:util';
import { OHNE_ZWILLINGE } from '../src/ausgabe/zwillinge.ts';
import { zeige } from '../src/auslieferung/dienst.ts';
import { ablage } from '../src/redaktion/ablage.ts';
import { angaben } from './angaben.ts';
import { SPARSAM } from './sparsam.ts';

const { values: wahl } = angaben(
  `So: npm start -- [--port <Zahl>] [--host] [--outDir <Ordner>] [--verbose]
Baut die Website und zeigt sie auf diesem Rechner; mit --host auch anderen im selben Netz, mit --verbose mit allen Meldungen.`,
  {
    verbose: { type: 'boolean' },
    mode: { type: 'string' },
    outDir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
    host: { type: 'boolean', default: false },
  },
);
if (!/^\d{1,5}$/.test(wahl.port) || Number(wahl.port) > 65_535) {
  console.error(`--port: „${wahl.port}“ ist kein Anschluss. Erwartet: eine Zahl bis 65535, zum Beispiel 4321.`);
  process.exit(2);
}

// By another process, whose memory is free again while the website is looked at.
const bau = [
  path.join(import.meta.dirname, 'bauen.ts'),
  ...(wahl.verbose ? ['--verbose'] : []),
  ...(wahl.mode ? ['--mode', wahl.mode] : []),
  ...['--outDir', wahl.outDir],
];
// Nothing here hands out packed twins, and packing them takes two fifths of a first build.
const env = { ...SPARSAM, ...process.env, [OHNE_ZWILLINGE]: 'ja' };
const { status } = spawnSync(process.execPath, bau, { stdio: 'inherit', env });
if (status !== 0) process.exit(status ?? 1);

try {
  const port = await zeige(wahl.outDir, Number(wahl.port), wahl.host, ablage.gitlab?.herkunft);
  const adresse = (pfad: string): string => `http://localhost:${port}${pfad}`;
  console.log(`
Beenden mit Strg+C.

  Website    ${adresse('/')}
  Redaktion  ${adresse('/redaktion/')}
  Handbuch   ${adresse('/redaktion/handbuch/')}`);
} catch (fehler) {
  console.error(inspect(fehler));
  process.exit(1);
}
