/** The words of the site: which of them someone means, also when they are typed wrongly. Pure; made at build, asked in the browser. */
import { abstand } from './abstand.ts';
import { falte, klang, woerter } from './falten.ts';
import { FUNKTIONSWOERTER } from './funktionswoerter.ts';
import { stamm } from './stamm.ts';
import { zerlege } from './teile.ts';

/** The word list as it is sent: words in their most frequent form, separated by spaces. */
export interface Wortliste {
  /** Terms of the field: titles of the glossary and their other words, as far as they are one word. */
  kern: string;
  /** Words of titles and search terms: what the site is about. */
  themen: string;
  /** Other words and parts of words, without rare ones. */
  weitere: string;
  /** Terms and their other words: [what people say, what the site says]. */
  gleich: [anders: string, titel: string][];
  /** Titles to suggest while somebody types. */
  titel: string[];
}

/** How much a word says about what someone wants: a term of the field; a word that the site is about; a word in passing. */
type Rang = 'kern' | 'thema' | 'nebenbei';

/** One wish of a query: texts that fulfil it, each with how well, from 0 to 1. */
export interface Wunsch {
  eingabe: string;
  /** None when the word is not in the list and is like no other. */
  texte: { text: string; gewicht: number }[];
  rang: Rang;
  /** What to search for instead of a word that is not in the list. */
  statt?: string;
}

interface Wort {
  wort: string;
  gefaltet: string;
  stamm: string;
  rang: Rang;
}

const GEWICHT = { gleich: 0.95, verbessert: 0.9, aehnlich: 0.5, teil: 0.6 };
const RAENGE: Rang[] = ['nebenbei', 'thema', 'kern'];

/** The key under which all forms of a word stand. */
export const schluessel = (wort: string): string => stamm(falte(wort));

const istZahl = (wort: string): boolean => /\d/.test(wort);

/** How much typing error (see abstand) a word of this length may have: short words become others with one letter. */
const spielraum = (laenge: number): number =>
  laenge < 4 ? 0 : laenge < 6 ? 1 : laenge < 9 ? 1.5 : laenge < 12 ? 2 : 3;

const hoechster = (raenge: Rang[]): Rang => RAENGE[Math.max(...raenge.map((r) => RAENGE.indexOf(r)))]!;

export class Wortschatz {
  readonly #nachSchluessel = new Map<string, Wort>();
  readonly #alle: Wort[] = [];
  /** Terms by the stems of their other words. */
  readonly #gleich = new Map<string, string[]>();
  readonly #titel: { titel: string; gefaltet: string[] }[];

  constructor(liste: Wortliste) {
    const nimmAuf = (worte: string, rang: Rang): void => {
      for (const wort of worte.split(' ')) {
        const gefaltet = falte(wort);
        const eintrag: Wort = { wort, gefaltet, stamm: stamm(gefaltet), rang };
        this.#nachSchluessel.set(eintrag.stamm, eintrag);
        this.#alle.push(eintrag);
      }
    };
    nimmAuf(liste.kern, 'kern');
    nimmAuf(liste.themen, 'thema');
    nimmAuf(liste.weitere, 'nebenbei');
    for (const [anders, titel] of liste.gleich) {
      const unter = this.#folge(woerter(anders));
      this.#gleich.set(unter, [...(this.#gleich.get(unter) ?? []), titel]);
    }
    this.#titel = liste.titel.map((titel) => ({ titel, gefaltet: woerter(titel).map(falte) }));
  }

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

  /** The wish for just the word that was typed, for one that is not in the list and yet stands in the index. */
  woertlich = ({ eingabe }: Wunsch): Wunsch => ({ eingabe, texte: [{ text: eingabe, gewicht: 1 }], rang: 'nebenbei' });

  /** The same wish with words that are much like its own; undefined when there are none. For when little was found. */
  weite(wunsch: Wunsch): Wunsch | undefined {
    if (wunsch.statt || !wunsch.texte.length || woerter(wunsch.eingabe).length > 1) return undefined;
    const aehnliche = this.#aehnliche(falte(wunsch.eingabe)).slice(0, 2);
    if (!aehnliche.length) return undefined;
    const texte = aehnliche.map(({ wort }) => ({ text: wort, gewicht: GEWICHT.aehnlich }));
    return { ...wunsch, texte: [...wunsch.texte, ...texte], statt: aehnliche[0]!.wort };
  }

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

  readonly #klaenge = new Map<Wort, string>();
  #klang(wort: Wort): string {
    const gemerkt = this.#klaenge.get(wort) ?? klang(wort.gefaltet);
    this.#klaenge.set(wort, gemerkt);
    return gemerkt;
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
    const bekannt = this.#nachSchluessel.get(stamm(gefaltet));
    if (bekannt)
      return { eingabe, texte: [{ text: bekannt.wort, gewicht: 1 }, ...gleiche(eingabe)], rang: bekannt.rang };
    const anfaenge = this.#alle.filter((w) => w.gefaltet.startsWith(gefaltet));
    if (gefaltet.length >= (offen ? 2 : 4) && anfaenge.length)
      return { eingabe, texte: [{ text: eingabe, gewicht: 1 }], rang: hoechster(anfaenge.map((w) => w.rang)) };

    const [aehnlich] = this.#aehnliche(gefaltet);
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

  /** Words that differ from a folded word by typing errors only, the most alike first. */
  #aehnliche(gefaltet: string): Wort[] {
    const erlaubt = spielraum(gefaltet.length);
    if (!erlaubt || istZahl(gefaltet)) return [];
    const seinStamm = stamm(gefaltet);
    const seinKlang = klang(gefaltet);
    const gemessen = this.#alle.flatMap((wort) => {
      if (wort.gefaltet === gefaltet || istZahl(wort.gefaltet)) return [];
      if (Math.abs(wort.gefaltet.length - gefaltet.length) > erlaubt + 2) return [];
      const kurz = Math.min(seinStamm.length, wort.stamm.length);
      const fehler = Math.min(
        abstand(gefaltet, wort.gefaltet, erlaubt),
        // Endings differ by case and number; what is left of a short word is too little to compare.
        kurz > 4 ? abstand(seinStamm, wort.stamm, spielraum(kurz)) : Infinity,
        seinKlang.length > 3 && seinKlang === this.#klang(wort) ? 1 : Infinity,
      );
      // A word in passing is hardly ever what someone means.
      if (fehler === Infinity || (wort.rang === 'nebenbei' && (fehler > 1 || gefaltet.length < 7))) return [];
      const anfang = gefaltet.startsWith(wort.gefaltet.slice(0, 1)) ? 0 : 0.6;
      return [{ wort, weite: fehler + anfang - RAENGE.indexOf(wort.rang) * 0.3 }];
    });
    return gemessen.sort((a, b) => a.weite - b.weite).map((g) => g.wort);
  }

  /** The words of the site that a compound consists of, when it is about them. */
  #teileVon(gefaltet: string): Wort[] | undefined {
    const finde = (teil: string) => (teil.length > 3 ? this.#nachSchluessel.get(stamm(teil)) : undefined);
    const worte = zerlege(gefaltet, (teil) => (finde(teil) ? 1 : undefined));
    if (!worte.length) return undefined;
    const teile = worte.map((teil) => finde(teil)!);
    // With a short last part too many words of other fields are "made" of ours: Oktober-fest, Hoch-zeit.
    const lang = worte.at(-1)!.length > 4 || worte[0]!.length > 7;
    const gut = lang && teile.every((t) => t.rang !== 'nebenbei');
    return gut ? teile : undefined;
  }
}
