/** Last step of the build: makes the search index and the word list from the finished pages. */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import zlib from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { feiertage } from '../../ort/oeffnungszeiten.ts';
import { woerter } from '../german/falten.ts';
import { ziffern } from '../german/rufnummer.ts';
import type { Vorrangliste } from '../german/vorrang.ts';
import { dokumentliste, SUCHLISTE, type Suchliste } from '../german/verzeichnis.ts';
import { maskiert } from '../../maskierung/markup.ts';
import { SUCHTRENNER } from '../../seite/suchmerkmale.ts';
import { nachDenSeiten, schreibeDatei } from '../../ausgabe/ausgabe.ts';
import { hauptteil } from '../../ausgabe/glatt.ts';
import { ausLager, unserCode } from '../../lager/lager.ts';
import { SYNTAXZIEL } from '../../umgebung/browser.ts';
import { ladeVite } from '../../umgebung/vite.ts';
import { schlanke } from './schlank.ts';
import { suchdokumente, type Suchdokument } from './suchdokumente.ts';
import { wortschatz, type Schatz } from './wortliste.ts';

// Read by the Pagefind binary when it starts: parts of the index of about 600 positions, 1 to 3 kB, so that a word fetches little more than itself.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '600';
const { close, createIndex } = await import('pagefind');

const [gunzip, gzip] = [
  promisify<Uint8Array, Buffer>(zlib.gunzip),
  promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.gzip),
];

/** What the browser needs: the core runtime, the German word stems and the index. No ready-made interface, no worker. */
const NOETIG = /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.de\.pagefind|(fragment|index)\/.+)$/;

/** Hands on the result of a call; a result with errors becomes one. */
function pruefe<T extends { errors: string[] }>(antwort: T): T {
  if (antwort.errors.length) throw new Error(antwort.errors.join('; '));
  return antwort;
}

/** A document as a page for Pagefind: its content, and what it says about itself as elements without text. */
function alsSeite(dokument: Suchdokument, schatz: Schatz): string {
  const teile = schatz.teile.get(dokument)!;
  const angaben: [name: string, wert: string | undefined][] = [
    ['title', dokument.titel],
    // A title of one or two words is about nothing else.
    ['kurz', woerter(dokument.titel).filter((w) => w.length > 3).length < 3 ? dokument.titel : undefined],
    ['suchbegriffe', [...dokument.auch, ...dokument.gleich].join(SUCHTRENNER)],
    ['titelteile', teile.titel.join(' ')],
    ['teile', teile.text.join(' ')],
    ['antwort', dokument.antwort],
  ];
  const elemente = angaben.map(([name, wert]) =>
    wert ? `<i data-pagefind-meta="${name}[data-wert]" data-wert="${maskiert(wert)}"></i>` : '',
  );
  return `<html lang="de"><body data-pagefind-body>${elemente.join('')}${dokument.html}</body></html>`;
}

interface Fragment {
  url: string;
  content: string;
  anchors: unknown[];
  meta: Record<string, string>;
}

// Before the JSON of a fragment stand twelve bytes that say that it is Pagefind's.
const KOPFBYTES = 12;
const FRAGMENT = /([^/_\\]+)\.pf_fragment$/;

const LAUFZEIT = 'pagefind.js';
/** Pagefind brings its runtime with all its names: 2 kB of what a first search fetches. */
async function verkleinert(skript: Uint8Array): Promise<Uint8Array> {
  const { minify } = await ladeVite();
  const { code, errors } = await minify(LAUFZEIT, Buffer.from(skript).toString(), {
    module: true,
    compress: { target: SYNTAXZIEL },
  });
  if (errors.length) throw new Error(`${LAUFZEIT}: ${errors[0]!.message}`);
  return Buffer.from(code);
}

interface Indexdatei {
  pfad: string;
  inhalt: Uint8Array;
  id?: string;
  adresse?: string;
}

/** A file of the index; a fragment with its id and address, and without what was only to be indexed: a quarter less to fetch for each find. */
async function indexdatei({ path: pfad, content }: IndexFile): Promise<Indexdatei> {
  if (pfad.endsWith(LAUFZEIT)) return { pfad, inhalt: await verkleinert(content) };
  const [, id] = FRAGMENT.exec(pfad) ?? [];
  if (!id)
    return { pfad, inhalt: pfad.endsWith('.pf_meta') ? await gzip(await gunzip(content), { level: 9 }) : content };
  const roh = await gunzip(content);
  // Pagefind has just written it; what we read of it is told in the type.
  const { meta, url, content: text, anchors } = JSON.parse(roh.subarray(KOPFBYTES).toString()) as Fragment;
  const { title, antwort, suchbegriffe } = meta;
  // Only what may answer must say what for.
  const worte = antwort && suchbegriffe;
  const json = Buffer.from(JSON.stringify({ url, content: text, anchors, meta: { title, antwort, worte } }));
  const inhalt = await gzip(Buffer.concat([roh.subarray(0, KOPFBYTES), json]), { level: 9 });
  return { pfad, inhalt, id, adresse: url };
}

