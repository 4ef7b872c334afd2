/** The drawings as they stand on the screen, with the fonts that are really there. What unit tests reckon is measured here. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besuche, type Besuch } from './besuch.ts';
import { ueberstand } from './zugang.ts';

let besuch: Besuch;
let seite: Page;
beforeAll(async () => {
  besuch = await besuche();
  seite = besuch.seite;
});
afterAll(() => besuch.beende());

/** Pairs of names and marks in the drawing that cover each other, and those that stick out of it. */
const gedraenge = () =>
  seite.evaluate(() => {
    const bild = document.querySelector('svg.zeitachse__breit')!;
    const rahmen = bild.getBoundingClientRect();
    const teile = [...bild.querySelectorAll('a')].flatMap((a, nummer) =>
      [...a.querySelectorAll('text, .marke')].map((teil) => ({
        nummer,
        name: a.querySelector('title')!.textContent,
        schrift: teil.localName === 'text',
        r: teil.getBoundingClientRect(),
      })),
    );
    const fehler = teile.filter((t) => t.r.left < rahmen.left - 1 || t.r.right > rahmen.right + 1).map((t) => t.name);
    for (const a of teile)
      for (const b of teile)
        if (a.nummer < b.nummer && (a.schrift || b.schrift)) {
          const quer = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
          const hoch = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
          if (quer > 1 && hoch > 3) fehler.push(`${a.name} / ${b.name}`);
        }
    return { anzahl: teile.filter((t) => t.schrift).length, fehler };
  });

describe('Zeitachse', () => {
  beforeAll(() => besuch.geheZu('/zuerich/geschichte/'));

  it.each([1280, 1024, 900])('kein Name deckt einen anderen oder eine Marke: %i Pixel', async (width) => {
    await seite.setViewportSize({ width, height: 900 });
    const { anzahl, fehler } = await gedraenge();
    expect(anzahl).toBeGreaterThan(20);
    expect(fehler).toEqual([]);
  });

  it('jede Marke führt zu ihrem Eintrag in der Zeittafel, auch mit der Tastatur', async () => {
    await seite.setViewportSize({ width: 1280, height: 900 });
    const marken = seite.locator('svg.zeitachse__breit a');
    expect(await marken.count()).toBe(await seite.locator('.zeitleiste > li').count());
    await marken.last().focus();
    await seite.keyboard.press('Enter');
    const ziel = await seite.evaluate(
      () => document.querySelector(':target')?.closest('.zeitleiste > li')?.textContent,
    );
    expect(ziel).toContain('Dortmund');
  });

  it('auf dem Telefon und bei großer Schrift stehen dieselben Namen in zwei Spalten', async () => {
    const namen = await seite.locator('svg.zeitachse__breit a text').allTextContents();
    for (const [width, schrift] of [
      [320, '100%'],
      [1280, '200%'],
    ] as const) {
      await seite.setViewportSize({ width, height: 700 });
      await seite.evaluate((s) => (document.documentElement.style.fontSize = s), schrift);
      expect(await seite.locator('svg.zeitachse__breit').isVisible()).toBe(false);
      const zeilen = await seite.locator('.zeitachse table li:visible').allInnerTexts();
      expect(zeilen.map((z) => z.replace(/\s+/g, ' ').trim().slice(5)).toSorted()).toEqual(namen.toSorted());
      expect(await ueberstand(seite)).toEqual([]);
    }
    await seite.evaluate(() => document.documentElement.removeAttribute('style'));
  });
});

describe('Maßnahmen nach Feld und Status', () => {
  it.each([320, 1280])('jede Zahl führt zu ebenso vielen Maßnahmen: %i Pixel', async (width) => {
    await seite.setViewportSize({ width, height: 900 });
    await besuch.geheZu('/konzept/massnahmen/');
    const links = seite.locator('.kreuztabelle tbody td a');
    expect(await links.count()).toBeGreaterThan(8);
    for (const link of await links.all()) {
      expect(await link.isVisible()).toBe(true);
      const anker = (await link.getAttribute('href'))!.slice(1);
      const liste = seite.locator(`[id="${anker}"] + ul > li`);
      expect(await liste.count(), anker).toBe(Number((await link.innerText()).trim()));
    }
  });
});

it('in erzwungenen Farben bleiben Marken, Kästchen und Zeichen sichtbar', async () => {
  await seite.emulateMedia({ forcedColors: 'active' });
  await seite.setViewportSize({ width: 1280, height: 900 });
  for (const [adresse, wahl] of [
    ['/zuerich/geschichte/', '.zeitachse .zuerich .marke'],
    ['/zuerich/saeulen/', '.saeulenbild path'],
    ['/zuerich/uebernahme/', '.stufenliste .stufenzeichen path'],
    ['/konzept/massnahmen/', '.kreuztabelle td svg path'],
  ] as const) {
    await besuch.geheZu(adresse);
    const farben = await seite.locator(wahl).evaluateAll((teile) =>
      teile.map((teil) => {
        const { fill, stroke } = getComputedStyle(teil);
        return [fill, stroke, getComputedStyle(document.body).backgroundColor];
      }),
    );
    expect(farben.length, adresse).toBeGreaterThan(3);
    for (const [fill, stroke, grund] of farben)
      expect([fill, stroke].some((f) => f !== 'none' && f !== grund)).toBe(true);
  }
  await seite.emulateMedia({ forcedColors: 'none' });
});
