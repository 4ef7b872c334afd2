import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { jetzt as heute } from '../../src/zeit/uhr.ts';
import { barrieren, ueberstand } from './zugang.ts';
import {
  besuche,
  gespeichert,
  HANDY,
  HERKUNFT,
  imFokus,
  springe,
  stelleUhr,
  verjuengeZeiten,
  type Besuch,
} from './besuch.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

const DIENSTAGMITTAG = '2026-11-24T12:30+01:00';

/** Opens the finder at a moment. */
async function oeffne(
  fragment = '',
  {
    jetzt = DIENSTAGMITTAG,
    jung = true,
    ...optionen
  }: Parameters<typeof besuche>[0] & { jetzt?: string; jung?: boolean } = {},
): Promise<Page> {
  besuch = await besuche(optionen);
  await besuch.seite.clock.install({ time: new Date(jetzt) });
  if (jung) await verjuengeZeiten(besuch.seite);
  await besuch.geheZu(`/standorte/${fragment}`);
  return besuch.seite;
}

const bilanz = (seite: Page) => seite.locator('orts-finder [aria-live]').innerText();
const sichtbar = (seite: Page) => seite.locator('.ort:visible').count();
const zahlIn = (text: string | null) => Number(/\((\d+)\)$/.exec(text!.trim())![1]);
const wahl = (seite: Page, name: string) => seite.getByLabel(name, { exact: true });
const chip = (seite: Page, name: string) => seite.locator('.chip', { hasText: name });

