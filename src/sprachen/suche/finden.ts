/** The search of a language: from what was typed to what was found, the best first. Pure. */
import { ohneUnsichtbares, woerter } from '../../suche/german/falten.ts';
import { Vorrang } from '../../suche/german/vorrang.ts';
import type { Sprachdokument, Sprachliste } from './liste.ts';
import { Wortstellen, type Punkte } from './wortstellen.ts';
import { sprachworte } from './worte.ts';

/** As much of what was asked must be met; less when nothing meets so much. */
const DECKUNG = [0.5, 0.3];
/** A wish that nothing meets: people tell more than a page says. */
const UNERFUELLT = 0.5;
/** Another word for the same. */
const GLEICH = 0.8;
/** Words that follow each other as they were typed; what is called or looked for by just these words. */
const BONUS = { folge: 1.5, genau: 3 };
/** Each further find of a page counts a little less, so that one long list does not fill the top. */
const ABWECHSLUNG = 0.93;
/** Below this share of the best a find is left out. */
const MINDESTANTEIL = 0.05;

export interface Ergebnis {
  /** The best first. */
  funde: Sprachdokument[];
  /** Words that stand nowhere, and what was looked for instead. */
  statt: [getippt: string, statt: string][];
  /** Says of a piece of a text whether a word in it was looked for. */
  passt: (stueck: string) => boolean;
}

/** A thing that is asked for: a word, or words that have other names. */
interface Wunsch {
  punkte: Punkte;
  /** Forms of the words by which it was found. */
  formen: string[];
  statt: [string, string][];
}

export class Sprachsuche {
  readonly #dokumente: Sprachdokument[];
  readonly #worte: ReturnType<typeof sprachworte>;
  readonly #stellen: Wortstellen;
  readonly #vorrang: Vorrang;
  /** Forms of the words for something -> all its names. */
  readonly #namen = new Map<string, string[][]>();
  /** Of each document: its words in their order, and what it is called and looked for by. */
  readonly #folgen: { text: string; auch: string[] }[];

