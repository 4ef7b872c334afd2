/**
 * A drawing as a sheet that is higher than wide: still read where it is 320 px wide, and as two columns of a newspaper. Its parts stand one under
 * the other: title, finding, drawing, what to know when reading it, foot. Pure.
 */
import { blattfuss, papier, type Fusszeilen } from './blattfuss.ts';
import { farbe } from './farben.ts';
import { luft, untereinander, versetzt, worte, type Schriftart, type Stueck } from './stueck.ts';
import type { Zeichenblatt } from './zeichenblatt.ts';

const MASS = { breite: 480, rand: 24 };
/** Width of what stands between the margins. */
export const HOCHBREITE = MASS.breite - 2 * MASS.rand;

/** The types of letters; at 320 px the smallest is 10 px high. */
export const SCHRIFT = {
  titel: { groesse: 27, staerke: 600, farbe: farbe('ink') },
  befund: { groesse: 20, staerke: 600, farbe: farbe('ink') },
  kopf: { groesse: 18, staerke: 600, farbe: farbe('ink') },
  text: { groesse: 18, farbe: farbe('ink') },
  eng: { groesse: 17, farbe: farbe('ink') },
  leise: { groesse: 15, farbe: farbe('muted') },
} as const satisfies Record<string, Schriftart>;

/** What the sheet of a drawing shows. */
export interface Hochbild {
  /** The name of the drawing, where it is another than that of the frame. */
  titel?: string;
  /** What is to be seen, in one sentence, or what it is a part of. */
  befund?: string;
  zeichnung: Stueck;
  /** What to know when reading it. */
  lesen?: string;
  /** All of it in words, for those who do not see the picture. */
  beschreibung: string;
  /** There is no form to restyle, so no SVG is needed; and few colours, so that half the bytes will do. */
  nurWorte?: boolean;
}

/** In: what is shown, its name, the lines for the foot. Out: the sheet. */
export function hochblatt(bild: Hochbild, name: string, fuss: Fusszeilen): Zeichenblatt {
  const titel = bild.titel ?? name;
  const inhalt = versetzt(
    untereinander([
      worte(titel, HOCHBREITE, SCHRIFT.titel),
      ...(bild.befund ? [luft(4), worte(bild.befund, HOCHBREITE, SCHRIFT.befund)] : []),
      luft(16),
      bild.zeichnung,
      ...(bild.lesen ? [luft(14), worte(bild.lesen, HOCHBREITE, SCHRIFT.leise)] : []),
    ]),
    MASS.rand,
    20,
  );
  const unten = blattfuss(fuss, inhalt.hoehe + 18, MASS);
  return {
    breite: MASS.breite,
    hoehe: unten.hoehe,
    titel,
    beschreibung: bild.beschreibung,
    ...(bild.nurWorte && { farben: 16 }),
    formen: [papier(unten.hoehe, MASS.breite), ...inhalt.formen, ...unten.formen],
    schrift: [...inhalt.schrift, ...unten.schrift],
  };
}
