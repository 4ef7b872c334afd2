/** Every distinctive word of the newspaper article that the site starts from finds what the article tells. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { liesAnfragen, werte } from '../gold/messung.ts';
import { besuche, gesucht } from './besuch.ts';

const anfragen = liesAnfragen(new URL('../gold/artikel.yaml', import.meta.url));
let seite: Page;
let beende: () => Promise<void>;

beforeAll(async () => {
  const besuch = await besuche();
  ({ seite, beende } = besuch);
  await besuch.geheZu('/suche/');
});
afterAll(() => beende());

it.each(anfragen)('$q', async (anfrage) => {
  await seite.getByRole('searchbox').fill(anfrage.q);
  await seite.keyboard.press('Enter');
  await gesucht(seite, anfrage.q);
  const adressen = await seite
    .locator('[data-liste] .treffer h3 a')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map((a) => new URL(a.href)).map((u) => u.pathname + u.hash));
  const [klasse] = werte([anfrage], new Map([[anfrage.q, adressen]]));
  expect(klasse!.daneben, adressen.slice(0, 5).join('  ')).toEqual([]);
});
