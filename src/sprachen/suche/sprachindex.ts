/** After the pages: what each language's search fetches, from its finished pages. A language has a search when one of its pages shows the field. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { nachDenSeiten, schreibeDatei } from '../../ausgabe/ausgabe.ts';
import { bestandVon } from '../../inhalt/lader.ts';
import { sichtbarer } from '../../inhalt/sichtbar.ts';
import { ausLager, unserCode } from '../../lager/lager.ts';
import { sprachdokumente } from './sprachdokumente.ts';
import { sprachliste, type Sprachliste } from './liste.ts';

interface Seite {
  adresse: string;
  html: string;
}

const SPRACHSEITE = /<html lang="([\w-]+)"[^>]* class="sprachseite"/;

/** Pages in other languages, by their language. */
async function liesSeiten(ordner: string): Promise<Map<string, Seite[]>> {
  const dateien = (await readdir(ordner, { recursive: true })).filter((datei) => datei.endsWith('index.html')).sort();
  const seiten = await Promise.all(
    dateien.map(async (datei) => ({
      adresse: `/${datei.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      html: await readFile(path.join(ordner, datei), 'utf8'),
    })),
  );
  const inSprachen = seiten.filter(({ html }) => SPRACHSEITE.test(html));
  return Map.groupBy(inSprachen, ({ html }) => SPRACHSEITE.exec(html)![1]!);
}

function alsListe(seiten: readonly Seite[], notfall: string[]): Sprachliste {
  const teile = seiten.map(({ html, adresse }) => sprachdokumente(html, adresse));
  return { dokumente: teile.flatMap((t) => t.dokumente), gleich: teile.flatMap((t) => t.gleich), notfall };
}

/** Adds the lists to every build. Before the search index, which takes out of the pages what it reads. */
export const sprachindex = () =>
  nachDenSeiten('sprachindex', async ({ ordner, wurzel, logger }) => {
    const notfall = sichtbarer(bestandVon(wurzel)).hilfe.zeilen.flatMap((zeile) => zeile.notfallwoerter);
    for (const [kennung, seiten] of await liesSeiten(ordner)) {
      if (!seiten.some(({ html }) => html.includes('<sprach-suche'))) continue;
      const zutaten = [await unserCode(wurzel), ...notfall, ...seiten.flatMap((s) => [s.adresse, s.html])];
      const liste = await ausLager('sprachsuche', zutaten, () =>
        Promise.resolve(Buffer.from(JSON.stringify(alsListe(seiten, notfall)))),
      );
      await schreibeDatei(ordner, sprachliste(kennung), liste);
      logger.info(`Suche in ${kennung}: ${seiten.length} Seiten`);
    }
  });
