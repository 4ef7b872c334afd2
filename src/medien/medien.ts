/**
 * Uploaded pictures, documents and videos. Only what a visible notice names is built: a file is under the embargo of its notice. A picture is sent in
 * the size that the screen needs; the whole one is for the press. Every one carries its rights and nothing else: no place, no camera (L-26).
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { inWorten } from '../zeit/datum.ts';
import { HELL } from '../stil/gestalt.ts';
import { maskiert } from '../maskierung/markup.ts';
import { filmIn, type Film } from '../inhalt/film.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { ausLager } from '../lager/lager.ts';
import { merke } from '../lager/merken.ts';
import type { Bild } from '../inhalt/medienstellen.ts';
import diesesModul from './medien.ts?raw';
import { ortVonMedium, zusatzordner } from '../inhalt/medienordner.ts';

export interface Bildansicht extends Bild {
  /** Size of the whole picture in px. */
  breite: number;
  hoehe: number;
  /** Address of the middle size, and all sizes with their widths. */
  src: string;
  srcset: string;
  /** When it was made: "November 2026". */
  aufgenommen: string;
  /** The whole picture: its address, and "JPEG, 4000 × 3000 Pixel". */
  ganz: string;
  umfang: string;
}

/** Widths that are offered, in px: a phone, a phone with a fine screen, a column of text on a fine screen. */
const BREITEN = [480, 960, 1440];
/** Formats in which newsrooms get a whole picture as it is; anything else becomes a JPEG, which every layout program reads. */
const FUER_REDAKTIONEN: Metadata['format'][] = ['jpeg', 'png'];
/** Quality for print. */
const DRUCK = { quality: 92, chromaSubsampling: '4:4:4' };

const endung = (adresse: string): string => adresse.split('.').at(-1)!;
const ort = (adresse: string): string => ortVonMedium(adresse, [path.resolve('content'), zusatzordner()])!;
/** Turned as the camera was held: the note that says so is not kept. */
const offen = (adresse: string): Sharp => sharp(ort(adresse)).autoOrient().keepIccProfile();
const kleiner = (adresse: string, breite: number): string => `${adresse}.${breite}.webp`;
const ganz = (adresse: string, format: Metadata['format']): string =>
  FUER_REDAKTIONEN.includes(format) ? adresse : `${adresse}.jpg`;

/** Rights in the words of the IPTC Photo Metadata Standard 2023 (XMP). */
function xmp({ alt, unterschrift, urheber, rechte, lizenz, datum, ort }: Bild): string {
  const jeSprache = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${maskiert(text)}</rdf:li></rdf:Alt></${name}>`;
  const einfach = (name: string, text: string) => `<${name}>${maskiert(text)}</${name}>`;
  const namensraeume = {
    dc: 'http://purl.org/dc/elements/1.1/',
    photoshop: 'http://ns.adobe.com/photoshop/1.0/',
    xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
    Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  };
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${Object.entries(namensraeume)
      .map(([name, adresse]) => ` xmlns:${name}="${adresse}"`)
      .join('')}>`,
    `<dc:creator><rdf:Seq><rdf:li>${maskiert(urheber)}</rdf:li></rdf:Seq></dc:creator>`,
    jeSprache('dc:rights', rechte),
    jeSprache('dc:description', unterschrift ?? alt),
    jeSprache('Iptc4xmpCore:AltTextAccessibility', alt),
    einfach('Iptc4xmpCore:Location', ort),
    einfach('photoshop:Credit', rechte),
    einfach('photoshop:DateCreated', datum),
    einfach('xmpRights:Marked', 'True'),
    jeSprache('xmpRights:UsageTerms', lizenz),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}

const mitRechten = (sharp: Sharp, bild: Bild): Sharp =>
  sharp.withExif({ IFD0: { Artist: bild.urheber, Copyright: bild.rechte } }).withXmp(xmp(bild));

/** Width and height in px of a picture of the website itself. In: its address. Throws when it is not there. */
export async function bildmasse(adresse: string): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(path.join('public', adresse)).metadata();
  return { width, height };
}

/** Width, height and kind of a picture. */
const miss = merke((bild: Bild): Promise<Metadata> => sharp(ort(bild.datei)).metadata());

/** How a picture is shown. */
export async function bildansicht(bild: Bild): Promise<Bildansicht> {
  const { autoOrient, format } = await miss(bild);
  const { width: breite, height: hoehe } = autoOrient;
  const breiten = breitenVon(breite);
  return {
    ...bild,
    aufgenommen: inWorten(bild.datum),
    breite,
    hoehe,
    src: kleiner(bild.datei, breiten[Math.min(1, breiten.length - 1)]!),
    srcset: breiten.map((b) => `${kleiner(bild.datei, b)} ${b}w`).join(', '),
    ganz: ganz(bild.datei, format),
    umfang: `${format === 'png' ? 'PNG' : 'JPEG'}, ${breite} × ${hoehe} Pixel`,
  };
}

/** Kind and size of a document or a video: "PDF, 120 kB". In: its address. */
export async function dokumentumfang(adresse: string): Promise<string> {
  const kb = Math.max(1, Math.round((await stat(ort(adresse))).size / 1000));
  const zahl = kb < 1000 ? `${kb} kB` : `${(kb / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
  return `${endung(adresse).toUpperCase()}, ${zahl}`;
}

/** What is in an uploaded video, into which the check of the content has looked. In: its address. */
export const filmVon = async (adresse: string): Promise<Film> => filmIn(await readFile(ort(adresse)))!;

/** The offered widths that are not more than the picture has. */
const breitenVon = (breite: number): number[] => [
  ...new Set([...BREITEN.filter((b) => b < breite), Math.min(breite, BREITEN.at(-1)!)]),
];

async function bilddateien(bild: Bild): Promise<Mediendatei[]> {
  const { autoOrient, format } = await miss(bild);
  const fuerDruck = () =>
    format === 'png' ? offen(bild.datei).png() : offen(bild.datei).flatten({ background: HELL.paper }).jpeg(DRUCK);
  const groesse = (adresse: string, mache: () => Sharp): Mediendatei => ({
    adresse,
    inhalt: async () =>
      ausLager('fotos', [diesesModul, await readFile(ort(bild.datei)), JSON.stringify(bild), xmp(bild), adresse], () =>
        mitRechten(mache(), bild).toBuffer(),
      ),
  });
  return [
    groesse(ganz(bild.datei, format), fuerDruck),
    ...breitenVon(autoOrient.width).map((b) =>
      groesse(kleiner(bild.datei, b), () => offen(bild.datei).resize(b).webp({ quality: 75 })),
    ),
  ];
}

export interface Mediendatei {
  adresse: string;
  inhalt: () => Promise<Uint8Array>;
}

/** All files of visible notices and all videos that are to be written, each once. */
export async function mediendateien(): Promise<Mediendatei[]> {
  const bestand = await inhalt();
  const meldungen = [...bestand.meldungen.values()].map(({ daten }) => daten);
  const bilder = await Promise.all(meldungen.flatMap((m) => m.bilder).map(bilddateien));
  const ganze = meldungen
    .flatMap((m): { datei?: string | undefined }[] => m.dokumente)
    .concat(Object.values(bestand.site.gebaerdensprache))
    .flatMap(({ datei }) => (datei ? [{ adresse: datei, inhalt: () => readFile(ort(datei)) }] : []));
  return [...new Map([...bilder.flat(), ...ganze].map((datei) => [datei.adresse, datei])).values()];
}
