/** A visit to the site under test: a page of its own, and a log of what happened on it. */
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { zeitplan } from '../../src/ort/oeffnungszeiten.ts';
import { sichtbarerBestand } from '../dist/inhalt.ts';
import { SCHRITT } from '../geduld.ts';

export const HERKUNFT = inject('herkunft');

export const HANDY = { width: 390, height: 844 };
export const SCHREIBTISCH = { width: 1280, height: 900 };

let verbindung: Promise<Browser> | undefined;

export interface Besuch {
  seite: Page;
  /** Requests in their order: address and body. */
  anfragen: string[];
  /** Errors on the console, uncaught errors, failed requests, requests to other hosts. */
  stoerungen: string[];
  /** Goes to an address of the site and waits until it is loaded. */
  geheZu: (adresse: string) => Promise<void>;
  beende: () => Promise<void>;
}

/** Begins a visit with nothing stored. Animations are off unless the options say otherwise. */
export async function besuche(optionen: BrowserContextOptions = {}): Promise<Besuch> {
  const browser = await (verbindung ??= chromium.connect(inject('browser'), { timeout: SCHRITT }));
  const kontext = await browser.newContext({
    baseURL: HERKUNFT,
    viewport: SCHREIBTISCH,
    locale: 'de-DE',
    reducedMotion: 'reduce',
    ...optionen,
  });
  kontext.setDefaultTimeout(SCHRITT);
  const seite = await kontext.newPage();
  const anfragen: string[] = [];
  const stoerungen: string[] = [];
  seite.on('request', (a) => {
    anfragen.push(`${a.url()} ${a.postData() ?? ''}`);
    if (!a.url().startsWith(`${HERKUNFT}/`)) stoerungen.push(`fremd: ${a.url()}`);
  });
  seite.on('requestfailed', (a) => stoerungen.push(`gescheitert: ${a.url()} ${a.failure()?.errorText}`));
  seite.on('response', (a) => a.status() >= 400 && stoerungen.push(`${a.status()}: ${a.url()}`));
  seite.on('console', (m) => ['error', 'warning'].includes(m.type()) && stoerungen.push(`Konsole: ${m.text()}`));
  seite.on('pageerror', (f) => stoerungen.push(`Fehler: ${f.message}`));
  return {
    seite,
    anfragen,
    stoerungen,
    geheZu: async (adresse) => void (await seite.goto(adresse, { waitUntil: 'load' })),
    beende: () => kontext.close(),
  };
}

/** Sets the clock of a page that is opened after this. It stands still; `clock.runFor` moves it. */
export async function stelleUhr(seite: Page, moment: string): Promise<void> {
  const stand = new Date(moment);
  // It runs from the first line on, and can only be stopped ahead of where it is.
  await seite.clock.install({ time: stand.getTime() - 3_600_000 });
  await seite.clock.pauseAt(stand);
}

/** Times of places as the list of places hands them to its script, as if all were read yesterday. */
const plaene = (): Map<string, string> =>
  new Map(
    [...sichtbarerBestand().einrichtungen.values()].flatMap(({ id, daten }) => {
      const plan = zeitplan(daten);
      return plan ? [[id, JSON.stringify({ ...plan, bis: '2099-12-31', stand: plan.stand ?? '2099' })] as const] : [];
    }),
  );

/** From now on all times of places hold for long: what tests say of the clock does not depend on how old the content has become. */
export const verjuengeZeiten = (seite: Page): Promise<unknown> =>
  seite.route('**/standorte/**', async (route) => {
    const antwort = await route.fetch();
    if (!antwort.headers()['content-type']?.startsWith('text/html')) return route.fulfill({ response: antwort });
    const je = plaene();
    const body = (await antwort.text())
      .replace(/ data-plan="[^"]*"(?=[^>]* data-merkmale)|(?<=data-merkmale="[^"]*") data-plan="[^"]*"/g, '')
      .replace(/(<li class="ort")(?=.*?href="\/standorte\/([\w-]+)\/")/gs, (alles, anfang: string, id: string) =>
        je.has(id) ? `${anfang} data-plan="${je.get(id)!.replaceAll('"', '&quot;')}"` : alles,
      )
      .replace(/(&quot;bis&quot;:&quot;)[\d-]+/g, '$12099-12-31');
    return route.fulfill({ response: antwort, body });
  });

/** Goes to a fragment of the page that is open. Out: when the page has heard of it. */
export const springe = (seite: Page, fragment: string): Promise<unknown> =>
  seite.evaluate(
    (f) =>
      new Promise((gehoert) => {
        // After the listeners that the page has.
        addEventListener('hashchange', gehoert, { once: true });
        location.hash = f;
      }),
    fragment,
  );

/** From now on what the page puts into the clipboard is remembered. Out: what tells it. The clipboard itself belongs to all tests that run just now. */
export async function merkeKopiertes(seite: Page): Promise<() => Promise<string | undefined>> {
  await seite.addInitScript(() => {
    const { clipboard } = navigator;
    const schreibe = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (text) => {
      await schreibe(text);
      Object.assign(window, { kopiert: text });
    };
  });
  return () => seite.evaluate(() => (window as { kopiert?: string }).kopiert);
}

/** Waits until the search says what it has found for these words. */
export const gesucht = (seite: Page, worte: string): Promise<void> =>
  seite
    .locator('suche-feld [aria-live]')
    // The words alone it also says when it has searched for them instead of others.
    .filter({ hasText: `Treffer für „${worte}“` })
    .waitFor({ state: 'attached' });

/** What the site has left in the browser. */
export const gespeichert = (seite: Page): Promise<string[]> =>
  seite.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie.split('; ').filter(Boolean),
    ...(await indexedDB.databases()).map((d) => String(d.name)),
    ...(await caches.keys()),
  ]);

/** The element that has the focus, as its text. */
export const imFokus = (seite: Page): Promise<string> =>
  seite.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '');

/**
 * Opens what hides `ziel`, as a visitor would: folds by their line, from the outside in.
 * What stands open already, because the screen is wide, stays as it is.
 */
export async function klappeAufBis(ziel: Locator): Promise<Locator> {
  const zeilen = ziel.locator('xpath=ancestor::details[not(@open)]/summary').filter({ visible: true });
  while (!(await ziel.isVisible())) await zeilen.first().click();
  return ziel;
}
