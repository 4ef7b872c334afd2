/** The one door to the Pagefind runtime: loads it when asked, searches, and says when it cannot. */

/** A heading of a found page. `location`: which word of the content it stands at. */
interface Abschnittsanker {
  element: string;
  id: string;
  text: string;
  location: number;
}

/** A found page or entry. */
export interface Fund {
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
const ADRESSE = '/pagefind/pagefind.js';
let versuche = 0;

export class Suchindex {
  readonly #pagefind: Pagefind;
  readonly #seit: number;

  private constructor(pagefind: Pagefind, seit: number) {
    this.#pagefind = pagefind;
    this.#seit = seit;
  }

  /** Loads the runtime. Throws when a file or the network is missing. */
  static async lade(): Promise<Suchindex> {
    const seit = performance.now();
    // A browser remembers that a module could not be fetched: under another address it tries again.
    const adresse = versuche ? `${ADRESSE}?versuch=${versuche}` : ADRESSE;
    versuche++;
    const pagefind = (await import(/* @vite-ignore */ adresse)) as Pagefind;
    versuche = 0;
    try {
      // Without a worker one file less is fetched, and the index is small enough to be searched between two key strokes.
      await pagefind.options({ noWorker: true, ranking: RANGFOLGE });
      await pagefind.init();
    } catch (fehler) {
      await pagefind.destroy();
      throw fehler;
    }
    return new Suchindex(pagefind, seit);
  }

  /** Searches for all words of `text`; with quotation marks around it, for the words in their order. */
  async suche(text: string): Promise<Fundliste> {
    const { results } = await this.#pagefind.search(text);
    if (!results.length && this.#unvollstaendig()) throw new Error('Der Suchindex fehlt.');
    const ohneSprache = (id: string) => id.slice(id.indexOf('_') + 1);
    return {
      punkte: new Map(results.map((r) => [ohneSprache(r.id), r.score])),
      lade: new Map(results.map((r) => [ohneSprache(r.id), r.data])),
    };
  }

  /** Ends the runtime: what it could not fetch it remembers as fetched, only a new one asks again. */
  schliesse = (): Promise<void> => this.#pagefind.destroy();

  /** Pagefind reports a part of the index that it could not fetch on the console only, and then finds nothing. */
  #unvollstaendig(): boolean {
    const anfragen = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    // 0: there was no answer at all.
    const misslungen = ({ responseStatus: status }: PerformanceResourceTiming) => status === 0 || status >= 400;
    return anfragen.some((a) => a.startTime >= this.#seit && a.name.includes('/pagefind/') && misslungen(a));
  }
}
