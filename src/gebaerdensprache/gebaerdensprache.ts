/** Videos in German sign language: the four that are asked for, there or missing. */
import { zurUeberschrift } from '../inhalt/bezuege.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { dokumentumfang, filmVon } from '../medien/medien.ts';
import { gebaerdensprache, type Gebaerdenvideo } from '../schema/gebaerdensprache.ts';
import { schluessel } from '../schema/schluessel.ts';
import { inWorten } from '../zeit/datum.ts';

/** Seconds as players show them: 125 -> "2:05". */
const spieldauer = (sekunden: number): string => {
  const ganze = Math.round(sekunden);
  return `${Math.floor(ganze / 60)}:${String(ganze % 60).padStart(2, '0')}`;
};

async function video({ datei, aufgenommen, wortlaut }: Gebaerdenvideo) {
  const { breite, hoehe, dauer } = await filmVon(datei);
  return {
    adresse: datei,
    breite,
    hoehe,
    umfang: `${await dokumentumfang(datei)}, ${spieldauer(dauer)} Minuten`,
    aufgenommen: inWorten(aufgenommen),
    wortlaut,
  };
}

/** The four videos in the order in which they are asked for. Out: what each is about; undefined for a video that is missing. */
export async function gebaerdenvideos() {
  const { site } = await inhalt();
  return Promise.all(
    schluessel(gebaerdensprache.shape).map(async (name) => {
      const angaben = site.gebaerdensprache[name];
      return { name, titel: gebaerdensprache.shape[name].meta()!.title!, video: angaben && (await video(angaben)) };
    }),
  );
}

/** Address of the videos; undefined as long as there is none. */
export const gebaerdenadresse = async (): Promise<string | undefined> =>
  Object.keys((await inhalt()).site.gebaerdensprache).length
    ? zurUeberschrift('/barrierefreiheit/#dgs-videos')
    : undefined;
