/** A feed in each format. Pure. */
import { Feed as Schreiber } from 'feed';
import { feedadresse, FEEDFORMATE, type Feed, type Feedeintrag, type Feedformat } from './feeds.ts';
import type { Volltext } from '../ausgabe/volltext.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { herkunftsangaben, herkunftszeile, websitename } from '../inhalt/website.ts';
import { fuerCdata, maskiert } from '../maskierung/markup.ts';
import { schluessel } from '../schema/schluessel.ts';

type Form = (text: string) => string;

/** The writer takes `&amp;` in a text for a sign that somebody has escaped before. */
const fuerText: Form = (text) => text.replaceAll('&amp;', '&amp;amp;');

/** A text without a page of its own as HTML, with its sources. */
function alsHtml(text: string, quellen: Feedeintrag['quellen'] = [], absolut: (adresse: string) => string): string {
  const zeilen = quellen.map(
    (q) => `<li>${maskiert(q.herausgeber)}: <a href="${maskiert(absolut(q.adresse))}">${maskiert(q.titel)}</a></li>`,
  );
  return `<p>${maskiert(text)}</p>${zeilen.length ? `<p>Quellen:</p><ul>${zeilen.join('')}</ul>` : ''}`;
}

/** In: a feed, the texts of notices by address, the origin. Out: the same feed in every format. No moment of the build stands in it. */
export function alsDateien(
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
  const angaben = (benannt: Form) => ({
    id: absolut(feed.stamm),
    title: benannt(`${feed.titel} – ${name}`),
    description: benannt(`${feed.beschreibung} ${absender}`),
    link: absolut('/aktuelles/'),
    language: 'de',
    copyright: benannt(`${name}, ${lizenz}`),
    generator: false as const,
    // RFC 4287, 4.1.1: a feed names an author when its entries do not.
    author: { name: benannt(name), link: absolut('/') },
    feedLinks: links,
    // An empty feed has not changed since the days before the web.
    updated: new Date(neuestes),
  });
  const inhalt = (e: Feedeintrag): string => {
    if (e.text !== undefined) return alsHtml(e.text, e.quellen, absolut);
    const { kopfzeile, html } = texte.get(e.adresse)!;
    return `${kopfzeile ? `<p>${maskiert(kopfzeile)}</p>` : ''}${html}`;
  };
  /** How the format wants its texts: the name of the feed, a title and a lead, which are no HTML, and HTML. */
  const schreibe = (benannt: Form, titel: Form, vorspann: Form, html: Form): Schreiber => {
    const schreiber = new Schreiber(angaben(benannt));
    for (const e of feed.eintraege)
      schreiber.addItem({
        title: titel(e.titel),
        id: absolut(e.id),
        link: absolut(e.adresse),
        date: e.geaendert,
        published: e.datum,
        description: vorspann(e.zusammenfassung),
        content: html(`${inhalt(e)}<p>${maskiert(herkunftszeile(bestand))}</p>`),
        category: [{ name: e.art, term: e.art }],
      });
    return schreiber;
  };
  const unveraendert: Form = (text) => text;
  return {
    // The writer puts titles and texts into CDATA sections.
    rss: schreibe(fuerText, fuerCdata, maskiert, fuerCdata).rss2(),
    // It says `type="html"` of title and lead.
    atom: schreibe(fuerText, maskiert, maskiert, fuerCdata).atom1(),
    json: schreibe(unveraendert, unveraendert, unveraendert, unveraendert).json1(),
  };
}
