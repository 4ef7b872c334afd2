/** The field of the search where something is in its way: a small screen, a slow or broken connection, an old browser, a translation. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { besuche, gespeichert, gesucht, HANDY, HERKUNFT, type Besuch } from './besuch.ts';
import { barrieren, ueberstand } from './zugang.ts';

const feld = (seite: Page) => seite.getByRole('searchbox');
const tafel = (seite: Page) => seite.getByRole('region', { name: 'Suchergebnisse' });
const treffer = (seite: Page) => seite.locator('[data-liste] .treffer h3 a');
const scheitern = (seite: Page) => tafel(seite).getByRole('heading', { name: 'Die Suche geht gerade nicht' });
const imFeld = (seite: Page) => seite.evaluate(() => document.activeElement?.matches('input[type="search"]'));

async function mit<T>(tue: (besuch: Besuch) => Promise<T>, optionen: Parameters<typeof besuche>[0] = {}): Promise<T> {
  const besuch = await besuche(optionen);
  try {
    return await tue(besuch);
  } finally {
    await besuch.beende();
  }
}

/** Where help is that needs no search. */
async function nenntWege(seite: Page): Promise<void> {
  for (const name of ['112', 'Hilfe und Beratung', /Register/])
    expect(await tafel(seite).getByRole('link', { name }).isVisible(), String(name)).toBe(true);
}

describe('Auf dem Telefon', () => {
  // A keyboard on the screen takes nearly half of it.
  const FREI = 430;

  it.each([
    ['/suche/', 'Konsumraum'],
    ['/suche/', 'Beschaffungskriminalität'],
    ['/', 'Kosten'],
    ['/gibt-es-nicht/', 'Naloxon'],
  ])('%s: der erste Treffer zu „%s“ steht über der Tastatur, und Enter schließt sie', (adresse, wort) =>
    mit(
      async ({ seite, geheZu }) => {
        await geheZu(adresse);
        await feld(seite).focus();
        await seite.keyboard.type(wort);
        await gesucht(seite, wort);
        const erster = (await treffer(seite).first().boundingBox())!;
        expect(await imFeld(seite)).toBe(true);
        expect(erster.y).toBeGreaterThan(0);
        expect(erster.y).toBeLessThan(FREI);
        await seite.keyboard.press('Enter');
        await expect.poll(() => seite.evaluate(() => document.activeElement?.ariaLabel)).toBe('Suchergebnisse');
        expect((await treffer(seite).first().boundingBox())!.y).toBeLessThan(FREI);
        expect(await seite.locator('suche-feld [aria-live]').textContent()).toContain(`Treffer für „${wort}“`);
        // The way with the arrow keys goes on from here, and Escape leads back to the words.
        await seite.keyboard.press('Escape');
        expect(await imFeld(seite)).toBe(true);
      },
      { viewport: HANDY },
    ),
  );

  it('auch was nicht gefunden wurde, und was zu tun ist', () =>
    mit(
      async ({ seite, geheZu }) => {
        await geheZu('/suche/');
        await feld(seite).fill('Quastenflosser');
        await gesucht(seite, 'Quastenflosser');
        const notruf = (await tafel(seite).getByRole('link', { name: '112' }).boundingBox())!;
        expect(notruf.y + notruf.height).toBeLessThan(FREI);
      },
      { viewport: HANDY },
    ));
});

describe('Nach „Zurück“ sind Wörter und Treffer da', () => {
  it('auch wenn der Browser die Seite neu lädt, und ohne Spur in Adresse und Speicher', () =>
    mit(async ({ seite, geheZu, anfragen }) => {
      await geheZu('/suche/');
      // A page that another one belongs to is not kept.
      await seite.evaluate(() => void window.open('about:blank'));
      await feld(seite).fill('Grafenhof');
      await gesucht(seite, 'Grafenhof');
      await seite.getByRole('button', { name: 'Filtern und sortieren' }).click();
      await seite.getByLabel('Art', { exact: true }).selectOption({ value: 'Ereignis' });
      await seite.locator('suche-feld [aria-live]').filter({ hasText: 'gewählt' }).waitFor({ state: 'attached' });
      const vorher = await treffer(seite).allTextContents();
      const ziel = await treffer(seite).last().getAttribute('href');
      await treffer(seite).last().scrollIntoViewIfNeeded();
      const hoehe = (await treffer(seite).last().boundingBox())!.y;
      await treffer(seite).last().click();
      await seite.waitForURL(`**${ziel}`);
      await seite.goBack();
      await gesucht(seite, 'Grafenhof');
      const art = await seite.evaluate(() =>
        (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]).map((n) => n.type),
      );
      expect(art).toEqual(['back_forward']);
      expect(await feld(seite).inputValue()).toBe('Grafenhof');
      expect(await treffer(seite).allTextContents()).toEqual(vorher);
      expect(await seite.getByLabel('Art', { exact: true }).inputValue()).toBe('Ereignis');
      // Where it was, as far as the page is drawn alike.
      await expect.poll(async () => Math.abs((await treffer(seite).last().boundingBox())!.y - hoehe)).toBeLessThan(40);
      expect(seite.url()).toBe(`${HERKUNFT}/suche/`);
      expect(await gespeichert(seite)).toEqual([]);
      expect(anfragen.filter((a) => /grafenhof/i.test(a.replace(String(ziel), '')))).toEqual([]);
    }));
});

