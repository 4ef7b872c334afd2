/**
 * What becomes of a page when one of its files does not come as it should. A page is opened and everything on it is used while one file is broken; what is
 * told of it is what a reader would notice: nothing to read, a control that does nothing, a search that finds less and does not say so.
 */
import type { Browser, BrowserContextOptions, Page, Request, Route } from 'playwright-core';
import { bis, SCHRITT } from '../geduld.ts';
import { zufall } from '../zufall.ts';
import { SEITENARTEN } from './seitenarten.ts';

/** How a file can be broken, as servers, proxies and connections do it. */
const STOERUNGEN = ['fehlt', 'serverfehler', 'stumm', 'leer', 'halb', 'falsch', 'abgebrochen'] as const;
type Stoerung = (typeof STOERUNGEN)[number];

/** The page, the path of the file, and what is wrong with it. */
export interface Fall {
  adresse: string;
  datei: string;
  stoerung: Stoerung;
}

/** Where it is tried. */
export interface Umfeld {
  browser: Browser;
  wahl: BrowserContextOptions;
}

/** Pages of 20 kinds: those on which something can be used come first. */
export const SEITEN = [
  ...['/', '/suche/', '/standorte/', '/standorte/kick-konsumraum/', '/verlauf/', '/zuerich/', '/redaktion/', '/hilfe/'],
  ...['/aktuelles/', '/aktuelles/2026-11-23-neue-website/', '/konzept/', '/zahlen/', '/fragen/', '/glossar/'],
  ...SEITENARTEN.filter((a) => /standortsuche|grafenhof|mehr-konsumraeume|stellungnahmen|presse\/$|404/.test(a)),
];

const REDAKTION = '/redaktion/';
/** Longer than anything on the site waits for an answer, and for somebody to go on typing; in milliseconds on the clock of the page. */
const LANGE = 20_000;
const EIN_WENIG = 2_000;
const WORT = 'Konsumraum';
/** Nobody sees their lack: the sign in the tab, and what a telephone puts on its screen. */
const UNSICHTBAR = /\/(?:favicon\.\w+|manifest\.webmanifest)$/;
/** What a reader uses, beside links that only lead on. */
const BEDIENBAR = 'button, summary, select, input:not([type="search"]), a.zitieren, a.begriff';

/** After what the page has still to do, which its clock does not rule. Throws while it is still being read. */
const EINE_RUNDE = async (): Promise<void> => {
  await new Promise((fertig) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = fertig;
    port2.postMessage(0);
  });
  if (document.readyState === 'loading') throw new Error('Die Seite wird noch gelesen.');
};

const pfadVon = (anfrage: Request): string => new URL(anfrage.url()).pathname;

async function stoere(weg: Route, stoerung: Stoerung): Promise<void> {
  // Never answered.
  if (stoerung === 'stumm') return;
  if (stoerung === 'abgebrochen') return weg.abort('connectionreset');
  if (stoerung === 'serverfehler') return weg.fulfill({ status: 500, contentType: 'text/html', body: '' });
  const halb = stoerung === 'leer' || stoerung === 'halb';
  const response = await weg.fetch(halb ? {} : { url: new URL('/404.html', weg.request().url()).href });
  if (!halb) return weg.fulfill({ response, status: stoerung === 'fehlt' ? 404 : 200 });
  const ganz = await response.body();
  // Of a page the half of what there is to read: before it stand its styles.
  const lesbarAb = Math.max(0, ganz.indexOf('<body'));
  return weg.fulfill({
    response,
    body: ganz.subarray(0, stoerung === 'leer' ? 0 : lesbarAb + (ganz.length - lesbarAb) / 2),
  });
}

/** What the search shows: which of its contents, how many finds it tells of, and how many are there. */
interface Gefunden {
  zeigt: string | undefined;
  bilanz: string;
  treffer: number;
  luecke: boolean;
}

/** A page that is being tried. */
class Probe {
  readonly gefragt = new Set<string>();
  /** Requests that are still to be answered. */
  readonly #offen = new Set<Request>();
  readonly #seite: Page;
  readonly #fall: Partial<Fall>;
  /** Whether the broken file is never answered. */
  #stumm: boolean;

