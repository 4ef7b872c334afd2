/** What somebody in need has on the first screen, on a phone, without a script, without a sheet. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { besuche, HANDY, type Besuch } from './besuch.ts';
import { ueberstand } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

const TELEFON = { viewport: HANDY, isMobile: true, hasTouch: true };
const KLEIN = { ...TELEFON, viewport: { width: 320, height: 568 } };

async function oeffne(optionen?: Parameters<typeof besuche>[0]): Promise<Page> {
  besuch = await besuche(optionen);
  await besuch.geheZu('/hilfe/');
  return besuch.seite;
}

/** What of these does not stand whole on the screen as it is. */
const nichtImBild = (seite: Page, wahlen: string[]): Promise<string[]> =>
  seite.evaluate(
    (alle) =>
      alle.filter((wahl) => {
        const kasten = document.querySelector(wahl)?.getBoundingClientRect();
        return !kasten?.height || kasten.top < 0 || kasten.bottom > innerHeight || kasten.right > innerWidth;
      }),
    wahlen,
  );

const NOTRUF = '.notruf:has(a[href="tel:112"])';
const SCHRITTE = '#nicht-wach ~ ol > li:last-child';
const RAUM = '[aria-labelledby="konsumraum"] .ort__lage';

describe('vor dem Rollen steht auf dem Telefon', () => {
  it('390 breit: 112, die Schritte, der Konsumraum, zwei Nummern, ein Bett', async () => {
    const seite = await oeffne(TELEFON);
    expect(await seite.evaluate(() => scrollY)).toBe(0);
    expect(
      await nichtImBild(seite, [
        '.ausgang__knopf',
        NOTRUF,
        SCHRITTE,
        RAUM,
        '.sofort__nummern li:last-child',
        // How many beds there are is not ours to say.
        '#bett + details summary',
      ]),
    ).toEqual([]);
  });

  it('320 breit und so niedrig, wie Telefone sind: 112, alle Schritte, der Konsumraum', async () => {
    const seite = await oeffne(KLEIN);
    expect(await nichtImBild(seite, ['.ausgang__knopf', NOTRUF, SCHRITTE, RAUM])).toEqual([]);
    expect(await ueberstand(seite)).toEqual([]);
  });

  it('mit doppelt so großer Schrift: 112; und nichts ragt hinaus', async () => {
    const seite = await oeffne(TELEFON);
    await seite.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await nichtImBild(seite, [NOTRUF])).toEqual([]);
    await seite.setViewportSize(KLEIN.viewport);
    expect(await ueberstand(seite)).toEqual([]);
  });
});

it('jede Nummer, jeder Ort und jede Zeile ist mit dem Daumen zu treffen', async () => {
  const seite = await oeffne(TELEFON);
  const kleine = await seite.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.notruf, .ausgang__knopf, .sofort summary, .sofort a:not(.beleg a, .sofort__nummern a), .sofort__nummern li, .nummer',
      ),
    ]
      .filter((e) => e.checkVisibility())
      .flatMap((e) => {
        const { width, height } = e.getBoundingClientRect();
        return Math.min(width, height) < 43.5 ? [`${e.textContent.trim()}: ${width} x ${height}`] : [];
      }),
  );
  expect(kleine).toEqual([]);
});

it('ohne Skript öffnet sich jedes Bett und nennt seine Seite; die Zeiten stehen da, und nichts über jetzt', async () => {
  const seite = await oeffne({ ...TELEFON, javaScriptEnabled: false });
  const bett = seite.locator('#bett + details');
  const ort = bett.locator('a[href^="/standorte/"]');
  expect(await ort.isVisible()).toBe(false);
  await bett.locator('summary').click();
  expect(await ort.isVisible()).toBe(true);
  const raum = await seite.locator('[aria-labelledby="konsumraum"]').innerText();
  expect(raum).toMatch(/\d bis \d+\sUhr/);
  expect(raum).not.toContain('Jetzt');
});

it('vom Konsumraum steht da, ob er offen ist, oder von wann die Zeiten sind', async () => {
  const seite = await oeffne();
  await expect.poll(() => seite.locator(RAUM).first().innerText()).toMatch(/^(Jetzt ge|Zeiten (von|ohne) )/);
});

it('ohne Gestaltung und ohne Skript ist sie in der richtigen Reihe zu lesen, 112 zuerst', async () => {
  const seite = await oeffne({ javaScriptEnabled: false });
  const text = await seite.locator('main').evaluate((main) => {
    for (const stil of document.querySelectorAll('style')) stil.remove();
    return (main as HTMLElement).innerText.replaceAll('\u00a0', ' ');
  });
  // The steps before their sources.
  const reihe = [
    '112 anrufen',
    'Jemand wacht nicht auf',
    'Dableiben',
    'Konsumraum',
    'Jemand zum Reden',
    'Ein Bett für heute Nacht',
    '[1]',
  ];
  const stellen = reihe.map((wort) => text.indexOf(wort));
  expect(stellen).not.toContain(-1);
  expect(stellen).toEqual([...stellen].sort((a, b) => a - b));
  expect(text.indexOf('Im Notfall')).toBeGreaterThan(stellen.at(-1)!);
});

it('nirgends steht, was keine Quelle sagt', async () => {
  const seite = await oeffne();
  await seite.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  expect(await seite.locator('main').innerText()).not.toMatch(/nicht belegt|undefined|null/);
});
