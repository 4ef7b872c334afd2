/**
 * Geometry of the time axis with its lanes: events in, positions out. Pure. Percent across and rem down, as in zeichnung.ts.
 * An event stands at its true date, and is as wide as the date is vague: a day or some months are a dot, a year or a span a bar.
 * Who has no room on a row moves away from the axis; so crowded years grow tall.
 */
import { zeitraum } from '../zeit/teildatum.ts';
import { SPUREN, type Spur } from '../schema/zuerich.ts';
import { schluessel } from '../schema/schluessel.ts';
import { AB_BREITE } from '../stil/gestalt.ts';
import { runde, textbreite } from '../zeichnung/zeichnung.ts';

export interface Zeitpunkt {
  id: string;
  titel: string;
  /** ISO, as exact as documented. */
  iso: string;
  bisIso?: string | undefined;
  /** In German words: "Juli 2023 bis August 2023". */
  datum: string;
  spur: Spur;
  /** The name in the drawing; without it there is only a mark. */
  kurz?: string | undefined;
}

export interface Zeitmarke extends Zeitpunkt {
  /** Left and right edge in percent of the drawing; the same when it is a dot. */
  x1: number;
  x2: number;
  /** Row of the lane, 0 next to the axis, and the middle of the row in rem. */
  zeile: number;
  y: number;
  /** Side of the mark on which the name stands. */
  seite?: 'links' | 'rechts' | undefined;
}

/** From this width of its box (rem) the axis is drawn with names. */
export const ZEITACHSE_BREIT = AB_BREITE.zeitachse;
/** Left and right end of the axis in percent. In rem: half the room of a mark, the width of a dot, from its middle to its name, a row, letters. */
const RAND = { links: 11, rechts: 98.5 };
const HALB = 0.75;
const PUNKT = 0.8;
const ABSTAND = 0.75;
const ZEILE = 1.5;
const SCHRIFT = 0.9375;

const rem = (anteil: number) => (anteil / 100) * ZEITACHSE_BREIT;

interface Platz {
  x1: number;
  x2: number;
  seite?: 'links' | 'rechts' | undefined;
}

/** The room that a mark needs with its name, in rem at the narrowest width: at its right or else at its left. */
function plaetze(m: { x1: number; x2: number; kurz?: string | undefined }): Platz[] {
  const [x1, x2] = [rem(m.x1) - HALB, rem(m.x2) + HALB];
  if (!m.kurz) return [{ x1, x2 }];
  const lang = textbreite(m.kurz, SCHRIFT) + ABSTAND;
  const rechts: Platz = { x1, x2: rem(m.x2) + lang, seite: 'rechts' };
  const links: Platz = { x1: rem(m.x1) - lang, x2, seite: 'links' };
  const drin = [rechts, links].filter((k) => k.x1 >= rem(RAND.links) - HALB && k.x2 <= ZEITACHSE_BREIT);
  return drin.slice(0, 1);
}

/** Gives every mark the first row with room, starting at the axis. A name that fits at neither side is left out: the list below has it. */
function setze<M extends { titel: string; x1: number; x2: number; kurz?: string | undefined }>(marken: readonly M[]) {
  const zeilen: Platz[][] = [];
  const gesetzt = marken.map((m) => {
    const marke = plaetze(m).length ? m : { ...m, kurz: undefined };
    const kasten = plaetze(marke)[0]!;
    const frei = zeilen.findIndex((z) => z.every((k) => kasten.x1 >= k.x2 || kasten.x2 <= k.x1));
    const zeile = frei < 0 ? zeilen.push([]) - 1 : frei;
    zeilen[zeile]!.push(kasten);
    return { ...marke, zeile, seite: kasten.seite };
  });
  return { gesetzt, zeilen: zeilen.length };
}

/** The round years from the first to the last, every `schritt` of them. */
const rundeJahre = (von: number, bis: number, schritt: number): number[] => {
  const erstes = Math.ceil(von / schritt) * schritt;
  return Array.from({ length: Math.max(0, Math.floor((bis - erstes) / schritt) + 1) }, (_, i) => erstes + i * schritt);
};

/**
 * Lays out the axis: lanes above and below it, marks, a line for every five years.
 * Above the axis the newest come first and below the oldest, so that both sides read from the top down.
 */
