import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { check } from '@placemarkio/check-geojson';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { urteile } from '../../scripts/katalog.ts';
import { datei, datennamen, json, NAMEN, text } from './daten.ts';
import { dateien, HERKUNFT, lies, seiten } from './fertig.ts';
import { termineIn } from './kalender.ts';
import { lausche } from '../anschluss.ts';

const fuehre = promisify(execFile);
const gibt = async (programm: string) =>
  fuehre(programm, ['--version']).then(
    () => true,
    () => false,
  );
const [python, curl] = await Promise.all([gibt('python3'), gibt('curl')]);

const seite = seiten.get('/daten/')!.dom;

describe('GeoJSON', () => {
  const sammlung = check(text('einrichtungen.geojson'));
  const orte = datei('einrichtungen').daten;
  type Lage = { lat: number; lon: number; genauigkeit: string } | null;

  it('ist gültig und hat jeden Ort einmal', () => {
    expect(sammlung.type).toBe('FeatureCollection');
    if (sammlung.type !== 'FeatureCollection') return;
    expect(sammlung.features.map((f) => f.id)).toEqual(orte.map((o) => o.id));
  });

  it('sagt bei jeder Lage, ob sie geschätzt ist', () => {
    if (sammlung.type !== 'FeatureCollection') return;
    const gelesen = sammlung.features.map((f) => [f.geometry, f.properties?.['genauigkeit'] as unknown]);
    expect(gelesen).toEqual(
      orte.map((o) => {
        const lage = o['koordinaten'] as Lage;
        return lage ? [{ type: 'Point', coordinates: [lage.lon, lage.lat] }, lage.genauigkeit] : [null, null];
      }),
    );
    expect(gelesen.filter(([, g]) => g === 'geschaetzt').length).toBeGreaterThan(10);
  });
});

describe('iCalendar', () => {
  const termine = (name: string) => termineIn(text(name)).map((v) => new ICAL.Event(v));
  const ganze = datei('ereignisse').daten.filter((e) => String(e['datum']).length === 10);

  it('der Verlauf hat jedes Ereignis mit ganzem Datum, ganztägig, mit bleibender Kennung', () => {
    const gelesen = termine('verlauf.ics');
    expect(gelesen.map((t) => [t.uid, t.summary, t.startDate.toString(), t.startDate.isDate])).toEqual(
      ganze.map((e) => [`${e.id}@drogenhilfe-dortmund`, e['titel'], e['datum'], true]),
    );
    expect(gelesen.map((t) => t.description.split('\n')[0])).toEqual(ganze.map((e) => e['zusammenfassung']));
  });

  it('der Kalender des Rates hat nur Rat und Ausschüsse', () =>
    expect(termine('rat.ics').map((t) => t.uid)).toEqual(
      ganze
        .filter((e) => e['gremium'] === 'rat' || e['gremium'] === 'ausschuss')
        .map((e) => `${e.id}@drogenhilfe-dortmund`),
    ));

  it('keine Zeile ist länger als 75 Bytes', () =>
    expect(
      text('verlauf.ics')
        .split('\r\n')
        .filter((z) => Buffer.byteLength(z) > 75),
    ).toEqual([]));

  it('die Seite sagt, wie viele fehlen', () =>
    expect(seite.getElementById('ereignisse')!.parentElement!.textContent.replace(/\s+/g, ' ')).toContain(
      `Im Kalender stehen ${ganze.length} Ereignisse mit ganzem Datum. ${datei('ereignisse').daten.length - ganze.length} fehlen`,
    ));
});

describe('Quellen', () => {
  interface Csl {
    id: string;
    title: string;
    publisher?: string;
    URL?: string;
    issued?: { 'date-parts': number[][] };
    accessed: { 'date-parts': number[][] };
    type: string;
    'container-title'?: string;
    language?: string;
  }
  const quellen = datei('quellen').daten;
  const datum = (d?: { 'date-parts': number[][] }) =>
    d?.['date-parts'][0]!.map((teil) => String(teil).padStart(2, '0')).join('-') ?? null;

  const CSLARTEN: Record<string, string> = {
    zeitung: 'article-newspaper',
    fachzeitschrift: 'article-journal',
    bericht: 'report',
    vorschrift: 'legislation',
  };

  it('CSL-JSON: jede Quelle als das, was sie ist, mit Titel, Herausgeber, Adresse und Datum, ohne erfundenen Verfasser', () => {
    const gelesen = plugins.input.chain(text('quellen.csl.json')) as Csl[];
    expect(
      gelesen.map((q) => [
        q.id,
        q.type,
        q.title,
        q.publisher ?? q['container-title'],
        q.URL ?? null,
        datum(q.issued),
        datum(q.accessed),
        q.language,
      ]),
    ).toEqual(
      quellen.map((q) => [
        q.id,
        CSLARTEN[q['textart'] as string] ?? (q['adresse'] ? 'webpage' : 'document'),
        q['titel'],
        q['herausgeber'],
        q['adresse'],
        q['datum'],
        q['abgerufen'],
        q['sprache'] ?? 'de',
      ]),
    );
    expect(new Set(gelesen.map((q) => q.language)).size).toBeGreaterThan(1);
    expect(gelesen.filter((q) => 'author' in q || 'editor' in q)).toEqual([]);
    const arten = new Set(gelesen.map((q) => q.type));
    expect([...Object.values(CSLARTEN), 'webpage'].filter((art) => !arten.has(art))).toEqual([]);
  });

  it('BibTeX: dasselbe', () => {
    const gelesen = plugins.input.chain(text('quellen.bib')) as (Csl & {
      'citation-key': string;
    })[];
    // The reader keeps "no capitals changed" as markup.
    const ohne = (wert?: string) => wert?.replace(/<\/?span[^>]*>/g, '');
    expect(gelesen.map((q) => [q['citation-key'], ohne(q.title), ohne(q.publisher), q.URL ?? null])).toEqual(
      quellen.map((q) => [q.id, q['titel'], q['herausgeber'], q['adresse']]),
    );
    expect(gelesen.map((q) => datum(q.issued))).toEqual(quellen.map((q) => q['datum']));
    const babel: Record<string, string> = { de: 'ngerman', en: 'english', fr: 'french', it: 'italian', nl: 'dutch' };
    expect(gelesen.map((q) => q.language)).toEqual(quellen.map((q) => babel[(q['sprache'] as string | null) ?? 'de']));
  });
});

