import { expect, it } from 'vitest';
import { dateien, fehlerAuf, HERKUNFT, lies, seiten, type Seite } from './fertig.ts';

const auf = (pruefe: (s: Seite) => Iterable<string>) => fehlerAuf(seiten.values(), pruefe);
/** Attributes whose address the browser fetches or sends something to, without the reader choosing to go there. */
const LADEND = ['src', 'srcset', 'poster', 'data', 'action', 'formaction', 'ping', 'background', 'xlink:href'];
/** `rel` values that only name an address. */
const NUR_GENANNT = new Set(['canonical', 'alternate', 'author', 'license', 'me']);

const ausCss = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map((t) => (t[1] ?? t[2])!);

function* geladen(s: Seite): Generator<string> {
  for (const name of LADEND)
    for (const e of s.dom.querySelectorAll(`[${name.replace(':', '\\:')}]`)) {
      const wert = e.getAttribute(name)!;
      yield* name === 'srcset' ? wert.split(',').map((teil) => teil.trim().split(/\s+/)[0]!) : [wert];
    }
  for (const e of s.dom.querySelectorAll('link[href]'))
    if (!(e.getAttribute('rel') ?? '').split(/\s+/).every((r) => NUR_GENANNT.has(r))) yield e.getAttribute('href')!;
  for (const e of s.dom.querySelectorAll('use[href], image[href], base[href]')) yield e.getAttribute('href')!;
  for (const e of s.dom.querySelectorAll('style')) yield* ausCss(e.textContent);
}

/** Of this site and there: '/_astro/x.js', '#teil', '/suche/'. */
const eigen = (adresse: string) =>
  adresse.startsWith('#') || dateien.has(adresse) || dateien.has(`${adresse.replace(/\/$/, '')}/index.html`);

it('jede Seite lädt nur, was in diesem Ordner liegt', () =>
  expect(auf((s) => new Set([...geladen(s)].filter((a) => !eigen(a))))).toEqual([]));

it('auch Stylesheets und Skripte nennen keinen fremden Rechner', () => {
  const fremd = [...dateien]
    .filter((d) => /\.(css|m?js|svg)$/.test(d))
    .flatMap((d) => {
      const text = lies(d).toString();
      // A drawing names its page; what it would load stands in href, and a test of the drawings forbids that.
      const adressen = [...text.matchAll(/\bhttps?:\/\/[\w.-]+/g)].map((t) => t[0]).filter((a) => a !== HERKUNFT);
      return [...adressen, ...(d.endsWith('.css') ? ausCss(text).filter((a) => !eigen(a)) : [])].map(
        (a) => `${d}: ${a}`,
      );
    });
  // The SVG namespace is a name; Pagefind takes example.com as the base of relative addresses and never calls it.
  expect(
    fremd.filter((f) => !/http:\/\/www\.w3\.org$|^\/pagefind\/pagefind\.js: https:\/\/example\.com$/.test(f)),
  ).toEqual([]);
});

it('kein Skript und kein Stil steckt in einem Attribut: die Sicherheitsregeln des Servers verbieten beides', () =>
  expect(
    auf((s) =>
      [...s.dom.querySelectorAll('*')].flatMap((e) =>
        [...e.attributes]
          .filter((a) => /^(on|style$)/.test(a.name) || /^\s*javascript:/i.test(a.value))
          .map((a) => `<${e.localName} ${a.name}="${a.value}">`),
      ),
    ),
  ).toEqual([]));

it('ein einziges Skript steht in der Seite selbst, auf allen dasselbe', () => {
  const skripte = (s: Seite) =>
    [...s.dom.querySelectorAll('script:not([src])')].filter((e) => !(e.getAttribute('type') ?? '').includes('json'));
  expect(auf((s) => (skripte(s).length === 1 ? [] : [`${skripte(s).length} Skripte`]))).toEqual([]);
  expect(new Set([...seiten.values()].flatMap((s) => skripte(s).map((e) => e.textContent))).size).toBe(1);
});
