/** When something takes place, in German words. Pure. */

const form = (was: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('de-DE', { ...was, timeZone: 'Europe/Berlin' });
const WOCHENTAG = { lang: form({ weekday: 'long' }), kurz: form({ weekday: 'short' }) };
const TAG = form({ day: 'numeric', month: 'long', year: 'numeric' });
const UHR = form({ hour: '2-digit', minute: '2-digit' });

/** The time of day in Dortmund: '10:00 Uhr'. */
export const uhrzeit = (moment: Date): string => `${UHR.format(moment)} Uhr`;

const MOMENT = form({ dateStyle: 'long', timeStyle: 'short' });
/** A moment in Dortmund: '10. Dezember 2026 um 18:00 Uhr'. */
export const zeitpunktInWorten = (moment: Date): string => `${MOMENT.format(moment)} Uhr`;

/**
 * From when to when: 'Donnerstag, 10. Dezember 2026, 18:00–20:00 Uhr', with both days where it ends on another one. In: ISO moments; whether
 * the day of the week is written out. The days are those in Dortmund.
 */
export function zeitspanne(beginn: string, ende?: string, art: keyof typeof WOCHENTAG = 'lang'): string {
  const [von, bis] = [new Date(beginn), ende === undefined ? undefined : new Date(ende)];
  const amTag = (moment: Date) => `${WOCHENTAG[art].format(moment)}, ${TAG.format(moment)}, ${UHR.format(moment)}`;
  if (!bis || bis.getTime() === von.getTime()) return `${amTag(von)} Uhr`;
  return TAG.format(von) === TAG.format(bis)
    ? `${amTag(von)}–${UHR.format(bis)} Uhr`
    : `${amTag(von)} Uhr bis ${amTag(bis)} Uhr`;
}
