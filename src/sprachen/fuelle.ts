/** Words of a language with gaps. Pure; the same at build and in the browser. */

/** Puts values into the gaps of a word: 'As of {tag}', { tag: '2024' } -> 'As of 2024'. What a value holds is no gap. */
export const fuelle = (wort: string, werte: Record<string, string>): string =>
  wort.replace(/\{(\w+)\}/g, (ganz, luecke: string) => werte[luecke] ?? ganz);
