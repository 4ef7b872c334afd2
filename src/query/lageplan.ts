/**
 * Geometry of the schematic maps. Pure: rough positions and lines in, a sheet with rounded coordinates out.
 */
import { geoMercator, geoPath } from 'd3-geo';
import type { z } from 'zod';
import type { orientierung as schema } from '../schema/orientierung.ts';
import { abstand, faecher, setzeSchilder, type Masse, type Punkt, type Scheibe, type Wunsch } from './schilder.ts';
import { runde } from './zeichnung.ts';

export type Orientierung = z.output<typeof schema>;
type Rahmen = Orientierung['ausschnitt'];

/** A place on the map. */
export interface Kartenort {
  nummer: number;
  titel: string;
  adresse?: string | undefined;
  lat: number;
  lon: number;
  zustand: 'offen' | 'geplant';
}

/** How a kind of line is drawn (name of its CSS class, width on a sheet 580 wide) and called; null: by its own name. */
const LINIEN: Record<string, { klasse: string; breite: number; name: string | null; rang: number }> = {
  strassenring: { klasse: 'ring', breite: 7, name: null, rang: 1 },
  bahn: { klasse: 'bahn', breite: 5, name: 'Bahn', rang: 6 },
  fluss: { klasse: 'wasser', breite: 6, name: null, rang: 2 },
  kanal: { klasse: 'wasser', breite: 6, name: 'Kanal', rang: 6 },
  ufer: { klasse: 'ufer', breite: 2, name: 'Zürichsee', rang: 1 },
  bundesstrasse: { klasse: 'strasse', breite: 7, name: null, rang: 2 },
  hauptstrasse: { klasse: 'strasse', breite: 6, name: null, rang: 2 },
  fussgaengerzone: { klasse: 'strasse', breite: 4, name: null, rang: 4 },
};
const SONST = { klasse: 'strasse', breite: 4, name: null, rang: 5 };

/** Which places are labelled first; kinds that are not named here are not labelled. */
const RANG: Record<string, number> = { bahnhof: 0, wahrzeichen: 3, hafen: 3, kirche: 4, areal: 4, platz: 5, park: 5 };

/** A sheet: its size and the projection onto it. The frame always fits; what is left over shows more of the surroundings. */
export function blatt(rahmen: Rahmen, breite: number, hoehe: { von: number; bis: number }) {
  const ecken = {
    type: 'MultiPoint' as const,
    coordinates: [
      [rahmen.west, rahmen.sued],
      [rahmen.ost, rahmen.nord],
    ],
  };
  const [oben, unten] = geoPath(geoMercator().fitWidth(breite, ecken)).bounds(ecken);
  const hoch = Math.round(Math.min(Math.max(unten[1] - oben[1], hoehe.von), hoehe.bis));
  const projektion = geoMercator().fitSize([breite, hoch], ecken);
  const auf = (lat: number, lon: number): Punkt => projektion([lon, lat]) ?? [NaN, NaN];
  return { breite, hoehe: hoch, auf };
}
type Blatt = ReturnType<typeof blatt>;

/** Does the place lie within the frame? */
export const imRahmen = (r: Rahmen, { lat, lon }: { lat: number; lon: number }): boolean =>
  lat >= r.sued && lat <= r.nord && lon >= r.west && lon <= r.ost;

/** In which direction a place lies, seen from the middle of the frame: "Osten". */
export function himmelsrichtung(r: Rahmen, { lat, lon }: { lat: number; lon: number }): string {
  const mitte = (r.sued + r.nord) / 2;
  const ost = (lon - (r.west + r.ost) / 2) * Math.cos((mitte * Math.PI) / 180);
  const achtel = Math.round((Math.atan2(ost, lat - mitte) / Math.PI) * 4);
  const worte = ['Norden', 'Nordosten', 'Osten', 'Südosten', 'Süden', 'Südwesten', 'Westen', 'Nordwesten'];
  return worte[(achtel + 8) % 8] ?? '';
}

const zwischen = (a: Punkt, b: Punkt, t = 0.5): Punkt => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** A line that ends at the edge of the frame goes on beyond it: the sheet may show more than the frame. */
function verlaengert(punkte: Punkt[], { breite, hoehe }: Blatt, nahe: (p: Punkt) => boolean): Punkt[] {
  const weiter = (ende: Punkt, davor: Punkt): Punkt[] => {
    const mal = (2 * Math.max(breite, hoehe)) / (abstand(ende, davor) || 1);
    return nahe(ende) ? [zwischen(davor, ende, 1 + mal)] : [];
  };
  const [a, b, y, z] = [punkte[0], punkte[1], punkte.at(-2), punkte.at(-1)];
  return a && b && y && z ? [...weiter(a, b), ...punkte, ...weiter(z, y)] : punkte;
}

/**
 * A soft curve along the points: `d` for a path, and the curve as points at most 3 apart. Only the part that touches the sheet.
 */
