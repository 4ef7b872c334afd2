/** Which characters a font file has. Pure: a WOFF in, code points out. Words of a picture become outlines; what the font lacks would be an empty box. */
import { inflateSync } from 'node:zlib';

/** The table of a WOFF that maps characters to glyphs. Throws when the file is no WOFF or has none. */
function zeichentafel(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Die Schrift der Bilder ist keine WOFF-Datei.');
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const eintrag = 44 + i * 20;
    if (woff.toString('latin1', eintrag, eintrag + 4) !== 'cmap') continue;
    const [von, gepackt, ganz] = [4, 8, 12].map((versatz) => woff.readUInt32BE(eintrag + versatz)) as [
      number,
      number,
      number,
    ];
    const teil = woff.subarray(von, von + gepackt);
    return gepackt < ganz ? inflateSync(teil) : teil;
  }
  throw new Error('Die Schrift der Bilder hat keine Tabelle ihrer Zeichen (cmap).');
}

/** Code points of a subtable in format 4: runs of the first 65,536; a glyph 0 is none. */
function ausLaeufen(t: Buffer): number[] {
  const laeufe = t.readUInt16BE(6) / 2;
  const spalte = (nr: number) => 14 + nr * laeufe * 2 + (nr > 0 ? 2 : 0);
  return Array.from({ length: laeufe }, (_, i) => {
    const [bis, von, plus] = [0, 1, 2].map((nr) => t.readUInt16BE(spalte(nr) + i * 2)) as [number, number, number];
    const stelle = spalte(3) + i * 2;
    const weg = t.readUInt16BE(stelle);
    const glyphe = (zeichen: number): number => {
      if (weg === 0) return (zeichen + plus) & 0xffff;
      const roh = t.readUInt16BE(stelle + weg + (zeichen - von) * 2);
      return roh && (roh + plus) & 0xffff;
    };
    return Array.from({ length: bis - von + 1 }, (_, n) => von + n).filter((z) => z < 0xffff && glyphe(z) > 0);
  }).flat();
}

/** In: a font as WOFF. Out: the code points that it can show. */
export function schriftvorrat(woff: Buffer): ReadonlySet<number> {
  const tafel = zeichentafel(woff);
  const teile = Array.from({ length: tafel.readUInt16BE(2) }, (_, i) =>
    tafel.subarray(tafel.readUInt32BE(4 + i * 8 + 4)),
  );
  return new Set(teile.filter((t) => t.readUInt16BE(0) === 4).flatMap(ausLaeufen));
}
