/** Sentences, their ends, and what is made of them. Pure. */

/** A sentence as a name: without its end. An abbreviation keeps its full stop ('e. V.'). */
export const alsName = (satz: string): string => satz.replace(/(?<!(?<!\p{L})\p{L})\.$/u, '');

/**
 * Sentences one after the other, each with one full stop. In: texts with or without one; what is missing is left out. What ends with "e. V.", "?" or "!"
 * has its end.
 */
export const alsSaetze = (...teile: (string | undefined)[]): string =>
  teile.flatMap((teil) => (teil ? [/[.!?]$/.test(teil) ? teil : `${teil}.`] : [])).join(' ');