export function kurve(alle: readonly Punkt[], zu: boolean, { breite, hoehe }: { breite: number; hoehe: number }) {
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
    const teile = Math.ceil((abstand(von, knick) + abstand(knick, bis)) / 3);
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

/** The three sizes of a map: for phones, for wide columns, and the sketch without words or numbers. */
const BLAETTER = {
  schmal: { breite: 300, hoehe: { von: 220, bis: 450 }, r: 9.5, schrift: 13, strich: 0.6, schilder: 8 },
  breit: { breite: 580, hoehe: { von: 440, bis: 620 }, r: 12.5, schrift: 14, strich: 1, schilder: 18 },
  klein: { breite: 280, hoehe: { von: 104, bis: 104 }, r: 4.5, schrift: 0, strich: 0.8, schilder: 0 },
};
export type Blattgroesse = keyof typeof BLAETTER;

/** The sketch shows the ring of walls and little else, where the city has one. */
function kleinerRahmen(o: Orientierung): Rahmen {
  const ring = o.linien.find((l) => l.art === 'strassenring')?.punkte;
  if (!ring) return o.ausschnitt;
  const [lat, lon] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  const luft = 0.0012;
  return {
    sued: Math.min(...lat) - luft,
    nord: Math.max(...lat) + luft,
    west: Math.min(...lon),
    ost: Math.max(...lon),
  };
}

/**
 * Lays out one map. In: rough geometry, the places to mark (those outside the frame are skipped), the size.
 * Out: lines as paths with CSS class and width, the lake, markers (`von`: where the place really is), labels and dots of landmarks.
 */
export function lageplan(o: Orientierung, orte: readonly Kartenort[], groesse: Blattgroesse) {
  const mass = BLAETTER[groesse];
  const rahmen = groesse === 'klein' ? kleinerRahmen(o) : o.ausschnitt;
  const b = blatt(rahmen, mass.breite, mass.hoehe);
  const [links, oben] = b.auf(rahmen.nord, rahmen.west);
  const [rechts, unten] = b.auf(rahmen.sued, rahmen.ost);
  const nahe = ([x, y]: Punkt) => {
    const rand = 20 * mass.strich;
    return x < links + rand || x > rechts - rand || y < oben + rand || y > unten - rand;
  };
  const roh = o.linien.map((linie) => {
    const punkte = linie.punkte.map(([lat, lon]) => b.auf(lat, lon));
    return { linie, punkte: linie.geschlossen ? punkte : verlaengert(punkte, b, nahe) };
  });
  const ufer = roh.filter((l) => l.linie.art === 'ufer').map((l) => l.punkte);
  const [linkesUfer, rechtesUfer] = ufer;
  const see = kurve([...(linkesUfer ?? [])].reverse().concat(rechtesUfer ?? []), false, b);
  const linien = roh
    .filter((l) => l.linie.art !== 'ufer')
    .map(({ linie, punkte }) => {
      const art = LINIEN[linie.art] ?? SONST;
      const { d, spur } = kurve(punkte, linie.geschlossen, b);
      const name = art.name ?? linie.name.replace(/ \(.*/, '');
      return { d, spur, name, klasse: art.klasse, rang: art.rang, breite: runde(art.breite * mass.strich) };
    })
    .filter((l) => l.d);

  const drin = orte.filter((ort) => imRahmen(o.ausschnitt, ort));
  const wahr = drin.map((ort) => b.auf(ort.lat, ort.lon));
  const plaetze = groesse === 'klein' ? wahr : faecher(wahr, mass.r, 1.5, b);
  const marken = drin.map((ort, i) => {
    const [x, y] = plaetze[i] ?? [0, 0];
    const [vx, vy] = wahr[i] ?? [0, 0];
    const von = abstand([x, y], [vx, vy]) > mass.r ? { x: runde(vx), y: runde(vy) } : undefined;
    return { ort, x: runde(x), y: runde(y), von };
  });

  const alsScheiben = (spur: readonly Punkt[], r: number): Scheibe[] => spur.map(([x, y]) => ({ x, y, r }));
  const hindernisse: Scheibe[] = [
    ...linien.flatMap((l) => alsScheiben(l.spur, l.breite / 2)),
    ...alsScheiben(see.spur, 1),
    ...marken.map((m) => ({ x: m.x, y: m.y, r: mass.r + 1 })),
  ];
  const vonDerMitteAus = (spur: readonly Punkt[]) => {
    const sichtbar = spur.filter(([x, y]) => x > 0 && y > 0 && x < b.breite && y < b.hoehe);
    const reihe = sichtbar.map((p, i) => ({ p, weit: Math.abs(i - sichtbar.length / 2) }));
    return reihe.sort((a, c) => a.weit - c.weit).map((r) => r.p);
  };
  const wuensche: Wunsch[] = [
    ...linien.map((l) => ({
      text: l.name,
      rang: l.rang,
      punkte: vonDerMitteAus(l.spur),
      weg: [l.breite / 2 + 3, l.breite / 2 + 8],
    })),
    ...o.punkte
      .filter((p) => RANG[p.art] !== undefined && imRahmen(rahmen, p))
      .map((p): Wunsch => {
        const [x, y] = b.auf(p.lat, p.lon);
        const text = p.name.replace(/ \(.*| Zürich$/, '');
        const weg = [7, 11, 16, 22].map((w) => w * mass.strich + 2);
        return { text, rang: RANG[p.art] ?? 9, punkte: [[x, y]], weg, zeichen: { x: runde(x), y: runde(y), r: 3 } };
      }),
  ];
  if (linkesUfer && rechtesUfer) {
    const mitten = linkesUfer.map((p, i) => zwischen(p, rechtesUfer[i] ?? p)).reverse();
    wuensche.push({ text: LINIEN.ufer?.name ?? '', rang: 0, punkte: mitten, weg: [0, 6, 12] });
  }
  const satz = { breite: b.breite, hoehe: b.hoehe, schrift: mass.schrift, luft: 2, hoechstens: mass.schilder };
  return {
    ...satz,
    r: mass.r,
    linien,
    see: see.d,
    marken,
    schilder: setzeSchilder(wuensche, hindernisse, satz),
    hindernisse,
  };
}
