import { setTimeout as warte } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { besuche } from './besuch.ts';

describe('Nichts springt, auch wenn die Schrift spät kommt', () => {
  it.each([
    // Phones: not at all. Wide screens show Fira as soon as it is there: a word or a row of links may move, a line of text (0.04 on /) not.
    ['/', 390, 0],
    ['/konzept/', 390, 0],
    ['/standorte/', 390, 0],
    ['/', 1280, 0.02],
    ['/zuerich/', 1280, 0.02],
  ])('%s bei %i Pixeln', async (adresse, width, hoechstens) => {
    const besuch = await besuche({ viewport: { width, height: 844 } });
    await besuch.seite.route('**/*.woff2', async (anfrage) => {
      await warte(600);
      await anfrage.continue();
    });
    await besuch.seite.addInitScript(() => {
      const w = window as unknown as { verschoben: number };
      w.verschoben = 0;
      new PerformanceObserver((liste) => {
        for (const e of liste.getEntries()) w.verschoben += (e as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await besuch.geheZu(adresse);
    await besuch.seite.waitForTimeout(1000);
    const verschoben = await besuch.seite.evaluate(() => (window as unknown as { verschoben: number }).verschoben);
    await besuch.beende();
    expect(verschoben).toBeLessThanOrEqual(hoechstens);
  });
});
