/** What the search fetches. Whatever it fetches ends: with the whole file, or with an error when it is silent for too long, not there, or not whole. */
import { FRIST } from './frist.ts';

const HOLE = window.fetch.bind(window);

/** A browser may have kept what was not whole: once something has gone wrong it asks the server again. */
let cache: RequestCache = 'default';

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
async function lies(antwort: Response): Promise<Blob> {
  if (!antwort.ok) throw new Error(`${antwort.status}: ${antwort.url}`);
  const teile: Uint8Array<ArrayBuffer>[] = [];
  const leser = antwort.body!.getReader();
  for (;;) {
    const { done, value } = await inFrist(leser.read());
    if (done) return new Blob(teile);
    teile.push(value);
  }
}

/** Fetches a file. In: what makes of it what is wanted. Rejects when it is not there, when nothing comes of it any more, or when nothing can be made of it. */
export async function hole<T>(was: RequestInfo | URL, mache: (datei: Blob) => Promise<T>): Promise<T> {
  const abbruch = new AbortController();
  try {
    return await mache(await lies(await inFrist(HOLE(was, { signal: abbruch.signal, cache }))));
  } catch (grund) {
    // A request that hangs would hold one of few connections.
    abbruch.abort();
    cache = 'reload';
    throw grund;
  }
}

/** How much more a packed file may hold than it weighs. */
const HOECHSTENS = 100;

/**
 * A file of Pagefind as an answer. Rejects when it is cut or another one: then Pagefind would search without it and say so on the console only. Its files
 * are packed with gzip, which begins with two known bytes and ends with the length of what is in it (RFC 1952); a server may have unpacked them.
 */
async function pagefinddatei(datei: Blob): Promise<Response> {
  const bytes = new DataView(await datei.arrayBuffer());
  const ende = bytes.byteLength - 4;
  const gepackt = ende > 0 && bytes.getUint16(0) === 0x1f8b && bytes.getUint32(ende, true) < ende * HOECHSTENS;
  if (!gepackt && !(await datei.text()).startsWith('pagefind_dcd')) throw new Error('Die Datei ist nicht ganz.');
  return new Response(datei);
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
      return await hole(was, (datei) =>
        // What it begins with is not packed; JSON that is not whole is none.
        adresse.includes('.json') ? Promise.resolve(new Response(datei)) : pagefinddatei(datei),
      );
    } catch (grund) {
      luecken.add(adresse);
      throw grund;
    }
  };
}
