/** A feed in each format. Pure. */
import { Feed as Schreiber } from 'feed';
import {
  feedadresse,
  FEEDANSICHT,
  FEEDFORMATE,
  FEEDZEICHEN,
  type Feed,
  type Feedeintrag,
  type Feedformat,
} from './feeds.ts';
import type { Volltext } from '../ausgabe/volltext.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { herkunftsangaben, herkunftszeile, websitename } from '../inhalt/website.ts';
import { fuerCdata, maskiert } from '../maskierung/markup.ts';
import { schluessel } from '../schema/schluessel.ts';

type Form = (text: string) => string;

const SPRACHE = 'de';

/** In a browser the feed says what it is. Not by XSLT, which browsers give up; CSS cannot make links of addresses, but that is all that is lost. */
const mitAnsicht = (xml: string): string =>
  xml.replace('?>', `?>\n<?xml-stylesheet href="${FEEDANSICHT}" type="text/css"?>`);

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
  const titel = `${feed.titel} – ${name}`;
  const beschreibung = `${feed.beschreibung} ${absender}`;
  const autor = { name, url: absolut('/') };
  const zeichen = absolut(FEEDZEICHEN);
  const angaben = (benannt: Form) => ({
    id: absolut(feed.stamm),
    title: benannt(titel),
    description: benannt(beschreibung),
    link: absolut('/aktuelles/'),
    language: SPRACHE,
    image: zeichen,
    favicon: zeichen,
    copyright: benannt(`${name}, ${lizenz}`),
    generator: false as const,
    // RFC 4287, 4.1.1: a feed names an author when its entries do not.
    author: { name: benannt(autor.name), link: autor.url },
    feedLinks: links,
    updated: feed.geaendert,
  });
  const inhalt = (e: Feedeintrag): string => {
    const { kopfzeile, html } =
      e.text === undefined ? texte.get(e.adresse)! : { html: alsHtml(e.text, e.quellen, absolut) };
    return `${kopfzeile ? `<p>${maskiert(kopfzeile)}</p>` : ''}${html}<p>${maskiert(herkunftszeile(bestand))}</p>`;
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
        content: html(inhalt(e)),
        category: [{ name: e.art, term: e.art }],
      });
    return schreiber;
  };
  return {
    // The writer puts titles and texts into CDATA sections.
    rss: mitAnsicht(schreibe(fuerText, fuerCdata, maskiert, fuerCdata).rss2()),
    // It says `type="html"` of title and lead, and nothing of the language.
    atom: mitAnsicht(schreibe(fuerText, maskiert, maskiert, fuerCdata).atom1()).replace(
      '<feed ',
      `<feed xml:lang="${SPRACHE}" `,
    ),
    // JSON Feed 1.1 is written here: the writer knows version 1, without language and authors.
    json: `${JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: titel,
        home_page_url: absolut('/aktuelles/'),
        feed_url: links['json'],
        description: beschreibung,
        icon: zeichen,
        favicon: zeichen,
        authors: [autor],
        language: SPRACHE,
        items: feed.eintraege.map((e) => ({
          id: absolut(e.id),
          url: absolut(e.adresse),
          title: e.titel,
          content_html: inhalt(e),
          summary: e.zusammenfassung,
          date_published: e.datum,
          date_modified: e.geaendert,
          tags: [e.art],
        })),
      },
      null,
      1,
    )}\n`,
  };
}
