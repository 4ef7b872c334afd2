/** Pictures and documents of notices: what is wrong with them is told before anything is built. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import YAML from 'yaml';
import { leseInhalt } from '../inhalt/lesen.ts';
import { falscheMedien } from '../inhalt/pruefung/medienpruefung.ts';
import { pruefeGelesenes, pruefeInhalt, pruefeVorBau } from '../inhalt/pruefung/pruefen.ts';
import { probefilm } from '../../tests/fixtures/film.ts';
import { MELDUNG, schreibeInhalt, SITE } from '../../tests/fixtures/inhalt.ts';

const bild = (datei: string, mehr: object = {}) => ({
  datei,
  alt: 'Ein Schild',
  urheber: 'Urheberin',
  rechte: 'Rechteinhaberin',
  lizenz: 'frei',
  datum: '2026-11',
  ort: 'Dortmund',
  einwilligung: 'keine Personen zu erkennen',
  ...mehr,
});
const meldung = (mehr: object, text = 'Text.') => `---\n${YAML.stringify({ ...MELDUNG, ...mehr })}---\n${text}\n`;
let png: Buffer;
beforeAll(async () => {
  png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
});

/** A content folder with the files and media. */
function ordner(dateien: Record<string, string>, medien: Record<string, Buffer | string>): string {
  const wurzel = schreibeInhalt(dateien);
  mkdirSync(path.join(wurzel, 'medien'));
  for (const [name, inhalt] of Object.entries(medien)) writeFileSync(path.join(wurzel, 'medien', name), inhalt);
  return wurzel;
}
const kurz = (fehler: { datei: string; feld?: string; problem: string }[]) =>
  fehler.map((f) => `${f.datei} ${f.feld ?? ''}: ${f.problem}`);

it('ein Bild mit allen Angaben und ein Dokument sind ohne Fehler', async () => {
  const wurzel = ordner(
    {
      'meldungen/2026-11-23-a.mdx': meldung({
        bilder: [bild('/medien/schild.png')],
        dokumente: [{ titel: 'Vorlage', datei: '/medien/vorlage.pdf' }],
      }),
    },
    { 'schild.png': png, 'vorlage.pdf': PDF },
  );
  const gelesen = leseInhalt(wurzel);
  expect([...pruefeGelesenes(gelesen).fehler, ...(await falscheMedien(gelesen))]).toEqual([]);
});