describe('Katalog', () => {
  interface Knoten {
    '@id': string;
    [feld: string]: unknown;
  }
  const katalog = json('katalog.jsonld') as Knoten & { 'dcat:dataset': Knoten[] };
  const formen = readFileSync(path.join(import.meta.dirname, '../fixtures/dcat-ap-de.ttl'), 'utf8');

  it('hat, was DCAT-AP.de 3.0 verlangt und empfiehlt, und nichts, was es abgelöst hat', async () => {
    expect(await urteile(katalog, [formen])).toEqual([]);
    // What is left out or of yesterday is found.
    const ohne = katalog['dcat:dataset'].map((satz) => ({ ...satz, 'dcat:keyword': [], 'owl:versionInfo': '1' }));
    const alt = {
      ...katalog,
      '@context': { ...(katalog['@context'] as object), owl: 'http://www.w3.org/2002/07/owl#' },
    };
    expect(await urteile({ ...alt, 'dcat:dataset': ohne }, [formen])).toHaveLength(2 * ohne.length);
  });

  it('nennt alle Datensätze und alle Dateien, die es gibt', () => {
    expect(katalog['dcat:dataset'].map((d) => d['@id'])).toEqual(NAMEN.map((n) => `${HERKUNFT}/daten/#${n}`));
    const laden = katalog['dcat:dataset']
      .flatMap((d) => d['dcat:distribution'] as { 'dcat:downloadURL': Knoten }[])
      .map((d) => d['dcat:downloadURL']['@id'].replace(`${HERKUNFT}/daten/`, ''));
    // The citation of the page itself is no data; versions under their day are checked in daten.test.ts.
    const daten = datennamen.filter(
      (n) => !n.includes('/') && !/\.(schema|csv-metadata)\.json$|\.jsonld$|^zitat\./.test(n),
    );
    expect(laden.sort()).toEqual(daten.sort());
  });
});

describe('Beispiele', () => {
  const beispiel = (id: string) => seite.getElementById(`beispiel-${id}`)!.textContent.trim();

  /** Serves the finished site while `tu` runs with its address. */
  async function bedient<T>(tu: (herkunft: string) => Promise<T>): Promise<T> {
    const server = createServer((frage, antwort) => {
      if (dateien.has(frage.url!)) antwort.end(lies(frage.url!));
      else antwort.writeHead(404).end();
    });
    const herkunft = await lausche(server);
    try {
      return await tu(herkunft);
    } finally {
      server.close();
    }
  }

  it.runIf(python)('Python läuft, wie es dasteht, und nennt die Beratungsstellen', async () => {
    const { stdout } = await bedient((herkunft) =>
      fuehre('python3', ['-c', beispiel('python').replaceAll(HERKUNFT, herkunft)], {
        env: { ...process.env, PYTHONUTF8: '1' },
      }),
    );
    const erwartet = datei('einrichtungen').daten.filter(
      (o) => o['ort'] === 'dortmund' && (o['angebote'] as string[]).includes('beratung'),
    );
    expect(erwartet.length).toBeGreaterThan(3);
    expect(stdout.trim().split(/\r?\n/).slice(1)).toEqual(erwartet.map((o) => o['titel']));
  });

  it.runIf(curl)('curl lädt die Datei, wie sie hier liegt', async () => {
    const adresse = /^curl -O (\S+)$/.exec(beispiel('curl'))![1]!;
    const { stdout } = await bedient((herkunft) => fuehre('curl', ['-sf', adresse.replace(HERKUNFT, herkunft)]));
    expect(stdout).toBe(text('kennzahlen.csv'));
  });

  it('die Formel für die Tabelle nennt eine Datei, die es gibt', () =>
    expect(dateien).toContain(/^=IMPORTDATA\("([^"]+)"\)$/.exec(beispiel('tabelle'))![1]!.replace(HERKUNFT, '')));
});