describe('Wenn eine Antwort ausbleibt', () => {
  it.each([
    ['das Skript der Suche', '**/ergebnisse.browser*.js'],
    ['die Laufzeit', '**/pagefind/pagefind.js*'],
    ['die Wortliste', '**/suche/woerter.json'],
    ['ein Teil des Index', '**/pagefind/index/*'],
    ['jeder Fund', '**/pagefind/fragment/*'],
  ])('%s: nach einigen Sekunden sagt die Suche es und nennt andere Wege', (_, muster) =>
    mit(
      async ({ seite, geheZu }) => {
        await seite.clock.install();
        // Never answered.
        await seite.route(muster, () => undefined);
        await geheZu('/suche/');
        const gefragt = seite.waitForRequest(muster);
        await feld(seite).fill('Konsumraum');
        await feld(seite).press('Enter');
        await gefragt;
        await tafel(seite).getByText('Die Suche läuft').waitFor();
        await seite.clock.fastForward(9_000);
        await scheitern(seite).waitFor();
        expect(await seite.locator('suche-feld [aria-live]').textContent()).toBe('Die Suche geht gerade nicht.');
        await nenntWege(seite);
        expect(await barrieren(seite)).toEqual([]);
        expect(await ueberstand(seite)).toEqual([]);
      },
      { viewport: { width: 320, height: 640 } },
    ),
  );

  it('Noch einmal versuchen hilft, sobald wieder etwas kommt', () =>
    mit(async ({ seite, geheZu }) => {
      await seite.clock.install();
      await seite.route('**/pagefind/index/*', () => undefined);
      await geheZu('/suche/');
      const gefragt = seite.waitForRequest('**/pagefind/index/*');
      await feld(seite).fill('Konsumraum');
      await gefragt;
      await seite.clock.fastForward(9_000);
      await scheitern(seite).waitFor();
      await seite.unroute('**/pagefind/index/*');
      await tafel(seite).getByRole('button', { name: 'Noch einmal versuchen' }).click();
      await gesucht(seite, 'Konsumraum');
    }));

  it('ein langsames Netz darf langsam sein: was noch kommt, wird abgewartet', () =>
    mit(async ({ seite, geheZu }) => {
      await seite.clock.install();
      let weiter!: () => void;
      const warte = new Promise<void>((fertig) => (weiter = fertig));
      await seite.route('**/suche/woerter.json', async (weg) => {
        await warte;
        await weg.continue();
      });
      await geheZu('/suche/');
      const gefragt = seite.waitForRequest('**/suche/woerter.json');
      await feld(seite).fill('Konsumraum');
      await gefragt;
      await seite.clock.fastForward(5_000);
      expect(await scheitern(seite).isVisible()).toBe(false);
      weiter();
      await gesucht(seite, 'Konsumraum');
    }));
});

describe('Wenn ein Fund fehlt', () => {
  it('stehen die anderen da, und dass einer fehlt', () =>
    mit(async ({ seite, geheZu }) => {
      const gefragt: string[] = [];
      await seite.route('**/pagefind/fragment/*', (weg) => {
        if (!gefragt.length) gefragt.push(weg.request().url());
        return weg.request().url() === gefragt[0] ? weg.fulfill({ status: 503, body: '' }) : weg.continue();
      });
      await geheZu('/suche/');
      await feld(seite).fill('Konsumraum');
      await gesucht(seite, 'Konsumraum');
      const da = await treffer(seite).count();
      expect(da).toBeGreaterThan(2);
      expect(await tafel(seite).getByText('Ein Treffer fehlt hier').isVisible()).toBe(true);
      expect(await seite.locator('suche-feld [aria-live]').textContent()).toContain('Ein Treffer fehlt hier');
      await seite.unroute('**/pagefind/fragment/*');
      await tafel(seite).getByRole('button', { name: 'Noch einmal versuchen' }).click();
      await expect.poll(() => treffer(seite).count()).toBe(da + 1);
      expect(await tafel(seite).getByText('fehlt hier').count()).toBe(0);
    }));
});

