import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barrieren, ueberstand } from './zugang.ts';
import { besuche, gespeichert, gesucht, HERKUNFT, imFokus, type Besuch } from './besuch.ts';

let besuch: Besuch;
let seite: Page;
beforeAll(async () => {
  besuch = await besuche();
  seite = besuch.seite;
  await besuch.geheZu('/suche/');
});
afterAll(() => besuch.beende());

const status = () => seite.locator('suche-feld [aria-live]').textContent();

/** Types a word as a reader does, and returns the addresses of the results shown. */
async function suche(wort: string): Promise<string[]> {
  const feld = seite.getByRole('searchbox');
  // The search before may have been the same: its answer is none to this one, and its finds are about to be replaced.
  await feld.fill('');
  await expect.poll(status).not.toContain(`für „${wort}“`);
  await feld.fill(wort);
  await gesucht(seite, wort);
  return seite
    .locator('.treffer h3 a')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map((a) => new URL(a.href).pathname));
}

describe('nur mit der Tastatur', () => {
  it('findet, sagt an und hinterlässt keine Spur', async () => {
    const vorher = await seite.evaluate(() => history.length);
    await seite.keyboard.press('/');
    expect(await seite.evaluate(() => document.activeElement?.id)).toBe('suchwort');
    await seite.keyboard.type('Konsumraum');
    await gesucht(seite, 'Konsumraum');
    expect(await status()).toMatch(/^\d+ Treffer für „Konsumraum“\.$/);

    expect(await seite.evaluate(() => location.href)).toBe(`${HERKUNFT}/suche/`);
    expect(await seite.evaluate(() => history.length)).toBe(vorher);
    expect(await gespeichert(seite)).toEqual([]);
    expect(besuch.anfragen.filter((a) => /konsumraum/i.test(a))).toEqual([]);
  });

  it('geht mit den Pfeilen über die Vorschläge zum ersten Treffer und zurück', async () => {
    const vorschlaege = await seite.getByRole('list', { name: 'Vorschläge' }).getByRole('button').allTextContents();
    const erster = await seite.locator('.treffer h3 a').first().textContent();
    expect(vorschlaege.length).toBeGreaterThan(0);
    const antwort = await seite.locator('.antwort h3 a').allTextContents();
    const weg = [...vorschlaege, ...antwort, erster];
    for (const halt of weg) {
      await seite.keyboard.press('ArrowDown');
      expect(await imFokus(seite)).toBe(halt);
    }
    for (const halt of weg.toReversed()) {
      expect(await imFokus(seite)).toBe(halt);
      await seite.keyboard.press('ArrowUp');
    }
    expect(await seite.evaluate(() => document.activeElement?.id)).toBe('suchwort');
  });

  it('sucht mit Enter, was ein Vorschlag vorschlägt', async () => {
    await seite.keyboard.press('ArrowDown');
    const vorschlag = await imFokus(seite);
    await seite.keyboard.press('Enter');
    await gesucht(seite, vorschlag);
    expect(await seite.getByRole('searchbox').inputValue()).toBe(vorschlag);
    await seite.getByRole('searchbox').focus();
  });

  it('Escape schließt und leert', async () => {
    await seite.keyboard.press('Escape');
    expect(await seite.locator('.suche__tafel').isVisible()).toBe(false);
    expect(await seite.getByRole('searchbox').inputValue()).toBe('');
    expect(await status()).toBe('');
  });

  it('sagt, wenn es nichts gibt, und nennt Auswege', async () => {
    await seite.keyboard.type('Quastenflosser');
    await gesucht(seite, 'Quastenflosser');
    expect(await status()).toBe('Keine Treffer für „Quastenflosser“.');
    const tafel = seite.getByRole('region', { name: 'Suchergebnisse' });
    expect(await tafel.getByRole('heading', { name: 'Nichts gefunden' }).isVisible()).toBe(true);
    for (const name of ['112', 'Hilfe und Beratung', 'Das Konzept', /Register/, 'Kontakt'])
      expect(await tafel.getByRole('link', { name }).isVisible(), String(name)).toBe(true);
  });
});

