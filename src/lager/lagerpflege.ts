/** Keeps the store of earlier builds (src/lager/lager.ts) clean. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LAGER_ZU, raeumeLager } from './lager.ts';

/**
 * After each build what no build has used for long is removed. And the store is for the website only: `npm run dev` and `npm run vorschau` show
 * what nobody else may see yet, and nothing of that may stay behind.
 */
export function lagerpflege(): AstroIntegration {
  let wurzel = '';
  return {
    name: 'lagerpflege',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        wurzel = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lager-nur-fuer-die-website',
                config: (_, { mode }) => {
                  if (mode !== 'production') process.env[LAGER_ZU] = 'ja';
                },
              },
            ],
          },
        });
      },
      'astro:build:done': () => raeumeLager(wurzel),
    },
  };
}
