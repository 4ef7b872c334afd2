/** Builds the website: `npm run build`. Says what it does in a few lines; `-- --verbose`: everything that Astro says. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { ansage, seit } from './ansage.ts';

const { values: wahl } = parseArgs({
  options: { verbose: { type: 'boolean' }, mode: { type: 'string' }, outDir: { type: 'string', default: 'dist' } },
});

// Half of the start is reading the code of Astro and Vite; what Node has made of it is kept. Nobody else is told that we build.
enableCompileCache(path.resolve('.cache/node'));
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
