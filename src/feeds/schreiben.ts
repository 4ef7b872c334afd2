/** After the pages: feeds in three formats and a text file of each notice, all from the finished pages, so that every form says the same. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Feed as Schreiber } from 'feed';
import { feedadresse, feedliste, FEEDFORMATE, type Feed, type Feedeintrag, type Feedformat } from './feeds.ts';
import { meldungsadresse, textadresse } from '../inhalt/adressen.ts';
import { sichtbarer } from '../inhalt/sichtbar.ts';
import { herkunftsangaben, herkunftszeile, websitename } from '../inhalt/website.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { maskiert } from '../maskierung/markup.ts';
import { bestandVon } from '../inhalt/lader.ts';
import { nachDenSeiten, schreibeDatei } from '../ausgabe/ausgabe.ts';
import { textdatei, volltext, type Volltext } from '../ausgabe/volltext.ts';
import { schluessel } from '../schema/schluessel.ts';

/** A text without a page of its own as HTML, with its sources. */
function alsHtml(text: string, quellen: Feedeintrag['quellen'] = [], absolut: (adresse: string) => string): string {
  const zeilen = quellen.map(
    (q) => `<li>${maskiert(q.herausgeber)}: <a href="${maskiert(absolut(q.adresse))}">${maskiert(q.titel)}</a></li>`,
  );
  return `<p>${maskiert(text)}</p>${zeilen.length ? `<p>Quellen:</p><ul>${zeilen.join('')}</ul>` : ''}`;
}

/** In: a feed, the texts of notices by address, the origin. Out: the same feed in every format. No moment of the build stands in it. */
function alsDateien(
  feed: Feed,
  texte: ReadonlyMap<string, Volltext>,
  herkunft: string,
  bestand: Pick<Bestand, 'site'>,
): Record<Feedformat, string> {
  const absolut = (adresse: string) => new URL(adresse, herkunft).href;
  const links = Object.fromEntries(
    schluessel(FEEDFORMATE).map((format) => [format, absolut(feedadresse(feed.stamm, format))]),
  );
  const name = websitename(bestand);
  const { absender, lizenz } = herkunftsangaben(bestand);
  const neuestes = Math.max(0, ...feed.eintraege.map((e) => e.geaendert.getTime()));
  const angaben = {
    id: absolut(feed.stamm),
    title: `${feed.titel} – ${name}`,
    description: `${feed.beschreibung} ${absender}`,
    link: absolut('/aktuelles/'),
    language: 'de',
    copyright: `${name}, ${lizenz}`,
    generator: false as const,
    // RFC 4287, 4.1.1: a feed names an author when its entries do not.
    author: { name, link: absolut('/') },
    feedLinks: links,
    // An empty feed has not changed since the days before the web.
    updated: new Date(neuestes),
  };
  const inhalt = (e: Feedeintrag): string => {
    if (e.text !== undefined) return alsHtml(e.text, e.quellen, absolut);
    const { kopfzeile, html } = texte.get(e.adresse)!;
    return `${kopfzeile ? `<p>${maskiert(kopfzeile)}</p>` : ''}${html}`;
  };
  /** `titel` and `vorspann`: how the format wants a text that is no HTML. */
  const schreibe = (titel: (text: string) => string, vorspann: (text: string) => string): Schreiber => {
    const schreiber = new Schreiber(angaben);
    for (const e of feed.eintraege)
      schreiber.addItem({
        title: titel(e.titel),
        id: absolut(e.id),
        link: absolut(e.adresse),
        date: e.geaendert,
        published: e.datum,
        description: vorspann(e.zusammenfassung),
        content: `${inhalt(e)}<p>${maskiert(herkunftszeile(bestand))}</p>`,
        category: [{ name: e.art, term: e.art }],
      });
    return schreiber;
  };
  const unveraendert = (text: string) => text;
  return {
    rss: schreibe(unveraendert, maskiert).rss2(),
    // The writer says `type="html"` of both.
    atom: schreibe(maskiert, maskiert).atom1(),
    json: schreibe(unveraendert, unveraendert).json1(),
  };
}

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