  /** In: BCP 47 tag; what lies at `sprachliste`. */
  constructor(kennung: string, { dokumente, gleich, notfall }: Sprachliste) {
    this.#dokumente = dokumente;
    this.#worte = sprachworte(kennung);
    this.#stellen = new Wortstellen(dokumente, this.#worte.form);
    this.#vorrang = new Vorrang({ notfall: [[notfall, 0]], nummern: [], sprachen: [], stichwort: {} });
    for (const gruppe of gleich) {
      const namen = gruppe.map((name) => this.#mitSinn(name));
      for (const name of namen) {
        const folge = this.#folge(name);
        this.#namen.set(folge, [...(this.#namen.get(folge) ?? []), ...namen]);
      }
    }
    const folgeAus = (text: string) => this.#folge(this.#mitSinn(text));
    this.#folgen = dokumente.map(({ titel, text, auch }) => ({
      text: ` ${folgeAus(`${titel} ${text}`)} `,
      auch: [titel, ...auch].map(folgeAus),
    }));
  }

  #mitSinn = (text: string): string[] => woerter(text).filter(this.#worte.hatSinn);
  #folge = (worte: string[]): string => worte.map(this.#worte.form).join(' ');

  /** Does it sound like an emergency? */
  istNotfall(eingabe: string): boolean {
    const istRichtig = (wort: string) => !this.#worte.hatSinn(wort) || this.#stellen.kennt(wort);
    return this.#vorrang.notfall(woerter(ohneUnsichtbares(eingabe)), istRichtig) !== undefined;
  }

  /** Finds what was typed. */
  finde(eingabe: string): Ergebnis {
    const text = ohneUnsichtbares(eingabe);
    const mitSinn = this.#mitSinn(text);
    const worte = mitSinn.length ? mitSinn : woerter(text);
    const wuensche = this.#wuensche(worte, /[\p{L}\p{N}]$/u.test(text));
    const formen = new Set(wuensche.flatMap((w) => w.formen));
    return {
      funde: this.#ordne(wuensche, this.#folge(worte)).map((stelle) => this.#dokumente[stelle]!),
      statt: wuensche.flatMap((w) => w.statt),
      passt: (stueck) => woerter(stueck).some((wort) => formen.has(this.#worte.form(wort))),
    };
  }

  /** What is asked for, in the order of the words. `offen`: the last word may be unfinished. */
  #wuensche(worte: string[], offen: boolean): Wunsch[] {
    const wuensche: Wunsch[] = [];
    for (let i = 0; i < worte.length;) {
      const [laenge, namen] = this.#laengsterName(worte.slice(i));
      wuensche.push(
        namen
          ? this.#benannt(worte.slice(i, i + laenge), namen)
          : this.#wort(worte[i]!, offen && i === worte.length - 1),
      );
      i += laenge;
    }
    return wuensche;
  }

  /** How many of the first words are a name of something together, and all its names. */
  #laengsterName(worte: string[]): [laenge: number, namen: string[][] | undefined] {
    for (let laenge = worte.length; laenge > 0; laenge--) {
      const namen = this.#namen.get(this.#folge(worte.slice(0, laenge)));
      if (namen) return [laenge, namen];
    }
    return [1, undefined];
  }

  #wort(wort: string, offen: boolean): Wunsch {
    const { punkte, formen, statt } = this.#stellen.suche(wort, offen);
    return { punkte, formen, statt: statt === undefined ? [] : [[wort, statt]] };
  }

  /** The wish for something as it was typed, or by any other of its names. */
  #benannt(worte: string[], namen: string[][]): Wunsch {
    const getippt = this.#folge(worte);
    const punkte = new Map<number, number>();
    const formen: string[] = [];
    for (const name of [worte, ...namen.filter((n) => this.#folge(n) !== getippt)]) {
      if (!name.every(this.#stellen.kennt)) continue;
      const teile = name.map((wort) => this.#wort(wort, false));
      formen.push(...teile.flatMap((w) => w.formen));
      for (const [stelle, p] of this.#bewerte(teile, DECKUNG[0]!)) {
        const wert = name === worte ? p : p * GLEICH;
        punkte.set(stelle, Math.max(wert, punkte.get(stelle) ?? 0));
      }
    }
    return { punkte, formen, statt: [] };
  }

  /** Documents that meet as much of the wishes, with how well. */
  #bewerte(wuensche: Wunsch[], mindestens: number): Map<number, number> {
    const gewichte = wuensche.map(
      ({ punkte }) => this.#stellen.seltenheit(punkte.size) * (punkte.size ? 1 : UNERFUELLT),
    );
    const summe = gewichte.reduce((a, b) => a + b, 0);
    const werte = new Map<number, number>();
    for (const stelle of new Set(wuensche.flatMap((w) => [...w.punkte.keys()]))) {
      const deckung = wuensche.reduce((s, w, i) => (w.punkte.has(stelle) ? s + gewichte[i]! : s), 0) / summe;
      const punkte = wuensche.reduce((s, w) => s + (w.punkte.get(stelle) ?? 0), 0);
      if (deckung >= mindestens) werte.set(stelle, punkte * deckung ** 2);
    }
    return werte;
  }

  /** Documents that meet enough of the wishes, the best first. In: the wishes; the words behind them as they follow each other. */
  #ordne(wuensche: Wunsch[], folge: string): number[] {
    const bewertet = DECKUNG.map((grenze) => this.#bewerte(wuensche, grenze)).find((werte) => werte.size);
    const bonus = (stelle: number): number => {
      const { text, auch } = this.#folgen[stelle]!;
      if (auch.includes(folge)) return BONUS.genau;
      return folge.includes(' ') && text.includes(` ${folge} `) ? BONUS.folge : 1;
    };
    const nachWert = (a: [number, number], b: [number, number]): number => b[1] - a[1];
    const sortiert = [...(bewertet ?? [])]
      .map(([stelle, wert]): [number, number] => [stelle, wert * bonus(stelle) * this.#dokumente[stelle]!.gewicht])
      .sort(nachWert);
    const davor = new Map<string, number>();
    return sortiert
      .filter(([, wert]) => wert >= sortiert[0]![1] * MINDESTANTEIL)
      .map(([stelle, wert]): [number, number] => {
        const seite = this.#dokumente[stelle]!.adresse.replace(/#.*/, '');
        const zahl = davor.get(seite) ?? 0;
        davor.set(seite, zahl + 1);
        return [stelle, wert * ABWECHSLUNG ** zahl];
      })
      .sort(nachWert)
      .map(([stelle]) => stelle);
  }
}
