/** How long the search waits, in milliseconds. Alone in a file: the field needs it, too, and nothing else of the search. */

/** In silence; then it says that it does not work, and names other ways. */
export const FRIST = 8_000;

/** Before it says that it searches: mostly it has found by then. */
export const GLEICH = 500;
