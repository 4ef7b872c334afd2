/**
 * What Mozilla's HTTP Observatory says of the site, by its own rules on our own answers. Two things it can only know of a host that is online: that the
 * certificate is valid (it is taken for that here), and whether browsers have the name in the list of those that are only ever asked by https. With a
 * name that is not on the list the site has five points less; whether a domain goes there is for its owner to say.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it, vi } from 'vitest';
import { antwortAuf } from '../../src/auslieferung/dienst.ts';
import { DIST } from '../ordner.ts';

interface Befund {
  constructor: { name: string };
  result: string;
  pass: boolean;
}
interface Regelwerk {
  tests: ((anfragen: object) => Befund)[];
  punkteFuer: (ergebnis: string) => number;
  ab: number;
  leseMeta: (html: string, adresse: string) => Map<string, string[]>;
  liste: Map<string, { mode: string; includeSubDomains: boolean }>;
}

const HOST = 'drogenhilfe.example';
let werk: Regelwerk;

beforeAll(async () => {
  const ort = path.dirname(createRequire(import.meta.url).resolve('@mdn/mdn-http-observatory'));
  // Written for JavaScript only, and made to be called as a whole, with the net.
  const teil = async (name: string) =>
    (await import(pathToFileURL(path.join(ort, name)).href)) as Record<string, unknown>;
  // The package fetches the list when it is installed; ours are installed without running anything.
  const lies = fs.readFileSync.bind(fs);
  const ohneListe = ((datei: fs.PathOrFileDescriptor, wahl?: 'utf8') =>
    String(datei).endsWith('hsts-preload.json') ? '{}' : lies(datei, wahl)) as typeof fs.readFileSync;
  const statt = vi.spyOn(fs, 'readFileSync').mockImplementation(ohneListe);
  const { ALL_TESTS } = await teil('constants.js');
  const { getScoreModifier } = await teil('grader/grader.js');
  const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await teil('grader/charts.js');
  const { parseHttpEquivHeaders } = await teil('retriever/utils.js');
  const { hsts } = await teil('analyzer/hsts.js');
  werk = {
    tests: ALL_TESTS as Regelwerk['tests'],
    punkteFuer: getScoreModifier as Regelwerk['punkteFuer'],
    ab: MINIMUM_SCORE_FOR_EXTRA_CREDIT as number,
    leseMeta: parseHttpEquivHeaders as Regelwerk['leseMeta'],
    liste: (hsts as () => Regelwerk['liste'])(),
  };
  statt.mockRestore();
});

/** Points as scanner/index.js of the package counts them, and what cost some. In: an address of the site. */
function urteil(adresse: string): { punkte: number; maengel: string[] } {
  const { koepfe, datei } = antwortAuf(DIST, adresse);
  const html = fs.readFileSync(datei, 'utf8');
  const url = new URL(adresse, `https://${HOST}`);
  const headers = Object.fromEntries(Object.entries(koepfe).map(([n, w]) => [n.toLowerCase(), w]));
  const antwort = { status: 200, headers, verified: true, httpEquiv: werk.leseMeta(html, url.href) };
  const befunde = werk.tests.map((pruefe) =>
    pruefe({
      hostname: HOST,
      resources: { path: html },
      // By http nobody is answered with a page: servers send on (deploy/).
      responses: { auto: antwort, https: antwort, cors: antwort, http: null, httpRedirects: [], httpsRedirects: [] },
      session: { url },
    }),
  );
  const zaehler = befunde.map(({ result }) => werk.punkteFuer(result));
  const summe = (zahlen: number[]) => zahlen.reduce((a, b) => a + b, 100);
  const ohneLohn = summe(zaehler.filter((z) => z < 0));
  return {
    punkte: ohneLohn >= werk.ab ? summe(zaehler) : ohneLohn,
    maengel: befunde.filter(({ pass }) => !pass).map(({ result }) => result),
  };
}

it.each([
  ['/', 135],
  ['/konzept/', 135],
  ['/suche/', 135],
  ['/gibt/es/nicht/', 135],
  ['/redaktion/', 125],
  ['/redaktion/handbuch/', 135],
])('%s hat mindestens %i Punkte und keinen Mangel, und fünf mehr, wenn Browser den Namen kennen', (adresse, punkte) => {
  werk.liste.clear();
  expect(urteil(adresse)).toEqual({ punkte, maengel: [] });
  werk.liste.set(HOST, { mode: 'force-https', includeSubDomains: true });
  expect(urteil(adresse)).toEqual({ punkte: punkte + 5, maengel: [] });
});
