/** Nothing under embargo leaves the build: marked entries in every folder, marked rows in every table, every byte searched. */
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  brotliCompressSync,
  brotliDecompressSync,
  crc32,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from 'node:zlib';
import ExifReader from 'exifreader';
import { unzipSync, zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import YAML from 'yaml';
import { OHNE_ZWILLINGE } from '../../src/ausgabe/zwillinge.ts';
import { LAGERORDNER } from '../../src/lager/lager.ts';
import { leseInhalt } from '../../src/inhalt/lesen.ts';
import { tagVon } from '../../src/zeit/uhr.ts';
import { absender } from '../../src/inhalt/website.ts';
import { ORDNER, TABELLEN } from '../../src/schema/index.ts';
import { WEBSITE } from '../fixtures/website.ts';
import { baue, kopiere } from '../kopie.ts';
import { alsYaml } from '../yaml.ts';

const WORT = 'zwergtaucherprobe';
/** A notice with that word in its name. */
const MELDUNG = `2099-01-01-${WORT}`;
const ordner = mkdtempSync(path.join(tmpdir(), 'sperre-'));
const [projekt, zusatz] = [path.join(ordner, 'projekt'), path.join(ordner, 'zusatz')];
const [inhalt, dist] = [path.join(projekt, 'content'), path.join(projekt, 'dist')];
afterAll(() => rmSync(ordner, { recursive: true, force: true }));

/** The same value with the word in every title-like field. */
const TEXTE = ['titel', 'zusammenfassung', 'definition', 'name', 'akteur', 'herausgeber', 'aussage', 'frage'];
const markiere = (daten: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(daten).map(([feld, wert]) => [
      feld,
      typeof wert === 'string' && TEXTE.includes(feld) ? `${wert} ${WORT}` : wert,
    ]),
  );

async function pflanze(sperre: { sperrfrist: string }): Promise<string[]> {
  rmSync(zusatz, { recursive: true, force: true });
  const gepflanzt: string[] = [];
  mkdirSync(path.join(zusatz, 'medien'), { recursive: true });
  writeFileSync(path.join(zusatz, BILD.datei), await foto());
  writeFileSync(path.join(zusatz, `medien/${WORT}.txt`), `Vorlage ${WORT}`);
  for (const [name, { endung }] of Object.entries(ORDNER)) {
    const [erste] = globSync(`**/*.${endung}`, { cwd: path.join(inhalt, name) });
    const roh = readFileSync(path.join(inhalt, name, erste!), 'utf8');
    const kopf = endung === 'mdx' ? roh.split(/^---$/m)[1]! : roh;
    const medien = name === 'meldungen' && {
      datum: sperre.sperrfrist.slice(0, 10),
      bilder: [BILD],
      dokumente: [{ titel: 'Vorlage', datei: `/medien/${WORT}.txt` }],
    };
    const eigen = name === 'quellen' && { adresse: `https://www.example.org/${WORT}` };
    // A page has one translation a language.
    const andere = name === 'uebersetzungen' && { original: 'glossar' };
    const daten = {
      ...markiere(YAML.parse(kopf) as Record<string, unknown>),
      ...medien,
      ...eigen,
      ...andere,
      ...sperre,
    };
    // Standing pages have this name already, and the address of a translation is as short.
    const stamm = { meldungen: MELDUNG, uebersetzungen: `tr/${WORT}` }[name] ?? WORT;
    const datei = `${name}/${stamm}.${endung}`;
    mkdirSync(path.dirname(path.join(zusatz, datei)), { recursive: true });
    const yaml = alsYaml(daten);
    writeFileSync(path.join(zusatz, datei), endung === 'mdx' ? `---\n${yaml}---\n\nText ${WORT}.\n` : yaml);
    gepflanzt.push(datei);
  }
  for (const name of Object.keys(TABELLEN)) {
    const { zeilen } = YAML.parse(readFileSync(path.join(inhalt, `${name}.yaml`), 'utf8')) as {
      zeilen: Record<string, unknown>[];
    };
    // The two cities of the map are all there are, and nobody is named for the press yet.
    if (!zeilen[0] || name === 'orientierung') continue;
    // A year has one figure of a series.
    const jahr = name === 'kennzahlen' && { zeitraum: '2019' };
    const zeile = { ...markiere(zeilen[0]), ...jahr, id: WORT, sperrfrist: sperre.sperrfrist };
    writeFileSync(path.join(zusatz, `${name}.yaml`), alsYaml({ zeilen: [zeile] }));
    gepflanzt.push(`${name}.yaml`);
  }
  return gepflanzt;
}

/** A notice that can be seen, was wrong twice, and holds no more. */
const ALT = '2026-01-05-molchprobe';
function pflanzeZurueckgezogene(): void {
  const daten = {
    titel: 'Eine Meldung, die nicht mehr gilt',
    zusammenfassung: 'Der Vorspann der Molchprobe.',
    ...{ stand: '2026-01', geprueft: '2026-01-05', naechste_pruefung: '2027-01-05', aufgabe: 'soziales' },
    ...{ ki: 'keine', freigabe: 'ausstehend', art: 'Termin', datum: '2026-01-05', gueltig_bis: '2026-02-01' },
    termin: { beginn: '2026-01-30T18:00:00+01:00', ort: 'Dortmund' },
    zurueckgezogen: { am: '2026-01-09', grund: 'Der Termin fand nie statt.', ersatz: '/aktuelles/' },
    aenderungen: [
      { am: '2026-01-08', art: 'schwer', text: 'Es war ein Freitag.', ursache: 'Ein Kalender von gestern.' },
      { am: '2026-01-07', art: 'ergaenzung', text: 'Der Ort steht dabei.' },
      { am: '2026-01-06', art: 'formal' },
    ],
  };
  writeFileSync(path.join(zusatz, `meldungen/${ALT}.mdx`), `---\n${alsYaml(daten)}---\n\nText der Molchprobe.\n`);
}

/** What the search index makes of the word: without its ending. */
const STAMM = WORT.slice(0, -1);
/** Nobody may know either when something will appear. */
const MOMENTE = ['2099-01-01', '2098-12-31T23'];

/** All of these that can be had: a program that cannot read something says so. */
const versuche = <T>(...wege: (() => T)[]): T[] =>
  wege.flatMap((weg) => {
    try {
      return [weg()];
    } catch {
      return [];
    }
  });

/** Unpacks what may be packed, in any way that occurs on the site, and what is packed in that. In the store a checksum stands before each thing. */
function entpackt(bytes: Uint8Array): Uint8Array[] {
  const teile = [bytes, bytes.subarray(32)].flatMap((b) =>
    versuche<Uint8Array>(
      () => gunzipSync(b),
      () => brotliDecompressSync(b),
      () => inflateSync(b),
    ),
  );
  const archive = versuche(() => unzipSync(bytes));
  const imArchiv = archive.flatMap((a) => Object.entries(a).flatMap(([name, inhalt]) => [Buffer.from(name), inhalt]));
  return [...teile, ...imArchiv].flatMap((teil) => [teil, ...entpackt(teil)]);
}

/** What is written in the head of a picture: also what is packed in the chunks of a PNG. */
const bildkopf = async (bytes: Uint8Array): Promise<string> => {
  try {
    return JSON.stringify(await ExifReader.load(Buffer.from(bytes), { async: true, includeUnknown: true }));
  } catch {
    return '';
  }
};

/** What stands in a text as base64, as source maps and small pictures do. */
const eingebettet = (text: string): string[] =>
  (text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []).map((t) => Buffer.from(t, 'base64').toString());

/** All readings of a file: as it is, unpacked, and what is written in its head or embedded. */
const lesarten = async (bytes: Uint8Array): Promise<string[]> => {
  const teile = [bytes, ...entpackt(bytes)].map((b) => Buffer.from(b.buffer, b.byteOffset, b.byteLength));
  const texte = teile.map((teil) => teil.toString('utf8'));
  const koepfe = await Promise.all(teile.map(bildkopf));
  return [...texte, ...texte.flatMap(eingebettet), ...teile.map((teil) => teil.toString('utf16le')), ...koepfe];
};

/** Files below a folder that name one of these words, in their name or in any reading. */
async function verraeter(wurzel: string, worte = [STAMM]): Promise<string[]> {
  const verraten: string[] = [];
  for (const d of globSync('**/*', { cwd: wurzel, withFileTypes: true }).filter((e) => e.isFile())) {
    const datei = path.join(d.parentPath, d.name);
    const texte = [datei, ...(await lesarten(readFileSync(datei)))].map((text) => text.toLowerCase());
    if (worte.some((wort) => texte.some((text) => text.includes(wort.toLowerCase())))) verraten.push(datei);
  }
  return verraten;
}

/** A photo as a phone makes it: with its place, its maker, somebody else's name, and lying on its side. */
const foto = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#2a6' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Kamera', Model: 'Nummer 4711', Artist: 'Falsch' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 27/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
const BILD = {
  datei: `/medien/${WORT}.jpg`,
  alt: 'Eine grüne Fläche',
  urheber: 'Wer & Was',
  rechte: 'Die Rechteinhaberin',
  lizenz: 'frei für die redaktionelle Verwendung',
  datum: '2026-11',
  ort: 'Dortmund, Innenstadt',
  einwilligung: 'keine Personen zu erkennen',
};

/** A picture with the word in a chunk of text that is packed (PNG, 11.3.3.3). */
function mitTextblock(png: Buffer): Buffer {
  const inhalt = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(WORT)]);
  const block = Buffer.concat([Buffer.from('zTXt'), inhalt]);
  const [laenge, summe] = [Buffer.alloc(4), Buffer.alloc(4)];
  laenge.writeUInt32BE(inhalt.length);
  summe.writeUInt32BE(crc32(block));
  // Behind the signature and the first chunk.
  return Buffer.concat([png.subarray(0, 33), laenge, block, summe, png.subarray(33)]);
}

