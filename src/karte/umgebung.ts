/** The small map of the surroundings, for places outside the frame of a map. Pure. */
import {
  BEZIRK,
  imRahmen,
  lageplan,
  type Kartenort,
  type Orientierung,
  type Plan,
  type Ausschnitt,
} from './lageplan.ts';

/** Lines that are known beyond the frame of the map. */
const WEIT = ['bahn', 'bundesstrasse'];

/**
 * The surroundings of a map: the places that lie outside its frame, among the districts, with the frame itself as `kasten`. Undefined when
 * there are none.
 */
export function umgebungsplan(o: Orientierung, orte: readonly Kartenort[]): Plan | undefined {
  const draussen = orte.filter((ort) => !imRahmen(o.ausschnitt, ort));
  if (!draussen.length) return undefined;
  const { sued, west, nord, ost } = o.ausschnitt;
  const lat = draussen.map((ort) => ort.lat);
  const lon = draussen.map((ort) => ort.lon);
  const [hoch, breit] = [0.008, 0.022];
  const ausschnitt: Ausschnitt = {
    sued: Math.min(sued, ...lat) - hoch,
    west: Math.min(west - hoch, ...lon.map((l) => l - breit)),
    nord: Math.max(nord, ...lat) + hoch,
    ost: Math.max(ost, ...lon) + breit,
  };
  const linien = o.linien.filter((l) => WEIT.includes(l.art));
  const punkte = o.punkte.filter((p) => p.art === BEZIRK && !imRahmen(o.ausschnitt, p));
  return lageplan({ ...o, ausschnitt, linien, punkte }, draussen, 'umgebung', o.ausschnitt);
}
