/**
 * One build at a time in a checkout. Astro keeps what it has read in `.cache/astro` and `.astro` and reads it there again while it bundles: of two builds at
 * once (tests beside the server's clock, a preview beside both) one would take the other's content, embargoed texts among it, or die of it.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sperreSobaldFrei } from './sperre.ts';

/** Checkouts whose lock this process holds, until it ends. */
const gehalten = new Set<string>();

/** The first integration: a build, or a check of the types, which reads the content as a build does, waits for the one before. */
export const nacheinander = (): AstroIntegration => ({
  name: 'nacheinander',
  hooks: {
    'astro:config:setup': async ({ command, config, logger }) => {
      const wurzel = realpathSync(fileURLToPath(config.root));
      if (gehalten.has(wurzel) || (command !== 'build' && command !== 'sync')) return;
      await sperreSobaldFrei(`astro ${wurzel}`, () =>
        logger.warn('In diesem Ordner läuft gerade ein anderer Bau. Dieser beginnt, wenn jener fertig ist.'),
      );
      gehalten.add(wurzel);
    },
  },
});
