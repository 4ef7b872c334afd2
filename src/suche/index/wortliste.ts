/** The words of the finished pages: the list for the browser, and the inner parts of compounds for the index. */
import { falte, woerter } from '../german/falten.ts';
import { fundart } from '../../seite/fundarten.ts';
import { FUNKTIONSWOERTER } from '../german/funktionswoerter.ts';
import { siebe } from '../german/sieb.ts';
import { schluessel, stamm } from '../german/stamm.ts';
import { innereTeile, zerlege } from '../german/teile.ts';
import { merke } from '../../lager/merken.ts';
import { Wortschatz, type Wortliste } from '../german/wortschatz.ts';
import type { Suchdokument } from './suchdokumente.ts';
import { woerterbuch } from './woerterbuch.ts';

/**
 * Words in passing are in the list when they stand in five places (each counts two), and not more than this many: the list must not grow with
 * the site. Rarer ones are asked of the index itself.
 */
const OFT = 9;
const MEISTE = 4_000;

const EIGEN = 1;
const FREMD = 1.6;

/** Says what inner parts a word has. A part is a word of the site itself or, for words that no dictionary knows, a German noun. */
function zerleger(eigene: ReadonlySet<string>): (wort: string) => string[] {
  const { hauptwoerter } = woerterbuch();
  const teileVon = merke((klein: string): string[] => {
    const imWoerterbuch = hauptwoerter.has(falte(klein));
    return innereTeile(klein, (teil) => {
      const gefaltet = falte(teil);
      if (FUNKTIONSWOERTER.has(gefaltet)) return undefined;
      if (eigene.has(gefaltet)) return EIGEN;
      return !imWoerterbuch && teil.length > 3 && hauptwoerter.has(gefaltet) ? FREMD : undefined;
    });
  });
  return (wort) => (wort.length < 6 || /\d/.test(wort) ? [] : teileVon(wort.toLowerCase()));
}

// The same words stand on every page.
const schluesselVon = merke(schluessel);
const istWort = merke(
  (wort: string): boolean => /^(?:\p{L}{2,}.*|[1-9]\d*\p{L}?)$/u.test(wort) && !FUNKTIONSWOERTER.has(falte(wort)),
);
/** The words of a text that say something; words with hyphens also as one: "Gast-Haus" is typed as "Gasthaus". */
const worteAus = (text: string): string[] => [
  ...woerter(text).filter(istWort),
  ...(text.match(/(?<![\p{L}\p{N}&@.-])\p{L}{2,}(?:-\p{L}{2,})+(?![\p{L}\p{N}@-]|\.\p{L})/gu) ?? []).map((wort) =>
    gross(wort.replaceAll('-', '').toLowerCase()),
  ),
];
const gross = (wort: string): string => wort[0]!.toUpperCase() + wort.slice(1);

/** Months, days and numbers: a title with a date is not about its month. */
const zeitwoerter = new Set(
  Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2024, i, 1 + i)))
    .flatMap((tag) => [
      tag.toLocaleDateString('de-DE', { month: 'long' }),
      tag.toLocaleDateString('de-DE', { weekday: 'long' }),
    ])
    .map(falte),
);
/** Names and words of the field: no dictionary has them. */
const istEigen = (wort: string): boolean =>
  wort.length > 4 && /^\p{L}+$/u.test(wort) && !woerterbuch().kenntStamm(schluessel(wort));
/** In small letters, and neither a German word nor made of such: a search term in another language. */
const istFremd = merke((wort: string): boolean => {
  const { hauptwoerter, kenntStamm } = woerterbuch();
  // "trinkt" stands there as "trinken".
  if (!/^\p{Ll}+$/u.test(wort) || [wort, wort.replace(/t$/, '')].some((w) => kenntStamm(schluesselVon(w))))
    return false;
  return !zerlege(falte(wort), (teil) => (teil.length > 3 && hauptwoerter.has(teil) ? EIGEN : undefined)).length;
});
const istThema = (wort: string): boolean => !/^\d/.test(wort) && !zeitwoerter.has(falte(wort));

const haeufigste = (formen: ReadonlyMap<string, number>): string =>
  [...formen].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0]![0];

/** Forms of words, counted under their stem; the list gets the most frequent form of each. */
class Zaehlung {
  readonly #formen = new Map<string, Map<string, number>>();

  zaehle(wort: string, wieviel = 1): void {
    const unter = schluesselVon(wort);
    const formen = this.#formen.get(unter) ?? new Map<string, number>();
    this.#formen.set(unter, formen.set(wort, (formen.get(wort) ?? 0) + wieviel));
  }

  hat = (unter: string): boolean => this.#formen.has(unter);

