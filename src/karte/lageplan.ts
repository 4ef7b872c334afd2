/**
 * Geometry of the schematic maps. Pure: rough positions and lines in, a sheet with rounded coordinates out.
 */
import { geoMercator, geoPath } from 'd3-geo';
import type { z } from 'zod';
import type { orientierung as schema } from '../schema/orientierung.ts';
import { schluessel } from '../schema/schluessel.ts';
import { kurve, verlaengert, zwischen } from './kurve.ts';
import {
  entfernung,
  faecher,
  setzeSchilder,
  type Kasten,
  type Masse,
  type Punkt,
  type Scheibe,
  type Schildwunsch,
} from './schilder.ts';
import { runde } from '../zeichnung/zeichnung.ts';

export type Orientierung = z.output<typeof schema>;
export type Ausschnitt = Orientierung['ausschnitt'];

/** How a place is marked, and the words for it. */
export const ZUSTAENDE = {
  offen: 'in Betrieb',
  alt: 'ältere Angabe',
  geplant: 'geplant',
  vorgeschlagen: 'nur vorgeschlagen',
  geschlossen: 'geschlossen',
} as const;

/** A place on the map. */
export interface Kartenort {
  nummer: number;
  titel: string;
  adresse?: string | undefined;
  lat: number;
  lon: number;
  zustand: keyof typeof ZUSTAENDE;
}

/** The marks that a map needs to explain, in their order. */
export const zustaendeDer = (orte: readonly Kartenort[]): Kartenort['zustand'][] =>
  schluessel(ZUSTAENDE).filter((z) => orte.some((o) => o.zustand === z));

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

/** Which places are labelled first; kinds that are not named here are not labelled. A district is an area: its name has no dot. */
const RANG: Record<string, number> = { bahnhof: 0, wahrzeichen: 3, hafen: 3, kirche: 4, areal: 4, platz: 5, park: 5 };
export const BEZIRK = 'stadtbezirk';
const RANG_UMGEBUNG: Record<string, number> = { [BEZIRK]: 0 };
const RANG_SCHRITT: Record<string, number> = { bahnhof: 0 };

