/** Stops the build when the content has faults, and tells all of them at once; hands the redirects to Astro. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatiere } from './fehler.ts';
import { lader, liesErstmals, SAMMLUNGEN } from './lader.ts';
import { pruefeVorBau } from './pruefung/pruefen.ts';
import { uebergib } from './uebergabe.ts';
import { zeigeImmerNeu } from './nachzuegler.ts';

export function inhaltspruefung(): AstroIntegration {
  return {
    name: 'inhaltspruefung',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        // What is built is looked at; nothing is read for it.
        if (command === 'preview') return;
        uebergib({ lader, SAMMLUNGEN });
        const { bestand, fehler } = await pruefeVorBau(liesErstmals(fileURLToPath(config.root)));
        if (!fehler.length) {
          updateConfig({ redirects: bestand.weiterleitungen });
          return;
        }
        console.error(`\n${formatiere(fehler)}`);
        // Not thrown: Astro would print a stack trace, which tells an editor nothing.
        if (command === 'build') process.exit(1);
      },
      'astro:server:setup': ({ server }) => zeigeImmerNeu(server),
    },
  };
}
