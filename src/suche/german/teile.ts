/** The parts of a compound word. Pure. */

/** What German puts between two parts: Ordnung-s-dienst, Droge-n-hilfe, Tag-es-klinik. */
const FUGEN = ['', 's', 'es', 'n', 'en', 'er', 'e'];
const KUERZESTER = 3;

/** What a folded word costs as a part, 1 for one that is surely a word of its own, more for one that may be; undefined when it is none. */
export type Teilkosten = (teil: string) => number | undefined;

/** A way to divide the rest of a word: where its parts begin and end, and what they cost together. */
interface Weg {
  kosten: number;
  kuerzester: number;
  teile: [von: number, bis: number][];
}

const besser = (a: Weg | undefined, b: Weg): Weg =>
  a && (a.kosten < b.kosten || (a.kosten === b.kosten && a.kuerzester >= b.kuerzester)) ? a : b;

function weg(wort: string, kosten: Teilkosten): Weg['teile'] {
  const gemerkt = new Map<number, Weg | undefined>();
  /** The best way to divide the word from `von` on. */
  function ab(von: number): Weg | undefined {
    if (gemerkt.has(von)) return gemerkt.get(von);
    let bester: Weg | undefined;
    for (let bis = wort.length; bis >= von + KUERZESTER; bis--) {
      // The whole word is no part of itself.
      const preis = von === 0 && bis === wort.length ? undefined : kosten(wort.slice(von, bis));
      if (preis === undefined) continue;
      const erster: Weg = { kosten: preis, kuerzester: bis - von, teile: [[von, bis]] };
      if (bis === wort.length) bester = besser(bester, erster);
      for (const fuge of FUGEN) {
        const rest = wort.startsWith(fuge, bis) ? ab(bis + fuge.length) : undefined;
        if (!rest) continue;
        bester = besser(bester, {
          kosten: preis + rest.kosten,
          kuerzester: Math.min(erster.kuerzester, rest.kuerzester),
          teile: [...erster.teile, ...rest.teile],
        });
      }
    }
    gemerkt.set(von, bester);
    return bester;
  }
  return wort.length >= 2 * KUERZESTER ? (ab(0)?.teile ?? []) : [];
}

/**
 * The parts of a folded compound word in their order, without what links them: "drogenkonsumraum" -> drogen, konsum, raum. Of several ways
 * the cheapest wins, then the one whose shortest part is longest. Empty when the word is no compound of known words.
 */
export const zerlege = (wort: string, kosten: Teilkosten): string[] =>
  weg(wort, kosten).map(([von, bis]) => wort.slice(von, bis));

/** Every run of parts that does not begin the word: "drogenkonsumraum" -> konsum, konsumraum, raum. What begins it is found by its prefix. */
export function innereTeile(wort: string, kosten: Teilkosten): string[] {
  const teile = weg(wort, kosten);
  return teile.slice(1).flatMap(([von], i) => teile.slice(i + 1).map(([, bis]) => wort.slice(von, bis)));
}
