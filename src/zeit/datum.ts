/** Partial ISO dates ('2024', '2024-01', '2024-01-30') in German words and in their order. Pure; also in the browser. */

const TAG = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });

const MONAT = new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' });
/** The months by name, from January on. */
export const MONATE: readonly string[] = Array.from({ length: 12 }, (_, i) => MONAT.format(Date.UTC(2000, i, 1)));

/** A partial ISO date in German words: '2024-01-30' -> '30. Januar 2024'. Other text passes through, also a day that does not exist. */
export function inWorten(wert: string): string {
  const zeit = new Date(wert);
  // A day that does not exist is read as another one.
  if (!/^\d{4}(-\d\d){0,2}$/.test(wert) || Number.isNaN(zeit.getTime()) || !zeit.toISOString().startsWith(wert))
    return wert;
  // Of "30. Januar 2024" as many words as the date has parts, from its end.
  const worte = TAG.format(zeit).split(' ');
  return worte.slice(-wert.split('-').length).join(' ');
}

/** As of when something holds, in German words. In: `stand` of an entry. */
export const standInWorten = (stand: string): string => (stand === 'unbekannt' ? 'undatiert' : inWorten(stand));

/** Order of partial dates, oldest first; a less exact date comes before the days it contains. */
export const vergleicheDatum = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
