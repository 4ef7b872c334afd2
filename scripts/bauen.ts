/** Builds the website: `npm run build`. Says what it does in a few lines; `-- --verbose`: everything that Astro says. */
import path from 'node:path';
import { inspect } from 'node:util';
import { angaben } from './angaben.ts';
import { ansage, seit } from './ansage.ts';

const { values: wahl } = angaben(
  `So: npm run build -- [--outDir <Ordner>] [--verbose]
Prüft die Inhalte und baut die Website nach dist oder in den genannten Ordner.`,
  { verbose: { type: 'boolean' }, mode: { type: 'string' }, outDir: { type: 'string', default: 'dist' } },
);

// Nobody is told that we build.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const beginn = performance.now();
const { build } = await import('astro');
try {
  await build({
    ...(wahl.mode && { mode: wahl.mode }),
    outDir: wahl.outDir,
    ...(!wahl.verbose && {
      logger: { entrypoint: new URL('ansage.ts', import.meta.url) },
      integrations: [ansage()],
    }),
  });
} catch (fehler) {
  console.error(`\n${inspect(fehler)}\n\nDie Website ist nicht gebaut.`);
  process.exit(1);
}
if (!wahl.verbose) console.log(`Fertig nach ${seit(beginn)}: ${path.resolve(wahl.outDir)}`);
