/** What the comparison can be filtered by: derived from its rows. */
import { SICHERHEIT } from '../schema/felder.ts';
import type { Zeile } from '../schema/index.ts';
import { VERGLEICHSTHEMEN } from '../schema/vergleich.ts';
import { facettenAus, type Facette, type Facettenliste, type Merkmal } from '../filter/facetten.ts';

const FACETTEN: Facettenliste = [
  // Not "thema": its buttons would be one group with those that choose the theme of the site.
  ['bereich', 'Thema', 'Alle'],
  ['sicherheit', 'Sicherheit', 'egal'],
  ['nennt', 'Die Zeile nennt', 'egal'],
];
const NENNT = {
  zahl: 'Zahlen auf einem Maßstab',
  luecke: 'etwas, das keine Quelle sagt',
  massnahme: 'eine Maßnahme in Dortmund',
};

/** Theme, certainty, and what a row says. */
export function zeilenmerkmale(z: Zeile<'vergleich'>): Merkmal[] {
  return [
    ['bereich', VERGLEICHSTHEMEN[z.thema]],
    ['sicherheit', z.sicherheit],
    ...(z.zahl ? [['nennt', NENNT.zahl] satisfies Merkmal] : []),
    ...(z.luecke ? [['nennt', NENNT.luecke] satisfies Merkmal] : []),
    ...(z.massnahmen.length ? [['nennt', NENNT.massnahme] satisfies Merkmal] : []),
  ];
}

/** The facets of the comparison with the values that occur, in the order of the page. */
export const vergleichsfacetten = (zeilen: { merkmale: Merkmal[] }[]): Facette[] =>
  facettenAus(
    FACETTEN,
    zeilen.map(({ merkmale }) => merkmale),
    [...Object.values(VERGLEICHSTHEMEN), ...SICHERHEIT, ...Object.values(NENNT)],
    '',
  );
