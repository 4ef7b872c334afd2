/**
 * A set of words that says of a word whether it is in it, in a few bits a word (a Bloom filter): surely not, or almost surely so. Pure; made at
 * build, asked in the browser.
 */

/** Bits a word, and how many of them each word sets: one word in a hundred is taken for one that is in the set. */
const BITS = 10;
const PROBEN = 7;

/** FNV-1a of the characters, its bits mixed by the last steps of MurmurHash3. */
function streue(wort: string, beginn: number): number {
  let wert = beginn;
  for (let i = 0; i < wort.length; i++) wert = Math.imul(wert ^ wort.charCodeAt(i), 0x01000193);
  wert = Math.imul(wert ^ (wert >>> 16), 0x85ebca6b);
  wert = Math.imul(wert ^ (wert >>> 13), 0xc2b2ae35);
  return (wert ^ (wert >>> 16)) >>> 0;
}

/** Which bits a word sets: two numbers make as many as one likes. */
function stellen(wort: string, bits: number): number[] {
  const [erste, schritt] = [streue(wort, 0x811c9dc5), streue(wort, 0x9e3779b1)];
  return Array.from({ length: PROBEN }, (_, probe) => (erste + probe * (schritt % bits)) % bits);
}

/** Makes the set: its bits as base64, '' for no words. */
export function siebe(worte: ReadonlySet<string>): string {
  const bytes = new Uint8Array(Math.ceil((worte.size * BITS) / 8));
  for (const wort of worte)
    for (const stelle of stellen(wort, bytes.length * 8)) bytes[stelle >> 3]! |= 1 << (stelle & 7);
  return btoa(String.fromCharCode(...bytes));
}

/** Asks the set that `siebe` has made. */
export class Sieb {
  readonly #bytes: string;

  constructor(sieb: string) {
    this.#bytes = atob(sieb);
  }

  hat(wort: string): boolean {
    const bits = this.#bytes.length * 8;
    return bits > 0 && stellen(wort, bits).every((stelle) => (this.#bytes.charCodeAt(stelle >> 3) >> (stelle & 7)) & 1);
  }
}
