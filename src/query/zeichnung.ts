/**
 * Geometry of the charts: numbers in, rounded percentages out. Pure. Maps are in lageplan.ts.
 * Charts have no viewBox: they are measured in percent across and in rem down, so that their text never shrinks with them. The price is
 * that the width on screen is unknown here; what must not collide is checked for the narrowest width at which the drawing is shown.
 */
import { scaleLinear } from 'd3-scale';
import type { Status } from '../schema/felder.ts';

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
    else summe += /[A-ZÄÖÜ]/.test(zeichen) ? 0.68 : 0.6;
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
  /** Left edge and width in percent of the bar. */
  x: number;
  breite: number;
  /** Row under the bar on which the text stands; undefined: the text fits into the segment. */
  zeile?: number | undefined;
  /** Whether even the small bar (16rem) has room for the mark of the status. */
  zeichen: boolean;
}

/** From this width of its box (rem) the status bar carries its words; the same number stands in _zeichnung.scss. */
export const LEISTE_BREIT = 37.5;
const LEISTE_SCHMAL = 16;

/**
 * The segments of the status bar, in the given order, without empty ones.
 * `beschriftet` is false when the words of narrow segments would run out of the bar on the left: then the list must do at every width.
 */
export function segmente(anteile: readonly Anteil[]): { segmente: Segment[]; beschriftet: boolean } {
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
    if (!passt && platz + 2 > ((x + breite / 2) / 100) * LEISTE_BREIT) beschriftet = false;
    const zeichen = (breite / 100) * LEISTE_SCHMAL > 0.55;
    return { ...anteil, text, x, breite, zeile: passt ? undefined : zeilen++, zeichen };
  });
  return { segmente: ergebnis, beschriftet };
}

/** One block a unit, from number `von` up to `bis`, as a path: each 8 wide in steps of 10, 10 high. */
export function bloecke(von: number, bis: number): string {
  return Array.from({ length: Math.max(0, bis - von) }, (_, i) => `M${(von + i) * 10 + 1} 1h8v10h-8z`).join('');
}

export interface Messpunkt {
  jahr: number;
  wert: number;
  /** The value in words: "rund 54.000". */
  text: string;
  /** The value is not exact: drawn lighter. */
  gerundet: boolean;
}

export interface Saeule extends Messpunkt {
  x: number;
  breite: number;
  y: number;
  hoehe: number;
  /** Where the value stands above the column: SVG's text-anchor and the x that belongs to it. */
  anker: 'middle' | 'end' | 'start';
  ankerX: number;
  /** The year stands on the second row because the first has no room. */
  versetzt: boolean;
}

export interface Luecke {
  von: number;
  bis: number;
  x: number;
  breite: number;
  /** Words that fit into the gap, at the narrowest width. */
  text?: string | undefined;
}

const zahl = new Intl.NumberFormat('de-DE');
/** From this width of its box (rem) the series is drawn as columns; the same number stands in _zeichnung.scss. */
export const REIHE_BREIT = 36;
const REIHE = { links: 11, rechts: 99.5, oben: 9, unten: 85, hoehe: 19, schrift: 1 };

const jahreWorte = (von: number, bis: number) => (von === bis ? `${von}` : `${von} bis ${bis}`);

function luecken(punkte: readonly Messpunkt[]): { von: number; bis: number }[] {
  return punkte.slice(1).flatMap((punkt, i) => {
    const von = (punkte[i]?.jahr ?? punkt.jahr) + 1;
    return von < punkt.jahr ? [{ von, bis: punkt.jahr - 1 }] : [];
  });
}

const sortiert = (punkte: readonly Messpunkt[]) => [...punkte].sort((a, b) => a.jahr - b.jahr);

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
  const hoch = scaleLinear()
    .domain([0, Math.max(...punkte.map((p) => p.wert), 1)])
    .nice(4)
    .range([REIHE.unten, REIHE.oben]);
  const rem = (anteil: number) => (anteil / 100) * REIHE_BREIT;

  const saeulen: Saeule[] = punkte.map((punkt) => {
    const x = runde(mitte(punkt.jahr) - breite / 2);
    const y = runde(hoch(punkt.wert));
    const hoehe = runde(REIHE.unten - y);
    return { ...punkt, x, breite, y, hoehe, anker: 'middle', ankerX: runde(x + breite / 2), versetzt: false };
  });
  const texte: { x1: number; x2: number; y: number }[] = [];
  let jahrEnde = -Infinity;
  for (const s of saeulen) {
    const lang = textbreite(s.text, REIHE.schrift);
    const zeile = (100 * 1.5) / REIHE.hoehe;
    const lagen = [
      { anker: 'middle', ankerX: s.ankerX, x1: rem(s.ankerX) - lang / 2 },
      { anker: 'end', ankerX: runde(s.x + breite), x1: rem(s.x + breite) - lang },
      { anker: 'start', ankerX: s.x, x1: rem(s.x) },
    ] as const;
    const frei = lagen.find(({ x1 }) => {
      const x2 = x1 + lang;
      const trifft = (a: number, b: number) => x1 < b && a < x2;
      return (
        x1 >= 0 &&
        x2 <= REIHE_BREIT &&
        !texte.some((t) => trifft(t.x1 - 0.3, t.x2 + 0.3) && Math.abs(t.y - s.y) < zeile) &&
        !saeulen.some((n) => n !== s && trifft(rem(n.x), rem(n.x + breite)) && n.y < s.y)
      );
    });
    const lage = frei ?? lagen[0];
    s.anker = lage.anker;
    s.ankerX = lage.ankerX;
    texte.push({ x1: lage.x1, x2: lage.x1 + lang, y: s.y });

    const jahrBreite = textbreite(String(s.jahr), 0.9375);
    const jahrAnfang = rem(s.x + breite / 2) - jahrBreite / 2;
    s.versetzt = jahrAnfang < jahrEnde + 0.2;
    if (!s.versetzt) jahrEnde = jahrAnfang + jahrBreite;
  }

  return {
    saeulen,
    null: REIHE.unten,
    links: REIHE.links,
    rechts: REIHE.rechts,
    striche: hoch
      .ticks(4)
      .filter(Number.isInteger)
      .map((wert) => ({ y: runde(hoch(wert)), text: zahl.format(wert) })),
    luecken: luecken(punkte).map((l): Luecke => {
      const x = runde(mitte(l.von) - schritt / 2);
      const weite = runde(mitte(l.bis) + schritt / 2 - x);
      const passend = [`${jahreWorte(l.von, l.bis)}: keine Angabe`, 'keine Angabe'];
      return { ...l, x, breite: weite, text: passend.find((t) => textbreite(t, 0.875) + 1 <= rem(weite)) };
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
