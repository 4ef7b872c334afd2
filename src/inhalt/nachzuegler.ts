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
const SPEICHER = '.astro/data-store.json';
/** How often it is looked whether somebody must be told, in ms. */
const TAKT = 250;
/** For so long after it has written the store Astro takes a word of it for an echo, in ms: a second, and what clocks differ by. */
const ECHO = 1500;

/** In: the server of `npm run dev`. */
export function zeigeImmerNeu(server: ViteDevServer): void {
  const speicher = path.join(server.config.root, SPEICHER);
  const geschrieben = (): number => lstatSync(speicher, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  /** Since when each page that is being made is. */
  const inArbeit = new Map<symbol, number>();
  /** When the store was written that a page has met while it was made. */
  let getroffen = 0;
  let gesagt = 0;
  const merke = (beginn: number): void => {
    const am = geschrieben();
    if (am >= beginn) getroffen = am;
  };
  server.middlewares.use((_, antwort, weiter) => {
    const [seite, beginn] = [Symbol('Seite'), dateizeit() - ECHO];
    inArbeit.set(seite, beginn);
    antwort.once('close', () => {
      inArbeit.delete(seite);
      merke(beginn);
    });
    weiter();
  });
  setInterval(() => {
    if (getroffen <= gesagt || inArbeit.size || dateizeit() - geschrieben() < ECHO) return;
    gesagt = getroffen;
    server.watcher.emit('change', speicher);
  }, TAKT).unref();
}
