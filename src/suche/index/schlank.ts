/** After the search index: takes out of the finished pages what only the index reads. 100 to 1,000 bytes a page as sent. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Attributes as `suchmerkmale` and `data-pagefind-…` write them. */
const MERKMALE = / data-(?:such(?:-[a-z]+)?|pagefind-body|pagefind-ignore)(?:="[^"]*")?(?=[ >/])/g;
/** A tag; ">" inside an attribute does not end it. */
const HTML_TAG = /<[a-z](?:"[^"]*"|[^">])*>/gi;

/** In: a page. Out: the same page without them. */
export const ohneSuchmerkmale = (html: string): string =>
  html.replace(HTML_TAG, (tag) => (tag.includes(' data-') ? tag.replace(MERKMALE, '') : tag));

/** Rewrites every page in `ordner`. */
export async function schlanke(ordner: string): Promise<void> {
  const dateien = (await readdir(ordner, { recursive: true })).filter((datei) => datei.endsWith('.html'));
  await Promise.all(
    dateien.map(async (datei) => {
      const ort = path.join(ordner, datei);
      await writeFile(ort, ohneSuchmerkmale(await readFile(ort, 'utf8')));
    }),
  );
}
