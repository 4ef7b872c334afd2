/**
 * Puts four searches side by side, on the same pages and with the same queries: the one of this site, Pagefind as one installs it,
 * MiniSearch and Orama. Prints one Markdown table. `node bench/suchvergleich.ts [folder of the finished site]`, without it dist/.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { create, insertMultiple, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/german';
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { suchdokumente } from '../src/suche/index/suchdokumente.ts';
import { diene } from '../tests/browser/server.ts';
import { liesAnfragen, NICHTS, werte, type Klassenwert } from '../tests/gold/messung.ts';
import { median } from './median.ts';

// The tests' browser serves the folder that DIST names when they are loaded.
if (process.argv[2]) process.env['DIST'] = path.resolve(process.argv[2]);
const { DIST, WURZEL } = await import('../tests/ordner.ts');
const { default: starte } = await import('../tests/browser/start.ts');

/** What one query came to: addresses, the best first, and how long it took. */
interface Antwort {
  adressen: string[];
  ms: number;
}
type Frage = (q: string) => Antwort | Promise<Antwort>;

/** What a search came to with all queries. `ms`: median; in the browser with all that a query fetches and shows. */
interface Suchweg {
  name: string;
  klassen: Klassenwert[];
  ms: number;
  bytes: number;
}

/** How many finds count. `frageSchlicht` runs in the browser, sees no constant and says it once more. */
const ERSTE = 10;
/** Weights of the fields, for MiniSearch and Orama alike. */
const BOOST = { titel: 4, auch: 2 };

const anfragen = liesAnfragen(path.join(WURZEL, 'tests/gold/anfragen.yaml'));

const gepackt = (daten: string | Uint8Array): number => brotliCompressSync(daten).length;

/** Asks all queries one after the other and scores the answers. */
async function miss(name: string, frage: Frage, bytes: number): Promise<Suchweg> {
  const gefunden = new Map<string, string[]>();
  const zeiten: number[] = [];
  for (const { q } of anfragen) {
    const { adressen, ms } = await frage(q);
    gefunden.set(q, adressen.slice(0, ERSTE));
    zeiten.push(ms);
  }
  return { name, klassen: werte(anfragen, gefunden), ms: median(zeiten), bytes };
}

/** Asks the search field of this site. Runs in the browser. */
function frageFeld(q: string): Promise<Antwort> {
  const eingabe = document.querySelector<HTMLInputElement>('#suchwort')!;
  const feld = eingabe.closest('suche-feld')!;
  const status = feld.querySelector('[data-status]')!;
  return new Promise((fertig, gescheitert) => {
    const beginn = performance.now();
    new MutationObserver((_, beobachter) => {
      const gesagt = status.textContent ?? '';
      if (gesagt.includes('geht gerade nicht')) return gescheitert(new Error(`${q}: ${gesagt}`));
      if (!gesagt.includes(`„${q}“`)) return;
      const ms = performance.now() - beginn;
      beobachter.disconnect();
      const links = feld.querySelectorAll<HTMLAnchorElement>('[data-liste] .treffer h3 a');
      // What an earlier query found stays in the list, unseen.
      const leer = feld.querySelector('[data-leer]')!.checkVisibility();
      fertig({ adressen: leer ? [] : [...links].map((a) => a.pathname + a.hash), ms });
    }).observe(status, { childList: true });
    eingabe.value = q;
    eingabe.form!.requestSubmit();
  });
}

/** Asks Pagefind as its documentation shows it. Runs in the browser. */
async function frageSchlicht(q: string): Promise<Antwort> {
  interface Pagefind {
    search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  }
  const adresse = '/pagefind/pagefind.js';
  const pagefind = (await import(adresse)) as Pagefind;
  const beginn = performance.now();
  const { results } = await pagefind.search(q);
  const seiten = await Promise.all(results.slice(0, 10).map((r) => r.data()));
  return { adressen: seiten.map((s) => s.url), ms: performance.now() - beginn };
}

/** Size of a served file as it is sent: text packed, all else as it is. */
function gesendet(ordner: string, adresse: string): number {
  const daten = readFileSync(path.join(ordner, adresse));
  return /\.(css|html|js|json)$/.test(adresse) ? gepackt(daten) : daten.length;
}

