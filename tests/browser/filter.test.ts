/** The filter of the timeline and of the comparison. What both share with the finder is tested there too, with clock and map. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { besuche, gespeichert, HANDY, HERKUNFT, springe, type Besuch } from './besuch.ts';
import { barrieren, ueberstand } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());
const oeffne = async (adresse: string, optionen?: Parameters<typeof besuche>[0]): Promise<Page> => {
  besuch = await besuche(optionen);
  await besuch.geheZu(adresse);
  return besuch.seite;
};

const bilanz = (seite: Page) => seite.locator('.filter [aria-live]').innerText();
const zeilen = (seite: Page) => seite.locator('.filter [data-merkmale]:visible').count();
const zahlIn = (text: string) => Number(/\((\d+)\)$/.exec(text.trim())![1]);

const SEITEN = [
  { adresse: '/verlauf/', wahl: 'wer:Rat', eintrag: 'eroeffnung-2002', worte: ['Ereignisse', 'Ereignissen'] },
  { adresse: '/zuerich/', wahl: 'sicherheit:mittel', eintrag: 'v02', worte: ['Zeilen', 'Zeilen'] },
] as const;

describe.each(SEITEN)('$adresse', ({ adresse, wahl, eintrag, worte }) => {
  it('jede Zahl stimmt: so viele bleiben mit diesem Wert, auch neben einer anderen Wahl', async () => {
    const seite = await oeffne(`${adresse}#filter=${wahl}`);
    for (const feld of await seite.locator('.filter select').all()) {
      const vorher = await feld.inputValue();
      const werte = await feld
        .locator('option[data-wort]')
        .evaluateAll((os: HTMLOptionElement[]) => os.map((o) => [o.value, o.textContent] as const));
      expect(werte.length).toBeGreaterThan(1);
      for (const [wert, text] of werte) {
        await feld.selectOption(wert);
        expect([wert, await zeilen(seite)]).toEqual([wert, zahlIn(text)]);
      }
      await feld.selectOption(vorher);
    }
    for (const chip of await seite.locator('.filter .chip').all()) {
      await chip.click();
      expect(await zeilen(seite)).toBe(zahlIn(await chip.innerText()));
    }
  });

  it('sagt an, wie viele es sind, lässt keine Überschrift über nichts stehen und zeigt wieder alle', async () => {
    const seite = await oeffne(adresse);
    // Some are closed as long as nothing is chosen.
    const anfangs = await zeilen(seite);
    const alle = await seite.locator('.filter [data-merkmale]').count();
    expect(await bilanz(seite)).toBe(`${alle} ${worte[0]}`);
    const ueberschriften = seite.locator('.filter h2:visible');
    const vorher = await ueberschriften.count();
    await seite.locator('.filter select').first().selectOption({ index: 3 });
    const uebrig = await zeilen(seite);
    expect(uebrig).toBeLessThan(alle);
    expect(await bilanz(seite)).toBe(`${uebrig} von ${alle} ${worte[1]}.`);
    const leere = await seite
      .locator('.filter section:visible')
      .evaluateAll((as) => as.filter((a) => !a.querySelector('[data-merkmale]:not([hidden])')).length);
    expect(leere).toBe(0);
    expect(await ueberschriften.count()).toBeLessThan(vorher);
    await seite.getByRole('button', { name: 'Alle zeigen' }).click();
    expect(await zeilen(seite)).toBe(anfangs);
    expect(await seite.evaluate(() => document.activeElement!.matches('.filter fieldset :is(select, input)'))).toBe(
      true,
    );
    await expect.poll(() => seite.url()).toBe(HERKUNFT + adresse);
  });

  it('trägt die Wahl im Fragment; Zurück verlässt die Seite, Vor bringt die Wahl wieder', async () => {
    const seite = await oeffne('/impressum/');
    await besuch.geheZu(adresse);
    await seite.locator('.filter select').first().selectOption({ index: 1 });
    await seite.locator('.filter select').nth(1).selectOption({ index: 1 });
    await expect.poll(() => decodeURIComponent(new URL(seite.url()).hash)).toMatch(/^#filter=\S+:\S+;\S+:\S+$/);
    const uebrig = await zeilen(seite);
    expect(await gespeichert(seite)).toEqual([]);
    await seite.goBack();
    expect(seite.url()).toBe(`${HERKUNFT}/impressum/`);
    await seite.goForward();
    await expect.poll(() => zeilen(seite)).toBe(uebrig);
    expect(besuch.stoerungen).toEqual([]);
  });

  it('ein Link auf einen Eintrag zeigt ihn, auch wenn die Wahl ihn verbirgt', async () => {
    const seite = await oeffne(`${adresse}#filter=${wahl}`);
    const ziel = seite.locator(`#${eintrag}`);
    expect(await ziel.isVisible()).toBe(false);
    await springe(seite, eintrag);
    expect(await ziel.isVisible()).toBe(true);
    const oben = await ziel.evaluate((e) => e.getBoundingClientRect().top);
    expect(oben).toBeGreaterThanOrEqual(0);
    expect(oben).toBeLessThan(300);
    expect(await bilanz(seite)).toMatch(/^\d+ \p{L}+$/u);
    // A visible one leaves the choice alone.
    await springe(seite, `filter=${wahl}`);
    const uebrig = await zeilen(seite);
    const sichtbarer = await seite.locator('.filter [data-merkmale]:visible h3').first().getAttribute('id');
    await springe(seite, sichtbarer!);
    expect(await zeilen(seite)).toBe(uebrig);
  });

  it('geht mit der Tastatur', async () => {
    const seite = await oeffne(adresse);
    await seite.locator('.filter select').first().focus();
    await seite.keyboard.press('ArrowDown');
    await expect.poll(() => bilanz(seite)).toContain(' von ');
  });

  it('ist ohne Skript ganz da, ohne Auswahl', async () => {
    const seite = await oeffne(`${adresse}#filter=${wahl}`, { javaScriptEnabled: false });
    // No empty room either.
    expect(await seite.locator('.filter fieldset').boundingBox()).toBe(null);
    await seite
      .locator('.filter .zeitleiste__rest > summary')
      .evaluateAll((zeilen: HTMLElement[]) => zeilen.forEach((z) => z.click()));
    expect(await seite.locator('[data-merkmale]:visible').count()).toBe(await seite.locator('[data-merkmale]').count());
    const sprungziele = seite.locator('main nav[aria-label="Themen des Vergleichs"] a, .inhaltsverzeichnis a');
    expect(await sprungziele.first().isVisible()).toBe(true);
  });

  it('druckt, was zu sehen ist, und sagt, was gewählt war', async () => {
    const seite = await oeffne(`${adresse}#filter=${wahl}`);
    const uebrig = await zeilen(seite);
    const auswahl = seite.locator('.filter__auswahl');
    expect(await auswahl.isVisible()).toBe(false);
    await seite.emulateMedia({ media: 'print' });
    expect(await zeilen(seite)).toBe(uebrig);
    expect(await auswahl.isVisible()).toBe(true);
    expect(await auswahl.innerText()).toMatch(/^Auswahl: (Rat|mittel)\. \d+ von \d+ \p{L}+\.$/u);
    expect(await seite.locator('.filter fieldset').isVisible()).toBe(false);
  });

  it.each(['light', 'dark'] as const)('hat mit Auswahl keine Barrieren und passt in 320 Pixel (%s)', async (farben) => {
    const seite = await oeffne(`${adresse}#filter=${wahl}`, { colorScheme: farben, viewport: HANDY });
    expect(await barrieren(seite)).toEqual([]);
    await seite.setViewportSize({ width: 320, height: 640 });
    expect(await ueberstand(seite)).toEqual([]);
    for (const width of [320, 800]) {
      await seite.setViewportSize({ width, height: 640 });
      expect(await bilanz(seite)).toMatch(new RegExp(`^${await zeilen(seite)} von `));
    }
  });
});

it.each([
  ['/verlauf/#filter=status:beschlossen', 'beschlossen · '],
  ['/verlauf/#filter=wer:Rat', ' · Rat · '],
  ['/zuerich/#filter=sicherheit:mittel', 'Sicherheit mittel'],
])('%s zeigt genau die Zeilen, in denen „%s“ steht', async (adresse, worte) => {
  const seite = await oeffne(adresse);
  const [gezeigt, genannt] = await seite.locator('.filter [data-merkmale]').evaluateAll((alle, text) => {
    const namen = (rs: Element[]) => rs.map((r) => r.querySelector('h3')!.id);
    return [
      namen(alle.filter((r) => r.checkVisibility())),
      namen(alle.filter((r) => r.textContent.replace(/\s+/g, ' ').includes(text))),
    ] as const;
  }, worte);
  expect(gezeigt.length).toBeGreaterThan(3);
  expect(gezeigt).toEqual(genannt);
});

describe('Was zwischen den Wendepunkten liegt', () => {
  const klappen = (seite: Page) => seite.locator('.zeitleiste__rest > summary:visible').count();

  it('ist zu, bis jemand wählt; dann steht alles da, was passt, und nichts bleibt zu öffnen', async () => {
    const seite = await oeffne('/verlauf/');
    const zu = await klappen(seite);
    expect(zu).toBeGreaterThan(3);
    await seite.getByLabel('Wer gehandelt hat').selectOption('wer:Polizei');
    expect(await bilanz(seite)).toMatch(new RegExp(`^${await zeilen(seite)} von `));
    expect(await klappen(seite)).toBe(0);
    await seite.getByRole('button', { name: 'Alle zeigen' }).click();
    expect(await klappen(seite)).toBe(zu);
  });

  it('öffnet sich für eine Adresse darin, auch wenn eine Wahl sie verbirgt', async () => {
    const seite = await oeffne('/verlauf/');
    const eintrag = (await seite.locator('.zeitleiste__rest li h3').last().getAttribute('id'))!;
    expect(await seite.locator(`#${eintrag}`).isVisible()).toBe(false);
    await springe(seite, eintrag);
    expect(await seite.locator(`#${eintrag}`).isVisible()).toBe(true);
    await springe(seite, 'filter=wer:Rat');
    expect(await seite.locator(`#${eintrag}`).isVisible()).toBe(false);
    await springe(seite, eintrag);
    expect(await seite.locator(`#${eintrag}`).isVisible()).toBe(true);
    expect(await seite.locator('.filter details[open] li').count()).toBeLessThan(20);
  });
});

describe('Was geschah seit', () => {
  const daten = (seite: Page, wo = 'li:visible') =>
    seite.locator(`.filter ${wo} > time`).evaluateAll((ts: HTMLTimeElement[]) => ts.map((t) => t.dateTime));

  it('zeigt den Tag selbst, alles danach und alles, was danach liegen kann, und sagt es', async () => {
    const seite = await oeffne('/verlauf/');
    const alle = await daten(seite, 'li');
    await seite.getByLabel('Was geschah seit').selectOption('seit:2025-07-03');
    const gezeigt = await daten(seite);
    expect(gezeigt).toContain('2025-07-03');
    // Neither the day before nor a month that is over, but the year and the month in which the day lies.
    const genau = alle.filter((d) =>
      d.length === 4 ? d >= '2025' : d.length === 7 ? d >= '2025-07' : d >= '2025-07-03',
    );
    expect(gezeigt).toEqual(genau);
    const unklar = gezeigt.filter((d) => d === '2025' || d === '2025-07').length;
    expect(unklar).toBeGreaterThan(1);
    expect(await bilanz(seite)).toBe(
      `${gezeigt.length} von ${alle.length} Ereignissen, seit 3. Juli 2025. ` +
        `Von ${unklar} davon sind nur Monat oder Jahr belegt; sie können auch davor liegen.`,
    );
    await expect.poll(() => new URL(seite.url()).hash).toBe('#filter=seit:2025-07-03');
  });

  it('nimmt auch einen freien Tag, und beide Felder sagen dasselbe', async () => {
    const seite = await oeffne('/verlauf/');
    const liste = seite.getByLabel('Was geschah seit');
    const tag = seite.getByLabel('oder seit dem Tag');
    await liste.selectOption('seit:2025-07-03');
    expect(await tag.inputValue()).toBe('2025-07-03');
    await tag.fill('2025-08-01');
    expect(await liste.inputValue()).toBe('');
    await expect.poll(() => new URL(seite.url()).hash).toBe('#filter=seit:2025-08-01');
    expect(await bilanz(seite)).toContain('seit 1. August 2025');
    await seite.reload();
    expect(await tag.inputValue()).toBe('2025-08-01');
    await tag.fill('2025-02-13');
    expect(await liste.inputValue()).toBe('seit:2025-02-13');
    await tag.fill('');
    await expect.poll(() => new URL(seite.url()).hash).toBe('');
    await springe(seite, 'filter=seit:morgen');
    expect(await bilanz(seite)).toMatch(/^\d+ Ereignisse$/);
  });

  it('die Jahre daneben zählen mit; ein leeres Jahr führt doch zu seinen Ereignissen', async () => {
    const seite = await oeffne('/verlauf/#filter=seit:2024-07-01');
    const jahr = (n: number) => seite.locator(`.inhaltsverzeichnis [href="#jahr-${n}"]`);
    const sichtbar = (n: number) => seite.locator(`section[aria-labelledby="jahr-${n}"] li:visible > time`).count();
    expect(await jahr(2024).innerText()).toBe(`2024 (${await sichtbar(2024)})`);
    expect(await jahr(2002).innerText()).toBe('2002 (0)');
    await jahr(2002).click();
    await expect.poll(() => sichtbar(2002)).toBe(1);
    expect(await jahr(2002).innerText()).toBe('2002 (1)');
  });

  it('erklärt, was zusammen nichts ergibt', async () => {
    const seite = await oeffne('/verlauf/#filter=wer:Gericht;seit:2025-12-19');
    expect(await bilanz(seite)).toMatch(
      /^Kein Ereignis passt zu dieser Auswahl\. Ohne „(seit 19\. Dezember 2025|Gericht)“ (sind es \d+ Ereignisse|ist es 1 Ereignis)\.$/,
    );
  });
});

describe('Kopf der Tabelle', () => {
  it.each([
    [1280, 100],
    [1024, 100],
    [800, 100],
    [1280, 200],
  ])(
    'bleibt beim Lesen stehen und verdeckt nichts, was den Fokus hat (%i Pixel, Schrift %i %%)',
    async (width, schrift) => {
      const seite = await oeffne('/zuerich/', { viewport: { width, height: 800 } });
      await seite.evaluate((prozent) => (document.documentElement.style.fontSize = `${prozent}%`), schrift);
      // The theme of use: the cities stand above both of its tables.
      const thema = seite.locator('section[aria-labelledby="nutzung"]');
      const tabelle = thema.locator('table').nth(1);
      await tabelle
        .locator('tbody tr')
        .nth(2)
        .evaluate((e) => e.scrollIntoView({ block: 'center' }));
      const leiste = thema.locator('.vergleich__staedte .zh');
      const kopf = (await leiste.boundingBox())!;
      expect(Math.round(kopf.y)).toBe(0);
      expect(kopf.height).toBeLessThan(schrift);
      const zelle = (await tabelle.locator('tbody tr').nth(2).locator('td.zh').boundingBox())!;
      expect([Math.round(kopf.x), Math.round(kopf.width)]).toEqual([Math.round(zelle.x), Math.round(zelle.width)]);
      // Backwards through the links: every stop is below the head.
      await tabelle.locator('tbody tr').nth(4).locator('a').last().focus();
      const verdeckt: string[] = [];
      for (let i = 0; i < 25; i++) {
        await seite.keyboard.press('Shift+Tab');
        verdeckt.push(
          ...(await seite.evaluate(() => {
            const e = document.activeElement!;
            const { left, top, height } = e.getBoundingClientRect();
            const oben = document.elementFromPoint(left + 2, top + height / 2);
            return oben?.closest('.vergleich__staedte') || top < 0 ? [e.textContent] : [];
          })),
        );
      }
      expect(verdeckt).toEqual([]);
      // An address of a row too.
      const id = (await tabelle.locator('tbody h3').nth(3).getAttribute('id'))!;
      await springe(seite, id);
      const titel = (await seite.locator(`#${id}`).boundingBox())!;
      const unterkante = (await leiste.boundingBox())!;
      expect(titel.y).toBeGreaterThanOrEqual(unterkante.y + unterkante.height);
    },
  );
});
