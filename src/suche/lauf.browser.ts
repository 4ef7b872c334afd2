/** A query from the typed text to the ordered finds. */
import { fundart } from '../seite/fundarten.ts';
import { antwortfund } from './antwort.browser.ts';
import { falte, woerter } from './german/falten.ts';
import { verstehe } from './german/frage.ts';
import { SUCHLISTE, Verzeichnis, type Suchliste } from './german/verzeichnis.ts';
import { Vorrang } from './german/vorrang.ts';
import { schluessel } from './german/stamm.ts';
import { Wortschatz, type Wunsch } from './german/wortschatz.ts';
import { Suchindex, type Fund } from './index.browser.ts';
import { hole } from './netz.browser.ts';
import { bewerte, istFern, istFragewort, type Erfuellung } from './rang.browser.ts';

export interface Ergebnis {
  /** Ids, the best first. */
  ids: string[];
  /** What was searched for instead of words that stand nowhere: [typed, meant]. */
  verbessert: [eingabe: string, statt: string][];
  /** Words that the finds were looked up by, to be marked in them. */
  gesucht: string[];
  /** Fetches finds; one that cannot be fetched is `fehlt`. */
  lade(ids: string[]): Promise<Fund[]>;
  /** Which of the best finds answers by itself, as they stand in `ids`; undefined when none does without doubt. */
  antwort(funde: Fund[]): Fund | undefined;
}

/** What a search knows before it asks the index. */
export interface Suche {
  wortschatz: Wortschatz;
  verzeichnis: Verzeichnis;
  vorrang: Vorrang;
  /** Public holidays as ISO dates, for the opening times. */
  feiertage: string[];
}

/** In so few places something stands that is meant as it was typed. */
const WENIG = 3;

/** With this share of its score another place may be meant as well. */
const EBENBUERTIG = 0.4;

/** Says nothing of what is asked. */
const HILFSVERB = /^(?:kann|konnen|kannst|soll|sollte|muss|mussen|will|ist|sind|hat|haben|habe|bekomme)$/;

/** How a question begins: "was kostet", "wer darf". The questions that are answered here begin alike. Undefined when it is none. */
const fragenanfang = ([erstes = '', zweites]: string[]): Wunsch | undefined =>
  zweites && istFragewort(erstes) && !HILFSVERB.test(falte(zweites))
    ? { eingabe: erstes, texte: [{ text: `"${erstes} ${zweites}"`, gewicht: 4 }], rang: 'nebenbei' }
    : undefined;

/** A postal code. Of most places no source names it: then the page that lists all of them leads on. */
const postleitzahl = (zahl: string): Wunsch => ({
  eingabe: zahl,
  texte: [
    { text: `"${zahl}"`, gewicht: 12 },
    { text: 'Postleitzahl', gewicht: 0.5 },
  ],
  rang: 'thema',
});

/** Words that follow each other. Pagefind gives every exact find the same 1 point, where a rare word has about ten. */
const inFolge = (text: string): Wunsch => ({
  eingabe: text,
  texte: [
    { text: `"${text}"`, gewicht: 12 },
    { text, gewicht: 0.3 },
  ],
  rang: 'thema',
});

