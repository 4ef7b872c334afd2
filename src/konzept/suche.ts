/** The search for sites as steps in time: one small map a step, all on the same sheet. Pure. */
import { lageplan, ZUSTAENDE, type Kartenort, type Orientierung, type Plan } from '../karte/lageplan.ts';
import { inWorten } from '../zeit/datum.ts';

export interface Suchort {
  id: string;
  nummer: number;
  name: string;
  adresse: string;
  iso: string;
  lage?: Kartenort | undefined;
  /** It is a room for consumption, and open. */
  raumOffen: boolean;
  quellen: string[];
}

export interface Suchschritt {
  titel: string;
  /** The places that came in this step, together when they are the same. */
  gruppen: { wort: string; orte: Suchort[] }[];
  /** The sheet with the places of this step only. */
  plan: Plan;
  /** Where places of earlier steps lie. */
  davor: { x: number; y: number }[];
}

const OHNE_LAGE = 'ohne Lage';

/** Places together that are the same: in the words and the order of the map, then those whose position is not documented. */
function nachZustand(orte: readonly Suchort[]): Suchschritt['gruppen'] {
  const gruppen = Map.groupBy(orte, ({ lage }): string => (lage ? ZUSTAENDE[lage.zustand] : OHNE_LAGE));
  return [...Object.values(ZUSTAENDE), OHNE_LAGE].flatMap((wort) => {
    const drin = gruppen.get(wort);
    return drin ? [{ wort, orte: drin.toSorted((a, b) => a.nummer - b.nummer) }] : [];
  });
}

/**
 * In: geometry, candidates (oldest first), the day on which the story begins. Out: what there was before, then one step a year. Every mark stands at
 * the same place on all sheets.
 */
export function suchschritte(o: Orientierung, orte: readonly Suchort[], beginn: string): Suchschritt[] {
  const plan = lageplan(
    o,
    orte.flatMap((ort) => ort.lage ?? []),
    'schritt',
  );
  const titel = ({ iso }: Suchort) => (iso < beginn ? `Vor ${inWorten(beginn)}` : iso.slice(0, 4));
  const davor: Suchschritt['davor'] = [];
  return [...Map.groupBy(orte, titel)].map(([wort, neu]) => {
    const marken = plan.marken.filter((m) => neu.some((ort) => ort.nummer === m.ort.nummer));
    const schritt = { titel: wort, gruppen: nachZustand(neu), plan: { ...plan, marken }, davor: [...davor] };
    davor.push(...marken.map(({ x, y }) => ({ x, y })));
    return schritt;
  });
}

/** What to know when reading the maps. In: as of when. It ends with the name of the page that has all of it. */
export const lesehilfe = (stand: string): string =>
  `Schematische Karten mit Wallring, Lagen geschätzt. Grau: von vorher. Stand ${stand}; Nummern und alle Quellen wie in der `;

/** How many entries the search has since then, and whether a new room for consumption came of it. */
export function suchbefund(orte: readonly Suchort[], beginn: string): string {
  const neue = orte.filter((ort) => ort.iso >= beginn);
  const offen = neue.filter((ort) => ort.raumOffen).length;
  const raum =
    offen === 0 ? 'kein neuer Konsumraum' : `${offen} ${offen === 1 ? 'neuer Konsumraum' : 'neue Konsumräume'}`;
  return `${neue.length} neue Einträge in der Suche, ${raum} in Betrieb`;
}
