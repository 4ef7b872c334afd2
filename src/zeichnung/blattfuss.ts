/** What stands below a drawing that leaves the site: sources, as of when, licence, address, the mark. Pure. */
import { farbe } from './farben.ts';
import { markenzeichen, zeilen, type Schriftzug, type Zeichenblatt } from './zeichenblatt.ts';

/** Width and margin of the sheets, in px. */
export const BREITE = 960;
export const RAND = 40;

export interface Fusszeilen {
  /** Who published the sources, or where they stand. */
  quellen: string;
  stand: string;
  geprueft: string;
  website: string;
  /** Whose the website is, in one sentence. */
  absender: string;
  lizenz: string;
  adresse: string;
}

const LEISE = { groesse: 15, farbe: farbe('muted') };

/** Breaks a text into lines across the sheet; the first stands `abstand` below y. Out: the lines and the y of the last. */
export function absatz(text: string, y: number, abstand: number, stil: Omit<Schriftzug, 'x' | 'y' | 'text'>) {
  const schrift = zeilen(text, stil.groesse, BREITE - 2 * RAND).map((zeile, i): Schriftzug => ({
    ...stil,
    x: RAND,
    y: y + (i + 1) * abstand,
    text: zeile,
  }));
  return { schrift, y: y + schrift.length * abstand };
}

/** The foot with its rule at `oben`. `hoehe`: where the sheet ends. */
export function blattfuss(f: Fusszeilen, oben: number): Pick<Zeichenblatt, 'hoehe' | 'formen' | 'schrift'> {
  const schrift: Schriftzug[] = [];
  let y = oben + 6;
  for (const text of [
    `Quellen: ${f.quellen}`,
    `Stand: ${f.stand}, Quellen gelesen am ${f.geprueft}. ${f.absender}`,
    `Bild: ${f.website}, ${f.lizenz}`,
    f.adresse,
  ]) {
    const gesetzt = absatz(text, y, 22, LEISE);
    schrift.push(...gesetzt.schrift);
    y = gesetzt.y;
  }
  return {
    hoehe: y + 36,
    schrift,
    formen: [
      `<path stroke="${farbe('line')}" d="M${RAND} ${oben}H${BREITE - RAND}"/>`,
      markenzeichen(BREITE - RAND - 34, y - 28, 1),
    ],
  };
}

/** White paper under a sheet of this height. */
export const papier = (hoehe: number): string => `<path fill="${farbe('paper')}" d="M0 0h${BREITE}v${hoehe}H0z"/>`;