/** A sheet: its size and the projection onto it. The frame always fits; what is left over shows more of the surroundings. */
export function blatt(rahmen: Ausschnitt, breite: number, hoehe: { von: number; bis: number }) {
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
export const imRahmen = (r: Ausschnitt, { lat, lon }: { lat: number; lon: number }): boolean =>
  lat >= r.sued && lat <= r.nord && lon >= r.west && lon <= r.ost;

/** In which direction a place lies, seen from the middle of the frame: "Osten". */
export function himmelsrichtung(r: Ausschnitt, { lat, lon }: { lat: number; lon: number }): string {
  const mitte = (r.sued + r.nord) / 2;
  const ost = (lon - (r.west + r.ost) / 2) * Math.cos((mitte * Math.PI) / 180);
  const achtel = Math.round((Math.atan2(ost, lat - mitte) / Math.PI) * 4);
  const worte = ['Norden', 'Nordosten', 'Osten', 'Südosten', 'Süden', 'Südwesten', 'Westen', 'Nordwesten'];
  return worte[(achtel + 8) % 8] ?? '';
}

/** The sheets: for phones, for wide columns, the sketch without words or numbers, one of several small ones side by side, and the surroundings. */
const BLAETTER = {
  schmal: { breite: 300, hoehe: { von: 220, bis: 450 }, r: 9.5, schrift: 13, strich: 0.6, schilder: 7 },
  breit: { breite: 580, hoehe: { von: 440, bis: 620 }, r: 12.5, schrift: 14, strich: 1, schilder: 18 },
  klein: { breite: 280, hoehe: { von: 150, bis: 150 }, r: 5, schrift: 0, strich: 0.8, schilder: 0 },
  schritt: { breite: 200, hoehe: { von: 112, bis: 150 }, r: 10.6, schrift: 15, strich: 0.6, schilder: 2 },
  umgebung: { breite: 300, hoehe: { von: 120, bis: 300 }, r: 9.5, schrift: 13, strich: 0.5, schilder: 7 },
};
export type Blattgroesse = keyof typeof BLAETTER;

/** A small sheet shows the ring of walls, where the city has one, and these places; else the whole frame. */
function kleinerRahmen(o: Orientierung, orte: readonly Kartenort[], luft: number): Ausschnitt {
  const ring = o.linien.find((l) => l.art === 'strassenring')?.punkte;
  if (!ring) return o.ausschnitt;
  const drin = orte.filter((ort) => imRahmen(o.ausschnitt, ort));
  const lat = [...ring.map((p) => p[0]), ...drin.map((ort) => ort.lat)];
  const lon = [...ring.map((p) => p[1]), ...drin.map((ort) => ort.lon)];
  return {
    sued: Math.min(...lat) - luft,
    nord: Math.max(...lat) + luft,
    west: Math.min(...lon) - luft,
    ost: Math.max(...lon) + luft,
  };
}

/** The part of the city on a sheet. The sketch keeps to what is planned; the small sheets of a row have all places, and room for their marks. */
function rahmenFuer(groesse: Blattgroesse, o: Orientierung, orte: readonly Kartenort[]): Ausschnitt {
  const geplant = orte.filter((ort) => ort.zustand === 'geplant');
  if (groesse === 'klein') return kleinerRahmen(o, geplant, 0.0012);
  return groesse === 'schritt' ? kleinerRahmen(o, orte, 0.0022) : o.ausschnitt;
}

const drauf = ([x, y]: Punkt, b: Masse) => x > 0 && y > 0 && x < b.breite && y < b.hoehe;

/** Lines as curves with CSS class, width and name, and the lake between two shores. */
function zeichneLinien(o: Orientierung, b: Blatt, strich: number) {
  const [links, oben] = b.auf(o.ausschnitt.nord, o.ausschnitt.west);
  const [rechts, unten] = b.auf(o.ausschnitt.sued, o.ausschnitt.ost);
  const rand = 0.05 * Math.min(rechts - links, unten - oben);
  const amRand = (p: Punkt) =>
    drauf(p, b) && (p[0] < links + rand || p[0] > rechts - rand || p[1] < oben + rand || p[1] > unten - rand);
  const roh = o.linien.map((linie) => {
    const punkte = linie.punkte.map(([lat, lon]) => b.auf(lat, lon));
    return { linie, punkte: linie.geschlossen ? punkte : verlaengert(punkte, b, amRand) };
  });
  const [linkes, rechtes] = roh.filter((l) => l.linie.art === 'ufer').map((l) => l.punkte);
  const see = linkes &&
    rechtes && { ...kurve([...linkes].reverse().concat(rechtes), false, b), ufer: [linkes, rechtes] as const };
  const linien = roh
    .filter((l) => l.linie.art !== 'ufer')
    .map(({ linie, punkte }) => {
      const art = LINIEN[linie.art] ?? SONST;
      const name = art.name ?? linie.name.replace(/ \(.*/, '');
      const { klasse, rang } = art;
      return { ...kurve(punkte, linie.geschlossen, b), name, klasse, rang, breite: runde(art.breite * strich) };
    })
    .filter((l) => l.d);
  return { linien, see };
}

const gerundet = ([x, y]: Punkt): Punkt => [runde(x), runde(y)];

const hauptbahnhof = (name: string) => name.startsWith('Hauptbahnhof');

/** The places within the frame as markers, as far as they lie on the sheet; `von` is where a marker belongs when it had to give way. */
function setzeMarken(o: Orientierung, orte: readonly Kartenort[], b: Blatt, r: number, faechern: boolean) {
  const drin = orte.filter((ort) => imRahmen(o.ausschnitt, ort));
  const wahr = drin.map((ort) => b.auf(ort.lat, ort.lon));
  const bahnhof = o.punkte
    .filter((p) => hauptbahnhof(p.name))
    .map((p): Scheibe => ({ x: b.auf(p.lat, p.lon)[0], y: b.auf(p.lat, p.lon)[1], r: 6 }));
  const plaetze = faechern ? faecher(wahr, r, 1.5, b, bahnhof) : wahr;
  const marken = drin.map((ort, i) => {
    const [x, y] = gerundet(plaetze[i] ?? [0, 0]);
    const [vx, vy] = gerundet(wahr[i] ?? [0, 0]);
    return { ort, x, y, von: entfernung([x, y], [vx, vy]) > r ? { x: vx, y: vy } : undefined };
  });
  return marken.filter(({ x, y }) => x >= r && y >= r && x <= b.breite - r && y <= b.hoehe - r);
}

/** What would like to be named, and where. */
function wuensche(o: Orientierung, b: Blatt, plan: Inhalt, r: number, strich: number, rang = RANG): Schildwunsch[] {
  const zurMarke = (p: Punkt) => Math.min(60 * strich, ...plan.marken.map((m) => entfernung(p, [m.x, m.y])));
  // A line is named far from the markers, or its name would read as theirs; then near its middle.
  const nennorte = (spur: readonly Punkt[]) => {
    const sichtbar = spur.filter((p) => drauf(p, b));
    const bewertet = sichtbar.map((p, i) => ({ p, wert: Math.abs(i / sichtbar.length - 0.5) - zurMarke(p) }));
    return bewertet.sort((a, c) => a.wert - c.wert).map((r) => r.p);
  };
  const namen = plan.linien.map((l): Schildwunsch => ({
    texte: [l.name],
    rang: l.rang,
    punkte: nennorte(l.spur),
    weg: [l.breite / 2 + 3, l.breite / 2 + 8],
  }));
  if (plan.see) {
    const [links, rechts] = plan.see.ufer;
    const mitten = links.map((p, i) => zwischen(p, rechts[i] ?? p)).reverse();
    namen.push({ texte: [LINIEN.ufer?.name ?? ''], rang: 0, punkte: mitten, weg: [0, 6, 12] });
  }
  const punkte = o.punkte
    .filter((p) => rang[p.art] !== undefined && imRahmen(o.ausschnitt, p))
    .flatMap((p): Schildwunsch[] => {
      const [x, y] = gerundet(b.auf(p.lat, p.lon));
      const name = p.name.replace(/ \(.*| Zürich$/, '');
      if (p.art === BEZIRK) return [{ texte: [name], rang: rang[BEZIRK] ?? 9, punkte: [[x, y]], weg: [0, 8, 12, 16] }];
      // The main station orients everybody: it may look for room further away, even when covered, and under its short name.
      const haupt = hauptbahnhof(name);
      if (!haupt && zurMarke([x, y]) < r + 2) return [];
      const weg = (haupt ? [8, 11, 15, 20, 28, 36] : [8, 11, 15]).map((w) => w * strich + 3);
      const zeichen = { x, y, r: 4, art: p.art };
      return [{ texte: haupt ? [name, 'Hbf'] : [name], rang: rang[p.art] ?? 9, punkte: [[x, y]], weg, zeichen }];
    });
  return [...namen, ...punkte];
}

type Inhalt = ReturnType<typeof zeichneLinien> & { marken: ReturnType<typeof setzeMarken> };

/**
 * Lays out one map. In: rough geometry, the places to mark (those outside the frame are skipped), the size, and a part of the frame that stays
 * free of names. Out: lines as paths with CSS class and width, the lake, markers, labels with the dots that they explain, the free part as
 * `kasten`, and `hindernisse`, what no label covers.
 */
export function lageplan(o: Orientierung, orte: readonly Kartenort[], groesse: Blattgroesse, frei?: Ausschnitt) {
  const { breite, hoehe, r, schrift, strich, schilder: hoechstens } = BLAETTER[groesse];
  const klein = groesse === 'klein';
  const rang = groesse === 'umgebung' ? RANG_UMGEBUNG : groesse === 'schritt' ? RANG_SCHRITT : RANG;
  const b = blatt(rahmenFuer(groesse, o, orte), breite, hoehe);
  const plan: Inhalt = { ...zeichneLinien(o, b, strich), marken: setzeMarken(o, orte, b, r, !klein) };
  const kette = (spur: readonly Punkt[], radius: number): Scheibe[] => spur.map(([x, y]) => ({ x, y, r: radius }));
  const hindernisse: Scheibe[] = [
    ...plan.linien.flatMap((l) => kette(l.spur, l.breite / 2)),
    ...kette(plan.see?.spur ?? [], 1),
    ...plan.marken.map(({ x, y }) => ({ x, y, r: r + 4 * strich })),
  ];
  const kasten = frei && alsKasten(b.auf(frei.nord, frei.west), b.auf(frei.sued, frei.ost));
  const satz = { breite, hoehe: b.hoehe, schrift, luft: 2, hoechstens };
  const schilder = klein
    ? []
    : setzeSchilder(wuensche(o, b, plan, r, strich, rang), hindernisse, satz, kasten ? [kasten] : []);
  return { ...satz, ...plan, r, schilder, hindernisse, kasten };
}

const alsKasten = ([x, y]: Punkt, [rechts, unten]: Punkt): Kasten => ({
  x: runde(x),
  y: runde(y),
  breite: runde(rechts - x),
  hoehe: runde(unten - y),
});

/** A sheet as it is drawn. */
export type Plan = ReturnType<typeof lageplan>;
