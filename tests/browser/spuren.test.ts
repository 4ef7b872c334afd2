/** What others can see of a visit, and what it leaves: the page on privacy says it, no more and no less. */
import { afterEach, describe, expect, it } from 'vitest';
import { sichtbarerBestand } from '../dist/inhalt.ts';
import { zufall } from '../zufall.ts';
import { besuche, gespeichert, gesucht, type Besuch } from './besuch.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

async function datenschutz(): Promise<string> {
  const seite = await besuch.seite.context().newPage();
  await seite.goto('/datenschutz/');
  return seite.locator('main').innerText();
}

describe('Die Suche', () => {
  const WORTE = 15;

  it('verrät dem Server mit ihren Abrufen fast jedes Wort: das steht auf der Seite zum Datenschutz', async () => {
    besuch = await besuche();
    const { seite, geheZu } = besuch;
    const begriffe = [...sichtbarerBestand().glossar.values()]
      .map((b) => b.daten.titel)
      .filter((t) => /^\p{L}+$/u.test(t));
    const wuerfle = zufall(19);
    const worte = [...new Set(Array.from({ length: WORTE }, () => begriffe[wuerfle(begriffe.length)]!))];
    const muster = new Map<string, string[]>();
    for (const wort of worte) {
      await geheZu('/suche/');
      const abrufe = new Set<string>();
      const merke = (adresse: string) => /\/pagefind\/(?:index|fragment)\//.test(adresse) && abrufe.add(adresse);
      seite.on('request', (a) => merke(a.url()));
      await seite.getByRole('searchbox').fill(wort);
      await gesucht(seite, wort);
      seite.removeAllListeners('request');
      const schluessel = [...abrufe].sort().join();
      muster.set(schluessel, [...(muster.get(schluessel) ?? []), wort]);
    }
    const erkannt = [...muster.values()].filter((w) => w.length === 1).length;
    console.log(`${erkannt} von ${worte.length} Wörtern an ihren Abrufen zu erkennen`);
    const fastJedes = erkannt > worte.length * 0.8;
    // When this becomes untrue, the sentence has to go.
    expect((await datenschutz()).includes('Fast jedes Wort führt zu anderen Abrufen')).toBe(fastJedes);
  });
});

it.each([undefined, 'no-referrer'])(
  'außer nach Schriften nennt keine Anfrage die Seite, von der sie kommt (Kopfzeile: %s)',
  async (regel) => {
    besuch = await besuche();
    const { seite, geheZu } = besuch;
    if (regel)
      await seite.route('**/*', async (weg) => {
        if (weg.request().resourceType() !== 'document') return weg.continue();
        const response = await weg.fetch();
        return weg.fulfill({ response, headers: { ...response.headers(), 'referrer-policy': regel } });
      });
    const anfragen: Promise<{ was: string; woher: string }>[] = [];
    seite.on('request', (a) =>
      anfragen.push(a.allHeaders().then((k) => ({ was: new URL(a.url()).pathname, woher: k['referer'] ?? '' }))),
    );
    await geheZu('/hilfe/');
    await geheZu('/suche/');
    await seite.getByRole('searchbox').fill('Konsumraum');
    await gesucht(seite, 'Konsumraum');
    await seite.locator('[data-liste] .treffer h3 a').first().click();
    await seite.waitForURL((u) => u.pathname !== '/suche/', { waitUntil: 'load' });
    const gesehen = await Promise.all(anfragen);
    expect(gesehen.length).toBeGreaterThan(20);
    // A script that fetches another one names itself: that is no page. To fonts of styles in the page Chromium applies neither rule nor header.
    const nenntSeite = gesehen.filter((a) => a.woher && !/\/_astro\/[^/]+\.js$/.test(a.woher));
    expect(nenntSeite.filter((a) => !a.was.endsWith('.woff2'))).toEqual([]);
  },
);

it('Die Redaktion legt beim Öffnen nur ab, was auf der Seite zum Datenschutz steht', async () => {
  besuch = await besuche();
  const { seite, geheZu } = besuch;
  await geheZu('/redaktion/');
  await seite.getByRole('button', { name: 'Mit lokalem Repository arbeiten' }).waitFor();
  await expect.poll(() => gespeichert(seite)).toHaveLength(2);
  const text = await datenschutz();
  const [eintrag, datenbank] = await gespeichert(seite);
  expect(text).toContain(`im Eintrag ${eintrag} ab`);
  expect(text).toContain(`deren Name mit ${datenbank!.split(':')[0]}: beginnt`);
  // The software opens links beside itself.
  const neu = seite.context().waitForEvent('page');
  await seite.getByRole('link', { name: 'was das ist' }).click();
  await (await neu).waitForURL('**/datenschutz/');
});
