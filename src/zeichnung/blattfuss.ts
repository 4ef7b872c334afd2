/** What stands below a drawing that leaves the site: sources, as of when, licence, address, the mark. Pure. */
import { farbe } from './farben.ts';
import { markenzeichen, TRENNSTELLE, zeilen, type Schriftzug, type Zeichenblatt } from './zeichenblatt.ts';

/** Width and margin of the sheets, in px. */
export const BREITE = 960;
export const RAND = 40;
const MASS = { breite: BREITE, rand: RAND };
type Blattmass = typeof MASS;

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

/** The mark of the site at the right end of the last lines. */
const ZEICHEN = 34;
const LEISE = { groesse: 15, farbe: farbe('muted') };

/** Breaks a text into lines across the sheet; the first stands `abstand` below y. Out: the lines and the y of the last. */
export function absatz(
  text: string,
  y: number,
  abstand: number,
  stil: Omit<Schriftzug, 'x' | 'y' | 'text'>,
  { breite, rand }: Blattmass = MASS,
) {
  const schrift = zeilen(text, stil.groesse, breite - 2 * rand).map((zeile, i): Schriftzug => ({
    ...stil,
    x: rand,
    y: y + (i + 1) * abstand,
    text: zeile,
  }));
  return { schrift, y: y + schrift.length * abstand };
}

/** The foot with its rule at `oben`, on a sheet of this width and margin. `hoehe`: where the sheet ends. */
export function blattfuss(
  f: Fusszeilen,
  oben: number,
  mass = MASS,
): Pick<Zeichenblatt, 'hoehe' | 'formen' | 'schrift'> {
  let y = oben + 6;
  const schreibe = (text: string, wo: Blattmass) => {
    const gesetzt = absatz(text, y, 22, LEISE, wo);
    y = gesetzt.y;
    return gesetzt.schrift;
  };
  const nebenZeichen = { ...mass, breite: mass.breite - ZEICHEN - 10 };
  const schrift = [
    ...schreibe(`Quellen: ${f.quellen}`, mass),
    ...schreibe(`Stand: ${f.stand}, Quellen gelesen am ${f.geprueft}. ${f.absender}`, mass),
    ...schreibe(`Bild: ${f.website}, ${f.lizenz}`, nebenZeichen),
    // An address may end its line behind a slash: as a whole it may be wider than the sheet.
    ...schreibe(f.adresse.replace(/(?<=[^:/]\/)(?=[^/])/g, TRENNSTELLE), nebenZeichen),
  ];
  const rechts = mass.breite - mass.rand;
  return {
    hoehe: y + 36,
    schrift,
    formen: [
      `<path stroke="${farbe('line')}" d="M${mass.rand} ${oben}H${rechts}"/>`,
      markenzeichen(rechts - ZEICHEN, y - 28, 1),
    ],
  };
}

/** White paper under a sheet of this height. */
export const papier = (hoehe: number, breite = BREITE): string =>
  `<path fill="${farbe('paper')}" d="M0 0h${breite}v${hoehe}H0z"/>`;