describe('versteht', () => {
  const tafel = () => seite.getByRole('region', { name: 'Suchergebnisse' });

  it('Tippfehler: sagt, was es gesucht hat, und zeigt es gleich', async () => {
    const [erster] = await suche('Ordungsdienst');
    expect(erster).toMatch(/ordnungsdienst|glossar/);
    expect(
      await tafel()
        .getByText(/Meinten Sie/)
        .textContent(),
    ).toContain('Meinten Sie Ordnungsdienst?');
    expect(await status()).toContain('Gesucht wurde „Ordnungsdienst“');
    await tafel().getByRole('button', { name: 'Ordnungsdienst', exact: true }).click();
    await gesucht(seite, 'Ordnungsdienst');
    expect(
      await tafel()
        .getByText(/Meinten Sie/)
        .isVisible(),
    ).toBe(false);
  });

  it('Phrasen: nur was genau so dasteht', async () => {
    const ohne = (await suche('offene Drogenszene')).length;
    await suche('"offene Drogenszene"');
    const texte = await seite.locator('.treffer').allTextContents();
    expect(texte.length).toBeGreaterThan(0);
    expect(ohne).toBeGreaterThanOrEqual(texte.length);
    await suche('"Drogenszene offene Zürich"');
    expect(await status()).toMatch(/^Keine Treffer/);
  });

  it('Daten in jeder Schreibweise', async () => {
    const inWorten = await suche('18. Dezember 2025');
    expect(await suche('18.12.2025')).toEqual(inWorten);
    expect(await suche('2025-12-18')).toEqual(inWorten);
    expect(inWorten.slice(0, 3)).toContain('/verlauf/');
  });

  it('Paragrafen', async () => expect((await suche('§ 10a'))[0]).toBe('/zuerich/recht/'));
});

