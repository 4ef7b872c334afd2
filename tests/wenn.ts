/** Tests that need what not every machine has: a program, a disk, a system. */
import { it } from 'vitest';

/**
 * In: whether it is there, and what is missing where it is not, in German. Out: `it` for such tests; where it is missing they are not tried, and the last
 * lines of the run say why (tests/schlusszeile.ts).
 */
export const wenn =
  (da: boolean, fehlt: string) =>
  (titel: string, tue: () => unknown): void =>
    it(titel, async ({ skip }) => {
      skip(!da, fehlt);
      await tue();
    });