  constructor(seite: Page, fall: Partial<Fall>) {
    this.#seite = seite;
    this.#fall = fall;
    this.#stumm = fall.stoerung === 'stumm';
    seite.on('request', (anfrage) => {
      this.gefragt.add(pfadVon(anfrage));
      if (!(this.#stumm && pfadVon(anfrage) === fall.datei)) this.#offen.add(anfrage);
    });
    seite.on('requestfinished', (anfrage) => this.#offen.delete(anfrage));
    seite.on('requestfailed', (anfrage) => this.#offen.delete(anfrage));
  }

  async oeffne(adresse: string): Promise<void> {
    const { datei, stoerung } = this.#fall;
    await this.#seite.clock.install();
    // The page may have gone on before the answer comes.
    if (datei && stoerung)
      await this.#seite.route(
        (u) => u.pathname === datei,
        (weg) => stoere(weg, stoerung).catch(() => undefined),
      );
    await this.lade(adresse);
  }

  async lade(adresse: string): Promise<void> {
    await this.#seite.goto(adresse, { waitUntil: 'commit' });
    await this.ruhe();
  }

  /** Waits until all has come that will come, and the page has done with it what it does. */
  async ruhe(): Promise<void> {
    for (let still = 0; still < 3; still++) {
      await bis(async () => {
        if (this.#offen.size) throw new Error('Es ist noch etwas unterwegs.');
        await this.#seite.evaluate(EINE_RUNDE);
      });
      if (this.#offen.size) still = 0;
    }
  }

  /**
   * Lets so much time pass on the clock of the page that whatever waits gives up; then what it waits for instead. Step by step: what only is slow on this
   * machine comes between.
   */
  async warteLange(): Promise<void> {
    for (let ms = 0; ms < (this.#stumm ? LANGE : EIN_WENIG); ms += EIN_WENIG) {
      await this.#seite.clock.runFor(EIN_WENIG);
      await this.ruhe();
    }
  }

  /** From now on every file comes as it is. */
  async heile(): Promise<void> {
    await this.#seite.unrouteAll();
    this.#stumm = false;
  }

  /** Out: what is wrong with what there is to read. */
  async lies(): Promise<string[]> {
    const { text, schrift } = await this.#seite.evaluate(() => ({
      text: document.body.innerText.trim(),
      schrift: document.querySelector('h1')?.getClientRects().length,
    }));
    return text.length < 200 || !schrift ? [`nichts zu lesen: „${text.slice(0, 80)}“`] : [];
  }

  gefunden(): Promise<Gefunden> {
    return this.#seite.evaluate(() => {
      const da = (e: Element) => e.getClientRects().length > 0;
      return {
        zeigt: ['laeuft', 'funde', 'leer', 'fehler'].find((name) =>
          [...document.querySelectorAll(`[data-${name}]`)].some(da),
        ),
        bilanz: document.querySelector('[data-funde] [data-bilanz]')?.textContent ?? '',
        treffer: document.querySelectorAll('[data-liste] .treffer').length,
        luecke: document.querySelector('[data-liste] .hinweis') !== null,
      };
    });
  }

  /** Searches where the page has a field. */
  async suche(): Promise<Gefunden | undefined> {
    const feld = this.#seite.locator('suche-feld input[type="search"]');
    if (!(await feld.isVisible())) return undefined;
    await feld.fill(WORT);
    await feld.press('Enter');
    return this.gesucht();
  }

  /** Waits until the search has come to an end. Out: which. */
  async gesucht(): Promise<Gefunden> {
    for (let i = 0; ; i++) {
      await this.ruhe();
      await this.warteLange();
      const stand = await this.gefunden();
      // As long as it works its clock must go on; what hangs does not end then, either.
      if (i === 10 || !(stand.zeigt === undefined || stand.zeigt === 'laeuft')) return stand;
    }
  }

  /**
   * Uses one control of each kind that is to be seen and has not been used; what closes something comes last. Out: its name and whether that had any
   * effect; undefined when there is none.
   */
  async bediene(benutzt: string[]): Promise<{ art: string; wirkt: boolean } | undefined> {
    const art = await this.#seite.evaluate(
      ({ wahl, schon }) => {
        const offen = document.querySelector('dialog[open]') ?? document;
        const name = (e: Element) =>
          `${e.localName}.${e.className} ${e.getAttribute('type') ?? ''} ${Object.keys((e as HTMLElement).dataset).join(' ')} ${e.closest('form')?.method ?? ''}`;
        const sichtbar = (e: HTMLElement) =>
          e.getClientRects().length > 0 &&
          getComputedStyle(e).visibility === 'visible' &&
          !(e instanceof HTMLInputElement && e.type === 'radio' && e.checked);
        const zuletzt = (e: Element) => Number(/schliessen|dialog/.test(name(e)));
        const ziel = [...offen.querySelectorAll<HTMLElement>(wahl)]
          .filter((e) => sichtbar(e) && !schon.includes(name(e)))
          .sort((a, b) => zuletzt(a) - zuletzt(b))[0];
        if (!ziel) return undefined;
        const stand = () => location.href + JSON.stringify(localStorage);
        const fokus = document.activeElement;
        const vorher = stand();
        let regungen = 0;
        new MutationObserver(() => regungen++).observe(document, {
          ...{ subtree: true, childList: true, attributes: true, characterData: true },
        });
        Object.assign(window, { wirkt: () => regungen > 0 || stand() !== vorher || document.activeElement !== fokus });
        if (ziel instanceof HTMLSelectElement) {
          ziel.selectedIndex = ziel.selectedIndex ? 0 : 1;
          ziel.dispatchEvent(new Event('input', { bubbles: true }));
          ziel.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (ziel instanceof HTMLInputElement && ziel.type === 'date') {
          ziel.value = '2024-01-01';
          ziel.dispatchEvent(new Event('input', { bubbles: true }));
        } else ziel.click();
        return name(ziel);
      },
      { wahl: BEDIENBAR, schon: benutzt },
    );
    if (art === undefined) return undefined;
    await this.ruhe();
    // A page that has been left has done something.
    const wirkt = () =>
      this.#seite.evaluate(() => (window as { wirkt?: () => boolean }).wirkt?.() ?? true).catch(() => true);
    if (!(await wirkt())) await this.warteLange();
    return { art, wirkt: await wirkt() };
  }
}

/** Each with nothing stored: what is chosen on one page holds on the next. */
async function mitSeite<T>({ browser, wahl }: Umfeld, tue: (seite: Page) => Promise<T>): Promise<T> {
  const kontext = await browser.newContext(wahl);
  kontext.setDefaultTimeout(SCHRITT);
  try {
    return await tue(await kontext.newPage());
  } finally {
    await kontext.close();
  }
}

async function bedieneAlles(probe: Probe): Promise<string[]> {
  const benutzt: string[] = [];
  const maengel: string[] = [];
  for (;;) {
    const ergebnis = await probe.bediene(benutzt);
    if (!ergebnis) return maengel;
    benutzt.push(ergebnis.art);
    if (!ergebnis.wirkt) maengel.push(`tut nichts: ${ergebnis.art}`);
  }
}

/** Opens a page and uses all of it while nothing is wrong. Out: the files that it fetches, and what it finds. */
async function ganz(umfeld: Umfeld, adresse: string): Promise<{ dateien: string[]; soll?: Gefunden }> {
  return mitSeite(umfeld, async (seite) => {
    const probe = new Probe(seite, {});
    await probe.oeffne(adresse);
    const soll = await probe.suche();
    const maengel = [...(await probe.lies()), ...(adresse === REDAKTION ? [] : await bedieneAlles(probe))];
    if (maengel.length) throw new Error(`${adresse} ohne Störung: ${maengel.join('; ')}`);
    const dateien = [...probe.gefragt].filter((datei) => !UNSICHTBAR.test(datei)).sort();
    return soll ? { dateien, soll } : { dateien };
  });
}

const istGleich = (a: Gefunden, b: Gefunden): boolean =>
  a.zeigt === b.zeigt && a.bilanz === b.bilanz && a.treffer === b.treffer;

/** Out: what a reader would have to complain of. */
async function erprobe(umfeld: Umfeld, fall: Fall, soll: Gefunden | undefined): Promise<string[]> {
  return mitSeite(umfeld, async (seite) => {
    const probe = new Probe(seite, fall);
    await probe.oeffne(fall.adresse);
    await probe.warteLange();
    const maengel = await probe.lies();
    // What is used there is other people's.
    if (fall.adresse === REDAKTION) return maengel;
    const ist = soll && (await probe.suche());
    maengel.push(...(await bedieneAlles(probe)));
    if (!soll || !ist || istGleich(ist, soll)) return maengel;
    const sagtEs = ist.zeigt === 'fehler' || (ist.zeigt === 'funde' && ist.luecke && ist.bilanz === soll.bilanz);
    if (!sagtEs) return [...maengel, `die Suche verschweigt es: ${JSON.stringify(ist)}`];
    // Without what has been chosen meanwhile.
    await probe.lade(fall.adresse);
    await probe.suche();
    await probe.heile();
    const nochmal = seite.locator('[data-nochmal]:visible').first();
    if (!(await nochmal.isVisible())) return [...maengel, 'nach einem Fehler lässt sich die Suche nicht wiederholen'];
    await nochmal.evaluate((knopf: HTMLElement) => knopf.click());
    const danach = await probe.gesucht();
    return istGleich(danach, soll)
      ? maengel
      : [...maengel, `„Noch einmal versuchen“ hilft nicht: ${JSON.stringify(danach)}`];
  });
}

/** All pages while nothing is wrong, and every case that differs from the others, in an order that looks random and is always the same. */
export async function alleFaelle(umfeld: Umfeld, adressen: readonly string[]) {
  const soll = new Map<string, Gefunden | undefined>();
  const faelle: Fall[] = [];
  for (const adresse of adressen) {
    const gelesen = await ganz(umfeld, adresse);
    soll.set(adresse, gelesen.soll);
    for (const datei of gelesen.dateien)
      // Without its own text there is no page: what is shown then is the browser's. A part of it may come.
      for (const stoerung of datei === adresse ? (['halb'] as const) : STOERUNGEN)
        faelle.push({ adresse, datei, stoerung });
  }
  const wuerfle = zufall(19);
  const gemischt = faelle
    .map((fall) => ({ fall, los: wuerfle(1_000_000) }))
    .sort((a, b) => a.los - b.los)
    .map(({ fall }) => fall);
  return { faelle: gemischt, erprobe: (fall: Fall) => erprobe(umfeld, fall, soll.get(fall.adresse)) };
}
