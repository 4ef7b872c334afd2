/** Serves a folder as a plain web server does: index files, the page for unknown addresses, no redirects, nothing else. */
import { createReadStream, existsSync, statSync } from 'node:fs';
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

/** Starts serving `ordner` on a free port. Returns the origin and what stops the server. */
export async function diene(ordner: string): Promise<{ herkunft: string; beende: () => void }> {
  const server = createServer((anfrage, antwort) => {
    const pfad = path.posix.normalize(decodeURIComponent(new URL(anfrage.url!, 'http://x').pathname));
    const datei = path.join(ordner, pfad.endsWith('/') ? `${pfad}index.html` : pfad);
    // An address without its closing "/" is unknown here, so that no link can rely on a redirect.
    const da = existsSync(datei) && statSync(datei).isFile();
    const ziel = da ? datei : path.join(ordner, '404.html');
    antwort.writeHead(da ? 200 : 404, { 'content-type': TYPEN[path.extname(ziel)] ?? 'application/octet-stream' });
    createReadStream(ziel).pipe(antwort);
  });
  const herkunft = await lausche(server);
  const beende = () => {
    server.close();
    server.closeAllConnections();
  };
  return { herkunft, beende };
}
