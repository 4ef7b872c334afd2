/** A drawing of ours in a page of another origin, in a real browser; and that nothing else of ours can be framed. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lausche } from '../anschluss.ts';
import { einbettungen, seiten } from '../dist/fertig.ts';
import { HERKUNFT as GEBAUT_FUER } from '../dist/fertig.ts';
import { besuche, gespeichert, HERKUNFT, type Besuch } from './besuch.ts';

const codes = [...seiten.get('/einbetten/')!.dom.querySelectorAll('pre code')].map((e) =>
  e.textContent.replace(GEBAUT_FUER, HERKUNFT).replace(' loading="lazy"', ''),
);

/** What the newspaper's page holds. */
let artikel = '';
const zeitung = createServer(({ url }, antwort) =>
  antwort
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      // As strict as a newspaper may be: what it loads must be open to it. Else only our own rule could refuse.
      ...(url === '/streng' && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
    })
    .end(`<!doctype html><html lang="de"><title>Zeitung</title><body>${artikel}</body></html>`),
);
let fremd = '';
let besuch: Besuch;
beforeAll(async () => {
  // The site is served as 127.0.0.1: this is another host and another port.
  fremd = (await lausche(zeitung)).replace('127.0.0.1', 'localhost');
  besuch = await besuche({ baseURL: fremd });
});
afterAll(async () => {
  await besuch.beende();
  zeitung.close();
  zeitung.closeAllConnections();
});

/** What is fetched from us while the page of the newspaper is open. */
const vonUns = (): string[] => besuch.anfragen.filter((a) => a.startsWith(HERKUNFT)).map((a) => a.trim());

it('der Code zeigt die Zeichnung in einer fremden Seite, ohne Skript, ohne Spur, mit einer einzigen Anfrage', async () => {
  const { seite } = besuch;
  artikel = codes.find((c) => c.includes('/einbetten/stand-der-massnahmen/'))!;
  expect(new URL(fremd).hostname).not.toBe(new URL(HERKUNFT).hostname);
  await seite.goto(`${fremd}/streng`);
  const rahmen = seite.frameLocator('iframe');
  await rahmen.getByRole('heading', { level: 1, name: 'Maßnahmen der Drogenhilfe in Dortmund nach Stand' }).waitFor();
  expect(
    await rahmen
      .getByRole('link', { name: /umgesetzt/ })
      .filter({ visible: true })
      .count(),
  ).toBeGreaterThan(0);
  expect(vonUns()).toEqual([`${HERKUNFT}/einbetten/stand-der-massnahmen/`]);
  expect(besuch.stoerungen.filter((s) => !s.startsWith('fremd:'))).toEqual([]);
  expect(await gespeichert(seite)).toEqual([]);
});

it('ein Link darin öffnet die Website in einem eigenen Fenster', async () => {
  const { seite } = besuch;
  artikel = codes.find((c) => c.includes('/einbetten/stand-der-massnahmen/'))!;
  await seite.goto(`${fremd}/artikel`);
  const [fenster] = await Promise.all([
    seite.waitForEvent('popup'),
    seite.frameLocator('iframe').locator('footer a[target]').click(),
  ]);
  await fenster.waitForURL(`${HERKUNFT}/konzept/massnahmen/`);
  expect(await fenster.evaluate(() => window.opener === null)).toBe(true);
  await fenster.close();
});

it('das Bild lässt sich aus dem Rahmen herunterladen; sein Alternativtext ist mit einem Tippen ganz gewählt', async () => {
  const { seite } = besuch;
  artikel = codes.find((c) => c.includes('/einbetten/vergleich-'))!;
  await seite.goto(`${fremd}/artikel`);
  const rahmen = seite.frameLocator('iframe');
  await rahmen.getByText('Als Bild', { exact: true }).click();
  const [datei] = await Promise.all([
    seite.waitForEvent('download'),
    rahmen.getByRole('link', { name: /^Als Bild herunterladen \(PNG\)/ }).click(),
  ]);
  expect(datei.suggestedFilename()).toMatch(/^vergleich-.*\.png$/);
  const text = rahmen.locator('.alternativtext span');
  await text.click();
  expect(await text.evaluate((e) => e.ownerDocument.getSelection()!.toString().trim() === e.textContent.trim())).toBe(
    true,
  );
});

it('andere Seiten der Website lassen sich nicht einrahmen', async () => {
  const { seite } = besuch;
  for (const adresse of ['/', '/konzept/massnahmen/', '/einbetten/', '/hilfe/', '/redaktion/']) {
    artikel = `<iframe src="${HERKUNFT}${adresse}" title="x"></iframe>`;
    const abgelehnt = seite.waitForEvent('requestfailed', (a) => a.url() === HERKUNFT + adresse);
    await seite.goto(`${fremd}/artikel`);
    await abgelehnt;
    expect(
      await seite
        .frames()[1]!
        .evaluate(() => document.querySelector('h1') === null)
        .catch(() => true),
    ).toBe(true);
  }
});

it.each([320, 600, 1000])(
  'in %i Pixeln passt jede ohne Rollen in die Höhe ihres Codes und lässt nicht viel frei',
  async (breite) => {
    const { seite } = besuch;
    const faelle: string[] = [];
    for (const code of codes) {
      const [, adresse, hoehe] = /src="([^"]+)".* height="(\d+)"/.exec(code)!;
      await seite.setViewportSize({ width: breite, height: Number(hoehe) });
      await seite.goto(adresse!);
      const { hoch, breit } = await seite.evaluate(() => ({
        // Not of the window, which is higher where the text is short.
        hoch: Math.ceil(document.body.getBoundingClientRect().bottom),
        breit: document.documentElement.scrollWidth,
      }));
      if (hoch > Number(hoehe)) faelle.push(`${adresse}: ${hoch} statt ${hoehe} Pixel hoch`);
      if (breit > breite) faelle.push(`${adresse}: ${breit} Pixel breit`);
      // The narrowest needs most, but for maps.
      if (breite === 320 && hoch < Number(hoehe) * 0.6) faelle.push(`${adresse}: nur ${hoch} von ${hoehe} Pixeln`);
    }
    expect(codes.length).toBe(einbettungen.length);
    expect(faelle).toEqual([]);
  },
);

it('hell und dunkel richten sich nach dem Gerät', async () => {
  const { seite } = besuch;
  artikel = codes[0]!;
  const grund = async (colorScheme: 'light' | 'dark') => {
    await seite.emulateMedia({ colorScheme });
    await seite.goto(/src="([^"]+)"/.exec(codes[0]!)![1]!);
    return seite.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  expect(await grund('light')).not.toBe(await grund('dark'));
});
