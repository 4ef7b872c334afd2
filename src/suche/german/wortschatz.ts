/** The words of the site: which of them someone means, also when they are typed wrongly. Pure; made at build, asked in the browser. */
import { Aehnlichkeit, hoechster, type Rang, type Wort } from './aehnlich.ts';
import { falte, woerter } from './falten.ts';
import { FUNKTIONSWOERTER } from './funktionswoerter.ts';
import { Sieb } from './sieb.ts';
import { schluessel, stamm } from './stamm.ts';
import { zerlege } from './teile.ts';

/** The word list as it is sent: words in their most frequent form, separated by spaces. */
export interface Wortliste {
  /** Terms of the field: titles of the glossary and their other words, as far as they are one word. */
  kern: string;
  /** Words of titles and search terms: what the site is about. */
  themen: string;
  /** Other words and parts of words, without rare ones. */
  weitere: string;
  /** German words that the site does not have and that are like some it has (see sieb.ts), by their stems. */
  richtig: string;
  /** Terms and their other words: what the site says, then what people say. */
  gleich: [titel: string, ...anders: string[]][];
  /** Titles to suggest while somebody types. */
  titel: string[];
}

/** One wish of a query: texts that fulfil it, each with how well, from 0 to 1. */
export interface Wunsch {
  eingabe: string;
  /** None when the word is not in the list and is like no other. */
  texte: { text: string; gewicht: number }[];
  rang: Rang;
  /** What to search for instead of a word that is not in the list. */
  statt?: string;
}

const GEWICHT = { gleich: 0.95, verbessert: 0.9, teil: 0.6 };

/** Asks when a place is open, in whatever words. */
const OFFEN = /^(?:offnet|offen|offnungszeit(?:en)?|geoffnet|offnen|auf)$/;
const gleichGut = (text: string) => ({ text, gewicht: 1 });

export class Wortschatz {
  readonly #nachSchluessel = new Map<string, Wort>();
  readonly #alle: Wort[] = [];
  /** Terms by the stems of their other words. */
  readonly #gleich = new Map<string, string[]>();
  readonly #titel: { titel: string; gefaltet: string[] }[];
  readonly #richtig: Sieb;
  readonly #aehnlich: Aehnlichkeit;

  constructor(liste: Wortliste) {
    const nimmAuf = (worte: string, rang: Rang): void => {
      for (const wort of worte.split(' ').filter(Boolean)) {
        const gefaltet = falte(wort);
        const eintrag: Wort = { wort, gefaltet, stamm: stamm(gefaltet), rang };
        this.#nachSchluessel.set(eintrag.stamm, eintrag);
        this.#alle.push(eintrag);
      }
    };
    nimmAuf(liste.kern, 'kern');
    nimmAuf(liste.themen, 'thema');
    nimmAuf(liste.weitere, 'nebenbei');
    for (const [titel, ...andere] of liste.gleich)
      for (const anders of andere) {
        const unter = this.#folge(woerter(anders));
        this.#gleich.set(unter, [...(this.#gleich.get(unter) ?? []), titel]);
      }
    this.#titel = liste.titel.map((titel) => ({ titel, gefaltet: woerter(titel).map(falte) }));
    this.#richtig = new Sieb(liste.richtig);
    this.#aehnlich = new Aehnlichkeit(this.#alle);
  }

  /** Does the site have this word, in any form? Rare ones it does not know of. */
  kennt = (wort: string): boolean => this.#nachSchluessel.has(schluessel(wort));

  /** Is it written as it should be, a word of the site or another German one? Of other German words it knows those that could be mistaken for ours. */
  istRichtig = (wort: string): boolean => this.kennt(wort) || this.#richtig.hat(schluessel(wort));