kopiere(projekt, WEBSITE);
const baueMitZusatz = (...angaben: string[]) => baue(projekt, angaben, { INHALT_ZUSATZ: zusatz });

describe('Sperrfrist', () => {
  it('die Suche danach findet es in jeder Form, in der etwas liegen kann', async () => {
    const ort = path.join(ordner, 'formen');
    mkdirSync(ort);
    const wort = Buffer.from(`Text ${WORT}.`);
    const bild = sharp({ create: { width: 9, height: 9, channels: 3, background: '#2a6' } });
    const formen: Record<string, Uint8Array> = {
      'text.txt': wort,
      'utf16.txt': Buffer.from(WORT, 'utf16le'),
      'seite.html.br': brotliCompressSync(wort),
      'seite.html.gz': gzipSync(wort),
      // A part of the index; a thing in the store, with its checksum; an archive in an archive; a file of another with that name in it.
      'de_1.pf_index': gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(STAMM)])),
      lager: Buffer.concat([Buffer.alloc(32, 7), brotliCompressSync(wort)]),
      'mappe.zip': zipSync({ 'innen.zip': zipSync({ 'a.txt': wort }) }),
      'name.zip': zipSync({ [`${WORT}.txt`]: Buffer.from('leer') }),
      'skript.js': Buffer.from(
        `//# sourceMappingURL=data:application/json;base64,${Buffer.from(`{"sourcesContent":["${WORT}"]}`).toString('base64')}`,
      ),
      'skript.js.map': Buffer.from(JSON.stringify({ sourcesContent: [WORT] })),
      'foto.jpg': await bild
        .clone()
        .jpeg()
        .withExif({ IFD0: { Artist: WORT } })
        .toBuffer(),
      'foto.webp': await bild
        .clone()
        .webp()
        .withExif({ IFD0: { Copyright: WORT } })
        .toBuffer(),
      'bild.png': mitTextblock(await bild.clone().png().toBuffer()),
    };
    for (const [name, bytes] of Object.entries(formen)) writeFileSync(path.join(ort, name), bytes);
    writeFileSync(path.join(ort, 'anderes.txt'), 'Zwergtaucher');
    expect((await verraeter(ort)).map((d) => path.basename(d)).sort()).toEqual(Object.keys(formen).sort());
  });

  it('in jedem Ordner und jeder Tabelle wird Gesperrtes gelesen, aber nirgends gebaut', async () => {
    const gepflanzt = await pflanze({ sperrfrist: '2099-01-01T00:00:00+01:00' });
    pflanzeZurueckgezogene();
    const { fehler, bestand } = leseInhalt(inhalt, zusatz);
    expect(fehler).toEqual([]);
    expect(gepflanzt.length).toBeGreaterThan(15);
    expect(bestand.meldungen.has(MELDUNG) && bestand.vergleich.zeilen.some((z) => z.id === WORT)).toBe(true);
    const { status, stdout, stderr } = await baue(projekt, [], { INHALT_ZUSATZ: zusatz, [OHNE_ZWILLINGE]: '' });
    expect(stderr).not.toContain('Fehler');
    expect(status, stderr || stdout).toBe(0);
    expect(stdout.toLowerCase()).not.toContain(WORT);
    // All forms in which the site hands something out.
    const endungen = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((d) => path.extname(d)));
    expect([...endungen]).toEqual(
      expect.arrayContaining(['.html', '.br', '.gz', '.zip', '.png', '.pf_index', '.pf_fragment', '.pf_meta', '.js']),
    );
    expect(await verraeter(dist, [STAMM, ...MOMENTE])).toEqual([]);
    // What is kept for the next build, by Astro, by Vite and by us.
    for (const cache of ['.astro', '.cache', '.cache/astro', LAGERORDNER, 'node_modules/.vite']) {
      expect(existsSync(path.join(projekt, cache)), cache).toBe(true);
      expect(await verraeter(path.join(projekt, cache)), cache).toEqual([]);
    }
  });

  it('was berichtigt und zurückgezogen ist, sagt es auf der Seite, im Text zum Mitnehmen, in Feeds und Kalender', () => {
    const lies = (datei: string) => readFileSync(path.join(dist, datei), 'utf8');
    const saetze = ['Zurückgezogen am 9. Januar 2026. Der Termin fand nie statt.', 'Es war ein Freitag.'];
    const { document } = parseHTML(lies(`aktuelles/${ALT}/index.html`));
    const haupt = document.querySelector('main')!.textContent.replace(/\s+/g, ' ');
    const textdatei = lies(`aktuelles/${ALT}.txt`);
    for (const text of [haupt, textdatei]) {
      const stellen = [...saetze, 'Diese Meldung galt bis 1. Februar 2026.', 'Text der Molchprobe.'].map((s) =>
        text.indexOf(s),
      );
      expect(stellen).not.toContain(-1);
      expect(stellen).toEqual(stellen.toSorted((a, b) => a - b));
    }
    expect(textdatei).toContain(absender(leseInhalt(inhalt).bestand));

    interface Eintrag {
      id: string;
      title: string;
      content_html: string;
      date_published: string;
      date_modified: string;
    }
    const feed = (name: string) => (JSON.parse(lies(`feeds/${name}.json`)) as { items: Eintrag[] }).items;
    const [meldung] = feed('termin');
    expect([meldung!.date_published, meldung!.date_modified].map((d) => tagVon(new Date(d)))).toEqual([
      '2026-01-05',
      '2026-01-09',
    ]);
    for (const satz of saetze)
      expect(
        parseHTML(`<body>${meldung!.content_html}</body>`)
          .document.querySelector('body')!
          .textContent.replace(/\s+/g, ' '),
      ).toContain(satz);
    const dazu = feed('alles').filter((e) => e.id.includes(`${ALT}/#`));
    expect(dazu.map((e) => e.title)).toEqual(
      ['Zurückgezogen', 'Schwerer Fehler, berichtigt', 'Ergänzt'].map((w) => `${w}: Eine Meldung, die nicht mehr gilt`),
    );
    for (const { id } of dazu) expect(document.getElementById(new URL(id).hash.slice(1)), id).not.toBeNull();
    expect(feed('korrekturen').map((e) => e.title)).toEqual(dazu.slice(0, 2).map((e) => e.title));
    expect(lies('korrekturen/index.html')).toContain('Ursache: Ein Kalender von gestern.');

    expect(lies('feeds/termine.ics')).toContain('STATUS:CANCELLED');
    const zeile = [...parseHTML(lies('aktuelles/index.html')).document.querySelectorAll('[data-merkmale]')]
      .map((li) => li.textContent.replace(/\s+/g, ' ').trim())
      .find((t) => t.includes('Eine Meldung, die nicht mehr gilt'));
    expect(zeile).toMatch(/^Zurückgezogen Eine Meldung/);
    expect(zeile).toContain('Soziales · berichtigt · galt bis 1. Februar 2026');
    // It keeps its address and is not found any more.
    expect(lies('sitemap-0.xml')).toContain(ALT);
    const fragmente = path.join(dist, 'pagefind/fragment');
    const texte = readdirSync(fragmente).map((d) => gunzipSync(readFileSync(path.join(fragmente, d))).toString());
    expect(texte.filter((t) => t.includes('Molchprobe'))).toEqual([]);
  });

  it('die Vorschau zeigt alles mit einem Vermerk: die Suche oben hätte es gefunden', async () => {
    await pflanze({ sperrfrist: '2099-01-01T10:00:00+01:00' });
    expect((await baueMitZusatz('--mode', 'vorschau')).status).toBe(0);
    const gefunden = (await verraeter(dist)).map((d) => path.relative(dist, d).split(path.sep).join('/'));
    expect(gefunden).toEqual(
      expect.arrayContaining([
        `aktuelles/${MELDUNG}/index.html`,
        `aktuelles/${MELDUNG}.txt`,
        'sitemap-0.xml',
        'daten/vergleich.csv',
        `medien/${WORT}.jpg`,
        `medien/${WORT}.txt`,
        'suche/woerter.json',
      ]),
    );
    for (const teil of ['fragment', 'index'])
      expect(gefunden.some((d) => d.startsWith(`pagefind/${teil}/`))).toBe(true);
    const seite = readFileSync(path.join(dist, `aktuelles/${MELDUNG}/index.html`), 'utf8').replace(/\s+/g, ' ');
    expect(seite).toContain('<b>Vorschau:</b> gesperrt bis 1. Januar 2099 um 10:00 Uhr.');
    expect(seite).toContain('<meta name="robots" content="noindex"');
  });

  it('ein Bild kommt in der Größe des Bildschirms, mit seinen Rechten und ohne Ort und Kamera', async () => {
    const bilder = readdirSync(path.join(dist, 'medien')).filter((d) => d.startsWith(WORT) && !d.endsWith('.txt'));
    expect(bilder.sort()).toEqual([`${WORT}.jpg`, `${WORT}.jpg.480.webp`, `${WORT}.jpg.900.webp`]);
    for (const bild of bilder) {
      const bytes = readFileSync(path.join(dist, 'medien', bild));
      const { exif, gps, xmp } = ExifReader.load(bytes, { expanded: true });
      expect({ bild, ...gps }, bild).toEqual({ bild });
      expect([exif?.Make, exif?.Model]).toEqual([undefined, undefined]);
      expect([exif?.Artist?.description, exif?.Copyright?.description]).toEqual([BILD.urheber, BILD.rechte]);
      const sagt = (feld: string) => xmp?.[feld]?.description;
      expect(sagt('creator')).toBe(BILD.urheber);
      expect(sagt('rights')).toBe(BILD.rechte);
      expect(sagt('UsageTerms')).toBe(BILD.lizenz);
      expect(sagt('AltTextAccessibility')).toBe(BILD.alt);
      // Upright, as it was meant to be seen.
      const { width, height } = await sharp(bytes).metadata();
      expect(width / height).toBeCloseTo(3 / 4, 2);
    }
    const seite = readFileSync(path.join(dist, `aktuelles/${MELDUNG}/index.html`), 'utf8');
    const [, breit, hoch] = /<img [^>]*width="(\d+)" height="(\d+)"/.exec(seite)!;
    expect(Number(breit) / Number(hoch)).toBeCloseTo(3 / 4, 2);
    expect(seite).toContain('Bild: Wer &amp; Was, Dortmund, Innenstadt, November 2026. Rechte: Die Rechteinhaberin.');
  });
});
