/**
 * A drawing that stands alone: shapes and words with fixed positions on a sheet of fixed size, in px. Pure.
 * Words are kept apart from the shapes, because an SVG file carries them as text and a PNG needs their outlines.
 */
import { unteilbar } from '../ausgabe/typografie.ts';
import { farbe } from './farben.ts';
import { maskiert } from '../maskierung/markup.ts';
import { textbreite } from './zeichnung.ts';

export interface Schriftzug {
  x: number;
  /** The line on which the letters stand. */
  y: number;
  text: string;
  /** Size of the type. */
  groesse: number;
  staerke?: 400 | 600;
  farbe: string;
  anker?: 'start' | 'middle' | 'end';
}

export interface Zeichenblatt {
  breite: number;
  hoehe: number;
  /** Name of the drawing, and what it shows, for those who do not see it. */
  titel: string;
  beschreibung: string;
  /** How many colours its PNG keeps; 64, when it is not said. */
  farben?: number;
  /** SVG elements in their order. */
  formen: string[];
  schrift: Schriftzug[];
}

/** The mark of the site, in a square of 34. */
export const MARKENZEICHEN = [
  { farbe: 'do', pfad: 'M1 9h6v23H1zm26 3h6v20h-6z' },
  { farbe: 'do-strong', pfad: 'M9.7 2h6v30h-6z' },
  { farbe: 'sun', pfad: 'M18.3 6h6v26h-6z' },
] as const;

/** The mark with its upper left corner at x, y. `ton`: another colour instead of that of the theme. */
export const markenzeichen = (x: number, y: number, mass: number, ton: Record<string, string> = {}): string =>
  `<g transform="translate(${x} ${y}) scale(${mass})">${MARKENZEICHEN.map(
    (m) => `<path fill="${ton[m.farbe] ?? farbe(m.farbe)}" d="${m.pfad}"/>`,
  ).join('')}</g>`;

/** Where a line may end without a blank, as behind a hyphen or a slash. */
export const TRENNSTELLE = '\u200b ';
const ohneTrennstellen = (zeile: string): string =>
  zeile.replaceAll(TRENNSTELLE, '').replace('\u200b', '').replaceAll('\u00a0', ' ');

function umbruch(text: string, groesse: number, breite: number): string[] {
  const fertig: string[] = [];
  for (const wort of text.split(' ')) {
    const laenger = fertig.length ? `${fertig.at(-1)} ${wort}` : wort;
    if (fertig.length && textbreite(laenger, groesse) <= breite) fertig[fertig.length - 1] = laenger;
    else fertig.push(wort);
  }
  return fertig;
}

/**
 * Breaks a text into as few lines as fit into `breite` at this size, all about as long; a word that is longer stands alone. What is read as one
 * ("12 Euro", "3. Juli 2025") stays on a line.
 */
export function zeilen(text: string, groesse: number, breite: number): string[] {
  const ganz = unteilbar(text);
  const grob = umbruch(ganz, groesse, breite);
  const schmaler = [0.6, 0.7, 0.8, 0.9].map((anteil) => umbruch(ganz, groesse, breite * anteil));
  return (schmaler.find((versuch) => versuch.length === grob.length) ?? grob).map(ohneTrennstellen);
}

const schriftzug = (s: Schriftzug): string => {
  const anker = s.anker && s.anker !== 'start' ? ` text-anchor="${s.anker}"` : '';
  const staerke = s.staerke === 600 ? ' font-weight="600"' : '';
  return `<text x="${s.x}" y="${s.y}" font-size="${s.groesse}"${staerke} fill="${s.farbe}"${anker}>${maskiert(s.text)}</text>`;
};

/** The sheet as a file. `nurFormen`: without words, for the PNG. */
export function alsSvg(b: Zeichenblatt, nurFormen = false): string {
  const kopf = `<svg xmlns="http://www.w3.org/2000/svg" width="${b.breite}" height="${b.hoehe}" viewBox="0 0 ${b.breite} ${b.hoehe}"`;
  if (nurFormen) return `${kopf}>${b.formen.join('')}</svg>`;
  return `${[
    `${kopf} role="img" aria-labelledby="titel beschreibung" lang="de" font-family="'Fira Sans', Arial, Helvetica, sans-serif">`,
    `<title id="titel">${maskiert(b.titel)}</title>`,
    `<desc id="beschreibung">${maskiert(b.beschreibung)}</desc>`,
    ...b.formen,
    ...b.schrift.map(schriftzug),
    '</svg>',
  ].join('\n')}\n`;
}
