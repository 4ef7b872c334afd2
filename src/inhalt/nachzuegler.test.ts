import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import type { ViteDevServer } from 'vite';
import { dateizeit } from '../lager/lager.ts';
import { SPEICHER, zeigeImmerNeu } from './nachzuegler.ts';

const wurzel = mkdtempSync(path.join(tmpdir(), 'nachzuegler-'));
const speicher = path.join(wurzel, SPEICHER);
mkdirSync(path.dirname(speicher));
afterAll(() => rmSync(wurzel, { recursive: true, force: true }));
function schreibe(): void {
  writeFileSync(speicher, '[]');
  // By the clock of the test, not by that of the disk.
  const zeit = dateizeit() / 1000;
  utimesSync(speicher, zeit, zeit);
}
/** In ms; long enough for whatever is said at all. */
const LANGE = 60_000;

it('sagt Astro noch einmal, dass sich etwas geändert hat, wenn dabei eine Seite in Arbeit war, und erst, wenn keine mehr in Arbeit ist', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const gesagt: string[] = [];
  const watcher = new EventEmitter().on('change', (datei: string) => gesagt.push(datei));
  let beginne: (antwort: EventEmitter) => void = () => undefined;
  const middlewares = {
    use: (schritt: (a: unknown, b: EventEmitter, weiter: () => void) => void) => {
      beginne = (antwort) => schritt({}, antwort, () => undefined);
    },
  };
  zeigeImmerNeu({ config: { root: wurzel }, middlewares, watcher } as unknown as ViteDevServer);
  const [erste, zweite, dritte] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
  beginne(erste);
  beginne(zweite);
  schreibe();
  erste.emit('close');
  vi.advanceTimersByTime(LANGE);
  expect(gesagt).toEqual([]);
  zweite.emit('close');
  vi.advanceTimersByTime(LANGE);
  expect(gesagt).toEqual([speicher]);
  // For a second Astro would take it for an echo.
  beginne(dritte);
  schreibe();
  dritte.emit('close');
  vi.advanceTimersByTime(1000);
  expect(gesagt).toEqual([speicher]);
  vi.advanceTimersByTime(LANGE);
  expect(gesagt).toEqual([speicher, speicher]);
});
