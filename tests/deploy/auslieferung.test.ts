/** What a reader, a program or a host notices of the site on real servers: nginx and Caddy of Debian with the files of deploy/. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { SEITENARTEN } from '../browser/seitenarten.ts';
import { wenn } from '../wenn.ts';
import { alle, erste, FEHLT, je, lies } from './dateien.ts';
import { SERVER, type Antwort, type Server } from './server.ts';

/** What each ending is, as the registry of media types has it; text says that it is UTF-8. */
const TYPEN: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/vnd.microsoft.icon',
  zip: 'application/zip',
  pdf: 'application/pdf',
};
/** Of no kind that anybody else knows: Pagefind packs them itself. */
const EIGENES = /\/pagefind\/.*\.(pf_\w+|pagefind)$/;

const endung = (datei: string) => /\.(\w+)$/.exec(datei)?.[1] ?? '';
const hat = (datei: string) => alle.includes(datei);
/** The address of a page's file. */
const alsAdresse = (datei: string) => datei.replace(/\/index\.html$/, '/');
/** Headers that every answer has. */
const IMMER = [
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'content-security-policy',
];
const ohne = (a: Antwort) => IMMER.filter((name) => !a.kopf[name]);

describe.each(SERVER)('$name', ({ da, fehlt, starte }) => {
  let server: Server;
  const es = wenn(da, fehlt);
  const frage: Server['frage'] = (adresse, wie) => server.frage(adresse, wie);
  beforeAll(async () => {
    if (da) server = await starte();
  });
  afterAll(async () => {
    if (da) await server.beende();
  });

  es('zeigt jede Art von Seite', () =>
    je(
      SEITENARTEN.filter((s) => s !== '/404.html'),
      async (adresse) => {
        const antwort = await frage(adresse);
        expect({ adresse, status: antwort.status, typ: antwort.kopf['content-type'] }).toEqual({
          adresse,
          status: 200,
          typ: TYPEN['html'],
        });
        expect(antwort.bytes.equals(lies(adresse)), adresse).toBe(true);
      },
    ),
  );

  es('sagt von jeder Endung, was sie ist', async () => {
    const jeEndung = Map.groupBy(
      alle.filter((d) => !EIGENES.test(d) && !/\.(br|gz)$|^\/(\.|_headers|_redirects)/.test(d)),
      endung,
    );
    expect([...jeEndung.keys()].filter((e) => !TYPEN[e])).toEqual([]);
    expect(jeEndung.size).toBeGreaterThan(15);
    await je([...jeEndung], async ([ende, [datei]]) => {
      const adresse = alsAdresse(datei!);
      const antwort = await frage(adresse === '/404.html' ? '/' : adresse);
      expect(`${adresse} ${antwort.status} ${antwort.kopf['content-type']}`).toBe(`${adresse} 200 ${TYPEN[ende]}`);
    });
  });

  es('gibt kleine Zwillinge heraus, wem sie recht sind, und sagt es', async () => {
    const dateien = alle.filter((d) => !/\.(br|gz)$/.test(d) && hat(`${d}.br`) && hat(`${d}.gz`));
    const proben = [...Map.groupBy(dateien, endung).values()].map(([datei]) => datei!);
    expect(proben.length).toBeGreaterThan(10);
    for (const [kodierung, entpacke, ende] of [
      ['br', brotliDecompressSync, '.br'],
      ['gzip', gunzipSync, '.gz'],
    ] as const)
      await je(
        proben.filter((d) => d !== '/404.html'),
        async (datei) => {
          const adresse = alsAdresse(datei);
          const antwort = await frage(adresse, { headers: { 'Accept-Encoding': kodierung } });
          expect(`${adresse} ${antwort.kopf['content-encoding']} ${antwort.kopf['content-type']}`).toBe(
            `${adresse} ${kodierung} ${TYPEN[endung(datei)]}`,
          );
          expect(antwort.kopf.vary, adresse).toMatch(/accept-encoding/i);
          expect(antwort.bytes.length, adresse).toBe(lies(datei + ende).length);
          expect(entpacke(antwort.bytes).equals(lies(datei)), adresse).toBe(true);
          const ganz = await frage(adresse);
          expect(ganz.kopf['content-encoding'], adresse).toBeUndefined();
          expect(ganz.kopf.etag, adresse).not.toBe(antwort.kopf.etag);
          // A cache in between would else give the packed one to those who cannot unpack.
          expect(ganz.kopf.vary, adresse).toMatch(/accept-encoding/i);
        },
      );
    // Who takes both gets the smaller one.
    const beides = await frage('/', { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } });
    expect(beides.kopf['content-encoding']).toBe('br');
  });

  es('lässt behalten, was einen Hash im Namen hat, und nach allem anderen neu fragen', async () => {
    const fest = [
      erste('.woff2'),
      erste('.pf_fragment'),
      erste('.pf_index'),
      alle.find((d) => /^\/_astro\/.*\.js$/.test(d))!,
    ];
    await je(fest, async (adresse) =>
      expect((await frage(adresse)).kopf['cache-control'], adresse).toBe('public, max-age=31536000, immutable'),
    );
    const frisch = [
      '/',
      '/hilfe/',
      erste('rss.xml'),
      erste('.csv'),
      erste('.ics'),
      '/pagefind/pagefind.js',
      `/_astro/${FEHLT}.js`,
    ];
    await je(frisch, async (adresse) => {
      const { kopf } = await frage(adresse);
      expect(kopf['cache-control'], adresse).toBe('no-cache');
    });
  });

  es('antwortet „nicht geändert“, auch auf den Zwilling, mit denselben Köpfen', () =>
    je(['/', '/hilfe/', erste('rss.xml'), erste('.csv'), erste('.woff2')], async (adresse) =>
      je([{}, { 'Accept-Encoding': 'br' }], async (wie) => {
        const ganz = await frage(adresse, { headers: wie });
        expect(ganz.kopf.etag, adresse).toBeTruthy();
        const wieder = await frage(adresse, { headers: { ...wie, 'If-None-Match': ganz.kopf.etag! } });
        expect({ status: wieder.status, laenge: wieder.bytes.length }, adresse).toEqual({ status: 304, laenge: 0 });
        const noetig = [...IMMER, 'cache-control', 'access-control-allow-origin', 'cross-origin-resource-policy'];
        expect(
          noetig.map((n) => wieder.kopf[n]),
          adresse,
        ).toEqual(noetig.map((n) => ganz.kopf[n]));
        const seit = await frage(adresse, { headers: { ...wie, 'If-Modified-Since': ganz.kopf['last-modified']! } });
        expect(seit.status, adresse).toBe(304);
      }),
    ),
  );

  es('zeigt für Unbekanntes die deutsche Seite dafür, mit Status 404 und allen Köpfen', () =>
    je([`/${FEHLT}`, `/${FEHLT}/`, `/hilfe/${FEHLT}.html`, `/daten/${FEHLT}.csv`, '/404.html'], async (adresse) => {
      const antwort = await frage(adresse);
      expect({ adresse, status: antwort.status, typ: antwort.kopf['content-type'] }).toEqual({
        adresse,
        status: 404,
        typ: TYPEN['html'],
      });
      expect(antwort.bytes.equals(lies('/404.html')), adresse).toBe(true);
      expect(antwort.bytes.includes('<html lang="de"'), adresse).toBe(true);
      expect(ohne(antwort), adresse).toEqual([]);
      const klein = await frage(adresse, { headers: { 'Accept-Encoding': 'br' } });
      expect(klein.kopf['content-encoding'], adresse).toBe('br');
    }),
  );

  es('zeigt nichts, was für Server ist', () =>
    je(
      [
        '/_headers',
        '/_redirects',
        '/_server/',
        '/_server/nginx.conf',
        '/_server/Caddyfile',
        '/.nojekyll',
        '/.git/config',
        '/hilfe/.htaccess',
        '/%2egit/config',
        '/_server%2fnginx.conf',
      ],
      async (adresse) => expect(`${adresse} ${(await frage(adresse)).status}`).toBe(`${adresse} 404`),
    ),
  );

  es('führt vom Ordner ohne Strich zu ihm, ohne Name, Port und Schema zu nennen', async () => {
    const headers = { Host: 'innen.example:8080' };
    const aussen = 'https://aussen.example';
    await je(['/daten', '/konzept/massnahmen'], async (adresse) => {
      const { status, kopf } = await frage(adresse, { headers });
      expect([301, 302, 307, 308], adresse).toContain(status);
      expect(new URL(kopf.location!, aussen + adresse).href, adresse).toBe(`${aussen}${adresse}/`);
      expect(kopf.location, adresse).not.toMatch(/innen|8080|^\w+:/);
    });
    // Nobody is sent to another host by an address of ours.
    await je(
      [
        '//andere.example',
        '//andere.example/..',
        '/\\andere.example',
        '//daten',
        '/%2fandere.example/',
        '//andere.example/%2e%2e',
      ],
      async (adresse) => {
        const { kopf } = await frage(adresse, { headers });
        expect(new URL(kopf.location ?? '/', aussen).origin, adresse).toBe(aussen);
      },
    );
  });

  es('lässt fremde Programme lesen, was für sie ist, und sonst nichts', async () => {
    await je(
      [erste('.csv'), erste('.geojson'), erste('.jsonld'), erste('rss.xml'), erste('bild.png')],
      async (adresse) => {
        const { kopf } = await frage(adresse, { headers: { Origin: 'https://andere.example' } });
        const offen = [kopf['access-control-allow-origin'], kopf['cross-origin-resource-policy']];
        expect(offen, adresse).toEqual(['*', 'cross-origin']);
      },
    );
    await je(['/', '/hilfe/'], async (adresse) => {
      const { kopf } = await frage(adresse, { headers: { Origin: 'https://andere.example' } });
      expect(kopf['access-control-allow-origin'], adresse).toBeUndefined();
      expect(kopf['cross-origin-resource-policy'], adresse).toBe('same-origin');
    });
  });

  es('schickt jeder Antwort die Köpfe mit, die schützen, und keine Fassung des Servers', () =>
    je(
      ['/', '/hilfe/', '/suche/', '/redaktion/', '/wetter/', erste('.csv'), erste('.woff2'), '/daten'],
      async (adresse) => {
        const antwort = await frage(adresse);
        expect(antwort.status === 200 ? ohne(antwort) : [], adresse).toEqual([]);
        expect(antwort.kopf.server ?? '', adresse).not.toMatch(/\d/);
      },
    ),
  );

  es('sagt auf HEAD dasselbe wie auf GET, ohne Inhalt', () =>
    je(['/', erste('.csv'), `/${FEHLT}`], async (adresse) => {
      const [ganz, kopf] = [await frage(adresse), await frage(adresse, { method: 'HEAD' })];
      expect({ ...kopf.kopf, date: '' }, adresse).toEqual({ ...ganz.kopf, date: '' });
      expect([kopf.status, kopf.bytes.length]).toEqual([ganz.status, 0]);
    }),
  );

  es('gibt auf Wunsch nur ein Stück, wie es für große Dateien und Vorleser nötig ist', async () => {
    const adresse = erste('.zip');
    const stueck = await frage(adresse, { headers: { Range: 'bytes=10-19' } });
    expect([stueck.status, stueck.kopf['content-range']]).toEqual([206, `bytes 10-19/${lies(adresse).length}`]);
    expect(stueck.bytes.equals(lies(adresse).subarray(10, 20))).toBe(true);
    const zuViel = await frage(adresse, { headers: { Range: 'bytes=999999999-' } });
    expect(zuViel.status).toBe(416);
  });

  es('nimmt nichts entgegen', () =>
    je(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'], async (method) =>
      je(['/', erste('.csv'), `/${FEHLT}`], async (adresse) => {
        const { status } = await frage(adresse, { method });
        expect(`${method} ${adresse} ${status}`).toBe(`${method} ${adresse} 405`);
      }),
    ),
  );

  es('gibt nichts heraus, was nicht in seinem Ordner liegt, und bleibt bei Unsinn auf den Beinen', async () => {
    const wege = [
      '/../../../etc/passwd',
      '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2f..%2f..%2fetc/passwd',
      '/_astro/../../../../../../etc/passwd',
      '/daten/..%5c..%5cetc%5cpasswd',
      '/%00',
      `/${'a'.repeat(300)}`,
      '/%',
      '/%zz',
    ];
    await je(wege, async (adresse) => {
      const antwort = await frage(adresse);
      expect(antwort.status, adresse).toBeGreaterThanOrEqual(400);
      expect(antwort.status, adresse).toBeLessThan(500);
      expect(antwort.bytes.includes('root:x:'), adresse).toBe(false);
    });
    const lang = await frage(`/${'a'.repeat(100_000)}`).catch((fehler: unknown) => fehler);
    if (!(lang instanceof Error)) expect([400, 404, 414, 431]).toContain((lang as Antwort).status);
    expect((await frage('/')).status).toBe(200);
  });
});
