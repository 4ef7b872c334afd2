/** After the pages: feeds in three formats, and a text file of each notice, all from the finished pages, so that every form says the same. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { alsDateien } from './feedformate.ts';
import { feedadresse, feedliste } from './feeds.ts';
import { meldungsadresse, textadresse } from '../inhalt/adressen.ts';
import { sichtbarer } from '../inhalt/sichtbar.ts';
import { herkunftszeile } from '../inhalt/website.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { bestandVon } from '../inhalt/lader.ts';
import { nachDenSeiten, schreibeDatei } from '../ausgabe/ausgabe.ts';
import { textdatei, volltext, type Volltext } from '../ausgabe/volltext.ts';
import { schluessel } from '../schema/schluessel.ts';

/** Writes all feeds and text files into `ordner`. */
async function schreibeFeeds(ordner: string, alles: Bestand, herkunft: string): Promise<void> {
  const bestand = sichtbarer(alles);
  const texte = new Map<string, Volltext>();
  for (const id of alles.meldungen.keys()) {
    const adresse = meldungsadresse(id);
    const seite = path.join(ordner, adresse, 'index.html');
    // What must not be seen yet has a page in the preview only, and stands in no feed there either.
    if (!existsSync(seite)) continue;
    const absolut = new URL(adresse, herkunft).href;
    const text = volltext(await readFile(seite, 'utf8'), absolut);
    texte.set(adresse, text);
    await schreibeDatei(ordner, textadresse(id), textdatei(text, absolut, herkunftszeile(bestand)));
  }
  for (const feed of feedliste(bestand)) {
    const dateien = alsDateien(feed, texte, herkunft, bestand);
    for (const format of schluessel(dateien))
      await schreibeDatei(ordner, feedadresse(feed.stamm, format), dateien[format]);
  }
}

/** Adds the feeds to every build. Before the search index, which takes what it reads out of the pages. */
export const feeds = () =>
  nachDenSeiten('feeds', ({ ordner, wurzel, herkunft }) => schreibeFeeds(ordner, bestandVon(wurzel), herkunft));
