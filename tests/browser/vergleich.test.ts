/** The comparison and the figures on a phone: understood row by row, nothing hidden for good. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { sichtbarerBestand } from '../dist/inhalt.ts';
import { besuche, HANDY, SCHREIBTISCH, type Besuch } from './besuch.ts';
import { ueberstand } from './zugang.ts';

const { vergleich } = sichtbarerBestand();

let besuch: Besuch;
afterEach(() => besuch.beende());
const oeffne = async (adresse: string, optionen?: Parameters<typeof besuche>[0]): Promise<Page> => {
  besuch = await besuche(optionen);
  await besuch.geheZu(adresse);
  return besuch.seite;
};
/** Screens of a phone. */
const schirme = (hoehe: number) => hoehe / HANDY.height;

describe('Vergleich auf dem Telefon', () => {
  it('jede Zeile zeigt vor jeder Klappe beide Angaben nebeneinander und groß, mit Stadt und Zeit, und was nicht gleich ist', async () => {
    const seite = await oeffne('/zuerich/', { viewport: HANDY, javaScriptEnabled: false });
    for (const klappe of await seite.locator('.vergleich__weitere > summary').all()) await klappe.click();
    const zeilen = await seite.locator('.vergleich tbody tr').evaluateAll((trs) =>
      trs.map((tr) => {
        const [dortmund, zuerich] = [...tr.querySelectorAll<HTMLElement>('td:is(.do, .zh)')];
        const groesse = (e: Element) => Number.parseFloat(getComputedStyle(e).fontSize);
        const zahlen = [...tr.querySelectorAll('.grosszahl')];
        return {
          id: tr.querySelector('h3')!.id,
          // What a reader sees of them, in the order of lines.
          worte: [dortmund!, zuerich!].map((zelle) => zelle.innerText.replace(/\s+/g, ' ')),
          nebeneinander: dortmund!.getBoundingClientRect().top === zuerich!.getBoundingClientRect().top,
          gross: zahlen.every((z) => groesse(z) > groesse(tr.querySelector('h3')!)),
          grund: (tr.children[3] as HTMLElement).innerText.replace(/\s+/g, ' '),
          farben: new Set(zahlen.map((z) => getComputedStyle(z).color)).size,
        };
      }),
    );
    expect(zeilen.map(({ id }) => id).toSorted()).toEqual(vergleich.zeilen.map(({ id }) => id).toSorted());
    const blank = (text: string) => text.replace(/\s+/g, ' ');
    for (const { id, worte, nebeneinander, gross, grund, farben } of zeilen) {
      const { kurz, ungleich, unterschied } = vergleich.zeilen.find((z) => z.id === id)!;
      expect([id, nebeneinander, gross, farben]).toEqual([id, true, true, 2]);
      for (const [i, [name, { wert, was, zeit }]] of [
        ['Dortmund', kurz.dortmund] as const,
        ['Zürich', kurz.zuerich] as const,
      ].entries())
        for (const teil of [`${name} ${zeit}`, wert, was]) expect(worte[i]).toContain(blank(teil));
      if (ungleich) expect(grund).toContain(`Zählweise: ${blank(ungleich)}.`);
      expect(grund).toContain(blank(unterschied));
    }
  });

  it('ist höchstens achteinhalb Schirme lang, und /zahlen/ mit seinen Bildern ohne die Quellen höchstens dreizehn', async () => {
    const seite = await oeffne('/zuerich/', { viewport: HANDY });
    expect(schirme((await seite.locator('listen-filter').boundingBox())!.height)).toBeLessThanOrEqual(8.5);
    await besuch.geheZu('/zahlen/');
    const [ganz, quellen] = await seite.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('.quellen')!.getBoundingClientRect().height,
    ]);
    expect(schirme(ganz - quellen)).toBeLessThanOrEqual(13);
  });

  it.each(['/zuerich/', '/zahlen/'])(
    '%s passt in 320 Pixel, auch aufgeklappt und mit doppelt so großer Schrift',
    async (adresse) => {
      const seite = await oeffne(adresse, { viewport: { width: 320, height: 640 } });
      await seite.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      expect(await ueberstand(seite)).toEqual([]);
      await seite.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await ueberstand(seite)).toEqual([]);
    },
  );
});

it('eine Zahl steht auf dem ersten Schirm von /zahlen/, mit Einheit, Ort und Jahr, und ist das Größte nach dem Titel', async () => {
  const seite = await oeffne('/zahlen/', { viewport: HANDY });
  const zahl = seite.locator('.grosszahl').first();
  const { y, height } = (await zahl.locator('+ p').boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(HANDY.height);
  const karten = await seite.locator(':is(.zahlkarte, .reihe__zuletzt):visible').evaluateAll((alle) =>
    alle.map((karte) => {
      const groesse = (e: Element) => Number.parseFloat(getComputedStyle(e).fontSize);
      const zahlgroesse = groesse(karte.querySelector('.grosszahl')!);
      return [...karte.querySelectorAll('h3, p, b, table, summary')].every((e) => groesse(e) <= zahlgroesse);
    }),
  );
  expect(karten.length).toBeGreaterThan(30);
  expect(karten.filter((ja) => !ja)).toEqual([]);
});

it.each([
  ['/zuerich/', 'v14'],
  ['/zahlen/', 'kv-gesamt-2022'],
  ['/zahlen/', 'crack-2021'],
  ['/zahlen/', 'was-fehlt'],
])('%s#%s führt auch ohne Skript in die Klappe und öffnet sie', async (adresse, id) => {
  const seite = await oeffne(adresse, { viewport: HANDY, javaScriptEnabled: false });
  const ziel = seite.locator(`[id="${id}"]`);
  expect(await ziel.evaluate((e) => e.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
  await besuch.geheZu('/404.html');
  await besuch.geheZu(`${adresse}#${id}`);
  await expect.poll(() => ziel.evaluate((e) => e.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  expect((await ziel.boundingBox())!.y).toBeLessThan(HANDY.height);
});

it('auf breiten Bildschirmen stehen alle Zeilen offen da, und es gibt nichts aufzuklappen als ihr Genaueres', async () => {
  const seite = await oeffne('/zuerich/', { viewport: SCHREIBTISCH, javaScriptEnabled: false });
  expect(await seite.locator('.vergleich tbody tr:visible').count()).toBe(vergleich.zeilen.length);
  expect(await seite.locator('.vergleich__weitere > summary:visible').count()).toBe(0);
});

it.each([
  ['/zuerich/', '.vergleich details p'],
  ['/zahlen/', '.zahlkarte details p, .reihe__tabelle td, .zahlen__weitere .zahlkarte'],
])('auf Papier ist nichts von %s zugeklappt', async (adresse, teile) => {
  const seite = await oeffne(adresse, { viewport: HANDY });
  await seite.emulateMedia({ media: 'print' });
  const text = seite.locator(teile).and(seite.locator(':not(.kein-druck, .kein-druck *)'));
  expect(await text.count()).toBeGreaterThan(70);
  // What is far below is laid out with the next frame.
  const verdeckt = () =>
    text.evaluateAll((es) => es.filter((e) => !e.checkVisibility({ contentVisibilityAuto: true })).length);
  await expect.poll(verdeckt).toBe(0);
});
