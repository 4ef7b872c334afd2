/** Days, weekdays, hours and numbers in other languages, as `Intl` writes them. Pure. */
import { leseTeildatum } from './teildatum.ts';

/** In: BCP 47 tag. English is British; digits are always 0 to 9, as on telephones and in source marks. */
const gegend = (sprache: string): string => `${sprache === 'en' ? 'en-GB' : sprache}-u-nu-latn`;

/** The language with the region in which most who speak it live, as Open Graph wants it: 'tr' -> 'tr_TR'. In: BCP 47 tag. */
export function spracheMitRegion(sprache: string): string {
  const { language, region } = new Intl.Locale(gegend(sprache)).maximize();
  return `${language}_${region}`;
}

/** How exact a partial date is -> what is written of it. */
const GENAU: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { dateStyle: 'long' },
};

/**
 * A partial ISO date in the words of another language: 'en', '2024-01-30' -> '30 January 2024'. Other text passes through. In: BCP 47 tag, ISO date.
 */
export function inSprache(sprache: string, wert: string): string {
  const genau = GENAU[wert.length];
  if (!genau || !leseTeildatum(wert)) return wert;
  return new Intl.DateTimeFormat(gegend(sprache), { ...genau, timeZone: 'UTC' }).format(new Date(wert));
}

/** Monday, 1 January 2024. */
const MONTAG = Date.UTC(2024, 0, 1);
const TAG = 86_400_000;

/** The name of a day of the week, short. In: BCP 47 tag; the day, 0 is Monday. */
export const wochentagIn = (sprache: string, tag: number): string =>
  new Intl.DateTimeFormat(gegend(sprache), { weekday: 'short', timeZone: 'UTC' }).format(MONTAG + tag * TAG);

/**
 * Words in a row, as short as the language allows: 'en', ['Mon', 'Wed'] -> 'Mon, Wed'. In: BCP 47 tag. A list of units would have no comma in Turkish
 * and Russian.
 */
export const reiheIn = (sprache: string, worte: string[]): string =>
  new Intl.ListFormat(gegend(sprache), { type: 'conjunction', style: 'narrow' }).format(worte);

/** From when to when: 'en', '08:00', '20:00' -> '8:00–20:00'. In: BCP 47 tag, times of day (HH:MM; 24:00 is the end of the day). */
export function uhrzeitenIn(sprache: string, von: string, bis: string): string {
  const form = new Intl.DateTimeFormat(gegend(sprache), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  // No clock of 24 hours shows 24:00, but opening times do.
  const uhr = (zeit: string) => (zeit === '24:00' ? '24:00' : form.format(new Date(`2024-01-01T${zeit}Z`)));
  return `${uhr(von)}–${uhr(bis)}`;
}

/** A number: 'en', 139013 -> '139,013'. In: BCP 47 tag. */
export const zahlIn = (sprache: string, zahl: number): string =>
  new Intl.NumberFormat(gegend(sprache), { useGrouping: true }).format(zahl);
