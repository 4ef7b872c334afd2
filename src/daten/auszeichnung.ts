/** The open data in schema.org. */
import type { Gegenstand } from '../seite/auszeichnung.ts';
import { absolut, LIZENZ } from '../inhalt/website.ts';
import type { Datendatei, Datensatz } from './daten.ts';

/** The open data as a catalogue of datasets, each with its files. No publisher: nobody operates the site yet. */
export const datenauszeichnung = (saetze: readonly Datensatz[], dateien: readonly Datendatei[]): Gegenstand => ({
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