/** Measures a search in the browser: `frage` on the page `adresse` of a server that serves `ordner`. */
async function missImBrowser(name: string, browser: Browser, adresse: URL, ordner: string, frage: Frage) {
  const besuche = async (): Promise<Page> => {
    const seite = await browser.newPage();
    await seite.goto(adresse.href, { waitUntil: 'networkidle' });
    return seite;
  };
  const gewichte: number[] = [];
  // Which parts of an index are fetched hangs on the word, so a query of every class gets to be the first of a visit.
  for (const [erste] of Map.groupBy(anfragen, (a) => a.klasse).values()) {
    const seite = await besuche();
    const geholt = new Set<string>();
    seite.on('request', (a) => void (a.url().startsWith(adresse.origin) && geholt.add(new URL(a.url()).pathname)));
    await seite.evaluate(frage, erste!.q);
    await seite.close();
    gewichte.push([...geholt].reduce((summe, datei) => summe + gesendet(ordner, datei), 0));
  }
  const seite = await besuche();
  return miss(name, async (q) => seite.evaluate(frage, q), median(gewichte));
}

/** Indexes the finished pages with plain Pagefind, in a folder of its own with a page to search on. Returns the folder. */
async function schlichterIndex(): Promise<string> {
  // The build of this site sets it for itself; nobody else does.
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const ordner = mkdtempSync(path.join(tmpdir(), 'suchvergleich-'));
  const { index, errors } = await createIndex({ forceLanguage: 'de' });
  if (!index) throw new Error(errors.join('; '));
  const gelesen = await index.addDirectory({ path: DIST });
  const geschrieben = await index.writeFiles({ outputPath: path.join(ordner, 'pagefind') });
  await close();
  const fehler = [...gelesen.errors, ...geschrieben.errors];
  if (fehler.length || !gelesen.page_count) throw new Error(`Pagefind: ${fehler.join('; ') || 'keine Seite'}`);
  const html = '<!doctype html><html lang="de"><title>Suche</title><link rel="icon" href="data:,"></html>';
  for (const name of ['index.html', '404.html']) writeFileSync(path.join(ordner, name), html);
  return ordner;
}

/** Everything that the search of this site finds, with its synonyms: more than a library usually gets. */
const dokumente = globSync('**/*.html', { cwd: DIST })
  .sort()
  .flatMap((datei) => {
    const adresse = `/${datei.split(path.sep).join('/')}`.replace(/index\.html$/, '');
    return suchdokumente(readFileSync(path.join(DIST, datei), 'utf8'), adresse);
  })
  .map(({ adresse: id, titel, text, auch, gleich }) => ({ id, titel, text, auch: [...auch, ...gleich].join(' ') }));
if (!dokumente.length) throw new Error(`In ${DIST} liegt keine gebaute Website. Erst bauen: npm run build`);

/** Bytes of what the browser needs of a library, bundled, and of its whole index. */
async function mitIndex(noetig: string, index: unknown): Promise<number> {
  const stdin = { contents: `${noetig} export { stemmer } from '@orama/stemmers/german';`, resolveDir: WURZEL };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
  return gepackt(outputFiles[0]!.contents) + gepackt(JSON.stringify(index));
}

/** Finds for a query, the best first: those that have all words, or those that have any. */
type Bibliothek = (q: string, alle: boolean) => { id: string }[] | Promise<{ id: string }[]>;

/** Measures a library with both settings and keeps the one that finds more. */
async function missBibliothek(name: string, bytes: number, suche: Bibliothek): Promise<Suchweg> {
  const mit = (alle: boolean): Promise<Suchweg> => {
    const frage = async (q: string): Promise<Antwort> => {
      const beginn = performance.now();
      const funde = await suche(q, alle);
      return { ms: performance.now() - beginn, adressen: funde.map((f) => f.id) };
    };
    return miss(`${name} (${alle ? 'AND' : 'OR'})`, frage, bytes);
  };
  const [und, oder] = [await mit(true), await mit(false)];
  return und.klassen.at(-1)!.getroffen > oder.klassen.at(-1)!.getroffen ? und : oder;
}

