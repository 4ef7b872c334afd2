/** A German spelling dictionary, read when it is first asked. */
import hunspell from 'dictionary-de';
import { falte } from '../german/falten.ts';
import { stamm } from '../german/stamm.ts';
import { merke } from '../../lager/merken.ts';

/** As many letters of its folded word every stem keeps. */
const ANFANG = 3;
const anfang = (gefaltet: string): string => gefaltet.slice(0, ANFANG);

/**
 * Its words, folded; its nouns, from four letters on, shorter ones divide words where they should not. And whether it has a word of this stem: of its
 * 75,000 words only those that begin alike are stemmed.
 */
export const woerterbuch = merke(() => {
  const worte = new TextDecoder()
    .decode(hunspell.dic)
    .split('\n')
    .slice(1)
    .map((zeile) => zeile.split('/')[0]!)
    .map((wort) => ({ gefaltet: falte(wort), istHauptwort: /^\p{Lu}\p{L}{3,}$/u.test(wort) }));
  const nachAnfang = Map.groupBy(worte, ({ gefaltet }) => anfang(gefaltet));
  const staemme = merke((mit: string) => new Set(nachAnfang.get(mit)?.map(({ gefaltet }) => stamm(gefaltet))));
  return {
    worte: [...new Set(worte.map(({ gefaltet }) => gefaltet))].filter((wort) => /^[a-z]+$/.test(wort)),
    hauptwoerter: new Set(worte.filter((w) => w.istHauptwort).map((w) => w.gefaltet)),
    kenntStamm: (gesucht: string): boolean => staemme(anfang(gesucht)).has(gesucht),
  };
});