/** The documents in the order of the directory, each with its id. */
function mitIds(dokumente: Suchdokument[], dateien: Indexdatei[]): (Suchdokument & { id: string })[] {
  const ids = new Map(dateien.map(({ adresse, id }) => [adresse, id]));
  return (
    dokumente
      .map((dokument) => {
        const id = ids.get(dokument.adresse);
        if (!id) throw new Error(`Pagefind hat ${dokument.adresse} nicht aufgenommen`);
        return { ...dokument, id };
      })
      // In alphabetical order ids are sent with fewer bytes.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  );
}

/** What some documents are found by before everything else (german/vorrang.ts). */
function vorrangliste(dokumente: Suchdokument[]): Vorrangliste {
  const mit = (worte: (d: Suchdokument) => string[]) =>
    dokumente.flatMap((d, stelle): [string[], number][] => (worte(d).length ? [[worte(d), stelle]] : []));
  const nummern = new Map<string, Set<number>>();
  for (const [stelle, d] of dokumente.entries())
    for (const nummer of d.nummern.map(ziffern)) nummern.set(nummer, (nummern.get(nummer) ?? new Set()).add(stelle));
  const naehe = (stelle: number) => ['Hilfe', 'Einrichtung'].indexOf(dokumente[stelle]!.art) + 1 || 9;
  const liste = {
    notfall: mit((d) => d.notfall),
    sprachen: mit((d) => d.sprache),
    // Whose it is comes before who else names it: a help line, a place, all others.
    nummern: [...nummern].map(([nummer, wo]): [string, number[]] => [
      nummer,
      [...wo].sort((a, b) => naehe(a) - naehe(b)),
    ]),
  };
  const alle = [
    ...[...liste.notfall, ...liste.sprachen].map(([, stelle]) => stelle),
    ...liste.nummern.flatMap(([, wo]) => wo),
  ];
  // The longest word of a title is the rarest.
  const stichwort = (stelle: number) => woerter(dokumente[stelle]!.titel).sort((a, b) => b.length - a.length)[0]!;
  return { ...liste, stichwort: Object.fromEntries(alle.map((stelle) => [stelle, stichwort(stelle)])) };
}

interface Seite {
  adresse: string;
  /** Its content. */
  html: string;
}

/** The finished pages in `ordner`. */
async function liesSeiten(ordner: string): Promise<Seite[]> {
  const dateien = (await readdir(ordner, { recursive: true })).filter((datei) => datei.endsWith('.html')).sort();
  return Promise.all(
    dateien.map(async (datei) => ({
      adresse: `/${datei.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      html: hauptteil(await readFile(path.join(ordner, datei), 'utf8')),
    })),
  );
}

/** All files of the search by their path in the site, and the number of documents in it. */
interface Suche {
  anzahl: number;
  dateien: Map<string, Uint8Array>;
}

async function macheSuche(seiten: readonly Seite[], freieTage: string[]): Promise<Suche> {
  const dokumente = seiten.flatMap(({ html, adresse }) => suchdokumente(html, adresse));
  if (!dokumente.length) throw new Error('keine Seite hat data-pagefind-body');
  const schatz = wortschatz(dokumente);
  const { index } = pruefe(await createIndex({ forceLanguage: 'de' }));
  if (!index) throw new Error('Pagefind hat keinen Index angelegt');
  // All at once: Pagefind takes them in their order, and nobody waits for each answer.
  const antworten = dokumente.map((d) => index.addHTMLFile({ url: d.adresse, content: alsSeite(d, schatz) }));
  (await Promise.all(antworten)).forEach(pruefe);
  const { files } = pruefe(await index.getFiles());
  const dateien = await Promise.all(
    files.filter((datei) => NOETIG.test(datei.path.replaceAll('\\', '/'))).map(indexdatei),
  );
  const geordnet = mitIds(dokumente, dateien);
  const verzeichnis = dokumentliste(geordnet.map((d) => ({ ...d, filter: { ...d.filter, art: d.art } })));
  const liste: Suchliste = { ...schatz.liste, ...verzeichnis, ...vorrangliste(geordnet), feiertage: freieTage };
  return {
    anzahl: dokumente.length,
    dateien: new Map([
      [SUCHLISTE, Buffer.from(JSON.stringify(liste))],
      ...dateien.map(({ pfad, inhalt }): [string, Uint8Array] => [path.join('pagefind', pfad), inhalt]),
    ]),
  };
}

/**
 * Indexes the pages in `ordner`; writes `ordner`/pagefind and `ordner`/suche/woerter.json. Pages that say what they said are not indexed again.
 * Returns the number of documents: pages, and entries on them. Throws an Error with one German line when Pagefind fails or finds no page.
 */
export async function schreibeSuchindex(ordner: string): Promise<number> {
  try {
    const [seiten, freieTage] = [await liesSeiten(ordner), feiertage()];
    const zutaten = [await unserCode(process.cwd()), ...freieTage, ...seiten.flatMap((s) => [s.adresse, s.html])];
    const suche = await ausLager('suche', zutaten, async () => serialize(await macheSuche(seiten, freieTage)));
    // What is kept was made by this very code: the code is one of the ingredients.
    const { anzahl, dateien } = deserialize(suche) as Suche;
    await rm(path.join(ordner, 'pagefind'), { recursive: true, force: true });
    await Promise.all([...dateien].map(([pfad, inhalt]) => schreibeDatei(ordner, pfad, inhalt)));
    return anzahl;
  } catch (fehler) {
    const grund = fehler instanceof Error ? fehler.message : String(fehler);
    throw new Error(`Der Suchindex ist nicht entstanden: ${grund.replace(/\s+/g, ' ')}`);
  } finally {
    await close();
  }
}

/** Adds the search index to every build. */
export const suchindex = () =>
  nachDenSeiten('suchindex', async ({ ordner, logger }) => {
    logger.info(`${await schreibeSuchindex(ordner)} Fundstellen im Suchindex`);
    // The benchmarks of the search read the attributes from the finished pages.
    if (process.env['SUCHMERKMALE'] !== 'behalten') await schlanke(ordner);
  });
