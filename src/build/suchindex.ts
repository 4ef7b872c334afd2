/** Last step of the build: makes the search index from the finished pages. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What the browser needs: the core runtime, the German word stems and the index. No ready-made interface, no worker. */
const NOETIG = /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.de\.pagefind|(fragment|index|filter)\/.+)$/;

/** Hands on the result of a call; a result with errors becomes one. */
function pruefe<T extends { errors: string[] }>(antwort: T): T {
  if (antwort.errors.length) throw new Error(antwort.errors.join('; '));
  return antwort;
}

/**
 * Indexes the pages in `ordner` and writes `ordner`/pagefind. Only text in `data-pagefind-body` counts; all pages are in one German index.
 * Returns the number of pages. Throws an Error with one German line when Pagefind fails or finds no page.
 */
export async function schreibeSuchindex(ordner: string): Promise<number> {
  try {
    const { index } = pruefe(await createIndex({ forceLanguage: 'de' }));
    if (!index) throw new Error('Pagefind hat keinen Index angelegt');
    const { page_count } = pruefe(await index.addDirectory({ path: ordner }));
    if (!page_count) throw new Error(`keine Seite in ${ordner}`);
    const { files } = pruefe(await index.getFiles());
    const ziel = path.join(ordner, 'pagefind');
    await rm(ziel, { recursive: true, force: true });
    for (const datei of files.filter((d) => NOETIG.test(d.path.replaceAll('\\', '/')))) {
      const ort = path.join(ziel, datei.path);
      await mkdir(path.dirname(ort), { recursive: true });
      await writeFile(ort, datei.content);
    }
    return page_count;
  } catch (fehler) {
    const grund = fehler instanceof Error ? fehler.message : String(fehler);
    throw new Error(`Der Suchindex ist nicht entstanden: ${grund.replace(/\s+/g, ' ')}`);
  } finally {
    await close();
  }
}

/** Adds the search index to every build. */
export const suchindex = (): AstroIntegration => ({
  name: 'suchindex',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const anzahl = await schreibeSuchindex(fileURLToPath(dir));
      logger.info(`${anzahl} Seiten im Suchindex`);
    },
  },
});
