/** Astro's own Vite, not another version of it: what bundles a program of ours beside the pages. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export const ladeVite = async (): Promise<typeof import('vite')> => {
  const vonAstro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
  return (await import(pathToFileURL(vonAstro.resolve('vite')).href)) as typeof import('vite');
};
