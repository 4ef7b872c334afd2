import { afterAll, describe, expect, it } from 'vitest';
import {
  ERSTER_BESUCH,
  FILTER,
  FINDER,
  HTML,
  HTML_ARCHIV,
  HTML_LANG,
  KARTE,
  SCHRIFT,
  SCHRIFTEN,
  SKRIPT,
  WORTLISTE,
  ZEILENZITAT,
} from '../budgets.ts';
import { dateien, fehlerAuf, istDeutsch, lies, seiten, type Seite } from './fertig.ts';
import { brotli, brotliHoechstens, schriften, skripte } from './gewicht.ts';

const summe = (zahlen: number[]) => zahlen.reduce((a, b) => a + b, 0);
const zahl = (n: number) => n.toLocaleString('de-DE').padStart(7);
/** The largest measured value of each budget, for the log. */
const gemessen: string[] = [];
const merke = (name: string, werte: [ort: string, bytes: number][], budget: number) => {
  const [ort, bytes] = werte.reduce((a, b) => (b[1] > a[1] ? b : a), ['-', 0]);
  gemessen.push(`${zahl(bytes)} von ${zahl(budget)}  ${name}: ${ort}`);
};
afterAll(() => console.log(`Größte Gewichte, in Bytes:\n${gemessen.join('\n')}`));

const imArchiv = (s: Seite) => /^\/(aenderungen\/|aktuelles\/(thema\/.*)?)$/.test(s.adresse);
const budgetVon = (s: Seite) => HTML_LANG[s.adresse]?.hoechstens ?? (imArchiv(s) ? HTML_ARCHIV : HTML);
const textseiten = [...seiten.values()].filter((s) => !(s.adresse in HTML_LANG) && !imArchiv(s));
/** At most this, and exact where it matters: packing well is slow. */
const gewicht = new Map(
  [...seiten.values()].map((s): [string, number] => {
    const grob = brotliHoechstens(Buffer.from(s.html));
    return [s.adresse, grob > budgetVon(s) ? brotli(Buffer.from(s.html)) : grob];
  }),
);
const htmlGewicht = (s: Seite) => gewicht.get(s.adresse)!;

const js = new Map([...new Set([...seiten.values()].flatMap(skripte))].map((a) => [a, brotli(lies(a))]));
const jsGewicht = (s: Seite) => summe(skripte(s).map((a) => js.get(a)!));

it('jede Seite bleibt mit ihrem CSS in ihrem Budget', () => {
  merke(
    'HTML einer Textseite',
    textseiten.map((s) => [s.adresse, htmlGewicht(s)]),
    HTML,
  );
  for (const [adresse, { hoechstens }] of Object.entries(HTML_LANG))
    merke('lange Seite', [[adresse, gewicht.get(adresse)!]], hoechstens);
  expect(
    fehlerAuf(seiten.values(), (s) => (htmlGewicht(s) > budgetVon(s) ? [`${htmlGewicht(s)} von ${budgetVon(s)}`] : [])),
  ).toEqual([]);
  expect(Object.keys(HTML_LANG).filter((a) => !seiten.has(a))).toEqual([]);
});

it('die Karten einer Seite bleiben klein', () => {
  const karten = [...seiten.values()].flatMap((s): [string, number][] => {
    const svgs = [...s.dom.querySelectorAll('.lageplan svg')].map((e) => e.outerHTML).join('');
    return svgs ? [[s.adresse, brotli(Buffer.from(svgs))]] : [];
  });
  merke('Karten', karten, KARTE);
  expect(karten.length).toBeGreaterThan(20);
  expect(karten.filter(([, bytes]) => bytes > KARTE)).toEqual([]);
});

it('vor der ersten Suche lädt keine Seite viel Skript', () => {
  merke(
    'Skripte beim Öffnen',
    [...seiten.values()].map((s) => [s.adresse, jsGewicht(s)]),
    SKRIPT,
  );
  expect(fehlerAuf(seiten.values(), (s) => (jsGewicht(s) > SKRIPT ? [String(jsGewicht(s))] : []))).toEqual([]);
});

/** What a page fetches beyond what every page fetches. */
const eigeneSkripte = (adresse: string): string[] => {
  const ueberall = new Set(skripte(seiten.get('/presse/')!));
  return skripte(seiten.get(adresse)!).filter((a) => !ueberall.has(a));
};

