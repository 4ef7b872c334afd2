/** After the pages: what each language's search fetches, from its finished pages. A language has a search when one of its pages shows the field. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nachDenSeiten, schreibeDatei } from '../../ausgabe/ausgabe.ts';
import { uebersetzungsadresse } from '../../inhalt/adressen.ts';
import type { Bestand } from '../../inhalt/bestand.ts';
import { bestandVon } from '../../inhalt/lader.ts';
import { sichtbarer } from '../../inhalt/sichtbar.ts';
import { ausLager, unserCode } from '../../lager/lager.ts';
import { sprachdokumente } from './sprachdokumente.ts';
import { sprachliste, type Sprachliste } from './liste.ts';

interface Seite {
  adresse: string;
  html: string;
}

/** Finished pages in other languages, by their language; what is not shown yet has none. Only they are read, of all pages of the site. */
async function liesSeiten(ordner: string, { uebersetzungen }: Bestand): Promise<Map<string, Seite[]>> {
  const alle = [...uebersetzungen.values()]
    .map(({ id, daten: { sprache } }) => ({ sprache, adresse: uebersetzungsadresse(id) }))
    .map((seite) => ({ ...seite, datei: path.join(ordner, seite.adresse, 'index.html') }))
    .filter(({ datei }) => existsSync(datei))
    .sort((a, b) => (a.datei < b.datei ? -1 : 1));
  const seiten = await Promise.all(alle.map(async (s) => ({ ...s, html: await readFile(s.datei, 'utf8') })));
  return Map.groupBy(seiten, ({ sprache }) => sprache);
}

function alsListe(seiten: readonly Seite[], notfall: string[]): Sprachliste {
  const teile = seiten.map(({ html, adresse }) => sprachdokumente(html, adresse));
  return { dokumente: teile.flatMap((t) => t.dokumente), gleich: teile.flatMap((t) => t.gleich), notfall };
}

/** Adds the lists to every build. Before the search index, which takes out of the pages what it reads. */
export const sprachindex = () =>
  nachDenSeiten('sprachindex', async ({ ordner, wurzel, logger }) => {
    const bestand = bestandVon(wurzel);
    const notfall = sichtbarer(bestand).hilfe.zeilen.flatMap((zeile) => zeile.notfallwoerter);
    for (const [kennung, seiten] of await liesSeiten(ordner, bestand)) {
      if (!seiten.some(({ html }) => html.includes('<sprach-suche'))) continue;
      const zutaten = [await unserCode(wurzel), ...notfall, ...seiten.flatMap((s) => [s.adresse, s.html])];
      const liste = await ausLager('sprachsuche', zutaten, () =>
        Promise.resolve(Buffer.from(JSON.stringify(alsListe(seiten, notfall)))),
      );
      await schreibeDatei(ordner, sprachliste(kennung), liste);
      logger.info(`Suche in ${kennung}: ${seiten.length} Seiten`);
    }
  });
