/**
 * Drawings as PNG. Words become outlines of our own Fira Sans (satori), because which fonts a machine has must not change a picture;
 * sharp makes pixels of them.
 */
import opentype from 'opentype.js';
import satori from 'satori';
import sharp from 'sharp';
import normal from '../stil/schriften/fira-sans-400.woff?inline';
import kraeftig from '../stil/schriften/fira-sans-600.woff?inline';
import { ausLager } from '../lager/lager.ts';
import { merke } from '../lager/merken.ts';
import diesesModul from './bilddatei.ts?raw';
import { alsSvg, type Schriftzug, type Zeichenblatt } from './zeichenblatt.ts';
import blattmodul from './zeichenblatt.ts?raw';

const schrift = (staerke: 400 | 600, datei: string) => ({
  name: 'Fira Sans',
  weight: staerke,
  style: 'normal' as const,
  data: Buffer.from(datei.slice(datei.indexOf(',') + 1), 'base64'),
});
const fonts = [schrift(400, normal), schrift(600, kraeftig)];
/** The fonts as read, for whoever asks what they have. */
const geleseneSchriften = merke(() => fonts.map(({ data }) => opentype.parse(new Uint8Array(data).buffer)));

/** Has the font of the pictures every sign of a sheet? In a script that it lacks there would be empty boxes. */
export const kannSchreiben = ({ schrift: worte }: Zeichenblatt): boolean =>
  worte.every(({ text }) =>
    Array.from(text).every((zeichen) => geleseneSchriften().every((gelesen) => gelesen.hasChar(zeichen))),
  );

/** A box of the layout: its style in the words of CSS, and what is in it. */
interface Layoutkasten {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Layoutkasten[] };
}
const layoutkasten = (style: Record<string, string | number>, inhalt: string | Layoutkasten[] = []): Layoutkasten => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children: inhalt },
});

/** Lays out boxes; out: SVG without any text, only outlines. */
const umrisse = (wurzel: Layoutkasten, breite: number, hoehe: number): Promise<string> =>
  // It is written for React, but takes plain objects of this form.
  satori(wurzel as Parameters<typeof satori>[0], { width: breite, height: hoehe, fonts });

/** SVG without text in, PNG out. Few colours, because drawings have few and every byte is sent. */
const alsPng = (svg: string, dichte: number, colours = 64): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 72 * dichte })
    .png({ palette: true, colours, dither: 0, effort: 1 })
    .toBuffer();

// Fira's ascent: the line on which letters stand, from the top of a box that is 1.2 high.
const OBERLAENGE = 0.935;
const WEIT = 2000;

function schriftkasten({ x, y, text, groesse, staerke = 400, farbe, anker = 'start' }: Schriftzug): Layoutkasten {
  const links = { start: x, middle: x - WEIT / 2, end: x - WEIT }[anker];
  return layoutkasten(
    {
      position: 'absolute',
      left: links,
      top: y - groesse * OBERLAENGE,
      width: WEIT,
      justifyContent: { start: 'flex-start', middle: 'center', end: 'flex-end' }[anker],
      fontSize: groesse,
      fontWeight: staerke,
      lineHeight: 1.2,
      color: farbe,
      whiteSpace: 'pre',
    },
    text,
  );
}

async function zeichne(blatt: Zeichenblatt, dichte: number): Promise<Buffer> {
  const worte = await umrisse(
    layoutkasten({ width: '100%', height: '100%', fontFamily: 'Fira Sans' }, blatt.schrift.map(schriftkasten)),
    blatt.breite,
    blatt.hoehe,
  );
  return alsPng(alsSvg({ ...blatt, formen: [...blatt.formen, worte] }, true), dichte, blatt.farben);
}

/** A drawing as a file. */
export interface Blattdatei {
  endung: 'svg' | 'png';
  medientyp: string;
  /** All of it in words. */
  beschreibung: string;
  /** The SVG at once, the PNG when it is drawn. */
  inhalt: Uint8Array | Promise<Uint8Array>;
}

/** A sheet as the files that leave the site: to be scaled, and as two pixels for one. */
export const blattdateien = (blatt: Zeichenblatt): Blattdatei[] => {
  const { beschreibung } = blatt;
  return [
    { endung: 'svg', medientyp: 'image/svg+xml', beschreibung, inhalt: Buffer.from(alsSvg(blatt)) },
    { endung: 'png', medientyp: 'image/png', beschreibung, inhalt: blattAlsPng(blatt, 2) },
  ];
};

/** Two drawings at a time: while sharp packs one, the words of the other are laid out, and there is still room for pages. */
const bahnen: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];

/** A sheet as PNG; `dichte`: pixels for one px. It may be asked for long before it is needed: what goes wrong is told to whoever waits for it. */
export function blattAlsPng(blatt: Zeichenblatt, dichte: number): Promise<Uint8Array> {
  const zutaten = [diesesModul, blattmodul, normal, kraeftig, JSON.stringify([blatt, dichte])];
  const bild = bahnen.shift()!.then(() => ausLager('bilder', zutaten, () => zeichne(blatt, dichte)));
  bahnen.push(bild.catch(() => undefined));
  return bild;
}
