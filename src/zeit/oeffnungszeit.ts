/** Opening times for a clock: as pages hand them to the browser. */

/**
 * One line of opening times: days (0 is Monday), from and to as minutes of the day; `bis` beyond 1440 ends on the next day. `feiertags`: open
 * as usual, closed, or (missing, null) not documented. `monate`: first and last month (1 to 12) for which the times are documented.
 */
export type Oeffnungszeit = [
  tage: number[],
  von: number,
  bis: number,
  feiertags?: boolean | null,
  monate?: [von: number, bis: number],
];

/** The times of a place, and on what ground they may be called true of today. */
export interface Zeitplan {
  /** By part; '' is the whole place. */
  zeiten: Record<string, Oeffnungszeit[]>;
  /** Last day (ISO) on which they may be called so; missing: no day, because nobody knows how old they are. */
  bis?: string | undefined;
  /** As of when they are, in words; missing when no source says. */
  stand?: string | undefined;
}
