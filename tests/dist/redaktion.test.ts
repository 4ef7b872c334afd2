import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { antwortAuf } from '../../src/auslieferung/dienst.ts';
import { REDAKTION } from '../budgets.ts';
import { DIST } from '../ordner.ts';
import { dateien, lies, redaktion, seiten, werkzeug } from './fertig.ts';
import { brotliHoechstens } from './gewicht.ts';

const regel = redaktion.dom.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;

describe('Die Redaktion steht für sich', () => {
  it('keine andere Seite lädt etwas von ihr, und nur ihr Handbuch und der Datenschutz nennen sie', () => {
    expect(werkzeug.size).toBeGreaterThan(5);
    const namen = [...werkzeug].map((d) => path.posix.basename(d));
    const texte = [
      ...[...seiten.values()].map((s) => [s.adresse, s.html] as const),
      ...[...dateien].filter((d) => /\.(js|css)$/.test(d)).map((d) => [d, lies(d).toString()] as const),
    ];
    expect(texte.filter(([, text]) => namen.some((n) => text.includes(n))).map(([ort]) => ort)).toEqual([]);
    const nennen = [...seiten.values()].filter((s) => s.html.includes('href="/redaktion/"')).map((s) => s.adresse);
    expect(nennen.sort()).toEqual(['/datenschutz/', '/redaktion/handbuch/']);
  });

  it('Suchmaschinen, Sitemap und Suche kennen sie nicht', () => {
    expect(redaktion.dom.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(redaktion.dom.querySelector('[data-pagefind-body]')).toBeNull();
    const karten = [...dateien].filter((d) => /^\/sitemap.*\.xml$/.test(d)).map((d) => lies(d).toString());
    expect(karten.join('')).toContain('/verlauf/');
    expect(karten.join('')).not.toContain('/redaktion/');
    expect(lies('/suche/woerter.json').toString()).not.toContain('/redaktion/');
  });

  it('ihre Seite ist gültiges HTML und sagt ohne Skript, was sie ist', async () => {
    const pruefer = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      // As on all pages (gueltig.test.ts).
      rules: { 'no-trailing-whitespace': 'off' },
    });
    const { results } = await pruefer.validateString(redaktion.html, '/redaktion/');
    expect(results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual([]);
    expect(redaktion.dom.querySelector('h1')?.textContent).toBe('Redaktion');
    expect(redaktion.dom.querySelector('main')?.textContent).toContain('noch keine Ablage angeschlossen');
  });
});

describe('Sicherheitsregel', () => {
  it('erlaubt kein fremdes Skript und keinen fremden Rechner, solange keine Ablage genannt ist', () => {
    expect(regel).toContain("default-src 'none'");
    expect(regel).toContain("script-src 'self';");
    expect(regel).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('steht auch im Kopf, den der Server sendet; nur dort lässt sich das Einrahmen verbieten', () => {
    for (const adresse of ['/redaktion/', '/redaktion/index.html'])
      expect(antwortAuf(DIST, adresse).koepfe['Content-Security-Policy']).toBe(`${regel}; frame-ancestors 'none'`);
  });
});

it('sie bleibt in ihrem Budget', () => {
  const skripte = [...redaktion.dom.querySelectorAll('script[src]')].map((e) => e.getAttribute('src')!);
  const start = skripte.reduce((summe, a) => summe + brotliHoechstens(lies(a)), 0);
  const alles = [...werkzeug].reduce((summe, a) => summe + lies(a).length, 0);
  console.log(`Redaktion: ${start} Bytes Skript beim Öffnen, ${werkzeug.size} Dateien mit zusammen ${alles} Bytes`);
  expect(start).toBeLessThan(REDAKTION.start);
  expect(alles).toBeLessThan(REDAKTION.dateien);
});
