/** Partial ISO dates ('2024', '2024-01', '2024-01-30'): reading, ordering, German wording. Pure. */

export interface Teildatum {
  jahr: number;
  monat?: number;
  tag?: number;
}

const MUSTER = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A partial ISO date as numbers, or undefined when the text is none or the day does not exist. */
export function leseTeildatum(wert: string): Teildatum | undefined {
  const treffer = MUSTER.exec(wert);
  if (!treffer) return undefined;
  const [, jahr, monat, tag] = treffer;
  const zeit = new Date(Date.UTC(Number(jahr), Number(monat ?? 1) - 1, Number(tag ?? 1)));
  if (!zeit.toISOString().startsWith(wert)) return undefined;
  return {
    jahr: Number(jahr),
    ...(monat ? { monat: Number(monat) } : {}),
    ...(tag ? { tag: Number(tag) } : {}),
  };
}

// Made once: a formatter costs twenty times what it formats.
const form = (was: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('de-DE', { ...was, timeZone: 'UTC' });
/** How exact a partial date is, by its length. */
const GENAU: Record<number, Intl.DateTimeFormat> = {
  4: form({ year: 'numeric' }),
  7: form({ month: 'long', year: 'numeric' }),
  10: form({ day: 'numeric', month: 'long', year: 'numeric' }),
};

/** A partial ISO date in German words: '2024-01-30' -> '30. Januar 2024'. Other text passes through. */
export function inWorten(wert: string): string {
  const datum = leseTeildatum(wert);
  if (!datum) return wert;
  return GENAU[wert.length]!.format(Date.UTC(datum.jahr, (datum.monat ?? 1) - 1, datum.tag ?? 1));
}

/** Order of partial dates, oldest first; a less exact date comes before the days it contains. */
export const vergleicheDatum = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Does a date lie before another? Not when one of them is none: that is told by its own field. */
export const liegtVor = (a: string, b: string): boolean =>
  leseTeildatum(a) !== undefined && leseTeildatum(b) !== undefined && vergleicheDatum(a, b) < 0;

const VERSATZ = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/** How far clocks in Dortmund are ahead of UTC at a moment: '+01:00' in winter, '+02:00' in summer. */
export const zeitversatz = (moment: Date): string =>
  VERSATZ.formatToParts(moment)
    .find((teil) => teil.type === 'timeZoneName')!
    .value.slice(3);

/** The moment at which a day begins in Dortmund. In: ISO day. Clocks change after midnight, so the offset is that of its first hours. */
export const tagesbeginn = (tag: string): Date =>
  new Date(`${tag}T00:00:00${zeitversatz(new Date(`${tag}T00:00:00Z`))}`);
