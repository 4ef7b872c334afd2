/** The only clock of the build. `JETZT=2026-12-01T10:00:00+01:00` sets it, for tests, previews and what is built beforehand. */
import { gesetzteZeit } from '../umgebung/umgebung.ts';

const beginn = performance.now();

/** The moment of the build. */
export const jetzt: Date = gesetzteZeit ?? new Date();

/** The same clock, while the program goes on. */
export const nun = (): Date => new Date(jetzt.getTime() + performance.now() - beginn);

/** ISO day in Dortmund. */
export const tagVon = (moment: Date): string =>
  // Swedish writes days as ISO 8601 does.
  moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today in Dortmund, ISO. */
export const heute: string = tagVon(jetzt);

/** Has the moment come? `zeitpunkt`: ISO date-time, undefined means always. */
export const erreicht = (zeitpunkt: string | undefined, uhr: Date = jetzt): boolean =>
  zeitpunkt === undefined || new Date(zeitpunkt).getTime() <= uhr.getTime();
