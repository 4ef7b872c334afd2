/** Joins what single searches have found to one list. Pure. */
import { fundart } from '../seite/fundarten.ts';
import type { Verzeichnis } from './german/verzeichnis.ts';
import type { Wunsch } from './german/wortschatz.ts';

/** A wish with what was found for it: score by id, the weights of its texts already in. */
export interface Erfuellung {
  wunsch: Wunsch;
  punkte: ReadonlyMap<string, number>;
}

/** Below this share of the best score a find is left out. */
const MINDESTANTEIL = 0.01;
/** How much of the wishes must be met: less when a term of the field is among them, then the query belongs here in any case. */
const MINDESTDECKUNG = { kern: 0.25, sonst: 0.51 };
const BONUS = 1.5;
/** A place that is not open is seldom what someone needs. */
const NICHT_OFFEN = 0.8;
/** Each find of a kind that already stands above counts a little less, so that one long list does not fill the top. */
const ABWECHSLUNG = 0.95;

/** What a wish weighs among the others: the rarer, the more it says; one that nothing meets weighs as much as the rarest. */
function gewicht({ wunsch, punkte }: Erfuellung, gesamt: number): number {
  const seltenheit = Math.log(1 + gesamt / (1 + punkte.size)) / Math.log(1 + gesamt);
  return wunsch.rang === 'nebenbei' ? seltenheit * 0.5 : Math.max(seltenheit, 0.5);
}

/** The ids in the order of how well they meet all wishes. `bonus`: ids that contain the words of the query as they follow each other. */
export function rangliste(
  erfuellungen: Erfuellung[],
  verzeichnis: Verzeichnis,
  bonus: ReadonlySet<string> = new Set(),
): string[] {
  const gewichte = erfuellungen.map((e) => gewicht(e, verzeichnis.anzahl));
  const summe = gewichte.reduce((a, b) => a + b, 0);
  const artVon = (id: string) => verzeichnis.wert(id, 'art') ?? '';
  const artgewicht = (id: string) =>
    (fundart(artVon(id))?.gewicht ?? 1) * (verzeichnis.wert(id, 'betrieb') ? NICHT_OFFEN : 1);
  const punkte = new Map<string, number>();
  for (const id of new Set(erfuellungen.flatMap((e) => [...e.punkte.keys()]))) {
    const getroffen = erfuellungen.map((e) => e.punkte.get(id));
    const deckung = getroffen.reduce<number>((s, p, i) => (p === undefined ? s : s + gewichte[i]!), 0) / summe;
    const imKern = erfuellungen.some((e, i) => e.wunsch.rang === 'kern' && getroffen[i] !== undefined);
    if (deckung < (imKern ? MINDESTDECKUNG.kern : MINDESTDECKUNG.sonst)) continue;
    const wert = getroffen.reduce<number>((s, p) => s + (p ?? 0), 0);
    punkte.set(id, wert * deckung ** 2 * artgewicht(id) * (bonus.has(id) ? BONUS : 1));
  }
  const nachWert = (a: [string, number], b: [string, number]): number => b[1] - a[1];
  const zaehler = new Map<string, number>();
  const gemischt = [...punkte].sort(nachWert).map(([id, wert]): [string, number] => {
    const art = artVon(id);
    const davor = zaehler.get(art) ?? 0;
    zaehler.set(art, davor + 1);
    return [id, wert * ABWECHSLUNG ** davor];
  });
  const grenze = Math.max(0, ...punkte.values()) * MINDESTANTEIL;
  return gemischt
    .sort(nachWert)
    .filter(([id]) => punkte.get(id)! >= grenze)
    .map(([id]) => id);
}
