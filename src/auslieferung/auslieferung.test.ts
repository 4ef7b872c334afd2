/** The list of kinds of addresses, and that all writers say the same. Real servers read what is written in tests/dist/auslieferung.test.ts. */
import { describe, expect, it } from 'vitest';
import { MEDIENARTEN } from '../schema/felder.ts';
import { adressarten, artVon, istGesperrt } from './adressarten.ts';
import { DATEITYPEN, typVon } from './dateitypen.ts';
import { alsText, nurStile, ohneKopf, alsQuelle } from './inhaltsregel.ts';
import { kopfdatei } from './kopfdatei.ts';
import { mitRegel } from './seitenregel.ts';

const ARTEN = adressarten();
const kopf = (adresse: string, name: string): string | undefined => artVon(adresse, ARTEN).koepfe[name];
const regel = (adresse: string): string => kopf(adresse, 'Content-Security-Policy')!;

describe('Adressarten', () => {
  it('was immer dasselbe ist, wird für ein Jahr behalten, alles andere vor jedem Gebrauch erfragt, der Ausgang nie behalten', () => {
    const frisch = [
      '/',
      '/konzept/',
      '/daten/quellen.csv',
      '/feeds/alles.rss.xml',
      '/pagefind/pagefind.js',
      '/404.html',
    ];
    expect(frisch.map((a) => kopf(a, 'Cache-Control'))).toEqual(frisch.map(() => 'no-cache'));
    const fest = ['/_astro/a.B1.js', '/pagefind/fragment/de_1.pf_fragment', '/pagefind/pagefind.de_1.pf_meta'];
    expect(fest.map((a) => kopf(a, 'Cache-Control'))).toEqual(fest.map(() => 'public, max-age=31536000, immutable'));
    expect(['/wetter/', '/wetter/index.html'].map((a) => kopf(a, 'Cache-Control'))).toEqual(['no-store', 'no-store']);
  });

  it('Daten, Feeds, Bilder und Kalender sind für alle, Seiten und ihre Teile nur für uns', () => {
    const name = 'Cross-Origin-Resource-Policy';
    for (const a of ['/daten/rat.ics', '/standorte/kick.vcf', '/feeds/alles.atom.xml', '/bild.png', '/zahlen/x.svg'])
      expect([kopf(a, name), kopf(a, 'Access-Control-Allow-Origin')], a).toEqual(['cross-origin', '*']);
    for (const a of ['/', '/daten/', '/redaktion/', '/_astro/a.woff2', '/pagefind/pagefind.js'])
      expect([kopf(a, name), kopf(a, 'Access-Control-Allow-Origin')], a).toEqual(['same-origin', undefined]);
  });

  it('nur wo gesucht wird, darf WebAssembly laufen', () => {
    for (const a of ['/', '/index.html', '/suche/', '/suche/index.html', '/404.html'])
      expect(regel(a), a).toContain("'wasm-unsafe-eval'");
    for (const a of ['/konzept/', '/hilfe/', '/redaktion/', '/redaktion/handbuch/', '/wetter/', '/daten/quellen.csv'])
      expect(regel(a), a).not.toContain('wasm');
  });

  it('keine Seite lässt sich einrahmen, kein Skript steht frei in ihr, nichts kommt von anderswo', () => {
    for (const a of ['/', '/konzept/', '/redaktion/', '/wetter/', '/daten/quellen.csv', '/bild.svg']) {
      expect(regel(a), a).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
      expect(regel(a), a).not.toMatch(/script-src[^;]*'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    }
  });

  it('nur Zeichnungen zum Einbetten lassen sich einrahmen, von allen; in ihnen läuft nichts, und nichts wird geladen', () => {
    for (const a of ['/einbetten/zeitachse/', '/einbetten/zeitachse/index.html']) {
      expect(regel(a), a).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
      );
      // Pages that isolate themselves may frame them, too.
      expect(kopf(a, 'Cross-Origin-Resource-Policy'), a).toBe('cross-origin');
      expect(kopf(a, 'X-Robots-Tag'), a).toBe('noindex');
    }
    for (const a of ['/einbetten/', '/einbetten/index.html', '/einbettung/', '/hilfe/einbetten/'])
      expect(regel(a), a).toContain("frame-ancestors 'none'");
  });

  it('die Redaktion erreicht das eine GitLab und sonst niemanden, und behält das Fenster der Anmeldung', () => {
    const mit = artVon('/redaktion/', adressarten('https://git.example')).koepfe;
    expect(mit['Content-Security-Policy']).toContain("connect-src 'self' blob: data: https://git.example;");
    expect(regel('/redaktion/')).toContain("connect-src 'self' blob: data:;");
    expect(mit['Cross-Origin-Opener-Policy']).toBeUndefined();
    expect(kopf('/redaktion/handbuch/', 'Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(['/redaktion/', '/redaktion/handbuch/'].map((a) => kopf(a, 'X-Robots-Tag'))).toEqual(['noindex', 'noindex']);
  });

  it('was für Server ist, zeigen sie niemandem; was ein Standard dorthin legt, schon', () => {
    for (const a of ['/_headers', '/_redirects', '/_server/nginx.conf', '/.git/config', '/a/.env', '/.nojekyll'])
      expect(istGesperrt(a), a).toBe(true);
    for (const a of ['/', '/.well-known/security.txt', '/_astro/a.B1.js', '/daten/'])
      expect(istGesperrt(a), a).toBe(false);
  });
});

it('jede Datei, die hochgeladen werden kann, hat einen Typ, und jeder Text seinen Zeichensatz', () => {
  expect(
    Object.values(MEDIENARTEN)
      .flat()
      .filter((ende) => !DATEITYPEN[ende]),
  ).toEqual([]);
  expect(
    Object.values(DATEITYPEN).filter((typ) => typ.startsWith('text/') && !typ.endsWith('; charset=utf-8')),
  ).toEqual([]);
  expect([typVon('/a.b/c.csv'), typVon('/a.rss.xml'), typVon('/ohne')]).toEqual([
    'text/csv; charset=utf-8',
    'application/xml; charset=utf-8',
    undefined,
  ]);
});

describe('Regel in der Seite', () => {
  const seite = (kopfteil: string) => `<!doctype html><html><head><meta charset="utf-8">${kopfteil}</head></html>`;
  /** A file that says its own address. */
  const lies = (adresse: string): Uint8Array => Buffer.from(adresse);
  const inhalt = (html: string): string => /content="([^"]*)"/.exec(html)![1]!;

  it('nennt die Stile dieser Seite und keine anderen, und nichts, was nur ein Kopf sagen kann', () => {
    const html = mitRegel(seite('<title>T</title><style>a{b:c}</style>'), artVon('/konzept/', ARTEN), lies);
    expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<title>'));
    // As `printf 'a{b:c}' | openssl dgst -sha256 -binary | base64` has it.
    expect(inhalt(html)).toContain("style-src 'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='; ");
    expect(inhalt(html)).not.toMatch(/unsafe-inline|frame-ancestors/);
  });

  it('lässt, wo gesucht wird, auch das Stilblatt der Funde herein, das mit der Suche kommt', () =>
    expect(inhalt(mitRegel(seite('<style>a{b:c}</style>'), artVon('/suche/', ARTEN), lies))).toMatch(
      /style-src 'self' 'sha256-\S+'; /,
    ));

  it('erlaubt ohne Stil keinen, und der Redaktion die ihrer Software', () => {
    expect(inhalt(mitRegel(seite(''), artVon('/wetter/', ARTEN), lies))).toContain("style-src 'none'");
    expect(inhalt(mitRegel(seite(''), artVon('/redaktion/', ARTEN), lies))).toContain(
      "style-src 'self' 'unsafe-inline'",
    );
  });

  it('nennt jedes Skript mit seiner Prüfsumme, wie der Browser sie bildet', () => {
    const skript = '<script type="module" src="/_astro/a.B1.js"></script><script>var a</script>';
    expect(mitRegel(seite(skript), artVon('/konzept/', ARTEN), lies)).toContain(
      // As `printf '/_astro/a.B1.js' | openssl dgst -sha256 -binary | base64` has it.
      '<script type="module" src="/_astro/a.B1.js" integrity="sha256-7qmQgEVXbcxpV+JHhk27JeS2tlgUO12YgZVlq0d7db0="></script><script>var a</script>',
    );
  });

  it('fehlt keiner Seite', () => {
    expect(() => mitRegel('<p>Ohne Kopf', artVon('/', ARTEN), lies)).toThrow('fehlt <meta charset');
  });

  it('ist die des Kopfes, enger', () => {
    const { regel: weit } = artVon('/', ARTEN);
    expect(alsText(ohneKopf(nurStile(weit, ['x'])))).toBe(
      alsText(weit).replace("'unsafe-inline'", alsQuelle('x')).replace("; frame-ancestors 'none'", ''),
    );
  });
});

/** What a host of plain files makes of `_headers`: rules in their order, "*" for any signs, "!" takes back. */
function gelesen(text: string, adresse: string): Record<string, string> {
  const koepfe: Record<string, string> = {};
  let gilt = false;
  for (const zeile of text.split('\n').filter((z) => z.trim() && !z.startsWith('#'))) {
    if (zeile.startsWith('/')) {
      const [anfang = '', ende] = zeile.split('*');
      gilt = ende === undefined ? adresse === zeile : adresse.startsWith(anfang) && adresse.endsWith(ende);
    } else if (gilt && zeile.trim().startsWith('! ')) Reflect.deleteProperty(koepfe, zeile.trim().slice(2));
    else if (gilt) {
      const [, name = '', wert = ''] = /^\s+([\w-]+): (.*)$/.exec(zeile)!;
      koepfe[name] = name in koepfe ? `${koepfe[name]}, ${wert}` : wert;
    }
  }
  return koepfe;
}

describe('_headers', () => {
  const text = kopfdatei(adressarten('https://git.example'));
  const arten = adressarten('https://git.example');

  it.each([
    ...[
      '/suche/',
      '/404.html',
      '/redaktion/',
      '/redaktion/index.html',
      '/redaktion/bilder/a.png',
      '/wetter/',
      '/bild.png',
    ],
    ...[
      '/_astro/a.B1.js',
      '/_astro/a.B1.png',
      '/pagefind/fragment/de_1.pf_fragment',
      '/pagefind/pagefind.de_1.pf_meta',
    ],
    ...['/daten/quellen.csv', '/feeds/alles.rss.xml', '/pagefind/pagefind-entry.json'],
  ])('sagt für %s dasselbe wie die Liste', (adresse) => {
    const typ = typVon(adresse);
    const soll = {
      ...artVon(adresse, arten).koepfe,
      ...(typ && typ !== 'text/html; charset=utf-8' && { 'Content-Type': typ }),
    };
    expect(gelesen(text, adresse)).toEqual(soll);
  });

  it('sagt für alle anderen Seiten dasselbe, und lässt zu, dass auf der Seite für Unbekanntes gesucht wird', () => {
    for (const adresse of ['/konzept/', '/gibt/es/nicht']) {
      const ist = gelesen(text, adresse);
      expect(ist).toEqual(artVon('/404.html', arten).koepfe);
      const ohneSuche = ist['Content-Security-Policy']!.replace(" 'wasm-unsafe-eval'", '').replace(
        "style-src 'self' ",
        'style-src ',
      );
      expect({ ...ist, 'Content-Security-Policy': ohneSuche }).toEqual(artVon(adresse, arten).koepfe);
    }
  });

  it('hat nicht mehr Regeln und keine längeren Zeilen, als Hoster lesen', () => {
    // Cloudflare: 100 rules, 2,000 characters a line.
    expect(text.match(/^\//gm)!.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((z) => z.length))).toBeLessThan(2000);
  });
});