describe('Wo die Suche nicht geht, ist kein Feld, in dem Wörter verloren gehen', () => {
  const FAELLE: [string, (b: Besuch) => Promise<unknown>, Parameters<typeof besuche>[0]?][] = [
    ['ohne JavaScript', () => Promise.resolve(), { javaScriptEnabled: false }],
    ['ohne ihr Skript', ({ seite }) => seite.route('**/Suchfeld*.js', (weg) => weg.abort())],
    // Also what an iPhone does when it is locked down.
    ['ohne WebAssembly', ({ seite }) => seite.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'))],
  ];
  it.each(
    FAELLE.flatMap((fall) => ['/', '/suche/', '/gibt-es-nicht/'].map((adresse) => [fall[0], adresse, fall] as const)),
  )('%s: %s', (_, adresse, [, stoere, optionen = {}]) =>
    mit(
      async (besuch) => {
        const { seite, geheZu } = besuch;
        await stoere(besuch);
        await geheZu(adresse);
        const weg = seite.locator('main').getByRole('link', { name: 'Alles von A bis Z' });
        await weg.waitFor();
        expect(await feld(seite).isVisible()).toBe(false);
        expect(await seite.getByRole('button', { name: 'Öffnungszeiten Konsumraum' }).isVisible()).toBe(false);
        expect(await ueberstand(seite)).toEqual([]);
        await weg.click();
        await seite.waitForURL('**/suche/#register');
      },
      { viewport: { width: 320, height: 640 }, ...optionen },
    ),
  );
});

describe('In einem älteren Browser', () => {
  it('findet die Suche, und die Pfeile gehen durch die Treffer', () =>
    mit(async ({ seite, geheZu, stoerungen }) => {
      await seite.addInitScript(() => {
        for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex'])
          Reflect.deleteProperty(Array.prototype, name);
        Reflect.deleteProperty(Element.prototype, 'checkVisibility');
        Reflect.deleteProperty(PerformanceResourceTiming.prototype, 'responseStatus');
        for (const ding of [Object, Map]) Reflect.deleteProperty(ding, 'groupBy');
        for (const name of ['Segmenter']) Reflect.deleteProperty(Intl, name);
      });
      await geheZu('/suche/');
      await feld(seite).fill('Crack');
      await gesucht(seite, 'Crack');
      expect(await treffer(seite).count()).toBeGreaterThan(0);
      await seite.getByRole('button', { name: 'Filtern und sortieren' }).click();
      await seite.getByLabel('Neueste zuerst').check();
      await seite.locator('suche-feld [aria-live]').filter({ hasText: 'gewählt' }).waitFor({ state: 'attached' });
      await feld(seite).focus();
      await seite.keyboard.press('ArrowDown');
      expect(await imFeld(seite)).toBe(false);
      expect(stoerungen).toEqual([]);
    }));
});

describe('Wenn der Browser die Seite übersetzt', () => {
  /** Puts other words in the place of every text, and elements around them, as Chrome does with <font>. */
  const uebersetze = (seite: Page) =>
    seite.evaluate(() => {
      const texte: Text[] = [];
      const weg = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (weg.nextNode())
        if (
          weg.currentNode.textContent!.trim() &&
          !weg.currentNode.parentElement!.closest('script, style, [translate="no"]')
        )
          texte.push(weg.currentNode as Text);
      for (const text of texte) {
        const ort = text.parentElement instanceof HTMLOptionElement ? undefined : document.createElement('span');
        if (ort) text.replaceWith(ort);
        if (ort) ort.textContent = `EN ${text.data}`;
        else text.data = `EN ${text.data}`;
      }
    });

  it('suchen Beispiele und Vorschläge trotzdem nach ihrem Wort', () =>
    mit(async ({ seite, geheZu }) => {
      await geheZu('/');
      const beispiel = seite.locator('.suche__beispiele button').first();
      const wort = (await beispiel.textContent())!.trim();
      await uebersetze(seite);
      await beispiel.click();
      await gesucht(seite, wort);
      expect(await feld(seite).inputValue()).toBe(wort);
      await feld(seite).fill('Konsumr');
      await gesucht(seite, 'Konsumr');
      const vorschlag = seite.locator('.suche__vorschlaege button').first();
      const gemeint = (await vorschlag.textContent())!;
      await uebersetze(seite);
      await vorschlag.click();
      await gesucht(seite, gemeint);
    }));

  it.each(['/verlauf/', '/standorte/'])('bleibt der Filter auf %s übersetzt, zählt, und die Wahl gilt', (adresse) =>
    mit(async ({ seite, geheZu }) => {
      await geheZu(adresse);
      await uebersetze(seite);
      const werte = () =>
        seite
          .locator('fieldset :is(option, label)')
          .evaluateAll((alle) => alle.map((e) => e.textContent.trim()).filter((text) => /\(\d+\)$/.test(text)));
      const vorher = await werte();
      expect(vorher.length).toBeGreaterThan(3);
      await seite.locator('fieldset select').first().selectOption({ index: 1 });
      await expect.poll(() => seite.url()).toContain('#filter=');
      const nachher = await werte();
      expect(nachher).not.toEqual(vorher);
      expect(nachher.filter((text) => !text.startsWith('EN '))).toEqual([]);
    }),
  );

  it('bleibt ein Zitat, wie es ist', () =>
    mit(async ({ seite, geheZu }) => {
      await geheZu('/verlauf/');
      const zitat = seite.locator('.zitat p[translate="no"]').first();
      const text = await zitat.textContent();
      await uebersetze(seite);
      expect(await zitat.textContent()).toBe(text);
    }));
});
