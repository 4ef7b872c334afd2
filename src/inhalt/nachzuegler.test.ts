import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ViteDevServer } from 'vite';
import { SPEICHER, zeigeImmerNeu } from './nachzuegler.ts';

const wurzel = mkdtempSync(path.join(tmpdir(), 'nachzuegler-'));
const speicher = path.join(wurzel, SPEICHER);
mkdirSync(path.dirname(speicher));
afterAll(() => rmSync(wurzel, { recursive: true, force: true }));

it('sagt Astro noch einmal, dass sich etwas geändert hat, wenn dabei eine Seite in Arbeit war, und erst, wenn keine mehr in Arbeit ist', async () => {
  const gesagt: string[] = [];
  const watcher = new EventEmitter().on('change', (datei: string) => gesagt.push(datei));
  let beginne: (antwort: EventEmitter) => void = () => undefined;
  const middlewares = {
    use: (schritt: (a: unknown, b: EventEmitter, weiter: () => void) => void) => {
      beginne = (antwort) => schritt({}, antwort, () => undefined);
    },
  };
  zeigeImmerNeu({ config: { root: wurzel }, middlewares, watcher } as unknown as ViteDevServer);
  const [erste, zweite] = [new EventEmitter(), new EventEmitter()];
  beginne(erste);
  beginne(zweite);
  writeFileSync(speicher, '[]');
  erste.emit('close');
  expect(gesagt).toEqual([]);
  zweite.emit('close');
  await expect.poll(() => gesagt).toEqual([speicher]);
});
