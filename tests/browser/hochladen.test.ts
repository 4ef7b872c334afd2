/** A photo of a telephone in the editor: what is kept for ever says neither where nor with what it was taken. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { WEBSITE } from '../fixtures/website.ts';
import { imRepository, schreibeOrdner } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import { fuelleMeldung } from './meldungsformular.ts';
import * as r from './redaktion.ts';

let besuch: Besuch;
beforeAll(async () => {
  besuch = await besuche();
  await r.stelleOrdnerBereit(besuch.seite, imRepository(WEBSITE));
});
afterAll(() => besuch.beende());

/** Larger than is kept, held upright (the note of the camera says so), the left half of what the sensor saw is red. */
const foto = async (): Promise<Buffer> =>
  sharp({ create: { width: 4800, height: 3600, channels: 3, background: '#00f' } })
    .composite([{ input: { create: { width: 2400, height: 3600, channels: 3, background: '#f00' } }, left: 0, top: 0 }])
    .jpeg()
    .withExif({
      IFD0: { Make: 'Kamera', Model: 'Nummer 4711' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 27/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

it('ein Foto liegt ohne Ort und Kamera im Ordner, aufrecht, groß genug für den Druck, und die Meldung nennt seinen Namen', async () => {
  const buffer = await foto();
  const vorher = ExifReader.load(buffer, { expanded: true });
  expect(vorher.gps?.Latitude).toBeCloseTo(51.5);
  expect(vorher.exif?.Make?.description).toBe('Kamera');

  const { seite } = besuch;
  await r.meldeAn(seite);
  await fuelleMeldung(seite, {
    massnahme: /^Ein Raum zur Probe/,
    quelle: /Ein Nachweis zur Probe/,
    bild: { name: 'IMG 4711.JPG', wird: 'img-4711.jpg', mimeType: 'image/jpeg', buffer },
  });
  await r.speichere(seite);

  const jetzt = await r.leseOrdner(seite);
  expect(Object.keys(jetzt).filter((d) => d.startsWith('content/medien/'))).toEqual(['content/medien/img-4711.webp']);
  const bytes = Buffer.from(jetzt['content/medien/img-4711.webp']!.slice('base64:'.length), 'base64');
  const { gps, exif, xmp, iptc } = ExifReader.load(bytes, { expanded: true });
  expect({ gps, exif, xmp, iptc }).toEqual({});
  const { format, width, height } = await sharp(bytes).metadata();
  expect({ format, width, height }).toEqual({ format: 'webp', width: 3000, height: 4000 });
  const { data } = await sharp(bytes).resize(1, 2, { kernel: 'nearest' }).raw().toBuffer({ resolveWithObject: true });
  expect([data[0]! > 200, data[2]! > 200, data[3]! > 200, data[5]! > 200]).toEqual([true, false, false, true]);

  const [meldung] = Object.keys(jetzt).filter((d) => d.includes('groessere-oeffnungszeiten'));
  expect(jetzt[meldung!]).toContain('\n  - datei: /medien/img-4711.webp\n');
  const ordner = mkdtempSync(path.join(tmpdir(), 'redaktion-'));
  try {
    schreibeOrdner(ordner, jetzt);
    expect(pruefeInhalt(path.join(ordner, 'content')).fehler).toEqual([]);
  } finally {
    rmSync(ordner, { recursive: true, force: true });
  }
  // Its security rule let it do so.
  expect(besuch.stoerungen.filter((s) => !/^fremd: (blob|data):/.test(s))).toEqual([]);
});
