/** The only clock of the build. `JETZT=2026-12-01T10:00:00+01:00` sets it, for tests and previews. */
const gesetzt = process.env['JETZT'];

/** The moment of the build. */
export const jetzt: Date = gesetzt ? new Date(gesetzt) : new Date();

/** Has the moment come? `zeitpunkt`: ISO date-time, undefined means always. */
export const erreicht = (zeitpunkt: string | undefined, uhr: Date = jetzt): boolean =>
  zeitpunkt === undefined || new Date(zeitpunkt).getTime() <= uhr.getTime();
