/** A query from the typed text to the ordered finds. */
import { woerter } from './german/falten.ts';
import { verstehe } from './german/frage.ts';
import { SUCHLISTE, Verzeichnis, type Suchliste } from './german/verzeichnis.ts';
import { schluessel, Wortschatz, type Wunsch } from './german/wortschatz.ts';
import { Suchindex, type Fund } from './index.browser.ts';
import { rangliste, type Erfuellung } from './rang.browser.ts';

export interface Ergebnis {
  /** Ids, the best first. */
  ids: string[];
  /** What was searched for instead of words that stand nowhere: [typed, meant]. */
  verbessert: [eingabe: string, statt: string][];
  /** Words that the finds were looked up by, to be marked in them. */
  gesucht: string[];
  /** Fetches finds. Rejects when one cannot be fetched. */
  lade(ids: string[]): Promise<Fund[]>;
}

/** What a search knows before it asks the index. */
export interface Suche {
  wortschatz: Wortschatz;
  verzeichnis: Verzeichnis;
  /** Public holidays as ISO dates, for the opening times. */
  feiertage: string[];
}

/** With fewer finds than this, words that are only like those typed are tried, too. */
const WENIG = 3;

/** Words that follow each other. Pagefind gives every exact find the same 1 point, where a rare word has about ten. */
const inFolge = (text: string): Wunsch => ({
  eingabe: text,
  texte: [
    { text: `"${text}"`, gewicht: 12 },
    { text, gewicht: 0.3 },
  ],
  rang: 'thema',
});

/** Whether a find has these words, in any form, one after the other. */
const enthaelt = ({ content, meta }: Fund, phrase: string): boolean => {
  const folge = (text: string) => ` ${woerter(text).map(schluessel).join(' ')} `;
  return folge(`${meta.title} ${content}`).includes(folge(phrase));
};

/** Does something once; when that fails, the next call tries again, and so it does after `vergiss`. */
function einmal<T>(tue: () => Promise<T>): { hole: () => Promise<T>; vergiss: () => void } {
  let versprechen: Promise<T> | undefined;
  const vergiss = () => void (versprechen = undefined);
  const hole = () =>
    (versprechen ??= tue().catch((fehler: unknown) => {
      vergiss();
      throw fehler;
    }));
  return { hole, vergiss };
}

const index = einmal(() => Suchindex.lade());
const liste = einmal(async (): Promise<Suche> => {
  const antwort = await fetch(SUCHLISTE);
  if (!antwort.ok) throw new Error('Die Wortliste fehlt.');
  // The file is made by our own build (src/suche/index/), with the same type.
  const daten = (await antwort.json()) as Suchliste;
  return { wortschatz: new Wortschatz(daten), verzeichnis: new Verzeichnis(daten), feiertage: daten.feiertage };
});

/** Loads runtime and word list, once. Throws when a file or the network is missing; the next call tries again. */
export async function bereite(): Promise<Suche> {
  const [daten] = await Promise.all([liste.hole(), index.hole()]);
  return daten;
}

/** Searches for what was typed. Throws when the index cannot be read, also in part. */
export async function suche(eingabe: string): Promise<Ergebnis> {
  const [{ wortschatz, verzeichnis }, laufzeit] = await Promise.all([bereite(), index.hole()]);
  // What could not be fetched is remembered as fetched: only a new start asks for it again.
  const verwirf = async (fehler: unknown): Promise<never> => {
    index.vergiss();
    await laufzeit.schliesse();
    throw fehler;
  };
  try {
    const frage = verstehe(eingabe);
    const gedacht = [
      ...wortschatz.deute(frage.woerter, frage.offen),
      ...[...frage.daten, ...frage.phrasen].map(inFolge),
    ];
    // Rare words are not in the list. Only an exact search knows whether one is there: any other takes the beginning of a word for the word.
    const pruefe = async (wunsch: Wunsch): Promise<Wunsch> => {
      if (wunsch.texte.length && !wunsch.statt) return wunsch;
      const { punkte } = await laufzeit.suche(`"${wunsch.eingabe}"`);
      return punkte.size ? wortschatz.woertlich(wunsch) : wunsch;
    };
    const wuensche = await Promise.all(gedacht.map(pruefe));
    const laden = new Map<string, () => Promise<Fund>>();
    const erfuelle = async (wunsch: Wunsch): Promise<Erfuellung> => {
      const listen = await Promise.all(wunsch.texte.map(({ text }) => laufzeit.suche(text)));
      const punkte = new Map<string, number>();
      listen.forEach((liste, i) => {
        for (const [id, p] of liste.punkte) punkte.set(id, Math.max(punkte.get(id) ?? 0, p * wunsch.texte[i]!.gewicht));
        for (const [id, data] of liste.lade) laden.set(id, data);
      });
      return { wunsch, punkte };
    };
    let erfuellungen = await Promise.all(wuensche.map(erfuelle));
    const folge = wuensche.filter((w) => w.texte.length).map((w) => w.texte[0]!.text.replaceAll('"', ''));
    const bonus = folge.length > 1 ? (await laufzeit.suche(`"${folge.join(' ')}"`)).punkte : new Map<string, number>();
    let ids = rangliste(erfuellungen, verzeichnis, new Set(bonus.keys()));
    if (ids.length < WENIG) {
      erfuellungen = await Promise.all(wuensche.map((w) => erfuelle(wortschatz.weite(w) ?? w)));
      const weitere = rangliste(erfuellungen, verzeichnis);
      ids = [...new Set([...ids, ...weitere])];
    }
    // What stands in few places word for word is meant.
    for (const text of frage.woertlich) {
      const { lade } = await laufzeit.suche(`"${text}"`);
      for (const [id, data] of lade) laden.set(id, data);
      if (lade.size <= WENIG) ids = [...new Set([...lade.keys(), ...ids])];
    }
    const hole = (welche: string[]) => Promise.all(welche.map((id) => laden.get(id)!())).catch(verwirf);
    // A phrase is what somebody insists on. Pagefind takes the words in any order when they have umlauts: the text itself decides.
    if (frage.phrasen.length) {
      const funde = await hole(ids);
      ids = ids.filter((_, i) => frage.phrasen.every((phrase) => enthaelt(funde[i]!, phrase)));
    }
    const gedeutet = erfuellungen.map((e) => e.wunsch);
    return {
      ids,
      verbessert: gedeutet.flatMap((w): [string, string][] => (w.statt ? [[w.eingabe, w.statt]] : [])),
      gesucht: gedeutet.flatMap((w) => w.texte.map((t) => t.text.replaceAll('"', ''))),
      lade: hole,
    };
  } catch (fehler) {
    return verwirf(fehler);
  }
}
