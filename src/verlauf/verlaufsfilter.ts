/** What the timeline can be filtered by: derived from its events. */
import type { Bestand } from '../inhalt/bestand.ts';
import { inWorten } from '../zeit/datum.ts';
import { EREIGNISSTATUS, GREMIEN } from '../schema/ereignis.ts';
import type { Daten } from '../schema/index.ts';
import { HANDLUNGSFELDER } from '../schema/massnahme.ts';
import { facettenAus, type Facette, type Facettenliste, type Merkmal } from '../filter/facetten.ts';

const FACETTEN: Facettenliste = [
  ['status', 'Status', 'alle'],
  ['wer', 'Wer gehandelt hat', 'alle'],
  ['feld', 'Handlungsfeld', 'alle'],
];
/** An event that names no measure has no topic; it stays to be found as such. */
const OHNE_FELD = 'keinem zugeordnet';

const ORDNUNG = [
  ...Object.values(EREIGNISSTATUS),
  ...Object.values(GREMIEN),
  ...Object.values(HANDLUNGSFELDER).map(({ name }) => name),
];

/** Status, who acted, and the fields of action of the measures that the event names. */
export function ereignismerkmale(bestand: Bestand, e: Daten<'ereignisse'>): Merkmal[] {
  const felder = e.massnahmen.map((id) => HANDLUNGSFELDER[bestand.massnahmen.get(id)!.daten.handlungsfeld].name);
  return [
    ['status', EREIGNISSTATUS[e.status]],
    ['wer', GREMIEN[e.gremium]],
    ...(felder.length ? [...new Set(felder)] : [OHNE_FELD]).map((name): Merkmal => ['feld', name]),
  ];
}

/** The facets of the timeline with the values that occur, in the order of the schema. */
export const verlaufsfacetten = (ereignisse: { merkmale: Merkmal[] }[]): Facette[] =>
  facettenAus(
    FACETTEN,
    ereignisse.map(({ merkmale }) => merkmale),
    ORDNUNG,
    OHNE_FELD,
  );

export interface Stichtage {
  titel: string;
  tage: { iso: string; wort: string }[];
}

/** Days since which somebody asks what has changed, newest first: those on which the council acted, and the beginnings of years. */
export function stichtage(ereignisse: { iso: string; gremium: string }[]): Stichtage[] {
  const ratstage = ereignisse.filter((e) => e.gremium === GREMIEN.rat && e.iso.length === 10).map((e) => e.iso);
  // Everything is since the first year.
  const jahre = [...new Set(ereignisse.map((e) => e.iso.slice(0, 4)))].sort().slice(1);
  const gruppe = (titel: string, tage: string[]): Stichtage => ({
    titel,
    tage: [...new Set(tage)]
      .sort()
      .reverse()
      .map((iso) => ({ iso, wort: inWorten(iso) })),
  });
  return [
    gruppe('dem Rat am', ratstage),
    gruppe(
      'Jahresbeginn',
      jahre.map((j) => `${j}-01-01`),
    ),
  ];
}
