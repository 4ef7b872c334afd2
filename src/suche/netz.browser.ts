/** What the search fetches. Whatever it fetches ends: with an answer, or with an error when the server is silent for too long. */
import { FRIST } from './frist.ts';

const HOLE = window.fetch.bind(window);

/** Out: what `etwas` becomes. Rejects when that takes longer than anybody waits. */
export async function inFrist<T>(etwas: Promise<T>): Promise<T> {
  let uhr = 0;
  const zuSpaet = new Promise<never>((_, gib) => {
    uhr = window.setTimeout(() => gib(new Error('Es kam keine Antwort.')), FRIST);
  });
  try {
    return await Promise.race([etwas, zuSpaet]);
  } finally {
    clearTimeout(uhr);
  }
}

/** Reads an answer piece by piece: a slow connection may take its time, a silent one may not. */
async function lies(antwort: Response): Promise<Response> {
  if (!antwort.ok) throw new Error(`${antwort.status}: ${antwort.url}`);
  const teile: Uint8Array<ArrayBuffer>[] = [];
  const leser = antwort.body!.getReader();
  for (;;) {
    const { done, value } = await inFrist(leser.read());
    if (done) return new Response(new Blob(teile));
    teile.push(value);
  }
}

/** The whole of a file. Rejects when it is not there, or when nothing comes of it any more. */
export async function holeDatei(was: RequestInfo | URL): Promise<Response> {
  const abbruch = new AbortController();
  try {
    return await lies(await inFrist(HOLE(was, { signal: abbruch.signal })));
  } catch (grund) {
    // A request that hangs would hold one of few connections.
    abbruch.abort();
    throw grund;
  }
}

/**
 * From now on every file below `ordner` that cannot be fetched is noted in the list that holds when it is asked for. Pagefind fetches by itself, waits for
 * ever, and tells of a missing part of the index on the console only; so its requests are caught at the one function that they all go through.
 */
export function beobachte(ordner: string, liste: () => Set<string>): void {
  window.fetch = async (was, wahl) => {
    const adresse = was instanceof Request ? was.url : String(was);
    if (!adresse.startsWith(ordner)) return HOLE(was, wahl);
    const luecken = liste();
    try {
      return await holeDatei(was);
    } catch (grund) {
      luecken.add(adresse);
      throw grund;
    }
  };
}
