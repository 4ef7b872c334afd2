/** schema.org in JSON-LD: only what the page itself says. What a subject adds is in its own folder. */
import { zuletzt } from '../inhalt/erzaehltes.ts';
import { absolut } from '../inhalt/website.ts';
import { alsSkriptdaten } from '../maskierung/markup.ts';
import type { Kopf } from './seiten.ts';

/** What a page is about, for JSON-LD. */
export type Gegenstand = { '@type': string } & Record<string, unknown>;

/**
 * The page and the pages above it; the start page says how the website is called, because search engines look for that there. It offers no
 * SearchAction: the search takes no words from an address (docs/decisions/0016). `dateModified` is the day of the last check against the
 * sources, or of the last told change where that is newer: the only days that the content documents.
 * In: the head of the page, the origin, the name of the website, and what the page is about; several are questions with their answers. Out: JSON
 * for a script element.
 */
export function auszeichnung(
  { titel, adresse, wege, nachweis, aenderungen }: Kopf,
  herkunft: URL,
  website: string,
  gegenstand?: Gegenstand | Gegenstand[],
): string {
  const url = (pfad: string) => absolut(pfad, herkunft);
  const start = adresse === '/';
  const dateModified = zuletzt({
    geprueft: nachweis.geprueftAm,
    aenderungen: aenderungen.map(({ iso }) => ({ am: iso })),
  });
  const stufen = [{ titel: 'Start', adresse: '/' }, ...wege, { titel, adresse }];
  if (start)
    return alsSkriptdaten({
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      url: url('/'),
      name: website,
      dateModified,
    });
  const seite = {
    '@context': 'https://schema.org',
    '@type': Array.isArray(gegenstand) ? 'FAQPage' : 'WebPage',
    url: url(adresse),
    name: titel,
    dateModified,
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: stufen.map((s, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: s.titel,
        item: url(s.adresse),
      })),
    },
    mainEntity: gegenstand,
  };
  return alsSkriptdaten(seite);
}
