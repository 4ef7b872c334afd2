/** Parts of a sheet that are put below and beside each other before they have their place on it. Pure; in px, each from its own upper left corner. */
import { TRENNSTELLE, zeilen, type Schriftzug, type Zeichenblatt } from './zeichenblatt.ts';
import { runde, textbreite } from './zeichnung.ts';

export type Stueck = Pick<Zeichenblatt, 'hoehe' | 'formen' | 'schrift'>;
/** How words look, wherever they stand. */
export type Schriftart = Omit<Schriftzug, 'x' | 'y' | 'text'>;

/** From line to line, in sizes of the type. */
const ABSTAND = 1.32;
/** Where the letters stand in their line, from its top, when it is as high as that. */
const GRUNDLINIE = 0.98;

/** Room without anything. */
export const luft = (hoehe: number): Stueck => ({ hoehe, formen: [], schrift: [] });

/** Shapes without words. */
export const form = (hoehe: number, ...formen: string[]): Stueck => ({ hoehe, formen, schrift: [] });

/** How much smaller a text may be set for one wide word. */
const KLEINER = 0.8;
/** What readers take for one sign stays whole. */
const ZEICHEN = new Intl.Segmenter('de');

/** The parts of a word behind whose hyphens a line may end. */
const anStrichen = (wort: string): string[] => wort.split(/(?<=\p{L}-)(?=\p{L})/u);

/** A word that is wider than the room may end its line behind a hyphen; one that has no room even then, anywhere. */
function trennbar(wort: string, passt: (teil: string) => boolean): string {
  const zerlegt = anStrichen(wort).flatMap((teil) => {
    if (passt(teil)) return [teil];
    const stuecke: string[] = [];
    for (const { segment } of ZEICHEN.segment(teil)) {
      const letztes = stuecke.pop() ?? '';
      stuecke.push(...(passt(letztes + segment) ? [letztes + segment] : [letztes, segment]));
    }
    return stuecke;
  });
  return zerlegt.join(TRENNSTELLE);
}

/** A text in lines, not wider than the room: a wide word makes all of it a little smaller, and is broken when that does not help. */
export function worte(text: string, breite: number, art: Schriftart): Stueck {
  const woerter = text.split(' ');
  const weit = Math.max(...woerter.flatMap(anStrichen).map((teil) => textbreite(teil, art.groesse)));
  const groesse = Math.floor(art.groesse * Math.min(1, Math.max(KLEINER, breite / weit)));
  const passt = (teil: string) => textbreite(teil, groesse) <= breite;
  const umbrechbar = woerter.map((wort) => (passt(wort) ? wort : trennbar(wort, passt))).join(' ');
  const hoch = Math.round(art.groesse * ABSTAND);
  const schrift = zeilen(umbrechbar, groesse, breite).map((zeile, i): Schriftzug => ({
    ...art,
    groesse,
    x: { start: 0, middle: breite / 2, end: breite }[art.anker ?? 'start'],
    y: Math.round(i * hoch + art.groesse * GRUNDLINIE),
    text: zeile,
  }));
  return { hoehe: schrift.length * hoch, formen: [], schrift };
}

/** The same part further right and below. */
export function versetzt({ hoehe, formen, schrift }: Stueck, x: number, y = 0): Stueck {
  return {
    hoehe: hoehe + y,
    formen: formen.length && (x || y) ? [`<g transform="translate(${x} ${y})">${formen.join('')}</g>`] : formen,
    schrift: schrift.map((s) => ({ ...s, x: runde(s.x + x), y: runde(s.y + y) })),
  };
}

/** Parts one under the other, `abstand` apart. */
export function untereinander(stuecke: readonly Stueck[], abstand = 0): Stueck {
  let y = 0;
  const gesetzt = stuecke.map((s, i) => {
    const oben = y + (i > 0 ? abstand : 0);
    y = oben + s.hoehe;
    return versetzt(s, 0, oben);
  });
  return { hoehe: y, formen: gesetzt.flatMap((s) => s.formen), schrift: gesetzt.flatMap((s) => s.schrift) };
}

/** Parts side by side, each with its left edge; what comes later lies above. */
export function nebeneinander(...spalten: readonly (readonly [x: number, stueck: Stueck])[]): Stueck {
  const gesetzt = spalten.map(([x, s]) => versetzt(s, x));
  return {
    hoehe: Math.max(0, ...gesetzt.map((s) => s.hoehe)),
    formen: gesetzt.flatMap((s) => s.formen),
    schrift: gesetzt.flatMap((s) => s.schrift),
  };
}
