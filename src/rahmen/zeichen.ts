/** The mark of the site as pictures of a fixed size, for programs that look for them at fixed addresses: made of public/favicon.svg. */
import sharp from 'sharp';
import { HELL } from '../stil/gestalt.ts';
import marke from '../../public/favicon.svg?raw';

/** In: width of the picture in pixels; whether it stands on white ground, and how many pixels of it are ground on each side. Out: PNG. */
export const alsPng = (breite: number, { grund = false, rand = 0 } = {}): Promise<Buffer> =>
  sharp(Buffer.from(marke), { density: 72 * 16 })
    .resize(breite - 2 * rand)
    .extend({ top: rand, bottom: rand, left: rand, right: rand, background: HELL.paper })
    .flatten(grund ? { background: HELL.paper } : false)
    .png({ palette: true })
    .toBuffer();

/** A picture as an icon file: a directory with one entry, and the PNG behind it. In: PNG, its width. Source: the format as Windows reads it since Vista. */
export function alsIco(png: Buffer, breite: number): Buffer {
  const kopf = Buffer.alloc(22);
  kopf.writeUInt16LE(1, 2); // an icon
  kopf.writeUInt16LE(1, 4); // one picture
  kopf.writeUInt8(breite, 6);
  kopf.writeUInt8(breite, 7);
  kopf.writeUInt16LE(1, 10); // planes
  kopf.writeUInt16LE(32, 12); // bits a pixel
  kopf.writeUInt32LE(png.length, 14);
  kopf.writeUInt32LE(kopf.length, 18);
  return Buffer.concat([kopf, png]);
}
