/**
 * No page breaks the rules that it and the server name, in the tests' own browser: one page of every set of rule and scripts that there is, which are all
 * pages as far as a rule can tell them apart. Menus, dialogs, search, filters and theme in use, in three engines: motoren.test.ts.
 */
import { afterAll, expect, it } from 'vitest';
import { seitendateien, type Seitendatei } from '../gebaut.ts';
import { DIST } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import { diene } from './server.ts';

/** What a rule can tell apart: the rule itself, what scripts there are, which elements that fetch or run something, and their attributes. */
function gestalt({ html }: Seitendatei): string {
  const regel = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  const elemente = [
    ...html.matchAll(/<(script|link|img|iframe|object|form|svg|dialog|video|audio|use|source)\b([^>]*)/g),
  ];
  const namen = elemente.map(
    ([, name, merkmale]) => `${name} ${/type="[^"]*"|rel="[^"]*"/.exec(merkmale!)?.[0] ?? ''}`,
  );
  const skripte = [...html.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, adresse]) => adresse);
  return JSON.stringify([regel, [...new Set(namen)].sort(), skripte]);
}

/** The exit leaves the site. */
const seiten = seitendateien().filter(({ adresse }) => adresse !== '/wetter/');
/** Or each of them, for whoever does not believe it. */
const vertreter = process.env['ALLE_SEITEN']
  ? seiten.map(({ adresse }) => adresse)
  : [...Map.groupBy(seiten, gestalt).values()].map(([seite]) => seite!.adresse);

const aufraeumen: (() => unknown)[] = [];
afterAll(async () => {
  for (const tue of aufraeumen.reverse()) await tue();
});

/** A visit that remembers every breach of a rule from the first moment on. */
async function mitMerker(baseURL?: string): Promise<Besuch & { verstoesse: string[] }> {
  const besuch = await besuche(baseURL ? { baseURL } : {});
  aufraeumen.push(besuch.beende);
  const verstoesse: string[] = [];
  await besuch.seite.exposeFunction('meldeVerstoss', (was: string) => verstoesse.push(was));
  await besuch.seite.addInitScript(() =>
    addEventListener('securitypolicyviolation', (e) =>
      (window as unknown as { meldeVerstoss: (was: string) => void }).meldeVerstoss(
        `${location.pathname}: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`,
      ),
    ),
  );
  return { ...besuch, verstoesse };
}

it(`keine von ${vertreter.length} Arten von Seiten bricht eine Regel, auch nicht mit offenen Menüs`, async () => {
  const { seite, geheZu, verstoesse, stoerungen } = await mitMerker();
  for (const adresse of vertreter) {
    await geheZu(adresse);
    await seite.evaluate(async () => {
      for (const teil of document.querySelectorAll('details')) teil.open = true;
      await document.fonts.ready;
    });
  }
  expect(vertreter.length).toBeGreaterThan(20);
  expect(verstoesse).toEqual([]);
  // What the editor makes by itself has no address of a server; a picture that had not come when the next page was asked for is no fault.
  expect(stoerungen.filter((s) => !/^fremd: blob:|net::ERR_ABORTED$/.test(s))).toEqual([]);
});

it('was eine Seite nicht von sich weiß, läuft in ihr nicht und wird gemeldet', async () => {
  const fremdes = '<style>h1{display:none}</style><script>window.fremd = true</script><h1>';
  const server = await diene(DIST, { aendere: (html) => html.replace('<h1>', fremdes) });
  aufraeumen.push(server.beende);
  const { seite, geheZu, verstoesse } = await mitMerker(server.herkunft);
  await geheZu('/impressum/');
  expect(await seite.locator('h1').isVisible()).toBe(true);
  expect(await seite.evaluate(() => 'fremd' in window)).toBe(false);
  // Twice: by the rule of the page and by that of the header, which knows no hash of a style.
  expect(verstoesse.map((v) => v.split(' ').slice(0, 3).join(' ')).sort()).toEqual([
    '/impressum/: script-src-elem inline',
    '/impressum/: script-src-elem inline',
    '/impressum/: style-src-elem inline',
  ]);
});

it('eine andere Datei als die gemeinte läuft nicht, auch nicht unter ihrem Namen', async () => {
  const [skript] = /\/_astro\/Basis[^"]*/.exec(seiten.find(({ adresse }) => adresse === '/impressum/')!.html)!;
  const server = await diene(DIST, { statt: { [skript]: 'window.fremd = true' } });
  aufraeumen.push(server.beende);
  const { seite, geheZu, stoerungen } = await mitMerker(server.herkunft);
  await geheZu('/impressum/');
  expect(await seite.evaluate(() => 'fremd' in window)).toBe(false);
  expect(stoerungen.join()).toContain('integrity');
});
