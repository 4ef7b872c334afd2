/** schema.org in JSON-LD: only what the page itself says. What a subject adds is in its own folder. */
import { absolut } from '../inhalt/website.ts';
import { alsSkriptdaten } from '../maskierung/markup.ts';
import type { Kopf } from './seiten.ts';

/** What a page is about, for JSON-LD. */
export type Gegenstand = { '@type': string } & Record<string, unknown>;

/**
 * The page and the pages above it. `dateModified` is the day of the last check against the sources, the only day that the content documents.
 * In: the head of the page, the origin, and what the page is about. Out: JSON for a script element.
 */
export function auszeichnung({ titel, adresse, wege, nachweis }: Kopf, herkunft: URL, gegenstand?: Gegenstand): string {
  const url = (pfad: string) => absolut(pfad, herkunft);
  const stufen = adresse === '/' ? [] : [{ titel: 'Start', adresse: '/' }, ...wege, { titel, adresse }];
  const seite = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: url(adresse),
    name: titel,
    dateModified: nachweis.geprueftAm,
    breadcrumb: stufen.length
      ? {
          '@type': 'BreadcrumbList',
          itemListElement: stufen.map((s, i) => ({
            '@type': 'ListItem',
            position: i + 1,
            name: s.titel,
            item: url(s.adresse),
          })),
        }
      : undefined,
    mainEntity: gegenstand,
  };
  return alsSkriptdaten(seite);
}
