/** The middle one of some numbers; of an even count the upper of two. */
export const median = (zahlen: readonly number[]): number =>
  zahlen.toSorted((a, b) => a - b)[Math.floor(zahlen.length / 2)]!;