  /** The wishes behind words. `offen`: the last word may be unfinished. */
  deute(eingegeben: string[], offen: boolean): Wunsch[] {
    const wuensche: Wunsch[] = [];
    for (let i = 0; i < eingegeben.length;) {
      const laenge = this.#laengsteGleichung(eingegeben, i);
      const bisEnde = i + laenge === eingegeben.length;
      wuensche.push(this.#wunsch(eingegeben.slice(i, i + laenge), offen && bisEnde));
      i += laenge;
    }
    return wuensche;
  }

  /**
   * The same wish, for a word that was typed in parts. Where the whole stands, its parts may stand apart as well: Null-Toleranz-Strategie.
   */
  auchGeteilt = (wunsch: Wunsch, teile: string[] | undefined): Wunsch => {
    if (!teile) return wunsch;
    const vorn = teile.slice(0, -1).join('');
    const texte = [teile.join(' '), ...(this.kennt(vorn) ? [vorn] : [])];
    return { ...wunsch, texte: [...wunsch.texte, ...texte.map((text) => ({ text, gewicht: GEWICHT.teil }))] };
  };

  /** The wish for just the word that was typed, for one that is not in the list and yet stands in the index. */
  woertlich = ({ eingabe }: Wunsch): Wunsch => ({ eingabe, texte: [{ text: eingabe, gewicht: 1 }], rang: 'nebenbei' });

  /** Up to `hoechstens` titles and terms that contain, word by word, the beginnings of what was typed; none that only repeats it. */
  schlageVor(eingabe: string, hoechstens: number): string[] {
    const gesucht = woerter(eingabe).map(falte);
    if (gesucht.join('').length < 2) return [];
    const anfang = (worte: string[], ab: number) => gesucht.every((g, i) => worte[ab + i]?.startsWith(g));
    const andere = this.#titel.filter((t) => t.gefaltet.join(' ') !== gesucht.join(' '));
    const vorne = andere.filter((t) => anfang(t.gefaltet, 0));
    const mitten = andere.filter((t) => !anfang(t.gefaltet, 0) && t.gefaltet.some((_, ab) => anfang(t.gefaltet, ab)));
    const kurzZuerst = (liste: typeof andere) => liste.sort((a, b) => a.titel.length - b.titel.length);
    return [...kurzZuerst(vorne), ...kurzZuerst(mitten)].slice(0, hoechstens).map((t) => t.titel);
  }

  /** The words of the site that a folded word may have been mistyped for, the most alike first; none for a word that is right as it is. */
  verbessere(gefaltet: string): Wort[] {
    // "räumt" is a form of "räumen", which is like "Raum".
    const formen = [gefaltet, ...(gefaltet.length > 4 ? [gefaltet.replace(/t$/, '')] : [])].map(stamm);
    if (formen.some((form) => this.#richtig.hat(form) || this.#nachSchluessel.has(form))) return [];
    return this.#aehnlich.zu(gefaltet);
  }

  #folge = (worte: string[]): string =>
    worte
      .filter((w) => !FUNKTIONSWOERTER.has(falte(w)))
      .map(schluessel)
      .join(' ');

  /** How many words from `ab` on are together another word for a term; 1 when none are. */
  #laengsteGleichung(worte: string[], ab: number): number {
    for (let laenge = Math.min(4, worte.length - ab); laenge > 1; laenge--)
      if (this.#gleich.has(this.#folge(worte.slice(ab, ab + laenge)))) return laenge;
    return 1;
  }

  #wunsch(worte: string[], offen: boolean): Wunsch {
    const eingabe = worte.join(' ');
    const gleiche = (text: string) =>
      (this.#gleich.get(this.#folge(woerter(text))) ?? []).map((titel) => ({ text: titel, gewicht: GEWICHT.gleich }));
    if (worte.length > 1) return { eingabe, texte: [{ text: eingabe, gewicht: 1 }, ...gleiche(eingabe)], rang: 'kern' };

    const gefaltet = falte(eingabe);
    if (OFFEN.test(gefaltet))
      return { eingabe, texte: [eingabe, 'Öffnungszeiten', 'geöffnet'].map(gleichGut), rang: 'thema' };
    const bekannt = this.#nachSchluessel.get(stamm(gefaltet));
    if (bekannt)
      return { eingabe, texte: [{ text: bekannt.wort, gewicht: 1 }, ...gleiche(eingabe)], rang: bekannt.rang };
    const anfaenge = this.#alle.filter((w) => w.gefaltet.startsWith(gefaltet));
    if (gefaltet.length >= (offen ? 2 : 4) && anfaenge.length)
      return { eingabe, texte: [{ text: eingabe, gewicht: 1 }], rang: hoechster(anfaenge.map((w) => w.rang)) };

    const form = this.#andereForm(gefaltet);
    if (form) return { eingabe, texte: [{ text: form.wort, gewicht: 1 }, ...gleiche(form.wort)], rang: form.rang };

    const [aehnlich] = this.verbessere(gefaltet);
    if (aehnlich) {
      const { wort, rang } = aehnlich;
      return { eingabe, texte: [{ text: wort, gewicht: GEWICHT.verbessert }, ...gleiche(wort)], rang, statt: wort };
    }
    const teile = this.#teileVon(gefaltet);
    if (teile) {
      const text = teile.map((t) => t.wort).join(' ');
      return {
        eingabe,
        texte: [{ text, gewicht: GEWICHT.teil }],
        rang: hoechster(teile.map((t) => t.rang)),
        statt: text,
      };
    }
    return { eingabe, texte: [], rang: 'thema' };
  }

  /** The word of which this is another form that the stems do not tell: Razzien, Razzia. */
  #andereForm(gefaltet: string): Wort | undefined {
    const seiner = stamm(gefaltet);
    const eineMehr = (lang: string, kurz: string) => lang.length === kurz.length + 1 && lang.startsWith(kurz);
    if (seiner.length < 5) return undefined;
    return this.#alle.find((w) => /[aeiou]$/.test(w.stamm) && eineMehr(w.stamm, seiner));
  }

  /** The words of the site that a compound consists of, when it is about them. */
  #teileVon(gefaltet: string): Wort[] | undefined {
    const finde = (teil: string) => (teil.length > 3 ? this.#nachSchluessel.get(stamm(teil)) : undefined);
    const worte = zerlege(gefaltet, (teil) => (finde(teil) ? 1 : undefined));
    if (!worte.length) return undefined;
    const teile = worte.map((teil) => finde(teil)!);
    // With a short last part too many words of other fields are "made" of ours: Oktober-fest, Hoch-zeit.
    const lang = worte[worte.length - 1]!.length > 4 || worte[0]!.length > 7;
    const gut = lang && teile.every((t) => t.rang !== 'nebenbei');
    return gut ? teile : undefined;
  }
}
