/** Checks the uploaded files that notices name. In: the content as it was read. Out: what is wrong with them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { MEDIENARTEN } from '../../schema/felder.ts';
import { stoerzeichen } from '../stoerzeichen.ts';
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import type { Daten } from '../../schema/index.ts';
import type { Gelesen } from '../lesen.ts';

type Bild = Daten<'meldungen'>['bilder'][number];
interface Stelle {
  meldung: string;
  feld: 'bilder' | 'dokumente';
  nummer: number;
  datei: string;
  /** Undefined for a document. */
  bild?: Bild;
}

/** Every file that a notice names, with where it does. What is misspelt has been told before. */
const stellen = (bestand: Bestand): Stelle[] =>
  [...bestand.meldungen.values()].flatMap(({ id, daten }) => {
    const stelle = (feld: Stelle['feld'], nummer: number, datei: string | undefined, bild?: Bild): Stelle[] =>
      datei?.startsWith('/medien/')
        ? [{ meldung: `meldungen/${id}.mdx`, feld, nummer, datei, ...(bild && { bild }) }]
        : [];
    return [
      ...daten.bilder.flatMap((bild, i) => stelle('bilder', i, bild.datei, bild)),
      ...daten.dokumente.flatMap(({ datei }, i) => stelle('dokumente', i, datei)),
    ];
  });

const ort = ({ ortVon }: Gelesen, { datei }: Stelle): string => ortVon(datei.slice(1));

const fehlerAn = (gelesen: Gelesen, { meldung, feld, nummer }: Stelle, problem: string, erwartet: string): Fehler =>
  gelesen.fehlerAn(meldung, [feld, nummer, 'datei'], problem, erwartet);

/** What is said of a picture wherever it is shown. */
const RECHTE = ['urheber', 'rechte', 'lizenz', 'datum', 'ort', 'einwilligung'] as const;

/** Files that nobody has uploaded, and pictures of which two notices say different things. */
export function pruefeMedien(gelesen: Gelesen): Fehler[] {
  const erste = new Map<string, Stelle & { bild: Bild }>();
  return stellen(gelesen.bestand).flatMap((stelle) => {
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
            `${anders.join(', ')} des Bildes lauten in ${andere!.meldung} anders`,
            'zu einem Bild überall dieselben Angaben',
          ),
        ]
      : [];
  });
}

/** What the endings stand for, where `file-type` names a kind in another way; a text has no bytes that tell its kind. */
const ENDUNGEN: Record<string, string> = { jpeg: 'jpg', csv: 'text', txt: 'text' };
/** In megabytes: what an editor may have to send over a bad connection, and what git carries for ever. */
const HOECHSTENS = { bilder: 30, dokumente: 20 };

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

/** Is all of the file there? In: its bytes and their kind. */
async function istGanz(bytes: Buffer, art: string): Promise<boolean> {
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

/** What is wrong with the inside of a file. */
async function verstoss(
  { feld, datei }: Stelle,
  ort: string,
): Promise<[problem: string, erwartet: string] | undefined> {
  const mb = statSync(ort).size / 1e6;
  if (mb > HOECHSTENS[feld])
    return [`die Datei ${datei} hat ${Math.round(mb)} MB`, `höchstens ${HOECHSTENS[feld]} MB; kleiner gespeichert`];
  const bytes = readFileSync(ort);
  if (!bytes.length) return [`die Datei ${datei} ist leer`, 'die ganze Datei, noch einmal gespeichert'];
  const endung = datei.split('.').at(-1)!;
  const art = await artVon(bytes);
  if (art !== (ENDUNGEN[endung] ?? endung))
    return [
      `die Datei ${datei} ist in Wahrheit ${worte(art)}`,
      feld === 'bilder'
        ? 'ein Foto, so wie es die Kamera oder das Bildprogramm gespeichert hat'
        : 'das Dokument, so wie es das Schreibprogramm gespeichert hat',
    ];
  return (await istGanz(bytes, art))
    ? undefined
    : [`die Datei ${datei} ist unvollständig oder beschädigt`, 'die ganze Datei, noch einmal gespeichert'];
}

/** Files that are not of the kind that their name says, too large, or not all there. */
export async function falscheMedien(gelesen: Gelesen): Promise<Fehler[]> {
  const faelle = await Promise.all(
    stellen(gelesen.bestand).map(async (stelle) => {
      const datei = ort(gelesen, stelle);
      const gefunden = existsSync(datei) && (await verstoss(stelle, datei));
      return gefunden ? [fehlerAn(gelesen, stelle, ...gefunden)] : [];
    }),
  );
  return faelle.flat();
}
