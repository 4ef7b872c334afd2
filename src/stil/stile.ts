/**
 * Our sheets in a build: compiled by Sass itself, which is twice as fast as through Vite (that asks for each import and waits), and kept until
 * a sheet or a package changes. `npm run dev` leaves them to Vite, which reloads them.
 */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { gestaltmodul, gestaltwerte } from './gestaltmodul.ts';
import { ausLager } from '../lager/lager.ts';
import { merke } from '../lager/merken.ts';

/** All sheets with their text, since each may use any other. */
const quelltexte = merke(async (wurzel: string) => {
  const dateien = globSync('src/**/*.scss', { cwd: wurzel }).sort();
  const texte = await Promise.all(
    dateien.map(async (datei) => [datei, await readFile(path.join(wurzel, datei), 'utf8')]),
  );
  return texte.flat();
});

async function kompiliere(wurzel: string, datei: string, vorweg: string): Promise<Uint8Array> {
  const { compileString } = await import('sass');
  const { css } = compileString(vorweg + (await readFile(datei, 'utf8')), {
    url: pathToFileURL(datei),
    loadPaths: [path.join(wurzel, 'node_modules')],
    quietDeps: true,
    importers: [gestaltmodul],
  });
  return Buffer.from(css);
}

/** In: what stands before every sheet. */
export function stile(vorweg: string): Plugin {
  let wurzel = '';
  return {
    name: 'stile',
    enforce: 'pre',
    apply: 'build',
    configResolved: ({ root }) => void (wurzel = root),
    resolveId: (id, von) => (von && id.endsWith('.scss') ? `${path.resolve(path.dirname(von), id)}.css` : undefined),
    async load(id) {
      if (!id.endsWith('.scss.css')) return undefined;
      const datei = id.slice(0, -'.css'.length);
      const zutaten = [vorweg, gestaltwerte, path.relative(wurzel, datei), ...(await quelltexte(wurzel))];
      const css = await ausLager('stile', zutaten, () => kompiliere(wurzel, datei, vorweg), wurzel);
      return { code: Buffer.from(css).toString(), map: null };
    },
  };
}
