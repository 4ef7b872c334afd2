/** Serves a folder as a web server does that was set up as we say (src/auslieferung/): index files, headers, the page for unknown addresses, no redirects. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { typVon } from '../../src/auslieferung/dateitypen.ts';
import { antwortAuf, sende } from '../../src/auslieferung/dienst.ts';
import { lausche } from '../anschluss.ts';

export interface Dienstwahl {
  /** Origin of the GitLab in which the editor saves. */
  gitlab?: string;
  /** What stands at an address instead of a file. */
  statt?: Record<string, string>;
  /** How pages are changed. */
  aendere?: (html: string) => string;
}

/** Starts serving `ordner` on a free port. Out: the origin and what stops the server. */
export async function diene(
  ordner: string,
  { gitlab, statt = {}, aendere }: Dienstwahl = {},
): Promise<{ herkunft: string; beende: () => void }> {
  const server = createServer((anfrage, antwort) => {
    const { pathname } = new URL(anfrage.url!, 'http://x');
    const { status, koepfe, datei } = antwortAuf(ordner, anfrage.url!, gitlab);
    const stattdessen = statt[pathname];
    if (stattdessen !== undefined)
      return void antwort
        .writeHead(200, { ...koepfe, 'Content-Type': typVon(pathname) ?? koepfe['Content-Type'] })
        .end(stattdessen);
    antwort.writeHead(status, koepfe);
    if (aendere && datei.endsWith('.html')) return void antwort.end(aendere(readFileSync(datei, 'utf8')));
    sende(datei, antwort);
  });
  const herkunft = await lausche(server);
  const beende = () => {
    server.close();
    server.closeAllConnections();
  };
  return { herkunft, beende };
}