describe('antwortet gleich', () => {
  const antwort = () => seite.locator('.antwort');

  it('mit Öffnung, Adresse und Telefon eines Orts', async () => {
    // A Monday, 10 o'clock in Dortmund, when its times were young.
    await seite.clock.setFixedTime('2024-11-25T09:00:00Z');
    await suche('Café Kick');
    expect(await antwort().textContent()).toMatch(/Jetzt geöffnet bis 20 Uhr \(Zeiten von .*Grafenhof/);
    await suche('Mitternachtsmission');
    expect(await antwort().getByRole('link', { name: /0231/ }).getAttribute('href')).toMatch(/^tel:\+49231/);
  });

  it('und nach Jahren nur noch damit, von wann die Zeiten sind', async () => {
    await seite.clock.setFixedTime('2031-06-02T09:00:00Z');
    await suche('kick');
    expect(await antwort().textContent()).toMatch(/Zeiten von .+, bitte nachfragen.*Grafenhof/);
    expect(await antwort().textContent()).not.toContain('geöffnet');
  });

  it.each(['Presse', 'Foto', 'Termine'])('aber nicht mit einem Ort, wo niemand danach fragt: %s', async (frage) => {
    await suche(frage);
    expect(await seite.locator('[data-liste] h3 a').first().getAttribute('href')).toMatch(/^\/(presse|aktuelles)\//);
    expect(await antwort().count()).toBe(0);
  });

  it('schickt niemanden an einen Ort, der für eine Zeit offen war und von dem heute keine Zeiten belegt sind', async () => {
    await suche('Notschlafstelle Leuthardstraße');
    expect(await seite.locator('[data-liste] .treffer h3 a').first().getAttribute('href')).toBe(
      '/standorte/notschlafstelle-leuthardstrasse/',
    );
    expect(await antwort().count()).toBe(0);
  });

  it('mit dem Status einer Maßnahme', async () => {
    await suche('mobile Wachen');
    expect(await antwort().locator('.status').textContent()).toBe('beschlossen');
  });
});

describe('ordnet', () => {
  const zahl = async () =>
    Number(
      /\d+/.exec(
        (await seite.getByRole('region', { name: 'Suchergebnisse' }).getByRole('heading').first().textContent())!,
      )![0],
    );

  it('nach Arten, mit Zahlen', async () => {
    await suche('Grafenhof');
    const gruppen = await seite.locator('.gruppe summary').allTextContents();
    const summe = gruppen.reduce((s, text) => s + Number(/\((\d+)\)/.exec(text)![1]), 0);
    expect(gruppen.length).toBeGreaterThan(3);
    expect(summe).toBe(await zahl());
    const gruppe = seite.locator('.gruppe').filter({ hasText: /Ereignisse \(\d+\)/ });
    await gruppe.getByText(/Ereignisse \(/).click();
    await gruppe.locator('.treffer').first().waitFor();
    const arten = await gruppe.locator('.treffer__art').allTextContents();
    expect(arten.filter((art) => !art.startsWith('Ereignis'))).toEqual([]);
    expect(gruppen).toContain(`Ereignisse (${arten.length})`);
  });

  it('filtert nach Art und Jahr und zeigt auf Wunsch das Neueste zuerst', async () => {
    await seite.getByText('Filtern und sortieren').click();
    await seite.getByLabel('Art', { exact: true }).selectOption({ value: 'Ereignis' });
    await seite.locator('suche-feld [aria-live]').filter({ hasText: 'gewählt' }).waitFor({ state: 'attached' });
    const anzahl = Number(/\d+/.exec((await status())!)![0]);
    expect(await seite.locator('[data-liste] .treffer').count()).toBe(Math.min(anzahl, 10));
    await seite.getByLabel('Neueste zuerst').check();
    const jahre = async () =>
      (await seite.locator('[data-liste] .treffer__art').allTextContents()).map((t) => /\d{4}/.exec(t)![0]);
    await expect
      .poll(jahre)
      .toSatisfy((js: string[]) => new Set(js).size > 1 && js.join() === js.toSorted().reverse().join());
    await seite.getByLabel('Jahr', { exact: true }).selectOption({ value: '2024' });
    await expect.poll(jahre).toSatisfy((js: string[]) => js.length > 0 && js.every((j) => j === '2024'));
    await seite.getByRole('button', { name: 'Schließen' }).click();
  });

  it('führt in Abschnitte, mit markierter Stelle', async () => {
    await suche('Crack');
    const abschnitt = seite.locator('.treffer__stellen a').first();
    expect(await abschnitt.getAttribute('href')).toMatch(/^\/.+#.+/);
    expect(await seite.locator('.treffer__stellen mark').count()).toBeGreaterThan(0);
  });
});

describe('findet unter den ersten fünf', () => {
  it.each([
    ['Konzept', ['/konzept/']],
    ['Drogenkonsumraum', ['/glossar/', '/standorte/kick-konsumraum/', '/konzept/massnahmen/konsumraum-grafenhof/']],
    ['Cityring', ['/stellungnahmen/', '/verlauf/']],
    ['Zürcher Modell', ['/konzept/massnahmen/zuercher-modell/']],
    ['Null-Toleranz', ['/konzept/massnahmen/null-toleranz/']],
    ['Crack', ['/glossar/', '/verlauf/', '/konzept/']],
    ['Straßensozialarbeit', ['/konzept/massnahmen/strassensozialarbeit/']],
    ['mobile Wachen', ['/konzept/massnahmen/mobile-wachen/']],
    ['Westphal', ['/konzept/', '/verlauf/', '/stellungnahmen/']],
    ['Ordnungsdienst', ['/konzept/massnahmen/kommunaler-ordnungsdienst/']],
    [
      'Grafenhof',
      ['/standorte/kick-konsumraum/', '/konzept/massnahmen/konsumraum-grafenhof/', '/standorte/freiflaeche-grafenhof/'],
    ],
    [
      'Rheinische Straße',
      ['/konzept/massnahmen/entlastung-rheinische-111/', '/standorte/entlastungsstandort-rheinische-111/'],
    ],
    ['Küpferstraße', ['/konzept/standortsuche/']],
    ['Notschlafstelle', ['/konzept/massnahmen/notschlafstelle/', '/standorte/notschlafstelle-sw42/']],
    ['Diamorphin', ['/standorte/msz-diamorphin/']],
    ['Kosten', ['/zahlen/', '/fragen/', '/konzept/massnahmen/finanzierung-personal/']],
    ['Platzspitz', ['/zuerich/geschichte/']],
    ['Naloxon', ['/glossar/', '/hilfe/']],
  ])('%s', async (wort, eine) => {
    const erste = (await suche(wort)).slice(0, 5);
    expect(
      erste.some((a) => eine.includes(a)),
      `gefunden: ${erste.join(', ')}`,
    ).toBe(true);
  });
});

it('Enter öffnet den Treffer, auf dem der Fokus steht; zurück ist alles noch da', async () => {
  await suche('Naloxon');
  const ziel = await seite.locator('.treffer h3 a').first().getAttribute('href');
  await seite.locator('.treffer h3 a').first().focus();
  await seite.keyboard.press('Enter');
  await seite.waitForURL(`**${ziel}`);
  await seite.goBack();
  expect(seite.url()).toBe(`${HERKUNFT}/suche/`);
  expect(await seite.getByRole('searchbox').inputValue()).toBe('Naloxon');
  expect(await seite.locator('.treffer h3 a').first().getAttribute('href')).toBe(ziel);
  expect(besuch.stoerungen).toEqual([]);
});

it.each(['Café Kick', 'Ordungsdienst', 'Quastenflosser'])(
  '„%s“: alle können lesen, was da steht, auch auf 320 Pixeln',
  async (wort) => {
    const schmal = await besuche({ viewport: { width: 320, height: 640 } });
    await schmal.geheZu('/suche/');
    await schmal.seite.getByRole('searchbox').fill(wort);
    await gesucht(schmal.seite, wort);
    for (const klappe of await schmal.seite.locator('suche-feld summary:visible').all()) await klappe.click();
    expect(await barrieren(schmal.seite)).toEqual([]);
    expect(await ueberstand(schmal.seite)).toEqual([]);
    await schmal.beende();
  },
);

it('die Taste „/“ führt von jeder Seite zum Suchfeld', async () => {
  await besuch.geheZu('/standorte/');
  await seite.keyboard.press('/');
  await seite.waitForURL('**/suche/**');
  await seite.waitForFunction(() => document.activeElement?.id === 'suchwort');
  await seite.keyboard.type('Naloxon');
  await gesucht(seite, 'Naloxon');
});

describe('wenn etwas fehlt', () => {
  it.each([
    ['die Laufzeit', '**/pagefind/pagefind.js*'],
    ['die Wortliste', '**/suche/woerter.json'],
    ['ein Teil des Index', '**/pagefind/index/*'],
    ['ein Fund', '**/pagefind/fragment/*'],
    ['die Verbindung', '**/pagefind/index/*', 'ab'],
  ])('%s: sagt es und zeigt das Register', async (_, muster, wie = '') => {
    const gestoert = await besuche();
    await gestoert.seite.route(muster, (weg) => (wie ? weg.abort() : weg.fulfill({ status: 503, body: '' })));
    await gestoert.geheZu('/suche/');
    await gestoert.seite.getByRole('searchbox').fill('Konsumraum');
    await gestoert.seite.getByRole('heading', { name: 'Die Suche geht gerade nicht' }).waitFor();
    expect(
      await gestoert.seite
        .locator('[data-fehler]')
        .getByRole('link', { name: /Register/ })
        .isVisible(),
    ).toBe(true);
    // It is there again: the same words are found without loading the page anew.
    await gestoert.seite.unroute(muster);
    await gestoert.seite.getByRole('searchbox').press('Enter');
    await gesucht(gestoert.seite, 'Konsumraum');
    await gestoert.beende();
  });
});
