/** Joins what single searches have found to one list. Pure. */
import { fundart } from '../seite/fundarten.ts';
import { falte, woerter } from './german/falten.ts';
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
const MINDESTDECKUNG = { kern: 0.25, sonst: 0.51, teilweise: 0.3 };
const BONUS = 1.5;
/** Who types what a page is called in the menu wants that page. */
const GERUFEN = 5;
/** A place that is not open is seldom what someone needs. */
const NICHT_OFFEN = 0.8;
/** Nor is one in another city, unless somebody asks for that. */
const FERN = 0.5;
/** Who asks a question may find it answered. */
const FRAGE = 1.4;
const FRAGEWORT = /^(?:wann|was|warum|wieso|weshalb|wozu|wer|wem|wen|wie|wieviel|wieviele|wo|wohin|welche[rsnm]?)$/;
export const istFragewort = (wort: string): boolean => FRAGEWORT.test(falte(wort));
/** Each find of a kind that already stands above counts a little less, so that one long list does not fill the top. */
const ABWECHSLUNG = 0.95;

/** What a wish weighs among the others: the rarer, the more it says; one that nothing meets weighs as much as the rarest. */
function gewicht({ wunsch, punkte }: Erfuellung, gesamt: number): number {
  const seltenheit = Math.log(1 + gesamt / (1 + punkte.size)) / Math.log(1 + gesamt);
  return wunsch.rang === 'nebenbei' ? seltenheit * 0.5 : Math.max(seltenheit, 0.5);
}

/** What else is known of the query. */
interface Zusatz {
  /** Ids that contain the words of the query as they follow each other. */
  folge?: ReadonlySet<string>;
  /** All words that were typed. */
  alle?: readonly string[];
  /** What meets a part of the wishes is better than nothing. */
  teilweise?: boolean;
}

/** Is a place or a number far away, and did nobody ask for what is there? */
export const istFern = (id: string, verzeichnis: Verzeichnis, alle: readonly string[]): boolean => {
  const woanders = verzeichnis.wert(id, 'fern');
  if (!woanders) return false;
  const namen = woerter(woanders).map(falte);
  return !alle.some((wort) => namen.some((name) => falte(wort).startsWith(name)));
};

/** The ids, those that meet all wishes best first, with how well they do. */
export function bewerte(
  erfuellungen: Erfuellung[],
  verzeichnis: Verzeichnis,
  { folge = new Set(), alle = [], teilweise = false }: Zusatz = {},
): Map<string, number> {
  const istFrage = istFragewort(alle[0] ?? '');
  const gewichte = erfuellungen.map((e) => gewicht(e, verzeichnis.anzahl));
  // Where two words are met, a third that stands nowhere says little: people tell more than a page says.
  const mehrere = erfuellungen.filter((e) => e.punkte.size).length > 1;
  const summe = erfuellungen.reduce((s, e, i) => s + gewichte[i]! * (mehrere && !e.punkte.size ? 0.5 : 1), 0);
  const ganz = alle.map(falte).join(' ');
  const istGerufen = (id: string) =>
    woerter(verzeichnis.wert(id, 'menue') ?? '')
      .map(falte)
      .join(' ') === ganz;
  const artVon = (id: string) => verzeichnis.wert(id, 'art') ?? '';
  const artgewicht = (id: string) =>
    (fundart(artVon(id))?.gewicht ?? 1) *
    (verzeichnis.wert(id, 'betrieb') ? NICHT_OFFEN : 1) *
    (istFern(id, verzeichnis, alle) ? FERN : 1) *
    (ganz && istGerufen(id) ? GERUFEN : 1) *
    (istFrage && artVon(id) === 'Frage' ? FRAGE : 1);
  const punkte = new Map<string, number>();
  for (const id of new Set(erfuellungen.flatMap((e) => [...e.punkte.keys()]))) {
    const getroffen = erfuellungen.map((e) => e.punkte.get(id));
    const gedeckt = getroffen.reduce<number>((s, p, i) => (p === undefined ? s : s + gewichte[i]!), 0);
    const deckung = gedeckt / summe;
    const imKern = erfuellungen.some((e, i) => e.wunsch.rang === 'kern' && getroffen[i] !== undefined);
    if (deckung < MINDESTDECKUNG[imKern ? 'kern' : teilweise ? 'teilweise' : 'sonst']) continue;
    const wert = getroffen.reduce<number>((s, p) => s + (p ?? 0), 0);
    punkte.set(id, wert * deckung ** 2 * artgewicht(id) * (folge.has(id) ? BONUS : 1));
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
  return new Map(
    gemischt
      .sort(nachWert)
      .filter(([id]) => punkte.get(id)! >= grenze)
      .map(([id]) => [id, punkte.get(id)!]),
  );
}
