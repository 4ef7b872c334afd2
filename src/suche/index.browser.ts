/** The one door to the Pagefind runtime: loads it when asked, searches, and says when it cannot. */
import { beobachte, inFrist } from './netz.browser.ts';

/** A heading of a found page. `location`: which word of the content it stands at. */
interface Abschnittsanker {
  element: string;
  id: string;
  text: string;
  location: number;
}

/** A found page or entry. */
export interface Fund {
  /** It was found, but could not be fetched: nothing else is known of it. */
  fehlt?: true;
  url: string;
  content: string;
  /** `worte`: what it is looked for by, when it may answer by itself. */
  meta: { title: string; antwort?: string; worte?: string };
  anchors: Abschnittsanker[];
}

/** What one search for one text has found. */
export interface Fundliste {
  /** Score by id. */
  punkte: Map<string, number>;
  /** Fetches a find; one that cannot be fetched is `fehlt`. */
  lade: Map<string, () => Promise<Fund>>;
}

interface Pagefind {
  options(wahl: object): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ results: { id: string; score: number; data: () => Promise<Fund> }[] }>;
  destroy(): Promise<void>;
}

/**
 * How Pagefind weighs. Measured with the gold set (tests/gold): words of a title and search terms count more than words of the text, inner
 * parts of compounds less; a word that only begins like the one looked for counts little.
 */
const RANGFOLGE = {
  termSimilarity: 2,
  pageLength: 0.5,
  termSaturation: 1.4,
  termFrequency: 1,
  metaWeights: { title: 3, kurz: 3, suchbegriffe: 4, titelteile: 0.4, teile: 0.4, antwort: 0 },
};

// Written by src/suche/index/suchindex.ts after Vite is done, so Vite must not look for it.
const ORDNER = '/pagefind/';
const FEHLT: Fund = { fehlt: true, url: '', content: '', meta: { title: '' }, anchors: [] };

/** Which files the runtime could not fetch since it was started. */
let luecken = new Set<string>();
beobachte(ORDNER, () => luecken);
const fehltTeil = () => [...luecken].some((adresse) => !adresse.includes('/fragment/'));
let gescheitert = 0;

/** The runtime as a module. A browser remembers of an address that no module could be fetched there: under another one it tries again. */
async function programm(): Promise<Pagefind> {
  const adresse = `${ORDNER}pagefind.js${gescheitert ? `?versuch=${gescheitert}` : ''}`;
  try {
    const pagefind = (await inFrist(import(/* @vite-ignore */ adresse))) as Partial<Pagefind>;
    // An empty file is a module, too.
    if (!pagefind.search) throw new Error('Die Laufzeit der Suche ist leer.');
    return pagefind as Pagefind;
  } catch (grund) {
    gescheitert++;
    throw grund;
  }
}

async function starte(): Promise<Pagefind> {
  luecken = new Set();
  const pagefind = await programm();
  try {
    // Without a worker one file less is fetched, and the index is small enough to be searched between two key strokes.
    await pagefind.options({ noWorker: true, ranking: RANGFOLGE });
    await pagefind.init();
  } catch (fehler) {
    await pagefind.destroy();
    throw fehler;
  }
  return pagefind;
}

export class Suchindex {
  #laufzeit: Promise<Pagefind>;

  private constructor(pagefind: Pagefind) {
    this.#laufzeit = Promise.resolve(pagefind);
  }

  /** Loads the runtime. Throws when a file or the network is missing. */
  static async lade(): Promise<Suchindex> {
    return new Suchindex(await starte());
  }

  /** Searches for all words of `text`; with quotation marks around it, for the words in their order. Throws when a part of the index is missing. */
  async suche(text: string): Promise<Fundliste> {
    // The runtime remembers a find that could not be fetched as fetched: only a new one asks again.
    if (luecken.size && !fehltTeil()) {
      luecken = new Set();
      this.#laufzeit = this.schliesse().then(starte);
    }
    const { results } = await (await this.#laufzeit).search(text);
    if (fehltTeil()) throw new Error('Ein Teil des Suchindex fehlt.');
    const ohneSprache = (id: string) => id.slice(id.indexOf('_') + 1);
    return {
      punkte: new Map(results.map((r) => [ohneSprache(r.id), r.score])),
      lade: new Map(results.map((r) => [ohneSprache(r.id), () => r.data().catch(() => FEHLT)])),
    };
  }

  /** Ends the runtime: what it could not fetch it remembers as fetched, only a new one asks again. */
  schliesse = async (): Promise<void> => (await this.#laufzeit).destroy();
}
