/** Drawings for frames of others: small, silent, with their source, and none forgotten. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EINBETTUNG } from '../budgets.ts';
import { WURZEL } from '../ordner.ts';
import { dateien, einbettungen, fehlerAuf, HERKUNFT, seiten } from './fertig.ts';
import { brotli } from './gewicht.ts';
import { absender, sichtbarerBestand } from './inhalt.ts';

const liste = seiten.get('/einbetten/')!.dom;
const bestand = sichtbarerBestand();

it('jede ist klein, mit allem, was geladen wird', () => {
  const gewichte = einbettungen.map((s): [number, string] => [brotli(Buffer.from(s.html)), s.adresse]);
  console.log(`Größte Einbettung: ${gewichte.toSorted(([a], [b]) => b - a)[0]?.join(' ')} von ${EINBETTUNG}`);
  expect(gewichte.filter(([bytes]) => bytes > EINBETTUNG)).toEqual([]);
  expect(
    fehlerAuf(einbettungen, ({ dom, html }) => [
      ...[
        ...dom.querySelectorAll('script, img, iframe, object, embed, video, audio, [src], link:not([rel="canonical"])'),
      ].map((e) => e.outerHTML),
      ...[...html.matchAll(/url\((?!["']?#)[^)]*\)|@import|<!--beleg/g)].map(([was]) => was),
    ]),
  ).toEqual([]);
});

it('jede sagt, was sie zeigt, woher, von wann und von wem; alle Links öffnen die Website daneben', () =>
  expect(
    fehlerAuf(einbettungen, ({ dom, html }) => {
      const fuss = dom.querySelector('body > footer')?.textContent.replace(/\s+/g, ' ') ?? '';
      const zurSeite = dom.querySelector('footer a')?.getAttribute('href') ?? '';
      const canonical = dom.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return [
        dom.querySelectorAll('h1').length === 1 ? '' : 'h1',
        /Quellen: .+ Stand: .+ Lizenz CC BY 4\.0/.test(fuss) && fuss.includes(absender(bestand)) ? '' : `Fuß: ${fuss}`,
        canonical === HERKUNFT + zurSeite.replace(/#.*/, '') ? '' : `canonical: ${canonical}`,
        html.includes('<meta name="robots" content="noindex">') ? '' : 'noindex fehlt',
        html.includes('data-pagefind-body') ? 'steht in der Suche' : '',
        ...[...dom.querySelectorAll('a')].flatMap((a) => {
          const [pfad = '', anker] = (a.getAttribute('href') ?? '').split('#');
          const ziel = seiten.get(pfad);
          return [
            ziel && (!anker || ziel.ids.has(anker)) ? '' : `führt ins Leere: ${a.getAttribute('href')}`,
            a.getAttribute('target') === '_blank' && a.getAttribute('rel') === 'noopener' ? '' : a.outerHTML,
          ];
        }),
      ].filter(Boolean);
    }),
  ).toEqual([]));

it('die Liste hat für jede den Code, der sie zeigt, und für jeden Code eine Seite', () => {
  const code = [...liste.querySelectorAll('pre code')].map((e) => e.textContent);
  const adressen = code.map((c) => /^<iframe src="([^"]+)"/.exec(c)?.[1]?.replace(HERKUNFT, ''));
  expect(adressen.toSorted()).toEqual(einbettungen.map((s) => s.adresse));
  expect(
    code.filter((c) => !/^<iframe [^>]* title="[^"]+" [^>]*height="\d+" loading="lazy"[^>]*><\/iframe>$/.test(c)),
  ).toEqual([]);
  const bilder = [...liste.querySelectorAll('a[download]')].map((a) => a.getAttribute('href')!);
  expect(bilder.length).toBeGreaterThan(3);
  expect(bilder.filter((b) => !dateien.has(b))).toEqual([]);
});

it('jede Zeile des Vergleichs und jede gezeichnete Reihe ist dabei', () => {
  const da = new Set(einbettungen.map((s) => s.adresse));
  const gezeichnet = [...seiten.get('/zahlen/')!.dom.querySelectorAll('section:has(svg.reihe__breit) > h3')];
  expect(gezeichnet.length).toBeGreaterThan(2);
  const soll = [...bestand.vergleich.zeilen.map((z) => `vergleich-${z.id}`), ...gezeichnet.map((h) => h.id)];
  expect(soll.filter((id) => !da.has(`/einbetten/${id}/`))).toEqual([]);
});

/** Drawings that are no statement of their own. */
const OHNE: Record<string, string> = {
  'src/karte/Kartenskizze.astro': 'die Karte noch einmal, ohne Namen und Nummern',
};

it('keine Zeichnung des Codes ist vergessen', () => {
  const text = (datei: string) => readFileSync(path.join(WURZEL, datei), 'utf8');
  const benutzt = new Set(['src/einbetten/Einbettungsbild.astro']);
  // A set grows while it is walked.
  for (const datei of benutzt)
    for (const [, von] of text(datei).matchAll(/^import \w+ from '(\.[^']+\.astro)'/gm))
      benutzt.add(path.posix.join(path.posix.dirname(datei), von!));
  const zeichnende = globSync('src/**/*.astro', { cwd: WURZEL })
    .map((d) => d.split(path.sep).join('/'))
    .filter((d) => text(d).includes("zeichnung/zeichnung.scss'"));
  expect(zeichnende.length).toBeGreaterThan(6);
  expect(zeichnende.filter((d) => !benutzt.has(d) && !(d in OHNE))).toEqual([]);
  expect(Object.keys(OHNE).filter((d) => !zeichnende.includes(d) || benutzt.has(d))).toEqual([]);
});
