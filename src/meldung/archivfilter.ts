/** How the archive of notices is ordered, and what it can be filtered by: derived from its notices. Pure. */
import { MELDUNGSARTEN } from '../schema/meldung.ts';
import { facettenAus, type Facette, type Facettenliste, type Merkmal } from '../filter/facetten.ts';

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

/** How many notices are shown with their summary; older ones are one row each. */
export const MIT_VORSPANN = 30;

export interface Archivjahr<M> {
  jahr: string;
  anzahl: number;
  neueste: M[];
  aeltere: M[];
}

/** Notices by year, as the archive shows them. In: notices, newest first. */
export function nachJahren<M extends { jahr: string }>(liste: readonly M[]): Archivjahr<M>[] {
  const ausfuehrlich = new Set(liste.slice(0, MIT_VORSPANN));
  return [...Map.groupBy(liste, (m) => m.jahr)].map(([jahr, alle]) => ({
    jahr,
    anzahl: alle.length,
    neueste: alle.filter((m) => ausfuehrlich.has(m)),
    aeltere: alle.filter((m) => !ausfuehrlich.has(m)),
  }));
}
