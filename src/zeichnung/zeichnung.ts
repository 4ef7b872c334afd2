/**
 * Geometry of the charts: numbers in, rounded percentages out. Pure. Maps are in lageplan.ts.
 * Charts have no viewBox: they are measured in percent across and in rem down, so that their text never shrinks with them. The price is
 * that the width on screen is unknown here; what must not collide is checked for the narrowest width at which the drawing is shown.
 * In attributes a rem is written as an em of a drawing, whose letters are 1rem (zeichnung.scss): WebKit takes rem there for 0.
 */
import { nice, ticks } from 'd3-array';
import type { Status } from '../schema/felder.ts';
import { AB_BREITE, REIHENMASS } from '../stil/gestalt.ts';

/** Rounds to one decimal, which is finer than a pixel everywhere. */
export const runde = (zahl: number): number => Math.round(zahl * 10) / 10 + 0;

/** Share of `wert` in `ganzes` in percent; 0 when there is no whole. */
export const prozent = (wert: number, ganzes: number): number => (ganzes > 0 ? runde((100 * wert) / ganzes) : 0);

/**
 * How wide a text in Fira Sans is at most, in the unit of `groesse`.
 * A little too wide on purpose: digits, capitals, wide and thin letters are told apart, not more.
 */
export function textbreite(text: string, groesse: number): number {
  let summe = 0;
  for (const zeichen of text) {
    if (/[ fijlrtIJ.,:;()|’'-]/.test(zeichen)) summe += 0.36;
    else if (/[mwMWOQ]/.test(zeichen)) summe += 0.86;
    else summe += /[A-ZÄÖÜ]/.test(zeichen) ? 0.68 : /\d/.test(zeichen) ? 0.57 : 0.6;
  }
  return summe * groesse;
}

export interface Anteil {
  status: Status;
  anzahl: number;
  /** Where the segment leads. */
  adresse?: string | undefined;
}

export interface Segment extends Anteil {
  /** "12 umgesetzt" */
  text: string;
  /** Left edge, middle and width in percent of the bar. */
  x: number;
  mitte: number;
  breite: number;
  /** Row under the bar on which the text stands; undefined: the text fits into the segment. */
  zeile?: number | undefined;
  /** Whether even the small bar (18rem) has room for the mark of the status. */
  zeichen: boolean;
}

/** From this width of its box (rem) the status bar carries its words. */
export const LEISTE_BREIT = AB_BREITE.statusleiste;
const LEISTE_SCHMAL = 18;

/**
 * The segments of the status bar, in the given order, without empty ones; `zeilen` counts the rows of words below.
 * `beschriftet` is false when the words of narrow segments would run out of the bar on the left: then the list must do at every width.
 */
export function segmente(anteile: readonly Anteil[]): { segmente: Segment[]; zeilen: number; beschriftet: boolean } {
  const voll = anteile.filter((a) => a.anzahl > 0);
  const summe = voll.reduce((n, a) => n + a.anzahl, 0);
  let davor = 0;
  let zeilen = 0;
  let beschriftet = true;
  const ergebnis = voll.map((anteil): Segment => {
    const x = prozent(davor, summe);
    davor += anteil.anzahl;
    const breite = runde(prozent(davor, summe) - x);
    const text = `${anteil.anzahl} ${anteil.status}`;
    const platz = textbreite(text, 1.0625);
    const passt = platz + 3 <= (breite / 100) * LEISTE_BREIT;
    const mitte = runde(x + breite / 2);
    if (!passt && platz + 2 > (mitte / 100) * LEISTE_BREIT) beschriftet = false;
    const zeichen = (breite / 100) * LEISTE_SCHMAL > 0.65;
    return { ...anteil, text, x, mitte, breite, zeile: passt ? undefined : zeilen++, zeichen };
  });
  return { segmente: ergebnis, zeilen, beschriftet };
}

/** One block a unit, from number `von` up to `bis`, as a path: squares of 8 in steps of 10, from 1 to 9. */
export function bloecke(von: number, bis: number): string {
  return Array.from({ length: Math.max(0, bis - von) }, (_, i) => `M${(von + i) * 10 + 1} 1h8v8h-8z`).join('');
}

/** The same blocks, but stacked from the ground up in rows of `breite`; `hoch` is the height of the stack in rows. */
export function stapel(von: number, bis: number, breite: number, hoch: number): string {
  return Array.from({ length: Math.max(0, bis - von) }, (_, i) => {
    const [zeile, spalte] = [Math.floor((von + i) / breite), (von + i) % breite];
    return `M${spalte * 10 + 1} ${(hoch - 1 - zeile) * 10 + 1}h8v8h-8z`;
  }).join('');
}

export interface Messpunkt {
  jahr: number;
  wert: number;
  /** The value in words: "rund 54.000". */
  text: string;
  /** How sure it is, in one word. */
  angabe: string;
  /** The value is not exact: drawn lighter. */
  gerundet: boolean;
}

export interface Saeule extends Messpunkt {
  x: number;
  mitte: number;
  breite: number;
  y: number;
  hoehe: number;
  /** The value in two lines: "mehr als" (may be empty) over "322.000". */
  zusatz: string;
  zahl: string;
  /** Where the value stands above the column: SVG's text-anchor and the x that belongs to it. */
  anker: 'middle' | 'end' | 'start';
  ankerX: number;
  /** The year stands on the second row because the first has no room. */
  versetzt: boolean;
}

export interface Luecke {
  /** Left edge, middle and right edge in percent. */
  x1: number;
  mitte: number;
  x2: number;
  /** Words that fit into the gap, at the narrowest width. */
  text?: string | undefined;
}

const zahl = new Intl.NumberFormat('de-DE');
/** From this width of its box (rem) the series is drawn as columns. */
export const REIHE_BREIT = AB_BREITE.reihe;
// Words above a value are measured a little larger than they are.
const REIHE = { links: 11, rechts: 99.5, hoehe: REIHENMASS.hoehe, schrift: REIHENMASS.wert, klein: REIHENMASS.jahr };

const jahreWorte = (von: number, bis: number) =>
  von === bis ? `${von}` : `${von} ${bis === von + 1 ? 'und' : 'bis'} ${bis}`;

function luecken(punkte: readonly Messpunkt[]): { von: number; bis: number }[] {
  return punkte.slice(1).flatMap((punkt, i) => {
    const von = (punkte[i]?.jahr ?? punkt.jahr) + 1;
    return von < punkt.jahr ? [{ von, bis: punkt.jahr - 1 }] : [];
  });
}

const sortiert = (punkte: readonly Messpunkt[]) => [...punkte].sort((a, b) => a.jahr - b.jahr);

const rem = (anteil: number) => (anteil / 100) * REIHE_BREIT;
const zeilen = (anzahl: number) => runde((anzahl * 1.35 * 100) / REIHE.hoehe);

/** Puts each value above its column: in the middle, or flush with a side where a neighbour or the edge is in the way. */
function beschrifte(saeulen: readonly Saeule[]): void {
  const gesetzt: { x1: number; x2: number; oben: number; unten: number }[] = [];
  for (const s of saeulen) {
    const lang = Math.max(textbreite(s.zahl, REIHE.schrift), textbreite(s.zusatz, REIHE.klein));
    const kasten = (x1: number) => ({ x1, x2: x1 + lang, oben: s.y - zeilen(s.zusatz ? 2 : 1), unten: s.y });
    const lagen = [
      { anker: 'middle', ankerX: s.ankerX, ...kasten(rem(s.ankerX) - lang / 2) },
      { anker: 'end', ankerX: runde(s.x + s.breite), ...kasten(rem(s.x + s.breite) - lang) },
      { anker: 'start', ankerX: s.x, ...kasten(rem(s.x)) },
    ] as const;
    const drin = lagen.filter((l) => l.x1 >= rem(REIHE.links) && l.x2 <= REIHE_BREIT);
    const frei = drin.find(
      (l) =>
        !gesetzt.some((t) => l.x1 < t.x2 + 0.3 && t.x1 < l.x2 + 0.3 && l.oben < t.unten && t.oben < l.unten) &&
        !saeulen.some((n) => n !== s && l.x1 < rem(n.x + n.breite) && rem(n.x) < l.x2 && n.y < s.y),
    );
    const lage = frei ?? drin[0] ?? lagen[0];
    s.anker = lage.anker;
    s.ankerX = lage.ankerX;
    gesetzt.push(lage);
  }
}

/**
 * Columns on a time axis that is true to scale: every year has the same room, years without a value stay empty.
 * Out: all positions in percent of a drawing 19rem high. Throws when there are no points.
 */
export function reihenbild(roh: readonly Messpunkt[]) {
  const punkte = sortiert(roh);
  const [erster, letzter] = [punkte[0], punkte.at(-1)];
  if (!erster || !letzter) throw new Error('Reihe ohne Werte');
  const schritt = (REIHE.rechts - REIHE.links) / (letzter.jahr - erster.jahr + 1);
  const breite = runde(Math.min(schritt * 0.72, 9));
  const mitte = (jahr: number) => REIHE.links + (jahr - erster.jahr + 0.5) * schritt;

  let jahrEnde = -Infinity;
  const saeulen = punkte.map((punkt): Saeule => {
    const ankerX = runde(mitte(punkt.jahr));
    const [, zusatz, nur] = /^(.*\D) (\d[\d.]*)$/.exec(punkt.text) ?? [];
    const jahrBreite = textbreite(String(punkt.jahr), REIHE.klein);
    const versetzt = rem(ankerX) - jahrBreite / 2 < jahrEnde + 0.15;
    if (!versetzt) jahrEnde = rem(ankerX) + jahrBreite / 2;
    const text = { zusatz: zusatz ?? '', zahl: nur ?? punkt.text };
    return {
      ...punkt,
      ...text,
      x: runde(ankerX - breite / 2),
      mitte: ankerX,
      breite,
      y: 0,
      hoehe: 0,
      anker: 'middle',
      ankerX,
      versetzt,
    };
  });
  // Room for the unit and a value above the highest column, and for one or two rows of years below.
  const oben = 7 + zeilen(saeulen.some((s) => s.zusatz) ? 1.5 : 1);
  const unten = saeulen.some((s) => s.versetzt) ? 85 : 91;
  const [, hoechster] = nice(0, Math.max(...punkte.map((p) => p.wert), 1), 4);
  const hoch = (wert: number): number => unten + (wert / hoechster) * (oben - unten);
  for (const s of saeulen) {
    s.y = runde(hoch(s.wert));
    s.hoehe = runde(unten - s.y);
  }
  beschrifte(saeulen);

  return {
    saeulen,
    null: unten,
    links: REIHE.links,
    striche: ticks(0, hoechster, 4)
      .filter(Number.isInteger)
      .map((wert) => ({ y: runde(hoch(wert)), text: zahl.format(wert) })),
    luecken: luecken(punkte).map((l): Luecke => {
      const [x1, x2] = [runde(mitte(l.von) - schritt / 2), runde(mitte(l.bis) + schritt / 2)];
      const passend = [`${jahreWorte(l.von, l.bis)}: keine Angabe`, 'keine Angabe'];
      const text = passend.find((t) => textbreite(t, REIHENMASS.klein) + 1 <= rem(x2 - x1));
      return { x1, x2, mitte: runde((x1 + x2) / 2), text };
    }),
  };
}

/** The same series as rows for narrow screens: values with the length of their bar in percent, and the gaps between them in words. */
export function reihenzeilen(roh: readonly Messpunkt[]) {
  const punkte = sortiert(roh);
  const groesster = Math.max(...punkte.map((p) => p.wert));
  const leer = luecken(punkte);
  return punkte.map((punkt) => {
    const davor = leer.find((l) => l.bis === punkt.jahr - 1);
    return { ...punkt, breite: prozent(punkt.wert, groesster), luecke: davor && jahreWorte(davor.von, davor.bis) };
  });
}
