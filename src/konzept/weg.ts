/** The few turning points of the way, and where they stand on the line. Pure. Percent across and rem down, as in zeichnung.ts. */
import type { Ereigniszeile } from '../verlauf/verlauf.ts';
import { runde } from '../zeichnung/zeichnung.ts';
import { inWorten } from '../zeit/datum.ts';
import { zeitraum } from '../zeit/teildatum.ts';

export interface Wendepunkt extends Pick<Ereigniszeile, 'id' | 'adresse' | 'iso' | 'datum' | 'status' | 'statusWort'> {
  /** What happened, in the words of the drawing. */
  kurz: string;
  /** The most important one; all of them stand at the event itself, to which the point leads. */
  quelle: string;
}

/** What the points say together, as a sentence without a verdict: "Wendepunkte seit Oktober 2023: 5 beschlossen, 2 umgesetzt". More was done than these. */
export function befund(punkte: readonly Pick<Wendepunkt, 'status' | 'iso'>[]): string {
  const zahl = (status: string) => punkte.filter((p) => p.status === status).length;
  const seit = punkte[0] ? ` seit ${inWorten(punkte[0].iso.slice(0, 7))}` : '';
  return `Wendepunkte${seit}: ${zahl('beschlossen')} beschlossen, ${zahl('umgesetzt')} umgesetzt`;
}

/** What to know when reading the line. In: the day up to which was searched. */
export const lesehilfe = (gelesen: string): string =>
  `Gefüllt: beschlossen oder umgesetzt. Gestrichelt: bis ${inWorten(gelesen)} kein weiterer Wendepunkt gefunden.`;

/** The narrowest width at which the line is shown, the room that a numbered point takes, and from row to row, in rem. */
const SCHMAL = 17;
const PUNKT = 1.3;
const ZEILE = 1.45;
/** Left and right end of the line in percent, so that half a point has room. */
const RAND = { links: 4.2, rechts: 99.5 };

/**
 * The line, true to scale. In: dates, oldest first, and the day up to which was searched. Out: a place for every date; what has no room on the
 * line moves up. A month stands in its middle.
 */
export function leiste(daten: readonly string[], gelesen: string) {
  const mitte = (iso: string) => (zeitraum(iso)[0] + zeitraum(iso)[1]) / 2;
  const [von, bis] = [mitte(daten[0] ?? gelesen), Math.max(...[...daten, gelesen].map(mitte))];
  const auf = (jahr: number) => runde(RAND.links + ((jahr - von) / (bis - von || 1)) * (RAND.rechts - RAND.links));
  const zeilen: number[] = [];
  const gesetzt = daten.map((iso) => {
    const x = auf(mitte(iso));
    const rem = (x / 100) * SCHMAL;
    const frei = zeilen.findIndex((ende) => rem - ende >= PUNKT);
    const zeile = frei < 0 ? zeilen.length : frei;
    zeilen[zeile] = rem;
    return { x, zeile };
  });
  const achse = runde(zeilen.length * ZEILE + 0.3);
  const jahre = Array.from({ length: Math.floor(bis) - Math.ceil(von) + 1 }, (_, i) => Math.ceil(von) + i);
  return {
    hoehe: achse + 1.6,
    achse,
    punkte: gesetzt.map(({ x, zeile }) => ({ x, y: runde(achse - 0.95 - zeile * ZEILE) })),
    /** From here on nothing was found. */
    zuletzt: gesetzt.at(-1)?.x ?? RAND.links,
    ende: RAND.rechts,
    links: RAND.links,
    jahre: jahre.map((jahr) => ({ jahr, x: auf(jahr) })),
  };
}
