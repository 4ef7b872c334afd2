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
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import YAML from 'yaml';
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
    const [erste] = readdirSync(path.join(inhalt, name)).filter((d) => d.endsWith(`.${endung}`));
    const roh = readFileSync(path.join(inhalt, name, erste!), 'utf8');
    const kopf = endung === 'mdx' ? roh.split(/^---$/m)[1]! : roh;
    const medien = name === 'meldungen' && {
      datum: sperre.sperrfrist.slice(0, 10),
      bilder: [BILD],
      dokumente: [{ titel: 'Vorlage', datei: `/medien/${WORT}.txt` }],
    };
    const eigen = name === 'quellen' && { adresse: `https://www.example.org/${WORT}` };
    const daten = { ...markiere(YAML.parse(kopf) as Record<string, unknown>), ...medien, ...eigen, ...sperre };
    const datei = `${name}/${name === 'meldungen' ? MELDUNG : WORT}.${endung}`;
    mkdirSync(path.join(zusatz, name), { recursive: true });
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

/** All readings of a file: as it is, unpacked, and what a PNG says in words. */
function lesarten(bytes: Buffer): string[] {
  const entpackt = [gunzipSync, brotliDecompressSync, inflateSync].flatMap((entpacke) => {
    try {
      return [entpacke(bytes)];
    } catch {
      return [];
    }
  });
  return [bytes, ...entpackt].flatMap((b) => [b.toString('utf8'), b.toString('utf16le')]);
}

/** Files below a folder that name the word, in their name or in any reading. */
const verraeter = (wurzel: string): string[] =>
  globSync('**/*', { cwd: wurzel, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => path.join(d.parentPath, d.name))
    .filter(
      (d) => d.toLowerCase().includes(WORT) || lesarten(readFileSync(d)).some((t) => t.toLowerCase().includes(WORT)),
    );

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

kopiere(projekt, WEBSITE);
const baueMitZusatz = (...angaben: string[]) => baue(projekt, angaben, { INHALT_ZUSATZ: zusatz });

describe('Sperrfrist', () => {
  it('in jedem Ordner und jeder Tabelle wird Gesperrtes gelesen, aber nirgends gebaut', async () => {
    const gepflanzt = await pflanze({ sperrfrist: '2099-01-01T00:00:00+01:00' });
    pflanzeZurueckgezogene();
    const { fehler, bestand } = leseInhalt(inhalt, zusatz);
    expect(fehler).toEqual([]);
    expect(gepflanzt.length).toBeGreaterThan(15);
    expect(bestand.meldungen.has(MELDUNG) && bestand.vergleich.zeilen.some((z) => z.id === WORT)).toBe(true);
    const { status, stdout, stderr } = await baueMitZusatz();
    expect(stderr).not.toContain('Fehler');
    expect(status, stderr || stdout).toBe(0);
    expect(stdout.toLowerCase()).not.toContain(WORT);
    expect(verraeter(dist)).toEqual([]);
    // What is kept for the next build, by Astro, by Vite and by us.
    expect(existsSync(path.join(projekt, '.cache/astro'))).toBe(true);
    for (const cache of ['.astro', '.cache', LAGERORDNER, 'node_modules/.vite'])
      expect(verraeter(path.join(projekt, cache)), cache).toEqual([]);
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
    const gefunden = verraeter(dist).map((d) => path.relative(dist, d).split(path.sep).join('/'));
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
    expect(gefunden.some((d) => d.startsWith('pagefind/fragment/'))).toBe(true);
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
