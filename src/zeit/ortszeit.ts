/** Moments as the clocks in Dortmund show them. Pure. */

const VERSATZ = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/** How far clocks in Dortmund are ahead of UTC at a moment: '+01:00' in winter, '+02:00' in summer. */
export const zeitversatz = (moment: Date): string =>
  VERSATZ.formatToParts(moment)
    .find((teil) => teil.type === 'timeZoneName')!
    .value.slice(3);

/** The moment at which a day begins in Dortmund. In: ISO day. Clocks change after midnight, so the offset is that of its first hours. */
export const tagesbeginn = (tag: string): Date =>
  new Date(`${tag}T00:00:00${zeitversatz(new Date(`${tag}T00:00:00Z`))}`);
