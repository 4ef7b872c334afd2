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
