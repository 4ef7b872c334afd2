/**
 * Finds room for marks and texts on a sheet. Pure and greedy: first come, first served; same input, same output.
 * What must not be covered is a disc: a marker is one, a line is a string of them. So one test (box against disc) is enough.
 */
import { bisector, max } from 'd3-array';
import { runde, textbreite } from '../zeichnung/zeichnung.ts';

export type Punkt = readonly [x: number, y: number];
export interface Scheibe {
  x: number;
  y: number;
  r: number;
}
export interface Kasten {
  x: number;
  y: number;
  breite: number;
  hoehe: number;
}
/** SVG's text-anchor. */
type Anker = 'start' | 'middle' | 'end';
export interface Masse {
  breite: number;
  hoehe: number;
}

export const entfernung = (a: Punkt, b: Punkt): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Finds for each place a spot at which its disc overlaps no other, nothing in `besetzt`, and stays on the sheet: its own spot when free,
 * else the nearest free one on a spiral. Places without close neighbours come first, then in the given order.
 * Throws when the sheet is too small.
 */
export function faecher(
  orte: readonly Punkt[],
  r: number,
  luft: number,
  { breite, hoehe }: Masse,
  besetzt: readonly Scheibe[] = [],
): Punkt[] {
  const rand = r + luft;
  const passt = (p: Punkt, gesetzt: readonly Punkt[]) =>
    p[0] >= rand &&
    p[1] >= rand &&
    p[0] <= breite - rand &&
    p[1] <= hoehe - rand &&
    !gesetzt.some((q) => entfernung(p, q) < 2 * r + luft) &&
    !besetzt.some((s) => entfernung(p, [s.x, s.y]) < r + s.r);
  const nachbarn = orte.map((p) => orte.filter((q) => entfernung(p, q) < 2 * r + luft).length);
  const reihenfolge = orte.map((_, i) => i).sort((a, b) => (nachbarn[a] ?? 0) - (nachbarn[b] ?? 0) || a - b);
  const ergebnis: Punkt[] = [];
  for (const nummer of reihenfolge) {
    const [x, y] = orte[nummer] ?? [0, 0];
    const gesetzt = Object.values(ergebnis);
    for (let i = 0; !ergebnis[nummer]; i++) {
      if (i > 50_000) throw new Error('Karte: kein Platz für alle Orte');
      // Sunflower spiral: even density, so the distance grows slowly and no direction is preferred.
      const weit = 0.16 * r * Math.sqrt(i);
      const p: Punkt = [runde(x + weit * Math.cos(i * 2.39996)), runde(y + weit * Math.sin(i * 2.39996))];
      if (passt(p, gesetzt)) ergebnis[nummer] = p;
    }
  }
  return ergebnis;
}

const HALT: Record<Anker, number> = { start: 0, middle: 0.5, end: 1 };

/** The box of a text that hangs at a point: `x` is the anchor's, `y` the middle of the line. */
const kasten = (x: number, y: number, anker: Anker, breite: number, hoehe: number): Kasten => ({
  x: x - HALT[anker] * breite,
  y: y - hoehe / 2,
  breite,
  hoehe,
});

/** Does the disc touch the box? */
export function beruehrt(k: Kasten, s: Scheibe): boolean {
  const dx = Math.max(k.x - s.x, 0, s.x - k.x - k.breite);
  const dy = Math.max(k.y - s.y, 0, s.y - k.y - k.hoehe);
  return dx * dx + dy * dy < s.r * s.r;
}

/** Do the boxes overlap? */
export const ueberlappt = (a: Kasten, b: Kasten): boolean =>
  a.x < b.x + b.breite && b.x < a.x + a.breite && a.y < b.y + b.hoehe && b.y < a.y + a.hoehe;

