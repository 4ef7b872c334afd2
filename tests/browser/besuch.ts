/** A visit to the site under test: a page of its own, and a log of what happened on it. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

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
  geheZu(adresse: string): Promise<void>;
  beende(): Promise<void>;
}

/** Begins a visit with nothing stored. Animations are off unless the options say otherwise. */
export async function besuche(optionen: BrowserContextOptions = {}): Promise<Besuch> {
  const browser = await (verbindung ??= chromium.connect(inject('browser')));
  const kontext = await browser.newContext({
    baseURL: HERKUNFT,
    viewport: SCHREIBTISCH,
    locale: 'de-DE',
    reducedMotion: 'reduce',
    ...optionen,
  });
  const seite = await kontext.newPage();
  seite.setDefaultTimeout(10_000);
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
  seite.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