describe('Auswahl', () => {
  it('jede Zahl stimmt: so viele Orte bleiben mit diesem Wert, auch neben einer anderen Wahl', async () => {
    const seite = await oeffne();
    await wahl(seite, 'Stadtbezirk').selectOption('bezirk:Innenstadt-West');
    const auswahlen = await seite.locator('orts-finder select').all();
    expect(auswahlen.length).toBeGreaterThan(2);
    for (const feld of auswahlen) {
      const vorher = await feld.inputValue();
      const werte = await feld
        .locator('option')
        .evaluateAll((os: HTMLOptionElement[]) => os.map((o) => [o.value, o.textContent] as const));
      for (const [wert, text] of werte.filter(([w]) => w)) {
        await feld.selectOption(wert);
        expect([wert, await sichtbar(seite)]).toEqual([wert, zahlIn(text)]);
      }
      await feld.selectOption(vorher);
    }
  });

  it('sagt an, wie viele es sind, dämpft die anderen auf der Karte und zeigt wieder alle', async () => {
    const seite = await oeffne();
    const alle = await sichtbar(seite);
    expect(await bilanz(seite)).toBe(`${alle} Orte`);
    await wahl(seite, 'Angebot').selectOption('angebot:Konsumraum');
    const konsumraeume = await sichtbar(seite);
    expect(await bilanz(seite)).toBe(`${konsumraeume} von ${alle} Orten.`);
    const klar = await seite
      .locator('.lageplan svg:visible a:not(.blass)')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    const zeilen = await seite
      .locator('.ort:visible h3 a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(klar.sort()).toEqual(zeilen.sort());
    await seite.getByRole('button', { name: 'Alle zeigen' }).click();
    await expect.poll(() => sichtbar(seite)).toBe(alle);
    expect(await bilanz(seite)).toBe(`${alle} Orte`);
    expect(await seite.locator('.blass').count()).toBe(0);
    await expect.poll(() => seite.url()).toBe(`${HERKUNFT}/standorte/`);
    expect(await imFokus(seite)).toMatch(/^alle ?Konsumraum/);
  });

  it('erklärt, warum nichts passt, und was dann hülfe', async () => {
    const seite = await oeffne('#filter=angebot:Konsumraum;bezirk:Aplerbeck');
    expect(await sichtbar(seite)).toBe(0);
    expect(await bilanz(seite)).toMatch(
      /^Kein Ort passt zu dieser Auswahl\. Ohne „(Konsumraum|Aplerbeck)“ (ist es 1 Ort|sind es \d+ Orte)\.$/,
    );
  });
});

describe('Öffnung', () => {
  it('steht bei jedem Ort mit belegten Zeiten, und „Jetzt geöffnet“ zeigt genau die offenen', async () => {
    const seite = await oeffne();
    expect(await seite.locator('.ort__lage').first().innerText()).toMatch(/^Jetzt geöffnet bis 14 Uhr \(Zeiten von /);
    const offene = await seite.locator('.ort__lage--offen').count();
    const alle = await sichtbar(seite);
    await chip(seite, 'Jetzt geöffnet').click();
    expect(await sichtbar(seite)).toBe(offene);
    const unklar = Number(/Bei (\d+) weiteren ist nicht belegt, ob/.exec(await bilanz(seite))![1]);
    expect(unklar).toBeGreaterThan(0);
    // Nobody is hidden in silence: they can be shown too.
    await chip(seite, 'Auch Orte').click();
    expect(await sichtbar(seite)).toBe(offene + unklar);
    expect(offene + unklar).toBeLessThan(alle);
    expect(zahlIn(await chip(seite, 'Jetzt geöffnet').textContent())).toBe(offene);
  });

  it('geht mit der Zeit, während die Seite offen ist', async () => {
    besuch = await besuche();
    const { seite } = besuch;
    await stelleUhr(seite, '2026-11-24T13:59:40+01:00');
    await verjuengeZeiten(seite);
    await besuch.geheZu('/standorte/');
    const kick = seite.locator('.ort__lage').first();
    expect(await kick.innerText()).toContain('bis 14 Uhr');
    await seite.clock.runFor(40_000);
    expect(await kick.innerText()).toContain('Jetzt geschlossen, öffnet morgen um 8 Uhr');
  });

  it('rechnet in der Zeit von Dortmund, wo immer jemand ist', async () => {
    const seite = await oeffne('', { timezoneId: 'America/New_York' });
    expect(await seite.locator('.ort__lage').first().innerText()).toContain('Jetzt geöffnet bis 14 Uhr');
  });

  it('sagt an einem Feiertag nur, was belegt ist', async () => {
    const seite = await oeffne('#filter=zeit:jetzt', { jetzt: `${heute.getFullYear()}-12-25T12:00+01:00` });
    const offene = await seite.locator('.ort:visible .ort__lage b').allInnerTexts();
    expect(offene).toEqual(['Rund um die Uhr geöffnet']);
  });

  it('sagt nichts über heute, wenn die Zeiten alt sind, und fragt auch nicht danach', async () => {
    const seite = await oeffne('', { jetzt: '2031-06-03T12:30+02:00', jung: false });
    await expect.poll(() => seite.locator('.ort__lage').first().innerText()).toMatch(/^Zeiten .+, bitte nachfragen$/);
    expect(await seite.locator('.ort__lage b').count()).toBe(0);
    expect(await seite.locator('.orte').innerText()).not.toMatch(/Jetzt ge/);
    expect(await chip(seite, 'Jetzt geöffnet').isVisible()).toBe(false);
  });

  it('„spät oder nachts“ sagt, wie viele keine Zeiten nennen', async () => {
    const seite = await oeffne('#filter=zeit:spaet');
    expect(await bilanz(seite)).toMatch(/^\d+ von \d+ Orten\. \d+ ohne belegte Zeiten sind nicht dabei\.$/);
  });
});

describe('Adresse', () => {
  it('trägt die Wahl im Fragment, ohne Spur und ohne Schritt im Verlauf', async () => {
    const seite = await oeffne();
    const vorher = await seite.evaluate(() => history.length);
    const anfragen = besuch.anfragen.length;
    await wahl(seite, 'Stadtbezirk').selectOption({ index: 1 });
    await wahl(seite, 'Zugang').selectOption('zugang:kostenlos');
    await chip(seite, 'Jetzt geöffnet').click();
    await expect.poll(() => seite.url()).toContain('zeit:jetzt');
    const { hash, search } = new URL(seite.url());
    expect(decodeURIComponent(hash)).toMatch(/^#filter=bezirk:\S+;zugang:kostenlos;zeit:jetzt$/);
    expect(search).toBe('');
    expect(await seite.evaluate(() => history.length)).toBe(vorher);
    expect(await gespeichert(seite)).toEqual([]);
    expect(besuch.anfragen.slice(anfragen)).toEqual([]);
    expect(besuch.stoerungen).toEqual([]);
  });

  it('stellt eine geteilte Wahl her, beim Laden und danach, und lässt andere Fragmente gelten', async () => {
    const seite = await oeffne('#filter=angebot:Beratung;bezirk:Hörde;gibt:es-nicht');
    expect(await wahl(seite, 'Angebot').inputValue()).toBe('angebot:Beratung');
    expect(await wahl(seite, 'Stadtbezirk').inputValue()).toBe('bezirk:Hörde');
    const zahl = await sichtbar(seite);
    await springe(seite, '#karte');
    expect(await sichtbar(seite)).toBe(zahl);
    await springe(seite, '#filter=angebot:Konsumraum');
    expect(await wahl(seite, 'Stadtbezirk').inputValue()).toBe('');
    expect(await wahl(seite, 'Angebot').inputValue()).toBe('angebot:Konsumraum');
    await springe(seite, '#filter=%E0%A4%A');
    expect(await bilanz(seite)).toMatch(/^\d+ Orte$/);
    expect(besuch.stoerungen).toEqual([]);
  });
});

describe('für alle', () => {
  it('geht nur mit der Tastatur, auch auf der Karte', async () => {
    const seite = await oeffne();
    await wahl(seite, 'Angebot').focus();
    await seite.keyboard.type('Konsum');
    await expect.poll(() => bilanz(seite)).toMatch(/ von /);
    // Through all choices to the first question behind them.
    const felder = await seite.locator('orts-finder select').count();
    for (let i = 0; i < felder; i++) await seite.keyboard.press('Tab');
    await seite.keyboard.press('Space');
    await expect.poll(() => seite.url()).toContain('zeit:jetzt');
    const rahmen = await chip(seite, 'Jetzt geöffnet').evaluate((e) => getComputedStyle(e).outlineStyle);
    expect(rahmen).toBe('solid');
    const marke = seite.locator('.lageplan svg:visible a:not(.blass)').first();
    await marke.focus();
    const ziel = await marke.getAttribute('href');
    await seite.keyboard.press('Enter');
    await seite.waitForURL(`**${ziel}`);
  });

  it('ist ohne Skript die ganze Liste da und keine Auswahl', async () => {
    besuch = await besuche({ javaScriptEnabled: false });
    await besuch.geheZu('/standorte/#filter=angebot:Konsumraum');
    const { seite } = besuch;
    expect(await sichtbar(seite)).toBe(await seite.locator('.ort').count());
    expect(await sichtbar(seite)).toBeGreaterThan(20);
    expect(await seite.locator('.filter__wahl').isVisible()).toBe(false);
    expect(await seite.locator('.orte').innerText()).not.toMatch(/Jetzt ge/);
  });

  it('jede Marke der Karte ist ein Link und steht in der Liste', async () => {
    const seite = await oeffne();
    const marken = await seite
      .locator('.lageplan a')
      .evaluateAll((links) => [...new Set(links.map((a) => a.getAttribute('href')))]);
    const zeilen = await seite.locator('.ort h3 a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(marken.length).toBeGreaterThan(20);
    expect(marken.filter((m) => !zeilen.includes(m))).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('hat mit Auswahl keine Barrieren und passt in 320 Pixel (%s)', async (farben) => {
    const seite = await oeffne('#filter=angebot:Beratung;zeit:jetzt;zeit:unbelegt', {
      colorScheme: farben,
      viewport: HANDY,
    });
    expect(await barrieren(seite)).toEqual([]);
    await seite.setViewportSize({ width: 320, height: 640 });
    expect(await ueberstand(seite)).toEqual([]);
  });
});