const stelle = bisector<Scheibe, number>(({ x }) => x);
/** Says which of some discs may touch a box: those of its part of the sheet from left to right, of thousands. */
function scheibenbei(scheiben: readonly Scheibe[]): (k: Kasten) => Scheibe[] {
  const vonLinks = scheiben.toSorted((a, b) => a.x - b.x);
  const groesste = max(scheiben, ({ r }) => r) ?? 0;
  return ({ x, breite }) =>
    vonLinks.slice(stelle.left(vonLinks, x - groesste), stelle.right(vonLinks, x + breite + groesste));
}

/** A dot or sign that a text explains. */
interface Zeichen extends Scheibe {
  art: string;
}

/** A text that looks for room near one of several points, `weg` away from it. */
export interface Schildwunsch {
  /** The text and, for when that has no room, shorter ones. */
  texte: readonly string[];
  rang: number;
  punkte: readonly Punkt[];
  weg: readonly number[];
  zeichen?: Zeichen | undefined;
}
export interface Schild {
  text: string;
  /** Anchor of the text: `x` belongs to `anker`, `y` is the middle of the line. */
  x: number;
  y: number;
  anker: Anker;
  kasten: Kasten;
  zeichen?: Zeichen | undefined;
}

const SEITEN: readonly [dx: number, dy: number, anker: Anker][] = [
  [1, 0, 'start'],
  [-1, 0, 'end'],
  [0, -1, 'middle'],
  [0, 1, 'middle'],
  [0.7, -0.7, 'start'],
  [0.7, 0.7, 'start'],
  [-0.7, -0.7, 'end'],
  [-0.7, 0.7, 'end'],
];

/** The spots that a text may take, the best first: reckoned one by one, because most texts need few of the thousands along a line. */
function* lagen({ texte, weg, punkte, zeichen }: Schildwunsch, schrift: number): Generator<Schild> {
  const hoch = schrift * 1.05;
  for (const text of texte) {
    const lang = textbreite(text, schrift);
    for (const w of weg)
      for (const [px, py] of punkte)
        for (const [dx, dy, anker] of SEITEN) {
          const x = runde(px + dx * w);
          const y = runde(py + dy * (dx ? w : w + hoch / 2));
          yield { text, x, y, anker, zeichen, kasten: kasten(x, y, anker, lang, hoch) };
        }
  }
}

/**
 * Sets at most `hoechstens` texts, by rank, each at the first of its candidate spots that is free of `hindernisse` and `besetzt`, of texts
 * and dots set before, and lies on the sheet. Texts without a free spot are left out. `schrift` is the font size, `luft` the least distance.
 */
export function setzeSchilder(
  wuensche: readonly Schildwunsch[],
  hindernisse: readonly Scheibe[],
  satz: Masse & { schrift: number; luft: number; hoechstens: number },
  besetzt: readonly Kasten[] = [],
): Schild[] {
  const { breite, hoehe, schrift, luft, hoechstens } = satz;
  const gesetzt: Schild[] = [];
  for (const wunsch of [...wuensche].sort((a, b) => a.rang - b.rang)) {
    const { zeichen } = wunsch;
    if (gesetzt.length >= hoechstens) break;
    if (zeichen && gesetzt.some((s) => beruehrt(s.kasten, zeichen))) continue;
    const nahe = scheibenbei(
      [...hindernisse, zeichen, ...gesetzt.map((s) => s.zeichen)].filter((s) => s !== undefined),
    );
    const kaesten = [...besetzt, ...gesetzt.map((s) => s.kasten)];
    const frei = (k: Kasten) => {
      const weit = { x: k.x - luft, y: k.y - luft, breite: k.breite + 2 * luft, hoehe: k.hoehe + 2 * luft };
      const drin = weit.x > 0 && weit.y > 0 && weit.x + weit.breite < breite && weit.y + weit.hoehe < hoehe;
      return drin && !kaesten.some((k2) => ueberlappt(weit, k2)) && !nahe(weit).some((s) => beruehrt(weit, s));
    };
    const schild = lagen(wunsch, schrift).find((s) => frei(s.kasten));
    if (schild) gesetzt.push(schild);
  }
  return gesetzt;
}
