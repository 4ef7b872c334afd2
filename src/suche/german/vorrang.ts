/**
 * What a query brings before everything else, because there is no doubt: the number for an emergency, whose telephone number was typed, a few words in
 * the language of somebody who does not write German. Pure.
 */
import { abstand } from './abstand.ts';
import { falte, ohneUnsichtbares, woerter } from './falten.ts';
import type { Gefunden } from './rufnummer.ts';
import { meint } from './rufnummer.ts';
import { stamm } from './stamm.ts';

/** As it is sent. Documents by their place in the directory. */
export interface Vorrangliste {
  /** Words for an emergency, and the document that they bring. */
  notfall: [worte: string[], dokument: number][];
  /** Telephone numbers by their digits within the country, and whose they are. */
  nummern: [ziffern: string, dokumente: number[]][];
  /** Words by which a language is known, and the document that is written in it. */
  sprachen: [worte: string[], dokument: number][];
  /** A word that finds the document, for each of these. */
  stichwort: Record<number, string>;
}

/** A typed word: how it is compared, and whether it is written as it should be. */
interface Getippt {
  gefaltet: string;
  stamm: string;
  richtig: boolean;
}

/** A word of an emergency must be this long to be known by its end ("Heroinüberdosis") or in spite of typing errors. */
const LANG = 6;

/** Another letter than German has, as it is typed. */
const FREMD = /[^a-zäöüß\d]/g;
const fremdeBuchstaben = (text: string): Set<string> => new Set(text.normalize('NFC').toLowerCase().match(FREMD) ?? []);

interface Sprache {
  dokument: number;
  worte: ReadonlySet<string>;
  buchstaben: ReadonlySet<string>;
}

export class Vorrang {
  readonly #notfall: { worte: { gefaltet: string; stamm: string }[]; dokument: number }[];
  readonly #nummern: Vorrangliste['nummern'];
  readonly #sprachen: Sprache[];
  readonly #stichwort: Vorrangliste['stichwort'];

  constructor({ notfall, nummern, sprachen, stichwort }: Vorrangliste) {
    this.#notfall = notfall.flatMap(([ausdruecke, dokument]) =>
      ausdruecke.map((ausdruck) => {
        const worte = woerter(ausdruck).map((wort) => ({ gefaltet: falte(wort), stamm: stamm(falte(wort)) }));
        return { worte, dokument };
      }),
    );
    this.#nummern = nummern;
    this.#stichwort = stichwort;
    this.#sprachen = sprachen.map(([worte, dokument]) => ({
      dokument,
      worte: new Set(worte.map(falte)),
      buchstaben: fremdeBuchstaben(worte.join('')),
    }));
  }

  /** A word by which the index finds a document of the list. */
  stichwort = (dokument: number): string => this.#stichwort[dokument]!;

  /**
   * The document for an emergency; undefined when nothing sounds like one. In: all words of the query, in any order, and which of them are written as
   * they should be: others may be typing errors.
   */
  notfall(alle: string[], istRichtig: (wort: string) => boolean): number | undefined {
    const getippt = alle.map((wort): Getippt => {
      const gefaltet = falte(wort);
      return { gefaltet, stamm: stamm(gefaltet), richtig: istRichtig(wort) };
    });
    const gemeint = (wort: { gefaltet: string; stamm: string }) =>
      getippt.some(
        (g) =>
          g.gefaltet === wort.gefaltet ||
          // Short words become others: "wach" is no "Wache".
          (wort.gefaltet.length >= LANG && g.stamm === wort.stamm) ||
          (wort.gefaltet.length >= LANG &&
            !g.richtig &&
            (g.gefaltet.endsWith(wort.gefaltet) ||
              abstand(g.gefaltet, wort.gefaltet, wort.gefaltet.length < 9 ? 1.5 : 2) < Infinity)),
      );
    return this.#notfall.find(({ worte }) => worte.length > 0 && worte.every(gemeint))?.dokument;
  }

  /** Whose numbers these are, in the order of the numbers. */
  inhaber(nummern: Gefunden[]): number[] {
    return nummern.flatMap(({ ziffern }) => this.#nummern.flatMap(([nummer, d]) => (meint(ziffern, nummer) ? d : [])));
  }

  /**
   * The document in the language of the query: the one that most of its words belong to, then the one whose letters it has; undefined for
   * German. `kennt`: whether the site has a word; a letter in such a word says nothing (Café).
   */
  sprache(eingabe: string, kennt: (wort: string) => boolean): number | undefined {
    const worte = woerter(ohneUnsichtbares(eingabe));
    const fremd = fremdeBuchstaben(worte.filter((wort) => !kennt(wort)).join(''));
    let beste: { dokument: number; wert: number } | undefined;
    for (const { dokument, worte: seine, buchstaben } of this.#sprachen) {
      const gleiche = worte.filter((wort) => seine.has(falte(wort))).length;
      const wert = gleiche + [...fremd].filter((b) => buchstaben.has(b)).length / 100;
      if (wert > (beste?.wert ?? 0)) beste = { dokument, wert };
    }
    return beste?.dokument;
  }
}
