/** Where the words of a language stand, and how much they say there. Pure. */
import { Aehnlichkeit } from '../../suche/german/aehnlich.ts';
import { falte } from '../../suche/german/falten.ts';
import type { Sprachdokument } from './liste.ts';
import { worteAus } from './worte.ts';

/** What a word is worth in each part of a place. */
const GEWICHT = { titel: 4, auch: 3, wo: 0.5 };
/** How often a word may stand in a text before it hardly says more; the longer the text, the later. */
const SAETTIGUNG = 1.2;

/** Documents by their place in the list, with how well they fit. */
export type Punkte = ReadonlyMap<number, number>;

/** What somebody may mean by a word that stands nowhere in this form. */
const AEHNLICH = { anfang: 0.6, innen: 0.4, laenger: 0.4, vertippt: 0.7 };
const ANFANG_AB = 3;
const INNEN_AB = 5;

export class Wortstellen {
  readonly anzahl: number;
  readonly #form: (wort: string) => string;
  /** Form of a word -> documents. */
  readonly #stellen = new Map<string, Map<number, number>>();
  /** Folded word -> how it is written, and its form. */
  readonly #worte = new Map<string, { wort: string; form: string }>();
  #aehnlichkeit: Aehnlichkeit | undefined;

  /** In: what is found; what all forms of a word share. */
  constructor(dokumente: readonly Sprachdokument[], form: (wort: string) => string) {
    this.anzahl = dokumente.length;
    this.#form = form;
    const texte = dokumente.map((d) => worteAus(d.text));
    const mittel = texte.reduce((summe, worte) => summe + worte.length, 0) / Math.max(1, dokumente.length);
    dokumente.forEach((dokument, stelle) => {
      const worte = texte[stelle]!;
      const haeufig = new Map<string, number>();
      for (const wort of worte) haeufig.set(this.#merke(wort), (haeufig.get(this.#merke(wort)) ?? 0) + 1);
      const laenge = 0.5 + (0.5 * worte.length) / mittel;
      for (const [form, wieOft] of haeufig)
        this.#lege(form, stelle, (wieOft * (SAETTIGUNG + 1)) / (wieOft + SAETTIGUNG * laenge));
      for (const teil of ['titel', 'auch', 'wo'] as const)
        for (const wort of new Set(worteAus([dokument[teil]].flat().join(' '))))
          this.#lege(this.#merke(wort), stelle, GEWICHT[teil]);
    });
  }

  #merke(wort: string): string {
    const form = this.#form(wort);
    const gefaltet = falte(wort);
    if (!this.#worte.has(gefaltet)) this.#worte.set(gefaltet, { wort, form });
    return form;
  }

  #lege(form: string, stelle: number, wieviel: number): void {
    const stellen = this.#stellen.get(form) ?? new Map<number, number>();
    this.#stellen.set(form, stellen.set(stelle, (stellen.get(stelle) ?? 0) + wieviel));
  }

  /** Does the language have this word, in any form? */
  kennt = (wort: string): boolean => this.#stellen.has(this.#form(wort));

  /** How much a thing says that stands in so many documents: the rarer, the more. */
  seltenheit = (stellen: number): number => Math.log(1 + this.anzahl / (1 + stellen));

  /** Where a form of a word stands; each point weighed by how rare it is. */
  #punkte(form: string, gewicht: number): [number, number][] {
    const stellen = this.#stellen.get(form) ?? new Map<number, number>();
    const wert = gewicht * this.seltenheit(stellen.size);
    return [...stellen].map(([stelle, p]) => [stelle, p * wert]);
  }

  /** Forms that may be meant by a word, each with how likely. */
  #aehnliche(wort: string, offen: boolean): [form: string, gewicht: number][] {
    const gefaltet = falte(wort);
    if (this.kennt(wort) && !offen) return [];
    return [...this.#worte].flatMap(([anderes, { form }]): [string, number][] => {
      if (gefaltet.length >= ANFANG_AB && anderes.startsWith(gefaltet)) return [[form, AEHNLICH.anfang]];
      if (this.kennt(wort)) return [];
      if (gefaltet.length >= INNEN_AB && anderes.includes(gefaltet)) return [[form, AEHNLICH.innen]];
      const laenger = anderes.length >= INNEN_AB && gefaltet.startsWith(anderes);
      return laenger && gefaltet.length - anderes.length < INNEN_AB ? [[form, AEHNLICH.laenger]] : [];
    });
  }

  /**
   * Where a word stands. `offen`: it may be unfinished. Out: the documents; the forms by which they were found, to be marked; and the word that was looked
   * for instead, when it stands nowhere and is like another.
   */
  suche(wort: string, offen: boolean): { punkte: Punkte; formen: string[]; statt?: string | undefined } {
    const formen: [string, number][] = [
      ...(this.kennt(wort) ? [[this.#form(wort), 1] as [string, number]] : []),
      ...this.#aehnliche(wort, offen),
    ];
    let statt: string | undefined;
    if (!formen.length) {
      this.#aehnlichkeit ??= new Aehnlichkeit(
        [...this.#worte].map(([gefaltet, { wort, form }]) => ({ wort, gefaltet, stamm: form, rang: 'thema' })),
      );
      const gefaltet = falte(wort);
      // Who mistypes a word seldom does so with its first letter.
      const naechstes = this.#aehnlichkeit.zu(gefaltet).find((w) => w.gefaltet.startsWith(gefaltet.charAt(0)));
      if (naechstes) {
        statt = naechstes.wort;
        formen.push([naechstes.stamm, AEHNLICH.vertippt]);
      }
    }
    const punkte = new Map<number, number>();
    for (const [form, gewicht] of formen)
      for (const [stelle, p] of this.#punkte(form, gewicht)) punkte.set(stelle, Math.max(p, punkte.get(stelle) ?? 0));
    return { punkte, formen: formen.map(([form]) => form), statt };
  }
}
