import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gleichnamige } from '../gleichnamig.ts';
import { besuche, gespeichert, SCHREIBTISCH, type Besuch } from './besuch.ts';
import { SEITENARTEN } from './seitenarten.ts';
import { barrieren, klickbar, ueberstand } from './zugang.ts';

/** Spacing that readers may set for themselves (WCAG 1.4.12). */
const ABSTAENDE =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

describe.each(SEITENARTEN)('%s', (adresse) => {
  let besuch: Besuch;
  let seite: Page;
  beforeAll(async () => {
    besuch = await besuche();
    seite = besuch.seite;
    await besuch.geheZu(adresse);
  });
  afterAll(() => besuch.beende());

  it('lädt ohne Störung, speichert nichts, bewegt nichts', async () => {
    expect(besuch.stoerungen).toEqual([]);
    expect(await gespeichert(seite)).toEqual([]);
    const bewegt = await seite.evaluate(() => [
      ...document.getAnimations().map((a) => a.playState),
      ...[document.documentElement, document.body]
        .map((e) => getComputedStyle(e).scrollBehavior)
        .filter((b) => b !== 'auto'),
    ]);
    expect(bewegt).toEqual([]);
  });

  it('nimmt Klicks nur, wo man drücken kann: Sonst hieße beim Vorlesen jeder Text darin „klickbar“', async () =>
    expect(await klickbar(seite)).toEqual([]));

  it('nennt nichts Verschiedenes gleich', async () => {
    expect(
      await seite.evaluate(`(${String(gleichnamige)})(document.querySelector('main'), location.pathname)`),
    ).toEqual([]);
  });

  it('hat keine Barrieren, hell', async () => {
    expect(await barrieren(seite)).toEqual([]);
  });

  it('hat keine Barrieren, dunkel und mit offenem Menü', async () => {
    await seite.emulateMedia({ colorScheme: 'dark' });
    await seite.setViewportSize({ width: 390, height: 844 });
    await seite.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    expect(await barrieren(seite)).toEqual([]);
  });

  it('passt in 320 Pixel, auch mit weitem Satz', async () => {
    await seite.setViewportSize({ width: 320, height: 640 });
    expect(await ueberstand(seite)).toEqual([]);
    // The page allows no style element but its own.
    await seite.evaluate((css) => {
      const blatt = new CSSStyleSheet();
      blatt.replaceSync(css);
      document.adoptedStyleSheets = [blatt];
    }, ABSTAENDE);
    expect(await ueberstand(seite)).toEqual([]);
    await seite.evaluate(() => (document.adoptedStyleSheets = []));
  });

  it('passt mit doppelt so großer Schrift in 640 Pixel', async () => {
    await seite.setViewportSize({ width: 640, height: 900 });
    await seite.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await ueberstand(seite)).toEqual([]);
    await seite.setViewportSize(SCHREIBTISCH);
    expect(await ueberstand(seite)).toEqual([]);
  });
});