  /** Hands on what `istSolches` says of a word's most frequent form, and forgets it. */
  trenne(istSolches: (wort: string) => boolean): Zaehlung {
    const andere = new Zaehlung();
    for (const [unter, formen] of this.#formen)
      if (istSolches(haeufigste(formen))) {
        andere.#formen.set(unter, formen);
        this.#formen.delete(unter);
      }
    return andere;
  }

  /** Keeps the `hoechstens` most frequent words, none that was counted less than `mindestens` times. */
  kuerze(mindestens: number, hoechstens: number): void {
    const zahl = (formen: Map<string, number>) => [...formen.values()].reduce((a, b) => a + b, 0);
    const nachZahl = [...this.#formen].map(([unter, formen]) => ({ unter, zahl: zahl(formen) }));
    nachZahl.sort((a, b) => b.zahl - a.zahl);
    for (const [stelle, wort] of nachZahl.entries())
      if (stelle >= hoechstens || wort.zahl < mindestens) this.#formen.delete(wort.unter);
  }

  /** The words in alphabetical order, which compresses best, without those that others have. */
  liste(...ohne: Zaehlung[]): string {
    const beste = [...this.#formen]
      .filter(([unter]) => !ohne.some((o) => o.hat(unter)))
      .map(([, formen]) => haeufigste(formen));
    return beste.sort().join(' ');
  }
}

export interface Schatz {
  liste: Wortliste;
  /** Inner parts of the words of each document: those of its title and search terms, those of its text. */
  teile: ReadonlyMap<Suchdokument, { titel: string[]; text: string[] }>;
}

/** Collects the words of all documents. */
export function wortschatz(dokumente: Suchdokument[]): Schatz {
  const worte = new Map(
    dokumente.map((d) => [
      d,
      { themen: worteAus([d.titel, ...d.auch, ...d.gleich].join(' ')), text: worteAus(d.text) },
    ]),
  );
  const eigene = new Set(
    [...worte.values()].flatMap((w) => [...w.themen, ...w.text.filter((wort) => /^\p{Lu}/u.test(wort))]).map(falte),
  );
  const teileDesWorts = zerleger(eigene);
  const teile = new Map(
    [...worte].map(([d, w]) => {
      const titel = new Set(w.themen.flatMap(teileDesWorts));
      return [d, { titel: [...titel], text: [...new Set(w.text.flatMap(teileDesWorts)).difference(titel)] }];
    }),
  );

  const [kern, themen, weitere] = [new Zaehlung(), new Zaehlung(), new Zaehlung()];
  for (const dokument of dokumente) {
    if (dokument.art === 'Begriff')
      for (const text of [dokument.titel, ...dokument.gleich]) {
        const [einziges, ...mehr] = woerter(text);
        if (einziges && !mehr.length) kern.zaehle(einziges);
      }
    if (fundart(dokument.art)?.benannt)
      for (const wort of woerter(dokument.titel)) if (istEigen(wort)) kern.zaehle(wort);
    for (const wort of worte.get(dokument)!.themen) (istThema(wort) ? themen : weitere).zaehle(wort);
    // Counted twice, so that the form of the text wins over a part of it.
    for (const wort of worte.get(dokument)!.text) weitere.zaehle(wort, 2);
    for (const teil of teile.get(dokument)!.titel) themen.zaehle(gross(teil));
    for (const teil of teile.get(dokument)!.text) weitere.zaehle(gross(teil));
  }
  const inTexten = new Set([...worte.values()].flatMap((w) => w.text).map(schluesselVon));
  // Words of another language are found in the index; in the list they would only be what German words are mistaken for.
  const fremd = themen.trenne((wort) => !inTexten.has(schluesselVon(wort)) && istFremd(wort));
  weitere.kuerze(OFT, MEISTE);
  const liste: Wortliste = {
    kern: kern.liste(),
    themen: themen.liste(kern),
    weitere: weitere.liste(kern, themen, fremd),
    richtig: '',
    gleich: dokumente.flatMap((d): Wortliste['gleich'] => (d.gleich.length ? [[d.titel, ...d.gleich]] : [])),
    titel: [...new Set(dokumente.filter((d) => fundart(d.art)?.benannt).map((d) => d.titel))].sort(),
  };
  return { liste: { ...liste, richtig: siebe(verwechselbare(liste)) }, teile };
}

/** The stems of German words that the site does not have and that would be taken for mistyped ones of its own. */
function verwechselbare(liste: Wortliste): Set<string> {
  const schatz = new Wortschatz(liste);
  const unbekannte = woerterbuch().worte.filter((wort) => wort.length > 3 && !schatz.kennt(wort));
  // Short words are like ours in another form, too: Tante is like none, Tanten is like Taten.
  const formen = (wort: string) => (wort.length > 7 ? [wort] : [wort, wort.endsWith('e') ? `${wort}n` : `${wort}en`]);
  return new Set(unbekannte.filter((wort) => formen(wort).some((f) => schatz.verbessere(f).length)).map(stamm));
}