export function zeitachse(punkte: readonly Zeitpunkt[]) {
  const raeume = punkte.map((p) => [zeitraum(p.iso)[0], zeitraum(p.bisIso ?? p.iso)[1]] as const);
  const von = Math.floor(Math.min(...raeume.map((r) => r[0])));
  const bis = Math.max(...raeume.map((r) => r[1]));
  const auf = (jahr: number) => RAND.links + ((jahr - von) / (bis - von)) * (RAND.rechts - RAND.links);
  const marken = punkte.map((p, i) => {
    const [a, b] = raeume[i]!;
    // What would be narrower than a dot is a dot.
    const punkt = rem(auf(b) - auf(a)) < PUNKT;
    return { ...p, x1: runde(auf(punkt ? (a + b) / 2 : a)), x2: runde(auf(punkt ? (a + b) / 2 : b)) };
  });

  let y = 0;
  let achse = 0;
  const spuren = schluessel(SPUREN).map((spur) => {
    const oben = spur === 'zuerich' || spur === 'schweiz';
    const eigene = marken.filter((m) => m.spur === spur).sort((a, b) => a.x1 - b.x1);
    const { gesetzt, zeilen } = setze(oben ? eigene.reverse() : eigene);
    if (spur === 'deutschland') {
      achse = y;
      y += 2 * ZEILE;
    }
    const hoehe = zeilen * ZEILE;
    const lage = (zeile: number) => (oben ? y + hoehe - (zeile + 0.5) * ZEILE : y + (zeile + 0.5) * ZEILE);
    const ergebnis = {
      spur,
      name: SPUREN[spur],
      oben: y,
      unten: y + hoehe,
      /** In the order of time, as they are walked through with the keyboard. */
      marken: gesetzt.map((m): Zeitmarke => ({ ...m, y: lage(m.zeile) })).sort((a, b) => a.x1 - b.x1 || a.y - b.y),
    };
    y += hoehe;
    return ergebnis;
  });
  const striche = rundeJahre(von, bis, 5).map((jahr) => ({ jahr, x: runde(auf(jahr)) }));
  return { hoehe: y, achse: achse + ZEILE, spuren, striche };
}

const BLOCK = 0.7;

/**
 * The two cities at a glance, for narrow screens: one block an event, in the column of the year in which it began. Zürich grows up from
 * the row of years, Dortmund down. In percent across and rem down.
 */
export function jahresleiste(punkte: readonly Zeitpunkt[]) {
  const jahre = punkte.map((p) => Math.floor(zeitraum(p.iso)[0]));
  const [von, bis] = [Math.min(...jahre), Math.max(...jahre)];
  const spalte = 100 / (bis - von + 1);
  const x = (jahr: number) => runde((jahr - von) * spalte);
  const proJahr = (spur: Spur) => {
    const zahl = new Map<number, number>();
    punkte.forEach((p, i) => p.spur === spur && zahl.set(jahre[i]!, (zahl.get(jahre[i]!) ?? 0) + 1));
    return [...zahl].map(([jahr, anzahl]) => ({ jahr, anzahl }));
  };
  const hoehe = (spur: Spur) => BLOCK * Math.max(0, ...proJahr(spur).map((j) => j.anzahl));
  const achse = hoehe('zuerich');
  const stapel = (spur: 'zuerich' | 'dortmund') =>
    proJahr(spur).flatMap(({ jahr, anzahl }) =>
      Array.from({ length: anzahl }, (_, i) => {
        const y = spur === 'zuerich' ? achse - (i + 1) * BLOCK : achse + ZEILE + i * BLOCK;
        return { spur, x: x(jahr), y: Math.round(y * 100) / 100 };
      }),
    );
  return {
    hoehe: runde(achse + ZEILE + hoehe('dortmund')),
    achse: runde(achse + ZEILE / 2),
    breite: runde(spalte * 0.84),
    bloecke: [...stapel('zuerich'), ...stapel('dortmund')],
    jahre: rundeJahre(von, bis, 10).map((jahr) => ({ jahr, x: x(jahr) })),
  };
}

/** The two sides of the narrow axis: each city with its country. */
export const SEITEN = [
  { stadt: 'zuerich', land: 'schweiz' },
  { stadt: 'dortmund', land: 'deutschland' },
] as const satisfies readonly Record<string, Spur>[];

/** What stands on a side. */
export const aufSeite = <Z extends { spur: Spur }>(
  zeilen: readonly Z[],
  { stadt, land }: (typeof SEITEN)[number],
): Z[] => zeilen.filter((z) => z.spur === stadt || z.spur === land);

/** What to know when reading it narrow. It ends with the name of the list that has all events. */
export const LESEHILFE =
  'Jedes Kästchen ist ein Ereignis in dem Jahr, in dem es begann. Darunter steht eine Auswahl der Redaktion, alle Ereignisse stehen in der ';

/** Entries by decade, in their order: '1992-02-05' is in 'jahre-1990', "1990er Jahre". */
export function nachJahrzehnten<Z extends { iso: string }>(zeilen: readonly Z[]) {
  const gruppen = Map.groupBy(zeilen, (z) => z.iso.slice(0, 3));
  return [...gruppen].map(([anfang, liste]) => ({
    id: `jahre-${anfang}0`,
    titel: `${anfang}0er Jahre`,
    zeilen: liste,
  }));
}