/** A street in two words: most who name it mean what lies there, so it counts like any other word. */
const strasse = (text: string): Wunsch => ({
  eingabe: text,
  texte: [
    { text: `"${text}"`, gewicht: 3 },
    { text, gewicht: 1 },
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
  // The file is made by our own build (src/suche/index/), with the same type.
  const daten = await hole(SUCHLISTE, async (datei) => JSON.parse(await datei.text()) as Suchliste);
  return {
    wortschatz: new Wortschatz(daten),
    verzeichnis: new Verzeichnis(daten),
    vorrang: new Vorrang(daten),
    feiertage: daten.feiertage,
  };
});

/** Loads runtime and word list, once. Throws when a file or the network is missing; the next call tries again. */
export async function bereite(): Promise<Suche> {
  const [daten] = await Promise.all([liste.hole(), index.hole()]);
  return daten;
}

/** Searches for what was typed. Throws when the index cannot be read, also in part. */
export async function suche(eingabe: string): Promise<Ergebnis> {
  const [{ wortschatz, verzeichnis, vorrang }, laufzeit] = await Promise.all([bereite(), index.hole()]);
  // What could not be fetched is remembered as fetched: only a new start asks for it again. The list goes with it: where a new version of the site
  // has been published meanwhile, both are of another one.
  const verwirf = async (fehler: unknown): Promise<never> => {
    index.vergiss();
    liste.vergiss();
    await laufzeit.schliesse();
    throw fehler;
  };
  try {
    const frage = verstehe(eingabe, wortschatz.kennt);
    const notfall = vorrang.notfall([...frage.alle, ...frage.nummern.map((n) => n.text)], wortschatz.istRichtig);
    const inhaber = vorrang.inhaber(frage.nummern);
    const sprache = vorrang.sprache(eingabe, wortschatz.kennt);
    const gedacht = [
      ...wortschatz
        .deute(frage.woerter, frage.offen)
        .map((wunsch) => wortschatz.auchGeteilt(wunsch, frage.geteilt.get(wunsch.eingabe))),
      ...frage.strassen.map(strasse),
      ...[...frage.daten, ...frage.phrasen].map(inFolge),
      ...frage.postleitzahlen.map(postleitzahl),
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
    const erfuellungen = await Promise.all(wuensche.map(erfuelle));
    const anfang = fragenanfang(frage.alle);
    if (anfang) {
      const { wunsch, punkte } = await erfuelle(anfang);
      const fragen = [...punkte].filter(([id]) => verzeichnis.wert(id, 'art') === 'Frage');
      if (fragen.length) erfuellungen.push({ wunsch, punkte: new Map(fragen) });
    }
    const folge = wuensche.filter((w) => w.texte.length).map((w) => w.texte[0]!.text.replaceAll('"', ''));
    const bonus = folge.length > 1 ? (await laufzeit.suche(`"${folge.join(' ')}"`)).punkte : new Map<string, number>();
    const zusatz = { folge: new Set(bonus.keys()), alle: frage.alle };
    let werte = bewerte(erfuellungen, verzeichnis, zusatz);
    // Two words are known here, only not together.
    if (!werte.size && erfuellungen.filter((e) => e.punkte.size).length > 1)
      werte = bewerte(erfuellungen, verzeichnis, { ...zusatz, teilweise: true });
    let ids = [...werte.keys()];
    // What stands in few places word for word is meant.
    for (const text of frage.woertlich) {
      const { lade } = await laufzeit.suche(`"${text}"`);
      for (const [id, data] of lade) laden.set(id, data);
      if (lade.size <= WENIG) ids = [...new Set([...lade.keys(), ...ids])];
    }
    const zuerst: string[] = [];
    for (const dokument of [notfall, ...inhaber, sprache]) {
      if (dokument === undefined) continue;
      const id = verzeichnis.id(dokument);
      const data = (await laufzeit.suche(vorrang.stichwort(dokument))).lade.get(id);
      if (!data) continue;
      laden.set(id, data);
      zuerst.push(id);
    }
    ids = [...new Set([...zuerst, ...ids])];
    const ladeFunde = (welche: string[]) => Promise.all(welche.map((id) => laden.get(id)!())).catch(verwirf);
    // A phrase is what somebody insists on. Pagefind takes the words in any order when they have umlauts: the text itself decides.
    if (frage.phrasen.length) {
      const funde = await ladeFunde(ids);
      ids = ids.filter(
        // What must come first does so whatever else was written.
        (id, i) =>
          zuerst.includes(id) || (funde[i]!.fehlt ?? frage.phrasen.every((phrase) => enthaelt(funde[i]!, phrase))),
      );
    }
    // Who needs an ambulance is told nothing about spelling.
    const gemeint = notfall === undefined ? wuensche : [];
    return {
      ids,
      verbessert: gemeint.flatMap((w): [string, string][] => (w.statt ? [[w.eingabe, w.statt]] : [])),
      gesucht: wuensche.flatMap((w) => w.texte.map((t) => t.text.replaceAll('"', ''))),
      lade: ladeFunde,
      antwort: (funde) =>
        zuerst.length
          ? funde[0]
          : antwortfund(funde, {
              alle: frage.alle,
              wuensche,
              art: (i) => verzeichnis.wert(ids[i]!, 'art'),
              fern: (i) => istFern(ids[i]!, verzeichnis, frage.alle),
              // Another place that is as good stands further down.
              zweifelhaft: (i) =>
                ids.some(
                  (id, stelle) =>
                    stelle >= funde.length &&
                    fundart(verzeichnis.wert(id, 'art'))?.rolle === 'hilfe' &&
                    !verzeichnis.wert(id, 'fern') &&
                    (werte.get(id) ?? 0) > (werte.get(ids[i]!) ?? 0) * EBENBUERTIG,
                ),
            }),
    };
  } catch (fehler) {
    return verwirf(fehler);
  }
}
