/** Words of another language, made comparable. Pure; the same at build and in the browser. */
import { falte, woerter } from '../../suche/german/falten.ts';
import { FUNKTIONSWOERTER } from '../../suche/german/funktionswoerter.ts';
import { stamm } from '../../suche/german/stamm.ts';

/** What a language has that German has not. */
interface Eigenheit {
  /** In: a folded word. Out: without the endings of the language. */
  kuerze: (gefaltet: string) => string;
  /** Folded words that say nothing of what is looked for, besides those that the German search drops (German and English ones). */
  nebenbei: ReadonlySet<string>;
}

/** As much of a word stays as tells it from others. */
const MINDESTENS = 4;

const EIGENHEITEN: Partial<Record<string, Eigenheit>> = {
  en: {
    kuerze: (wort) => {
      if (wort.length > MINDESTENS && wort.endsWith('ies')) return `${wort.slice(0, -3)}y`;
      const kurz = wort.replace(/(?:ing|ed)$/, '');
      if (kurz === wort || kurz.length < MINDESTENS) return wort;
      return kurz.replace(/([bdgmnprt])\1$/, '$1');
    },
    // "does" is folded.
    nebenbei: new Set(
      'as been but dos had he her him his into its many much not out she so such than them then these those us'.split(
        ' ',
      ),
    ),
  },
};

/** Words that are joined by hyphens. */
const VERBUNDEN = /\p{L}+(?:-\p{L}+)+/gu;

/** What neighbouring parts of such a word make: "Drogen-Konsum-Raum" is typed as "Drogenkonsumraum", or "Konsumraum". */
function zusammen(wort: string): string[] {
  const teile = wort.split('-');
  const worte: string[] = [];
  for (let von = 0; von < teile.length; von++)
    for (let bis = von + 2; bis <= teile.length; bis++)
      worte.push(
        teile[von]! +
          teile
            .slice(von + 1, bis)
            .join('')
            .toLowerCase(),
      );
  return worte;
}

/** The words of a text in their order; behind them those with hyphens as they may be typed. */
export const worteAus = (text: string): string[] => [
  ...woerter(text),
  ...(text.match(VERBUNDEN) ?? []).flatMap(zusammen),
];

/** In: BCP 47 tag. Out: what all forms of a word share in this language, and whether a word says something about what is looked for. */
export function sprachworte(kennung: string) {
  const eigenes = EIGENHEITEN[kennung];
  const gemerkt = new Map<string, string>();
  const form = (wort: string): string => {
    const da = gemerkt.get(wort);
    if (da !== undefined) return da;
    const gefaltet = falte(wort);
    const neu = stamm(eigenes?.kuerze(gefaltet) ?? gefaltet);
    gemerkt.set(wort, neu);
    return neu;
  };
  const hatSinn = (wort: string): boolean => {
    const gefaltet = falte(wort);
    return !FUNKTIONSWOERTER.has(gefaltet) && !eigenes?.nebenbei.has(gefaltet);
  };
  return { form, hatSinn };
}
