/** The one door to the Pagefind runtime: loads it when asked, searches, and says when it cannot. */

/** A section of a found page: its heading and address. */
export interface Fundstelle {
  title: string;
  url: string;
  /** The heading; missing for the text before the first one. */
  anchor?: { element: string };
  weighted_locations: { balanced_score: number }[];
}

/** A found page. `excerpt` holds `<mark>` and nothing else of HTML but escaped angle brackets. */
export interface Fund {
  url: string;
  content: string;
  excerpt: string;
  plain_excerpt: string;
  meta: { title?: string };
  filters: { art?: string[] };
  sub_results: Fundstelle[];
}

export interface Ergebnis {
  /** Number of pages found, with the chosen kind only when one was given. */
  anzahl: number;
  /** Number of pages found of each kind, the largest first, whatever kind was chosen. */
  arten: [art: string, anzahl: number][];
  /** Fetches the found pages from `von` up to, not including, `bis`. Rejects when one cannot be fetched. */
  lade(von: number, bis: number): Promise<Fund[]>;
}

interface Antwort {
  results: { data(): Promise<Fund> }[];
  filters: { art?: Record<string, number> };
}

interface Pagefind {
  options(wahl: { noWorker: boolean; excerptLength: number }): Promise<void>;
  filters(): Promise<unknown>;
  search(wort: string, wahl?: { filters: { art: string } }): Promise<Antwort>;
  destroy(): Promise<void>;
}

// Written by src/build/suchindex.ts after Vite is done, so Vite must not look for it.
const ADRESSE = '/pagefind/pagefind.js';
let laufzeit: Promise<Pagefind> | undefined;
let seit = 0;

async function lade(): Promise<Pagefind> {
  seit = performance.now();
  const pagefind = (await import(/* @vite-ignore */ ADRESSE)) as Pagefind;
  try {
    // Without a worker one file less is fetched, and the index is small enough to be searched between two key strokes.
    await pagefind.options({ noWorker: true, excerptLength: 26 });
    // Starts the runtime and fetches the kinds; without this a search does not count them.
    await pagefind.filters();
  } catch (fehler) {
    await pagefind.destroy();
    throw fehler;
  }
  return pagefind;
}

/** Loads the runtime, once. Throws when a file or the network is missing; the next call tries again. */
export function bereite(): Promise<Pagefind> {
  laufzeit ??= lade().catch((fehler: unknown) => {
    laufzeit = undefined;
    throw fehler;
  });
  return laufzeit;
}

/** Pagefind reports a part of the index that it could not fetch on the console only, and then finds nothing. */
function unvollstaendig(): boolean {
  const anfragen = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return (
    !navigator.onLine ||
    anfragen.some((a) => a.startTime >= seit && a.name.includes('/pagefind/') && a.responseStatus >= 400)
  );
}

/**
 * Searches for `wort`, among the pages of the kind `art` when it is given and has any.
 * Throws when the index cannot be read, also in part.
 */
export async function suche(wort: string, art?: string): Promise<Ergebnis> {
  const pagefind = await bereite();
  // What could not be fetched is remembered as fetched: only a new start asks for it again.
  const verwirf = async (fehler: unknown): Promise<never> => {
    laufzeit = undefined;
    await pagefind.destroy();
    throw fehler;
  };
  try {
    const alle = await pagefind.search(wort);
    if (!alle.results.length && unvollstaendig()) throw new Error('Der Suchindex fehlt.');
    const arten = Object.entries(alle.filters.art ?? {})
      .filter(([, anzahl]) => anzahl > 0)
      .sort(([, a], [, b]) => b - a);
    const gewaehlt = art && arten.some(([name]) => name === art);
    const { results } = gewaehlt ? await pagefind.search(wort, { filters: { art } }) : alle;
    return {
      anzahl: results.length,
      arten,
      lade: (von, bis) => Promise.all(results.slice(von, bis).map((treffer) => treffer.data())).catch(verwirf),
    };
  } catch (fehler) {
    return verwirf(fehler);
  }
}
