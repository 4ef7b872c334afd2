import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { besuche, gespeichert, HANDY, imFokus, type Besuch } from './besuch.ts';
import { barrieren, klickbar } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());
const oeffne = async (adresse: string, optionen?: Parameters<typeof besuche>[0]): Promise<Page> => {
  besuch = await besuche(optionen);
  await besuch.geheZu(adresse);
  return besuch.seite;
};

describe('Tastatur', () => {
  it('der Sprunglink ist der erste Halt und führt zum Inhalt', async () => {
    const seite = await oeffne('/verlauf/');
    await seite.keyboard.press('Tab');
    expect(await imFokus(seite)).toBe('Zum Inhalt');
    const kasten = await seite.getByRole('link', { name: 'Zum Inhalt' }).boundingBox();
    expect(kasten && kasten.x >= 0 && kasten.y >= 0 && kasten.height >= 24).toBe(true);
    await seite.keyboard.press('Enter');
    await seite.keyboard.press('Tab');
    expect(await seite.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('„Hilfe sofort“ ist am Telefon ohne Rollen zu sehen und nach höchstens vier Schritten im Fokus (Sprunglink, Hinweis, Name, Hilfe)', async () => {
    const seite = await oeffne('/verlauf/', { viewport: HANDY });
    const halte: string[] = [];
    for (let i = 0; i < 4; i++) {
      await seite.keyboard.press('Tab');
      halte.push(await imFokus(seite));
    }
    expect(halte).toContain('Hilfe sofort');
    const kasten = (await seite.getByRole('link', { name: 'Hilfe sofort' }).first().boundingBox())!;
    expect(kasten.y + kasten.height).toBeLessThan(HANDY.height);
    expect(kasten.height).toBeGreaterThanOrEqual(44);
  });

  it('das Menü liegt am Telefon über der Seite und geht zu, wenn jemand anderswo weitermacht', async () => {
    const seite = await oeffne('/konzept/', { viewport: HANDY });
    const menue = seite.getByRole('navigation', { name: 'Hauptmenü' });
    const [knopf, punkt] = [menue.getByText('Menü'), menue.getByRole('link', { name: 'Verlauf' })];
    const ueberschrift = seite.getByRole('heading', { level: 1 });
    const vorher = await ueberschrift.boundingBox();
    await knopf.click();
    await expect.poll(() => punkt.isVisible()).toBe(true);
    expect(await ueberschrift.boundingBox()).toEqual(vorher);
    await seite.keyboard.press('Escape');
    await expect.poll(() => punkt.isVisible()).toBe(false);
    expect(await imFokus(seite)).toBe('Menü');
    await seite.keyboard.press('Enter');
    await expect.poll(() => punkt.isVisible()).toBe(true);
    await seite.mouse.click(HANDY.width / 2, HANDY.height - 10);
    await expect.poll(() => punkt.isVisible()).toBe(false);
    await knopf.click();
    await expect.poll(() => punkt.isVisible()).toBe(true);
    // Nothing that has the focus lies below it.
    const punkte = await seite.locator('.kopf .menue__klapp a').count();
    for (let i = 0; i <= punkte && (await punkt.isVisible()); i++) await seite.keyboard.press('Tab');
    expect(await punkt.isVisible()).toBe(false);
  });

  it('jeder Halt der Startseite ist zu sehen', async () => {
    const seite = await oeffne('/');
    const unsichtbar: string[] = [];
    for (let i = 0; i < 60; i++) {
      await seite.keyboard.press('Tab');
      const halt = await seite.evaluate(() => {
        const e = document.activeElement!;
        if (e === document.body) return null;
        const { x, y, right, bottom } = e.getBoundingClientRect();
        const imBild = right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
        // The search draws the frame around the whole field.
        const umrandet = [e, e.parentElement!].some((r) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(r);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        });
        return { name: e.textContent.trim() || e.id, gut: imBild && umrandet };
      });
      if (!halt) break;
      if (!halt.gut) unsichtbar.push(halt.name);
    }
    expect(unsichtbar).toEqual([]);
  });
});

describe('Darstellung', () => {
  it('wechselt auf Wunsch, merkt es sich erst dann und vergisst es wieder', async () => {
    const seite = await oeffne('/impressum/');
    const thema = () => seite.evaluate(() => document.documentElement.dataset['kernTheme']);
    const grund = () => seite.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const hell = await grund();
    expect(await gespeichert(seite)).toEqual([]);

    await seite.getByLabel('Dunkel').check();
    expect(await thema()).toBe('dark');
    expect(await gespeichert(seite)).toEqual(['thema']);
    const dunkel = await grund();
    expect(dunkel).not.toBe(hell);

    await besuch.geheZu('/presse/');
    expect(await grund()).toBe(dunkel);
    expect(await seite.getByLabel('Dunkel').isChecked()).toBe(true);

    await seite.getByLabel('System').check();
    expect(await thema()).toBeUndefined();
    expect(await gespeichert(seite)).toEqual([]);
    expect(await grund()).toBe(hell);
    expect(besuch.stoerungen).toEqual([]);
  });

  it('folgt ohne Wahl dem System', async () => {
    const seite = await oeffne('/impressum/');
    const grund = () => seite.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const hell = await grund();
    await seite.emulateMedia({ colorScheme: 'dark' });
    expect(await grund()).not.toBe(hell);
  });

  it.each(['light', 'dark'] as const)(
    'färbt die Leiste des Browsers wie die Seite (System: %s)',
    async (colorScheme) => {
      const seite = await oeffne('/impressum/', { colorScheme });
      /** The colour that the browser takes: of the first element whose condition holds. */
      const leiste = () =>
        seite.evaluate(() => {
          const farben = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = farben.find((f) => matchMedia(f.media).matches)?.content ?? '';
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        });
      const grund = () => seite.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const system = await grund();
      expect(await leiste()).toBe(system);
      const [gleich, anders] = colorScheme === 'light' ? ['Hell', 'Dunkel'] : ['Dunkel', 'Hell'];
      for (const wahl of [anders, gleich, anders]) {
        await seite.getByLabel(wahl).check();
        expect([wahl, (await grund()) === system]).toEqual([wahl, wahl === gleich]);
        expect([wahl, await leiste()]).toEqual([wahl, await grund()]);
      }
      await besuch.geheZu('/presse/');
      expect(await grund()).not.toBe(system);
      expect(await leiste()).toBe(await grund());
      await seite.getByLabel('System').check();
      expect(await leiste()).toBe(system);
    },
  );
});

describe('ohne JavaScript', () => {
  const ohne = { javaScriptEnabled: false };

  it('ist die Startseite ganz da, und das Menü öffnet am Telefon', async () => {
    const seite = await oeffne('/', { ...ohne, viewport: HANDY });
    expect(await seite.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    const menue = seite.getByRole('navigation', { name: 'Hauptmenü' });
    const ziel = menue.getByRole('link', { name: 'Verlauf' });
    expect(await ziel.count()).toBe(0);
    await menue.getByText('Menü').click();
    await ziel.click();
    await seite.waitForURL('**/verlauf/');
  });

  it('führt die Suche zum Register', async () => {
    const seite = await oeffne('/', ohne);
    // A word typed without a script would be lost: there is only a link.
    expect(await seite.getByRole('searchbox').isVisible()).toBe(false);
    await seite.getByRole('link', { name: 'Alles von A bis Z' }).click();
    await seite.waitForURL('**/suche/#register');
    expect(await seite.locator('.register li a:visible').count()).toBeGreaterThan(150);
  });

  it('führt ein Begriff ins Glossar', async () => {
    const seite = await oeffne('/konzept/', ohne);
    await seite.locator('a.begriff').first().click();
    await seite.waitForURL('**/glossar/#*');
    expect(await seite.locator('h3:target').isVisible()).toBe(true);
  });

  it('zeigt sich nichts, was nur mit JavaScript geht', async () => {
    const seite = await oeffne('/suche/', ohne);
    expect(await seite.locator('thema-wahl').isVisible()).toBe(false);
    expect(await seite.locator('.suche__tafel').isVisible()).toBe(false);
  });
});

it('ein Begriff erklärt sich, wo er steht, und der Fokus kehrt zu ihm zurück', async () => {
  const seite = await oeffne('/konzept/');
  const wort = seite.locator('a.begriff').first();
  await wort.press('Enter');
  const tafel = seite.getByRole('dialog');
  expect(await tafel.innerText()).toContain(await wort.getAttribute('data-text'));
  expect(await barrieren(seite)).toEqual([]);
  expect(await klickbar(seite)).toEqual([]);
  await seite.keyboard.press('Escape');
  await tafel.waitFor({ state: 'detached' });
  expect(await imFokus(seite)).toBe(await wort.innerText());
  await wort.click();
  // Beside it.
  await seite.mouse.click(5, 5);
  await tafel.waitFor({ state: 'detached' });
  await wort.click();
  await tafel.getByRole('link', { name: 'Im Glossar' }).click();
  await seite.waitForURL('**/glossar/#*');
  expect(await seite.locator('h3:target').isVisible()).toBe(true);
});

it('eine Belegmarke führt zur Quelle, und die nennt Herausgeber und Titel', async () => {
  const seite = await oeffne('/konzept/massnahmen/null-toleranz/');
  await seite.locator('sup.beleg a').first().click();
  const quelle = seite.locator('ol.quellenliste > li:target');
  expect(await quelle.isVisible()).toBe(true);
  expect(await quelle.textContent()).toMatch(/\p{L}{3,}: .*\p{L}{3,}/su);
});

it('wo die Liste nur Herausgeber nennt, sagt die Seite der Quelle den Titel', async () => {
  const seite = await oeffne('/konzept/');
  await seite.locator('sup.beleg a').first().click();
  await seite.locator('ol.quellenliste > li:target a').click();
  await seite.waitForURL('**/quellen/*/');
  expect((await seite.getByRole('heading', { level: 1 }).textContent())!.trim().length).toBeGreaterThan(10);
});
