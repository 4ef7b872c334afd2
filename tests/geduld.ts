/** How long the tests wait. Limits only end what hangs: whatever works stays far below them, on a busy machine too. */
import { setTimeout as warte } from 'node:timers/promises';

/** For a test, and for what is prepared for several. */
export const GEDULD = 15 * 60_000;

/** For one step: until something is there that has to come. */
export const SCHRITT = 2 * 60_000;

/** For one try at a step that is tried again when it fails. */
export const VERSUCH = 5_000;

/**
 * Tries a step until it succeeds. In: the step; it throws as long as it cannot be done, and looks up everything anew each time. Out: what it
 * returns. Throws its last reason when the time is over.
 */
export async function bis<T>(versuch: () => T | Promise<T>, frist = SCHRITT): Promise<T> {
  for (const ende = performance.now() + frist; ; void (await warte(50)))
    try {
      return await versuch();
    } catch (grund) {
      if (performance.now() > ende) throw grund;
    }
}