async function missMiniSearch(): Promise<Suchweg> {
  const suche = new MiniSearch({
    fields: ['titel', 'text', 'auch'],
    // A list of finds shows title and excerpt; the three others have the text at hand as well.
    storeFields: ['titel', 'text'],
    processTerm: (wort) => stemmer(wort.toLowerCase()),
  });
  suche.addAll(dokumente);
  const bytes = await mitIndex(`export { default } from 'minisearch';`, suche);
  return missBibliothek('MiniSearch', bytes, (q, alle) =>
    suche.search(q, { prefix: true, fuzzy: 0.2, boost: BOOST, combineWith: alle ? 'AND' : 'OR' }),
  );
}

async function missOrama(): Promise<Suchweg> {
  const db = create({
    schema: { titel: 'string', text: 'string', auch: 'string' } as const,
    // Sorting by a field is not compared and would only make the index heavier.
    sort: { enabled: false },
    components: { tokenizer: { language: 'german', stemming: true, stemmer } },
  });
  await insertMultiple(db, dokumente);
  const bytes = await mitIndex(`export { create, load, search } from '@orama/orama';`, save(db));
  return missBibliothek('Orama', bytes, async (q, alle) => {
    const wahl = { term: q, tolerance: 1, boost: BOOST, threshold: alle ? 0 : 1, limit: ERSTE };
    return (await search(db, wahl)).hits;
  });
}

/** The two searches that need a browser. */
async function missBeideImBrowser(): Promise<Suchweg[]> {
  const gegeben = {} as ProvidedContext;
  const provide: TestProject['provide'] = (name, wert) => void (gegeben[name] = wert);
  const schlicht = await schlichterIndex();
  const beende = await starte({ provide } as TestProject);
  const server = await diene(schlicht);
  try {
    const browser = await chromium.connect(gegeben.browser);
    const suchseite = new URL('/suche/', gegeben.herkunft);
    return [
      await missImBrowser('diese Website', browser, suchseite, DIST, frageFeld),
      await missImBrowser('Pagefind', browser, new URL(server.herkunft), schlicht, frageSchlicht),
    ];
  } finally {
    server.beende();
    await beende();
    rmSync(schlicht, { recursive: true });
  }
}

const wege = [...(await missBeideImBrowser()), await missMiniSearch(), await missOrama()];

const alsZahl = (zahl: number, stellen: number): string =>
  zahl.toLocaleString('de-DE', { minimumFractionDigits: stellen, maximumFractionDigits: stellen });
const zeile = (name: string, wert: (weg: Suchweg) => string): string => `| ${[name, ...wege.map(wert)].join(' | ')} |`;
/** The row of a class: its number of queries, and the share that came out right with every search. */
function zeileVon(klasse: string, titel = klasse): string {
  const i = wege[0]!.klassen.findIndex((k) => k.klasse === klasse);
  const anteil = ({ getroffen, anzahl }: Klassenwert): string => `${alsZahl((100 * getroffen) / anzahl, 0)} %`;
  return zeile(`${titel} (${wege[0]!.klassen[i]!.anzahl})`, (weg) => anteil(weg.klassen[i]!));
}
const klassen = new Set(anfragen.map((a) => a.klasse).filter((klasse) => klasse !== NICHTS));

console.log(
  [
    zeile('', (weg) => weg.name),
    zeile('---', () => '---:'),
    ...[...klassen].map((klasse) => zeileVon(klasse)),
    zeileVon('alle', 'alle: Ziel unter den ersten drei'),
    zeile('alle: mittlerer Kehrwert des Rangs', (weg) => alsZahl(weg.klassen.at(-1)!.mrr, 3)),
    zeileVon(NICHTS, 'nichts: richtig leer'),
    zeile('erste Suche lädt (kB)', (weg) => alsZahl(weg.bytes / 1000, 1)),
    zeile('Zeit je Anfrage, Median (ms)', (weg) => alsZahl(weg.ms, 1)),
  ].join('\n'),
);
