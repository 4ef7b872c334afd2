/** No page is longer than somebody reads; and what is closed for that is nowhere lost: to an address, the browser's search, paper, and whoever has no script. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { REGISTER, SCHIRME } from '../budgets.ts';
import { DIST } from '../ordner.ts';
import { besuche, gesucht, HANDY, type Besuch } from './besuch.ts';
import { SEITENARTEN } from './seitenarten.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());
const oeffne = async (adresse: string, optionen?: Parameters<typeof besuche>[0]) => {
  besuch = await besuche(optionen);
  await besuch.geheZu(adresse);
  return besuch.seite;
};

/** All pages that search engines are told of, the largest first. */
const groesse = (adresse: string) => statSync(path.join(DIST, adresse, 'index.html')).size;
const SEITEN = [...readFileSync(path.join(DIST, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)/g)]
  .map(([, adresse]) => new URL(adresse!).pathname)
  .filter((adresse) => adresse.endsWith('/'))
  .sort((a, b) => groesse(b) - groesse(a));
/** So many are measured; among them are some that are far from too long, and what is smaller is shorter still. */
const GROSSE = 40;

it(`keine Seite ist am Telefon länger als ${SCHIRME} Schirme, außer Registern`, async () => {
  expect(SEITEN.length).toBeGreaterThan(100);
  besuch = await besuche({ viewport: HANDY });
  const zuLang: string[] = [];
  let kuerzeste = Infinity;
  for (const adresse of SEITEN.slice(0, GROSSE)) {
    await besuch.geheZu(adresse);
    const hoehe = await besuch.seite.evaluate(() => document.documentElement.scrollHeight);
    const schirme = hoehe / HANDY.height;
    kuerzeste = Math.min(kuerzeste, schirme);
    if (!(adresse in REGISTER) && schirme > SCHIRME) zuLang.push(`${adresse}: ${schirme.toFixed(1)} Schirme`);
  }
  expect(zuLang).toEqual([]);
  expect(kuerzeste).toBeLessThan(SCHIRME * 0.75);
});

it('jedes Register ist eine Seite', () => expect(Object.keys(REGISTER).filter((r) => !SEITEN.includes(r))).toEqual([]));

describe('Was zu ist', () => {
  it('öffnet sich ohne Skript für eine Adresse darin, und für eine Belegmarke', async () => {
    const seite = await oeffne('/stellungnahmen/', { javaScriptEnabled: false });
    const id = (await seite.locator('details .position').last().getAttribute('id'))!;
    const ziel = seite.locator(`[id="${id}"]`);
    expect(await ziel.isVisible()).toBe(false);
    await besuch.geheZu(`/stellungnahmen/#${id}`);
    expect(await ziel.isVisible()).toBe(true);
    const quelle = seite.locator('#quelle-1');
    expect(await quelle.isVisible()).toBe(false);
    await seite.locator('.beleg [href="#quelle-1"]').first().click();
    expect(await quelle.isVisible()).toBe(true);
  });

  it('findet die Suche des Browsers: Er öffnet, was zu ist, aber nichts, was es für ihn nicht gibt', async () => {
    const seite = await oeffne('/zuerich/recht/');
    const zu = seite.locator('main details:not([open]) :is(p, li, h3)');
    expect(await zu.count()).toBeGreaterThan(20);
    expect(await zu.evaluateAll((alle) => alle.filter((e) => e.checkVisibility()).length)).toBe(0);
    // Closed by content-visibility, which the search of browsers looks through; by display it would be gone.
    expect(
      await zu.evaluateAll(
        (alle) => alle.filter((e) => !e.closest('.kein-druck') && getComputedStyle(e).display === 'none').length,
      ),
    ).toBe(0);
    expect(
      await seite
        .locator('main details:not([open])')
        .evaluateAll(
          (alle) => alle.filter((e) => getComputedStyle(e, '::details-content').contentVisibility !== 'hidden').length,
        ),
    ).toBe(0);
  });

  it('findet unsere Suche, und ihr Treffer öffnet es', async () => {
    const seite = await oeffne('/verlauf/');
    const titel = await seite.locator('.zeitleiste__rest li h3').nth(2).textContent();
    await besuch.geheZu('/suche/');
    await seite.getByRole('searchbox').fill(titel!);
    await gesucht(seite, titel!);
    await seite.locator('.treffer h3 a', { hasText: titel! }).first().click();
    await expect.poll(() => new URL(seite.url()).pathname).toBe('/verlauf/');
    await expect.poll(() => seite.locator(':target').isVisible()).toBe(true);
    expect(await seite.locator(':target').textContent()).toBe(titel);
  });

  it.each(SEITENARTEN)('steht auf Papier offen da: %s', async (adresse) => {
    const seite = await oeffne(adresse);
    await seite.emulateMedia({ media: 'print' });
    expect(
      await seite.evaluate(() =>
        [...document.querySelectorAll('main details')]
          // Slips and sheets leave out whole parts.
          .filter((d) => d.checkVisibility())
          .flatMap((d) => [...d.querySelectorAll(':scope > :not(summary)')])
          .filter((e) => !(e.querySelector('p, li') ?? e).checkVisibility() && !e.matches('.kein-druck'))
          .map((e) => e.textContent.trim().slice(0, 60)),
      ),
    ).toEqual([]);
  });
});

describe('Fragen', () => {
  it('jede Frage zeigt den ersten Satz ihrer Antwort', async () => {
    const seite = await oeffne('/fragen/');
    const antworten = await seite
      .locator('h3[id] + p')
      .evaluateAll((ps: HTMLElement[]) => ps.filter((p) => p.checkVisibility()).map((p) => p.innerText.trim()));
    expect(antworten.length).toBeGreaterThan(20);
    expect(antworten.filter((a) => !/[.!?]( ?\[[\d–]+\])*$/.test(a.replaceAll('\u00a0', ' ')))).toEqual([]);
  });

  it('wer für eine Frage kommt, findet die ganze Antwort offen, auch ohne Skript', async () => {
    const seite = await oeffne('/fragen/', { javaScriptEnabled: false });
    const frage = seite.locator('h3:has(+ p + .antwort)').nth(3);
    const id = (await frage.getAttribute('id'))!;
    const rest = seite.locator(`h3[id="${id}"] + p + .antwort > p`).first();
    expect(await rest.isVisible()).toBe(false);
    await besuch.geheZu(`/fragen/#${id}`);
    expect((await rest.boundingBox())!.height).toBeGreaterThan(20);
    expect(await seite.locator(`h3[id="${id}"] + p + .antwort > summary`).isVisible()).toBe(false);
  });
});
