import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { besuche } from './besuch.ts';

/** Everything has been drawn that was known when this is called. */
const gezeichnet = (seite: Page): Promise<unknown> =>
  seite.evaluate(() => new Promise((fertig) => requestAnimationFrame(() => requestAnimationFrame(fertig))));

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
    const { seite } = besuch;
    let gelesen!: () => void;
    const lesbar = new Promise<void>((fertig) => (gelesen = fertig));
    let schriften = 0;
    // Late: the text has been read in another font.
    await seite.route('**/*.woff2', async (anfrage) => {
      schriften++;
      await lesbar;
      await anfrage.continue();
    });
    await seite.addInitScript(() => {
      const alle: PerformanceEntry[] = [];
      const beobachter = new PerformanceObserver((liste) => void alle.push(...liste.getEntries()));
      beobachter.observe({ type: 'layout-shift', buffered: true });
      const verschoben = () => {
        alle.push(...beobachter.takeRecords());
        const danach = alle.filter((e) => e.startTime >= (window as unknown as { gelesen: number }).gelesen);
        return danach.reduce((summe, e) => summe + (e as unknown as { value: number }).value, 0);
      };
      Object.assign(window, { verschoben });
      // What moves while the page is still being read hangs on how fast that goes. The frame after its end still shows what was read last.
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        requestAnimationFrame(() => requestAnimationFrame((gelesen) => void Object.assign(window, { gelesen })));
      });
    });
    await seite.goto(adresse, { waitUntil: 'commit' });
    // A font that may come late hides its text for 100 milliseconds; until then nothing counts as shown.
    await seite.waitForFunction(
      () => 'gelesen' in window && performance.getEntriesByName('first-contentful-paint').length,
    );
    await gezeichnet(seite);
    gelesen();
    await seite.waitForLoadState('load');
    await seite.evaluate(() => document.fonts.ready);
    await gezeichnet(seite);
    const verschoben = await seite.evaluate(() => (window as unknown as { verschoben: () => number }).verschoben());
    await besuch.beende();
    expect(schriften).toBeGreaterThan(0);
    expect(verschoben).toBeLessThanOrEqual(hoechstens);
  });
});
