/** Last step of the build: makes the search index from the finished pages. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';

/** What the browser needs: the core runtime, the German word stems and the index. No ready-made interface, no worker. */
const NOETIG =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.de\.pagefind|(fragment|index|filter)\/.+)$/;

/**
 * What is on a page but not what it says. Source marks above all: their numbers would stick to the words before them ("150" and mark 1
 * would be found, and shown, as "1501").
 */
const UEBERGANGEN = [
  '.beleg',
  '.quellen',
  '.stand',
  '.krumen',
  '.inhaltsverzeichnis',
  '.begriff__text',
  'caption',
  'thead',
];

/** Hands on the result of a call; a result with errors becomes one. */
function pruefe<T extends { errors: string[] }>(antwort: T): T {
  if (antwort.errors.length) throw new Error(antwort.errors.join('; '));
  return antwort;
}

/** Pagefind's own count is that of all files read; the entry file has the count of those indexed. */
function zaehleSeiten(dateien: IndexFile[]): number {
  const eintritt = dateien.find((d) => d.path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(eintritt?.content)) as {
    languages: { de?: { page_count: number } };
  };
  return languages.de?.page_count ?? 0;
}

/**
 * Indexes the pages in `ordner` and writes `ordner`/pagefind. Only text in `data-pagefind-body` counts; all pages are in one German index.
 * Returns the number of pages. Throws an Error with one German line when Pagefind fails or finds no page.
 */
export async function schreibeSuchindex(ordner: string): Promise<number> {
  try {
    const { index } = pruefe(await createIndex({ forceLanguage: 'de', excludeSelectors: UEBERGANGEN }));
    if (!index) throw new Error('Pagefind hat keinen Index angelegt');
    pruefe(await index.addDirectory({ path: ordner }));
    const { files } = pruefe(await index.getFiles());
    const anzahl = zaehleSeiten(files);
    if (!anzahl) throw new Error(`keine Seite mit data-pagefind-body in ${ordner}`);
    const ziel = path.join(ordner, 'pagefind');
    await rm(ziel, { recursive: true, force: true });
    for (const datei of files.filter((d) => NOETIG.test(d.path.replaceAll('\\', '/')))) {
      const ort = path.join(ziel, datei.path);
      await mkdir(path.dirname(ort), { recursive: true });
      await writeFile(ort, datei.content);
    }
    return anzahl;
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
