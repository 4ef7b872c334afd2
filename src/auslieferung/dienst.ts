/** A server of plain files that does what the list says: for looking at the site on one's own computer, and for the tests. */
import { existsSync, statSync } from 'node:fs';
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
  const arten = adressarten(gitlab);
  const pfad = pfadVon(anfrage);
  const datei = path.join(ordner, pfad?.endsWith('/') ? `${pfad}index.html` : (pfad ?? ''));
  const da = pfad !== undefined && !istGesperrt(pfad) && existsSync(datei) && statSync(datei).isFile();
  const ziel = da ? datei : path.join(ordner, FEHLSEITE);
  return {
    status: da ? 200 : 404,
    koepfe: {
      ...artVon(da ? pfad : FEHLSEITE, arten).koepfe,
      'Content-Type': typVon(ziel) ?? 'application/octet-stream',
    },
    datei: ziel,
  };
}
