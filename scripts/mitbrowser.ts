/** For scripts that look at the built site: a server on a folder and the tests' own browser, both gone afterwards. */
import { chromium, type Browser } from 'playwright-core';
import { diene, type Dienstwahl } from '../tests/browser/server.ts';
import { starteBrowser } from '../tests/browser/start.ts';

export interface Umfeld {
  /** Origin of the site. */
  herkunft: string;
  browser: Browser;
  /** Where the browser's program lies. */
  programm: string;
}

/**
 * Serves a folder, starts the browser, does something, and ends both, whatever happens. In: the folder, what is done, and how it is served.
 * Out: what it gives back. Throws what it throws, and when no browser is there.
 */
export async function mitBrowser<T>(
  ordner: string,
  tue: (umfeld: Umfeld) => Promise<T>,
  wahl?: Dienstwahl,
): Promise<T> {
  const server = await diene(ordner, wahl);
  try {
    const dienst = await starteBrowser();
    try {
      const browser = await chromium.connect(dienst.wsEndpoint());
      return await tue({ herkunft: server.herkunft, browser, programm: dienst.process().spawnfile });
    } finally {
      await dienst.close();
    }
  } finally {
    server.beende();
  }
}
