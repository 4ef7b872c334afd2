/** Serves a folder as a plain web server does: index files, the page for unknown addresses, no redirects, nothing else. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { lausche } from '../anschluss.ts';

const TYPEN: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The headers of each address in a file `_headers`, in which what is indented belongs to the address above. */
const kopfzeilenIn = (regeln: string): Map<string, Record<string, string>> =>
  new Map(
    [...regeln.matchAll(/^(\/.*)\n((?: {2}.*\n?)+)/gm)].map(([, adresse, zeilen]) => [
      adresse!,
      Object.fromEntries([...zeilen!.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, wert]) => [name!, wert!])),
    ]),
  );

/**
 * Starts serving `ordner` on a free port. In: also the text of a file `_headers`, as hosts of plain files read it, what stands at an address instead
 * of a file, and how pages are changed. Out: the origin and what stops the server.
 */
export async function diene(
  ordner: string,
  regeln = '',
  statt: Record<string, string> = {},
  aendere?: (html: string) => string,
): Promise<{ herkunft: string; beende: () => void }> {
  const kopfzeilen = kopfzeilenIn(regeln);
  const server = createServer((anfrage, antwort) => {
    const pfad = path.posix.normalize(decodeURIComponent(new URL(anfrage.url!, 'http://x').pathname));
    const datei = path.join(ordner, pfad.endsWith('/') ? `${pfad}index.html` : pfad);
    // An address without its closing "/" is unknown here, so that no link can rely on a redirect.
    const da = pfad in statt || (existsSync(datei) && statSync(datei).isFile());
    const ziel = da ? datei : path.join(ordner, '404.html');
    antwort.writeHead(da ? 200 : 404, {
      'content-type': TYPEN[path.extname(ziel)] ?? 'application/octet-stream',
      ...kopfzeilen.get(pfad),
    });
    if (statt[pfad] !== undefined) return void antwort.end(statt[pfad]);
    if (aendere && ziel.endsWith('.html')) return void antwort.end(aendere(readFileSync(ziel, 'utf8')));
    createReadStream(ziel).pipe(antwort);
  });
  const herkunft = await lausche(server);
  const beende = () => {
    server.close();
    server.closeAllConnections();
  };
  return { herkunft, beende };
}
