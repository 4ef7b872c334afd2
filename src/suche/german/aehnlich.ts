/** Which words of a list somebody means who has mistyped one. Pure. */
import { abstand } from './abstand.ts';
import { klang } from './falten.ts';
import { stamm } from './stamm.ts';

/** How much a word says about what someone wants: a term of the field; a word that the site is about; a word in passing. */
export type Rang = 'kern' | 'thema' | 'nebenbei';
const RAENGE: Rang[] = ['nebenbei', 'thema', 'kern'];
export const hoechster = (raenge: Rang[]): Rang => RAENGE[Math.max(...raenge.map((r) => RAENGE.indexOf(r)))]!;

export interface Wort {
  wort: string;
  gefaltet: string;
  stamm: string;
  rang: Rang;
}

/** How much typing error (see abstand) a word of this length may have: short words become others with one letter. */
const spielraum = (laenge: number): number => (laenge < 4 ? 0 : laenge < 6 ? 1 : laenge < 9 ? 1.5 : 2);

const istZahl = (wort: string): boolean => /\d/.test(wort);

/** The letters of a word as bits. Each typing error changes two of them at most. */
function buchstaben(gefaltet: string): number {
  let bits = 0;
  for (let i = 0; i < gefaltet.length; i++) bits |= 1 << (gefaltet.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are set, counted by halves. */
function anzahl(bits: number): number {
  const paare = bits - ((bits >>> 1) & 0x55555555);
  const viere = (paare & 0x33333333) + ((paare >>> 2) & 0x33333333);
  return Math.imul((viere + (viere >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export class Aehnlichkeit {
  // Short words first: a word that is typed is held against those of about its length. Most are told apart by their letters alone.
  readonly #alle: Wort[];
  /** Where words of a length begin. */
  readonly #ab: number[];
  /** The order in which they were given. */
  readonly #stelle: Map<Wort, number>;
  readonly #bits: Int32Array;
  readonly #stammbits: Int32Array;
  #nachKlang: Map<string, Wort[]> | undefined;

  constructor(worte: Wort[]) {
    // A word in passing is hardly ever what someone means.
    const gemeint = worte.filter((w) => w.rang !== 'nebenbei' && !istZahl(w.gefaltet));
    this.#stelle = new Map(gemeint.map((wort, i) => [wort, i]));
    this.#alle = gemeint.sort((a, b) => a.gefaltet.length - b.gefaltet.length);
    const laengste = this.#alle.at(-1)?.gefaltet.length ?? 0;
    this.#ab = Array.from({ length: laengste + 2 }, (_, laenge) => {
      const erstes = this.#alle.findIndex((w) => w.gefaltet.length >= laenge);
      return erstes < 0 ? this.#alle.length : erstes;
    });
    this.#bits = Int32Array.from(this.#alle, (w) => buchstaben(w.gefaltet));
    this.#stammbits = Int32Array.from(this.#alle, (w) => buchstaben(w.stamm));
  }

  /** Words that differ from a folded word by typing errors only, the most alike first. */
  zu(gefaltet: string): Wort[] {
    const erlaubt = spielraum(gefaltet.length);
    if (!erlaubt || istZahl(gefaltet)) return [];
    const seinStamm = stamm(gefaltet);
    const [bits, stammbits] = [buchstaben(gefaltet), buchstaben(seinStamm)];
    const fehler = new Map<Wort, number>();
    const ab = (laenge: number) => this.#ab[Math.max(0, laenge)] ?? this.#alle.length;
    const ende = ab(gefaltet.length + Math.floor(erlaubt) + 3);
    for (let i = ab(gefaltet.length - Math.floor(erlaubt) - 2); i < ende; i++) {
      // One error changes one letter, another letter two, and costs as much more.
      const nah = anzahl(bits ^ this.#bits[i]!) <= (erlaubt * 4) / 3;
      const stammNah = anzahl(stammbits ^ this.#stammbits[i]!) <= 1;
      if (!nah && !stammNah) continue;
      const wort = this.#alle[i]!;
      const ganz = nah ? abstand(gefaltet, wort.gefaltet, erlaubt) : Infinity;
      // Endings differ by case and number. One letter may be missing or too many; another letter makes another word: Beschaffung, Beschäftigung.
      const lang = Math.min(seinStamm.length, wort.stamm.length) > 4;
      const imStamm = stammNah && lang ? abstand(seinStamm, wort.stamm, 1) : Infinity;
      if (Math.min(ganz, imStamm) < Infinity) fehler.set(wort, Math.min(ganz, imStamm));
    }
    for (const wort of this.#gleichKlingende(gefaltet)) fehler.set(wort, Math.min(1, fehler.get(wort) ?? 1));
    return [...fehler]
      .filter(([w]) => w.gefaltet !== gefaltet)
      .map(([wort, f]) => {
        const anfang = gefaltet.startsWith(wort.gefaltet.slice(0, 1)) ? 0 : 0.6;
        return { wort, weite: f + anfang - RAENGE.indexOf(wort.rang) * 0.3 };
      })
      .sort((a, b) => a.weite - b.weite || this.#stelle.get(a.wort)! - this.#stelle.get(b.wort)!)
      .map(({ wort }) => wort);
  }

  #gleichKlingende(gefaltet: string): Wort[] {
    const seinKlang = klang(gefaltet);
    if (seinKlang.length < 4) return [];
    if (!this.#nachKlang) {
      this.#nachKlang = new Map();
      for (const wort of this.#alle) {
        const unter = klang(wort.gefaltet);
        this.#nachKlang.set(unter, [...(this.#nachKlang.get(unter) ?? []), wort]);
      }
    }
    const gleiche = this.#nachKlang.get(seinKlang) ?? [];
    return gleiche.filter((w) => Math.abs(w.gefaltet.length - gefaltet.length) <= spielraum(gefaltet.length) + 2);
  }
}
