/** Checks the uploaded files that notices name. In: the content as it was read. Out: what is wrong with them. */
import { existsSync } from 'node:fs';
import sharp from 'sharp';
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

/** What is misspelt is there, too, as it was read. */
type Ungeprueft = Partial<Record<Stelle['feld'], readonly ({ datei?: unknown } | null)[]>>;

/** Every file that a notice names, with where it does. What is misspelt has been told before. */
const stellen = (bestand: Bestand): Stelle[] =>
  [...bestand.meldungen.values()].flatMap(({ id, daten }) =>
    (['bilder', 'dokumente'] as const).flatMap((feld) => {
      const { [feld]: eintraege }: Ungeprueft = daten;
      return (eintraege ?? []).flatMap((eintrag, nummer) =>
        typeof eintrag?.datei === 'string' && eintrag.datei.startsWith('/medien/')
          ? [
              {
                meldung: `meldungen/${id}.mdx`,
                feld,
                nummer,
                datei: eintrag.datei,
                ...(feld === 'bilder' && { bild: daten.bilder[nummer] }),
              },
            ]
          : [],
      );
    }),
  );

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

/** Pictures that cannot be opened, or are not of the kind that their name says. */
export async function unlesbareBilder(gelesen: Gelesen): Promise<Fehler[]> {
  const faelle = await Promise.all(
    stellen(gelesen.bestand).map(async (stelle) => {
      const datei = ort(gelesen, stelle);
      if (!stelle.bild || !existsSync(datei)) return [];
      // All of its pixels: half a photo has a head, too.
      const bild = sharp(datei, { failOn: 'truncated' });
      const art = await bild
        .stats()
        .then(() => bild.metadata())
        .then((m) => (m.format === 'heif' ? m.compression : m.format))
        .catch(() => undefined);
      if (art === stelle.datei.split('.').at(-1)!.replace('jpg', 'jpeg').replace('avif', 'av1')) return [];
      return [
        fehlerAn(
          gelesen,
          stelle,
          art
            ? `die Datei ${stelle.datei} ist in Wahrheit ein Bild der Art ${art}`
            : `die Datei ${stelle.datei} ist kein lesbares Bild`,
          'ein Foto, so wie es die Kamera oder das Bildprogramm gespeichert hat',
        ),
      ];
    }),
  );
  return faelle.flat();
}
