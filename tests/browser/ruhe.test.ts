import { setTimeout as warte } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { besuche } from './besuch.ts';

describe('Nichts verschiebt sich, auch wenn die Schrift spät kommt', () => {
  it.each([
    ['/', 1280],
    ['/', 390],
    ['/konzept/', 390],
    ['/zuerich/', 1280],
    ['/standorte/', 390],
  ])('%s bei %i Pixeln', async (adresse, width) => {
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
    expect(verschoben).toBe(0);
  });
});