it('was fehlt, sich widerspricht oder ohne Rechte im Text steht, wird gesagt, alles auf einmal', () => {
  const wurzel = ordner(
    {
      'meldungen/2026-11-23-a.mdx': meldung({ bilder: [bild('/medien/schild.png'), bild('/medien/fehlt.png')] }),
      'meldungen/2026-11-23-b.mdx': meldung(
        {
          bilder: [bild('/medien/schild.png', { urheber: 'Jemand anderes', lizenz: 'keine' })],
          dokumente: [{ titel: 'Vorlage', datei: '/medien/fehlt.pdf' }],
        },
        'Text. ![Ein Schild](/medien/schild.png)',
      ),
      'meldungen/2026-11-23-c.mdx': meldung({ bilder: [bild('/medien/zeichnung.svg')] }),
    },
    { 'schild.png': png, 'zeichnung.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  );
  expect(kurz(pruefeInhalt(wurzel).fehler).sort()).toEqual([
    'medien/zeichnung.svg : diese Datei gehört nicht hierher',
    'meldungen/2026-11-23-a.mdx bilder.1.datei: die Datei /medien/fehlt.png fehlt',
    'meldungen/2026-11-23-b.mdx : das Bild /medien/schild.png steht ohne Rechte im Text',
    'meldungen/2026-11-23-b.mdx bilder.0.datei: urheber, lizenz des Bildes lauten in meldungen/2026-11-23-a.mdx anders',
    'meldungen/2026-11-23-b.mdx dokumente.0.datei: die Datei /medien/fehlt.pdf fehlt',
    expect.stringMatching(/^meldungen\/2026-11-23-c\.mdx bilder\.0\.datei: „\/medien\/zeichnung\.svg“/),
  ]);
});

const mitVideo = (datei: string) =>
  YAML.stringify({
    ...SITE,
    gebaerdensprache: { inhalte: { datei, aufgenommen: '2026-11-20', wortlaut: 'Ein Satz.' } },
  });

/** The smallest PDF there is: its head, its table, its end. */
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const docx = () =>
  Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>'), '[Content_Types].xml': strToU8(TYPEN) }));
const TYPEN =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
/** Beginnings of files as cameras and programs write them. */
const HEIC = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex');
const GIF = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>';
const HTML = '<!doctype html><script>x()</script>';

const MEDIEN: [datei: string, inhalt: () => Buffer | string, problem: string][] = [
  ['bild.jpg', () => 'kein Bild', 'ist in Wahrheit ein Text'],
  ['bild.webp', () => png, 'ist in Wahrheit von der Art png'],
  ['bild.jpg', () => HEIC, 'ist in Wahrheit von der Art heic'],
  ['bild.jpg', () => GIF, 'ist in Wahrheit von der Art gif'],
  ['bild.png', () => SVG, 'ist in Wahrheit'],
  ['bild.png', () => HTML, 'ist in Wahrheit'],
  ['bild.png', () => '', 'ist leer'],
  ['bild.png', () => png.subarray(0, png.length - 20), 'ist unvollständig oder beschädigt'],
  ['bild.png', () => Buffer.alloc(31e6), 'hat 31 MB'],
  ['a.pdf', () => 'x', 'ist in Wahrheit ein Text'],
  ['a.pdf', () => HTML, 'ist in Wahrheit'],
  ['a.pdf', () => '', 'ist leer'],
  ['a.pdf', () => png, 'ist in Wahrheit von der Art png'],
  ['a.pdf', () => PDF.slice(0, 40), 'ist unvollständig oder beschädigt'],
  ['a.pdf', () => Buffer.alloc(21e6), 'hat 21 MB'],
  ['a.docx', () => PDF, 'ist in Wahrheit von der Art pdf'],
  ['a.docx', () => docx().subarray(0, docx().length - 30), 'ist unvollständig oder beschädigt'],
  ['a.odt', docx, 'ist in Wahrheit von der Art docx'],
  ['a.txt', () => HTML, 'ist in Wahrheit etwas anderes'],
  ['a.csv', () => Buffer.from('Größe;1', 'latin1'), 'ist in Wahrheit etwas anderes'],
  ['a.txt', () => 'a\0b', 'ist in Wahrheit etwas anderes'],
  ['a.txt', () => PDF, 'ist in Wahrheit von der Art pdf'],
  ['film.mp4', () => 'x', 'ist in Wahrheit ein Text'],
  ['film.mp4', () => png, 'ist in Wahrheit von der Art png'],
  ['film.mp4', () => probefilm().subarray(0, 100), 'ist unvollständig oder beschädigt'],
  ['film.mp4', () => probefilm({ breite: 300, hoehe: 200 }), 'hat 300 × 200 Pixel und 25 Bilder in der Sekunde'],
  ['film.mp4', () => probefilm({ bildrate: 12 }), 'hat 640 × 360 Pixel und 12 Bilder in der Sekunde'],
  ['film.mp4', () => Buffer.alloc(61e6), 'hat 61 MB'],
];

it.each(MEDIEN)('%s: was darin ist, zählt, nicht der Name (%#)', async (datei, inhalt, problem) => {
  const adresse = `/medien/${datei}`;
  const teile = datei.startsWith('bild')
    ? { bilder: [bild(adresse)] }
    : { dokumente: [{ titel: 'Vorlage', datei: adresse }] };
  const dateien: Record<string, string> = datei.endsWith('.mp4')
    ? { 'site.yaml': mitVideo(adresse) }
    : { 'meldungen/2026-11-23-a.mdx': meldung(teile) };
  const wurzel = ordner(dateien, { [datei]: inhalt() });
  const [einer, ...weitere] = (await pruefeVorBau(leseInhalt(wurzel))).fehler;
  expect(weitere).toEqual([]);
  expect(einer).toMatchObject({ datei: Object.keys(dateien)[0], zeile: expect.any(Number) });
  expect(einer!.problem).toContain(`${adresse} ${problem}`);
});

it('ein Video in Gebärdensprache, das groß genug ist, gilt; eines, das niemand hochgeladen hat, wird genannt', async () => {
  const wurzel = ordner({ 'site.yaml': mitVideo('/medien/film.mp4') }, { 'film.mp4': probefilm() });
  expect((await pruefeVorBau(leseInhalt(wurzel))).fehler).toEqual([]);
  const ohne = ordner({ 'site.yaml': mitVideo('/medien/film.mp4') }, {});
  expect(kurz(pruefeInhalt(ohne).fehler)).toEqual([
    'site.yaml gebaerdensprache.inhalte.datei: die Datei /medien/film.mp4 fehlt',
  ]);
});

it('was richtig ist, gilt', async () => {
  const dateien = { 'a.pdf': PDF, 'a.docx': docx(), 'a.txt': 'Größe', 'a.csv': 'a;b\n1;2' };
  const dokumente = Object.keys(dateien).map((d) => ({ titel: d, datei: `/medien/${d}` }));
  const wurzel = ordner({ 'meldungen/2026-11-23-a.mdx': meldung({ dokumente }) }, dateien);
  expect((await pruefeVorBau(leseInhalt(wurzel))).fehler).toEqual([]);
});
