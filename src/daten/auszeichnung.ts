/** The open data in schema.org. */
import type { Gegenstand } from '../seite/auszeichnung.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { absolut, herausgebername, LIZENZ } from '../inhalt/website.ts';
import { STAEDTE } from '../schema/felder.ts';
import { datensaetze } from './daten.ts';
import { datendateien } from './datendateien.ts';
import { spalten, zeilenschema } from './datenschema.ts';

/** The open data as a catalogue of datasets, each with its files and whoever has made it. */
export async function datenauszeichnung(): Promise<Gegenstand> {
  const ersteller = herausgebername(await inhalt());
  const [saetze, dateien] = [await datensaetze(), await datendateien()];
  return {
    '@type': 'DataCatalog',
    dataset: saetze.map((d) => ({
      '@type': 'Dataset',
      name: d.titel,
      description: d.beschreibung,
      url: absolut(`/daten/#${d.id}`),
      license: LIZENZ.adresse,
      isAccessibleForFree: true,
      inLanguage: 'de',
      datePublished: d.seit,
      dateModified: d.version,
      version: d.version,
      creator: { '@type': 'Organization', name: ersteller, url: absolut('/impressum/') },
      keywords: d.schlagworte,
      spatialCoverage: d.staedte.map((stadt) => ({ '@type': 'Place', name: STAEDTE[stadt] })),
      temporalCoverage: `${d.zeitraum.von}/${d.zeitraum.bis}`,
      variableMeasured: [...new Set(spalten(zeilenschema(d)).map((s) => s.titel))],
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
  };
}
