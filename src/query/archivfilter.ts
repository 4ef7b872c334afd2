/** What the archive of notices can be filtered by: derived from its notices. */
import { MELDUNGSARTEN } from '../schema/meldung.ts';
import { facettenAus, type Facette, type Facettenliste, type Merkmal } from './facetten.ts';

const FACETTEN: Facettenliste = [
  ['art', 'Art', 'alle'],
  ['aufgabe', 'Städtische Aufgabe', 'alle'],
  ['jahr', 'Jahr', 'alle'],
];

/** Kind, subject and year of a notice. */
export const meldungsmerkmale = (m: { art: string; aufgabe: string; jahr: string }): Merkmal[] => [
  ['art', m.art],
  ['aufgabe', m.aufgabe],
  ['jahr', m.jahr],
];

/** The facets in which the notices differ. None while there is nothing to choose. */
export const archivfacetten = (zeilen: Merkmal[][]): Facette[] =>
  facettenAus(FACETTEN, zeilen, Object.values(MELDUNGSARTEN), '').filter(({ werte }) => werte.length > 1);
