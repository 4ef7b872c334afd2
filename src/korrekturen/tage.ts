/** What is new by day, and the days since which somebody may want to know it. Pure. */
import { inWorten, vergleicheDatum } from '../zeit/datum.ts';

export interface Neues {
  /** ISO, as exact as documented. */
  iso: string;
  titel: string;
  adresse: string;
  /** What it is: "Berichtigt", "Meldung: Hinweis", "Dortmund: beschlossen". */
  wort: string;
  /** What was changed; the others say it on their page. */
  text?: string | undefined;
}

/** All that is new as of one day, with the anchor of that day. */
export interface Tag {
  id: string;
  iso: string;
  datum: string;
  zeilen: Neues[];
}

/** A day since which somebody may want to know what is new, and how much that is. */
export interface Seit {
  datum: string;
  adresse: string;
  anzahl: number;
}

/** How far back the page goes, counted from its newest day; what is older stands in the timeline and the archive. */
const JAHR = 365;
/** The spans that the links offer: about a day, a week, a month, a year. */
const SPANNEN = [1, 7, 31, JAHR];

/** The last day that a date may mean when it is as exact as a month. */
const bisTag = (iso: string): number => {
  const [jahr = 0, monat = 0, tag] = iso.split('-').map(Number);
  return Date.UTC(jahr, tag === undefined ? monat : monat - 1, tag ?? 0) / 86_400_000;
};

/**
 * In: what is new, in any order. Out: by day, newest first, no further back than a year before the newest; without what is dated by a year alone, since
 * which nobody was here. Pure.
 */
export function nachTagen(alle: readonly Neues[]): Tag[] {
  const alles = alle.filter(({ iso }) => iso.length > 4);
  const neuester = Math.max(...alles.map(({ iso }) => bisTag(iso)));
  const zeilen = alles
    .filter(({ iso }) => neuester - bisTag(iso) <= JAHR)
    .sort((a, b) => vergleicheDatum(b.iso, a.iso));
  return [...Map.groupBy(zeilen, ({ iso }) => iso)].map(([iso, zeilen]) => ({
    id: `seit-${iso}`,
    iso,
    datum: inWorten(iso),
    zeilen,
  }));
}

/** In: the days of `nachTagen` and the address of their page. Out: for each span the oldest day in it, each day once; what is new counts from there. Pure. */
export function seitWann(tage: readonly Tag[], seite: string): Seit[] {
  const [neuester] = tage;
  if (!neuester) return [];
  const stellen = SPANNEN.map((spanne) =>
    tage.findLastIndex(({ iso }) => bisTag(neuester.iso) - bisTag(iso) <= spanne),
  );
  return [...new Set(stellen)].map((stelle) => ({
    datum: tage[stelle]!.datum,
    adresse: `${seite}#${tage[stelle]!.id}`,
    anzahl: tage.slice(0, stelle + 1).flatMap(({ zeilen }) => zeilen).length,
  }));
}
