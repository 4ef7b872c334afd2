/** Checks the uploaded files that notices and the website itself name. In: the content as it was read. Out: what is wrong with them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { HOECHSTGROESSE, MEDIENARTEN, type Medienart } from '../../schema/felder.ts';
import { filmIn } from '../film.ts';
import { medienstellen, type Bild, type Medienstelle } from '../medienstellen.ts';
import { stoerzeichen } from '../stoerzeichen.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

const ort = ({ ortVon }: Gelesen, { datei }: Medienstelle): string => ortVon(datei.slice(1));

const fehlerAn = (gelesen: Gelesen, stelle: Medienstelle, problem: string, erwartet: string): Fehler =>
  gelesen.fehlerAn(stelle.in, stelle.pfad, problem, erwartet);

/** What is said of a picture wherever it is shown. */
const RECHTE = ['urheber', 'rechte', 'lizenz', 'datum', 'ort', 'einwilligung'] as const;

/** Files that nobody has uploaded, and pictures of which two notices say different things. */
export function pruefeMedien(gelesen: Gelesen): Fehler[] {
  const erste = new Map<string, Medienstelle & { bild: Bild }>();
  return medienstellen(gelesen.bestand).flatMap((stelle) => {
    const { datei, bild } = stelle;
    if (!existsSync(ort(gelesen, stelle)))
      return [fehlerAn(gelesen, stelle, `die Datei ${datei} fehlt`, `sie liegt als content${datei}`)];
    if (!bild) return [];
    const andere = erste.get(datei);
    if (!andere) erste.set(datei, { ...stelle, bild });
    const anders = andere && RECHTE.filter((feld) => andere.bild[feld] !== bild[feld]);
    return anders?.length
      ? [
          fehlerAn(
            gelesen,
            stelle,
            `${anders.join(', ')} des Bildes lauten in ${andere!.in} anders`,
            'zu einem Bild überall dieselben Angaben',
          ),
        ]
      : [];
  });
}

/** What the endings stand for, where `file-type` names a kind in another way; a text has no bytes that tell its kind. */
const ENDUNGEN: Record<string, string> = { jpeg: 'jpg', csv: 'text', txt: 'text' };

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Is it text that a browser would not take for a page? */
function istText(bytes: Buffer): boolean {
  try {
    const text = utf8.decode(bytes);
    return !stoerzeichen(text) && !/^\s*</.test(text);
  } catch {
    return false;
  }
}

/** What is in a file, by its bytes: the ending that it should have, undefined when nobody knows. */
const artVon = async (bytes: Buffer): Promise<string | undefined> =>
  (await fileTypeFromBuffer(bytes))?.ext ?? (istText(bytes) ? 'text' : undefined);

/** Kinds in the words of whoever has uploaded them. */
const worte = (art: string | undefined): string =>
  art === undefined ? 'etwas anderes' : art === 'text' ? 'ein Text' : `von der Art ${art}`;

/** What a video in sign language must be, so that hands and faces are seen. */
const FILM = { breite: 320, hoehe: 240, bildrate: 25 };

/** Is all of the file there? In: its bytes and their kind. */
async function istGanz(bytes: Buffer, art: string): Promise<boolean> {
  if (art === 'mp4') return filmIn(bytes) !== undefined;
  if (art === 'text') return true;
  // ISO 32000-1, 7.5.5: the last line; readers look for it in the last kilobyte.
  if (art === 'pdf') return bytes.subarray(-1024).includes('%%EOF');
  try {
    if (MEDIENARTEN.dokument.some((endung) => endung === art)) unzipSync(bytes, { filter: () => false });
    // All of its pixels: half a photo has a head, too.
    else await sharp(bytes, { failOn: 'truncated' }).stats();
    return true;
  } catch {
    return false;
  }
}

/** What it should be, as whoever has uploaded it knows it. */
const GEMEINT: Record<Medienart, string> = {
  bild: 'ein Foto, so wie es die Kamera oder das Bildprogramm gespeichert hat',
  dokument: 'das Dokument, so wie es das Schreibprogramm gespeichert hat',
  video: 'das Video, so wie es das Schnittprogramm gespeichert hat',
};

type Verstoss = [problem: string, erwartet: string];

/** What is wrong with a video that is all there. */
function schlechterFilm(datei: string, bytes: Buffer): Verstoss | undefined {
  const { breite, hoehe, bildrate } = filmIn(bytes)!;
  // A rate of 25 is seldom exactly 25.
  return breite < FILM.breite || hoehe < FILM.hoehe || Math.round(bildrate) < FILM.bildrate
    ? [
        `das Video ${datei} hat ${breite} × ${hoehe} Pixel und ${Math.round(bildrate)} Bilder in der Sekunde`,
        `mindestens ${FILM.breite} × ${FILM.hoehe} Pixel und ${FILM.bildrate} Bilder in der Sekunde`,
      ]
    : undefined;
}

/** What is wrong with the inside of a file. */
async function verstoss({ art: gemeint, datei }: Medienstelle, ort: string): Promise<Verstoss | undefined> {
  const mb = statSync(ort).size / 1e6;
  if (mb > HOECHSTGROESSE[gemeint])
    return [
      `die Datei ${datei} hat ${Math.round(mb)} MB`,
      `höchstens ${HOECHSTGROESSE[gemeint]} MB; kleiner gespeichert`,
    ];
  const bytes = readFileSync(ort);
  if (!bytes.length) return [`die Datei ${datei} ist leer`, 'die ganze Datei, noch einmal gespeichert'];
  const endung = datei.split('.').at(-1)!;
  const art = await artVon(bytes);
  if (art !== (ENDUNGEN[endung] ?? endung))
    return [`die Datei ${datei} ist in Wahrheit ${worte(art)}`, GEMEINT[gemeint]];
  if (!(await istGanz(bytes, art)))
    return [`die Datei ${datei} ist unvollständig oder beschädigt`, 'die ganze Datei, noch einmal gespeichert'];
  return gemeint === 'video' ? schlechterFilm(datei, bytes) : undefined;
}

/** Files that are not of the kind that their name says, too large, or not all there. */
export async function falscheMedien(gelesen: Gelesen): Promise<Fehler[]> {
  const faelle = await Promise.all(
    medienstellen(gelesen.bestand).map(async (stelle) => {
      const datei = ort(gelesen, stelle);
      const gefunden = existsSync(datei) && (await verstoss(stelle, datei));
      return gefunden ? [fehlerAn(gelesen, stelle, ...gefunden)] : [];
    }),
  );
  return faelle.flat();
}
