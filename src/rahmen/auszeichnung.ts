/** schema.org in JSON-LD: only what the page itself says. */
import type { Datensatz } from '../daten/daten.ts';
import type { Datei } from '../daten/datendateien.ts';
import { WOCHENTAGE, type Wochentag } from '../schema/einrichtung.ts';
import type { Kopf } from '../seite/seiten.ts';
import type { Ortsseite } from '../ort/standorte.ts';
import { absolut, LIZENZ } from '../inhalt/website.ts';

type Knoten = { '@type': string } & Record<string, unknown>;

/**
 * The page and the pages above it. `dateModified` is the day of the last check against the sources, the only day that the content documents.
 * In: the head of the page, the origin, and what the page is about. Out: JSON for a script element.
 */
export function auszeichnung({ titel, adresse, wege, nachweis }: Kopf, herkunft: URL, gegenstand?: Knoten): string {
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
  // "</script>" in a title would end the element.
  return JSON.stringify(seite).replaceAll('<', '\\u003c');
}

const TAGE: Record<Wochentag, string> = {
  Mo: 'Monday',
  Di: 'Tuesday',
  Mi: 'Wednesday',
  Do: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  So: 'Sunday',
};

/**
 * A place that is open. `Place` and nothing narrower: the content does not say which of them are medical practices or offices.
 * Times and telephone only where the page has no reservation about them: a search engine would show them without it.
 */
export function ortsauszeichnung({ ort, daten }: Ortsseite): Knoten | undefined {
  if (!ort.offen) return undefined;
  const sicher = daten.anzeige === 'ja';
  const zeiten = sicher ? daten.oeffnungszeiten.filter((o) => o.bereich === undefined && o.hinweis === undefined) : [];
  return {
    '@type': 'Place',
    name: ort.titel,
    address: daten.strasse
      ? {
          '@type': 'PostalAddress',
          streetAddress: daten.strasse,
          postalCode: daten.plz ?? undefined,
          addressLocality: 'Dortmund',
          addressCountry: 'DE',
        }
      : undefined,
    telephone: sicher ? daten.telefon.find((t) => t.bereich === undefined)?.e164 : undefined,
    url: daten.web ?? undefined,
    openingHoursSpecification: zeiten.length
      ? zeiten.map((o) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: WOCHENTAGE.filter((t) => o.tage.includes(t)).map((t) => TAGE[t]),
          opens: o.von,
          closes: o.bis === '24:00' ? '23:59' : o.bis,
        }))
      : undefined,
  };
}

/** The open data as a catalogue of datasets, each with its files. No publisher: nobody operates the site yet. */
export const datenauszeichnung = (saetze: readonly Datensatz[], dateien: readonly Datei[]): Knoten => ({
  '@type': 'DataCatalog',
  dataset: saetze.map((d) => ({
    '@type': 'Dataset',
    name: d.titel,
    description: d.beschreibung,
    url: absolut(`/daten/#${d.id}`),
    license: LIZENZ.adresse,
    isAccessibleForFree: true,
    inLanguage: 'de',
    dateModified: d.version,
    creditText: d.namensnennung,
    distribution: dateien
      .filter((datei) => datei.datensatz === d.id && !datei.beschreibtNur)
      .map((datei) => ({
        '@type': 'DataDownload',
        name: datei.art,
        contentUrl: absolut(`/daten/${datei.name}`),
        encodingFormat: datei.medientyp.split(';')[0]!,
      })),
  })),
});
