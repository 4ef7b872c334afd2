/** A server of plain files that does what the list says: for looking at the site on one's own computer, and for the tests. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import { adressarten, artVon, FEHLSEITE, istGesperrt } from './adressarten.ts';
import { typVon } from './dateitypen.ts';

export interface Antwort {
  status: 200 | 404;
  koepfe: Record<string, string>;
  /** What is sent. */
  datei: string;
}

/** Where the path of a request leads to inside of the site; undefined when no browser would ask like this. */
function pfadVon(anfrage: string): string | undefined {
  try {
    return path.posix.normalize(decodeURIComponent(new URL(anfrage, 'http://x').pathname));
  } catch {
    return undefined;
  }
}

/**
 * What a request is answered with. In: the folder of the built site, the target of the request, and the origin of the GitLab in which the editor saves,
 * if there is one. An address without its closing "/" is unknown here, so that no link can rely on a redirect.
 */
export function antwortAuf(ordner: string, anfrage: string, gitlab?: string): Antwort {
  const pfad = pfadVon(anfrage);
  const datei = path.join(ordner, pfad?.endsWith('/') ? `${pfad}index.html` : (pfad ?? ''));
  const da = pfad !== undefined && !istGesperrt(pfad) && existsSync(datei) && statSync(datei).isFile();
  const ziel = da ? datei : path.join(ordner, FEHLSEITE);
  const { koepfe } = artVon(da ? pfad : FEHLSEITE, adressarten(gitlab));
  return {
    status: da ? 200 : 404,
    koepfe: { ...koepfe, 'Content-Type': typVon(ziel) ?? 'application/octet-stream' },
    datei: ziel,
  };
}

/** Sends a file as the body of an answer, and breaks off when it goes away meanwhile: a build may run beside. */
export const sende = (datei: string, antwort: ServerResponse): void => {
  createReadStream(datei)
    .on('error', () => antwort.destroy())
    .pipe(antwort);
};

/** Answers all requests with the files of a folder. In: as `antwortAuf` has it. */
const beantworte =
  (ordner: string, gitlab?: string): RequestListener =>
  (anfrage, antwort) => {
    const { status, koepfe, datei } = antwortAuf(ordner, anfrage.url ?? '/', gitlab);
    antwort.writeHead(status, koepfe);
    sende(datei, antwort);
  };

/** How many ports are tried when others listen there. */
const VERSUCHE = 10;

/**
 * Shows a built site on this computer. In: its folder, the first port that is tried (0: any), whether other computers may look, and the GitLab as
 * `antwortAuf` has it. Out: the port that was free. Throws when there is none.
 */
export async function zeige(ordner: string, port: number, fuerAndere: boolean, gitlab?: string): Promise<number> {
  for (let versuch = 0; ; versuch++) {
    const server = createServer(beantworte(ordner, gitlab));
    const [gescheitert] = await new Promise<[NodeJS.ErrnoException?]>((fertig) => {
      server.once('error', (fehler) => fertig([fehler]));
      server.listen(port && port + versuch, fuerAndere ? undefined : 'localhost', () => fertig([]));
    });
    if (gescheitert && (gescheitert.code !== 'EADDRINUSE' || versuch === VERSUCHE)) throw gescheitert;
    const wo = server.address();
    if (!gescheitert && wo && typeof wo === 'object') return wo.port;
  }
}
