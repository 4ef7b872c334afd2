/** Curves of the schematic maps. Pure: points in, a path and a trail of points out. */
import { entfernung, type Masse, type Punkt } from './schilder.ts';
import { runde } from '../zeichnung/zeichnung.ts';

/** The point between two points; `t` beyond 1 lies behind the second. */
export const zwischen = (a: Punkt, b: Punkt, t = 0.5): Punkt => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** A line that ends at the edge of the frame goes on beyond it: the sheet may show more than the frame. */
export function verlaengert(punkte: Punkt[], { breite, hoehe }: Masse, nahe: (p: Punkt) => boolean): Punkt[] {
  const weiter = (ende: Punkt, davor: Punkt): Punkt[] => {
    const mal = (2 * Math.max(breite, hoehe)) / (entfernung(ende, davor) || 1);
    return nahe(ende) ? [zwischen(davor, ende, 1 + mal)] : [];
  };
  const [a, b, y, z] = [punkte[0], punkte[1], punkte.at(-2), punkte.at(-1)];
  return a && b && y && z ? [...weiter(a, b), ...punkte, ...weiter(z, y)] : punkte;
}

/**
 * A soft curve along the points: `d` for a path, and the curve as points at most 3 apart. Only the part that touches the sheet.
 */
export function kurve(alle: readonly Punkt[], zu: boolean, { breite, hoehe }: Masse) {
  const aufBlatt = (a: Punkt, b: Punkt) =>
    Math.max(a[0], b[0]) > 0 &&
    Math.min(a[0], b[0]) < breite &&
    Math.max(a[1], b[1]) > 0 &&
    Math.min(a[1], b[1]) < hoehe;
  const stuecke = alle.slice(1).map((p, i) => aufBlatt(alle[i] ?? p, p));
  const punkte = zu ? alle : alle.slice(Math.max(0, stuecke.indexOf(true)), stuecke.lastIndexOf(true) + 2);
  const erster = punkte[0];
  const letzter = punkte.at(-1);
  if (!erster || !letzter || (!zu && !stuecke.includes(true))) return { d: '', spur: [] as Punkt[] };

  const start = zu ? zwischen(letzter, erster) : erster;
  const ziel = zu ? start : letzter;
  const knicke = zu ? punkte : punkte.slice(1, -1);
  const paar = (p: Punkt) => `${runde(p[0])} ${runde(p[1])}`;
  const spur: Punkt[] = [];
  let d = `M${paar(start)}`;
  let von = start;
  const zieh = (knick: Punkt, bis: Punkt) => {
    const teile = Math.ceil((entfernung(von, knick) + entfernung(knick, bis)) / 3);
    for (let i = 0; i < teile; i++)
      spur.push(zwischen(zwischen(von, knick, i / teile), zwischen(knick, bis, i / teile), i / teile));
    von = bis;
  };
  knicke.forEach((knick, i) => {
    const naechster = knicke[i + 1];
    const bis = naechster ? zwischen(knick, naechster) : ziel;
    d += `Q${paar(knick)} ${paar(bis)}`;
    zieh(knick, bis);
  });
  if (knicke.length === 0) {
    d += `L${paar(ziel)}`;
    zieh(zwischen(start, ziel), ziel);
  }
  return { d: zu ? `${d}z` : d, spur: [...spur, ziel] };
}
