/**
 * Sees to it that `npm run dev` shows what was written last. Astro forgets what pages are made of as soon as its store of the content is written anew; a
 * page that is being made at this moment, though, puts the old content back, and it stays until the next change (Astro 7.3.4, on a busy machine). So
 * Astro is told once more, when no page is being made.
 */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { dateizeit } from '../lager/lager.ts';

/** Astro's store of the content while it is edited, in the folder of the project. */
export const SPEICHER = '.astro/data-store.json';
/** How often it is looked whether Astro must be told, in ms. */
const TAKT = 250;
/** For so long after it has written its store Astro takes a word of it for an echo, in ms: a second, and what clocks differ by. */
const ECHO = 1500;

/** In: the server of `npm run dev`. */
export function zeigeImmerNeu(server: ViteDevServer): void {
  const speicher = path.join(server.config.root, SPEICHER);
  const geschrieben = (): number => lstatSync(speicher, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  let inArbeit = 0;
  /** Which writing of the store a page has met while it was made, and of which Astro was told once more, in ms. */
  let [getroffen, gesagt] = [0, 0];
  server.middlewares.use((_, antwort, weiter) => {
    // Also what began a moment after: Astro forgets only when it comes to know that the store is written.
    const beginn = dateizeit() - ECHO;
    inArbeit++;
    antwort.once('close', () => {
      inArbeit--;
      if (geschrieben() >= beginn) getroffen = geschrieben();
    });
    weiter();
  });
  setInterval(() => {
    if (getroffen <= gesagt || inArbeit > 0 || dateizeit() - geschrieben() < ECHO) return;
    gesagt = getroffen;
    server.watcher.emit('change', speicher);
  }, TAKT).unref();
}