it('der Finder ist klein', () => {
  const eigene = eigeneSkripte('/standorte/');
  const bytes = summe(eigene.map((a) => js.get(a)!));
  merke('Finder', [['/standorte/', bytes]], FINDER);
  expect(eigene.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(FINDER);
});

it('die Filter und das Zeilenzitat sind klein', () => {
  const gewichte = (mit: boolean) =>
    ['/verlauf/', '/zuerich/'].map((adresse): [string, number] => [
      adresse,
      summe(
        eigeneSkripte(adresse)
          .filter((a) => a.includes('Zitat') === mit)
          .map((a) => js.get(a)!),
      ),
    ]);
  merke('Filter', gewichte(false), FILTER);
  merke('Zeilenzitat', gewichte(true), ZEILENZITAT);
  expect([...gewichte(false), ...gewichte(true)].filter(([, bytes]) => bytes === 0)).toEqual([]);
  expect(gewichte(false).filter(([, bytes]) => bytes > FILTER)).toEqual([]);
  expect(gewichte(true).filter(([, bytes]) => bytes > ZEILENZITAT)).toEqual([]);
});

it('die Schriften sind klein', () => {
  const groessen = [...dateien]
    .filter((d) => /\.(woff2?|ttf|otf)$/.test(d))
    .map((d): [string, number] => [d, lies(d).length]);
  merke('Schriftdatei', groessen, SCHRIFT);
  merke('Schriften zusammen', [['alle', summe(groessen.map((g) => g[1]))]], SCHRIFTEN);
  expect(groessen.filter(([ort, bytes]) => bytes > SCHRIFT || !ort.endsWith('.woff2'))).toEqual([]);
  expect(summe(groessen.map((g) => g[1]))).toBeLessThanOrEqual(SCHRIFTEN);
});

it('der erste Besuch einer Textseite bleibt leicht', () => {
  const schriftgewicht = (s: Seite) => summe(schriften(s).map((a) => lies(a).length));
  const alles = textseiten.map((s): [string, number] => [s.adresse, htmlGewicht(s) + jsGewicht(s) + schriftgewicht(s)]);
  merke('erster Besuch einer Textseite', alles, ERSTER_BESUCH);
  expect(Math.min(...textseiten.filter(istDeutsch).map((s) => schriften(s).length))).toBeGreaterThan(0);
  expect(alles.filter(([, bytes]) => bytes > ERSTER_BESUCH)).toEqual([]);
});

it('nichts hält die Anzeige auf: eine Anfrage, dann steht die Seite', () =>
  expect(
    fehlerAuf(seiten.values(), (s) => [
      ...[...s.dom.querySelectorAll('link')].filter((l) => l.rel.includes('stylesheet')).map((l) => l.outerHTML),
      ...[...s.dom.querySelectorAll('script[src]')]
        .filter((e) => !e.matches('[type="module"], [async], [defer]'))
        .map((e) => e.outerHTML),
      ...[...s.dom.querySelectorAll('style')].filter((e) => e.textContent.includes('@import')).map(() => '@import'),
      ...[...s.dom.querySelectorAll('script:not([src], [type$="json"])')]
        .filter((e) => e.textContent.length > 300)
        .map(() => 'langes Skript in der Seite'),
    ]),
  ).toEqual([]));

describe('Suche', () => {
  it('hat eine kleine Wortliste', () => {
    const gewicht = brotli(lies('/suche/woerter.json'));
    merke('Wortliste der Suche', [['/suche/woerter.json', gewicht]], WORTLISTE);
    expect(gewicht).toBeLessThanOrEqual(WORTLISTE);
  });

  const pagefind = [...dateien].filter((d) => d.startsWith('/pagefind/'));

  it('liegt ohne fertige Oberfläche und ohne fremde Sprachen im Ordner', () => {
    expect(pagefind).toContain('/pagefind/pagefind.js');
    expect(
      pagefind.filter((d) =>
        /ui|highlight|worker|playground|component|wasm\.(?!de\.)/.test(d.replace(/(fragment|index|filter)\/.*/, '')),
      ),
    ).toEqual([]);
  });
});
