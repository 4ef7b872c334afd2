/** The comparison of Dortmund and Zürich, row by row. */
import { inhalt } from '../inhalt/inhalt.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { merke } from '../lager/merken.ts';
import type { Merkmal } from '../filter/facetten.ts';
import { nachbarnDerZeile, type Nachbar } from '../nachbarn/nachbarn.ts';
import type { Sicherheit } from '../schema/felder.ts';
import { VERGLEICHSTHEMEN, type Vergleichsthema } from '../schema/vergleich.ts';
import { schluessel } from '../schema/schluessel.ts';
import { kennzahl } from '../zahlen/zahlen.ts';
import { inWorten } from '../zeit/datum.ts';
import { zeilenmerkmale } from './vergleichsfilter.ts';

interface Seitenzahl {
  wert: number;
  text: string;
  zeitraum: string;
}

export interface Vergleichszeile {
  id: string;
  titel: string;
  dortmund: string;
  zuerich: string;
  unterschied: string;
  /** What no source says. */
  luecke?: string | undefined;
  stand: string;
  sicherheit: Sicherheit;
  /** Two numbers that measure the same; drawn as bars on one scale. */
  zahl?:
    | {
        dortmund: Seitenzahl;
        zuerich: Seitenzahl;
        groesster: number;
        /** Are they of different years? Then it is said where they stand. */
        verschieden: boolean;
      }
    | undefined;
  nachbarn: Nachbar[];
  suchbegriffe: string[];
  quellen: string[];
  merkmale: Merkmal[];
}

async function seitenzahl(id: string): Promise<Seitenzahl> {
  const k = await kennzahl(id);
  return { wert: k.zahlwert ?? 0, text: k.wert, zeitraum: k.zeitraum };
}

/** Do both say a year, and not the same one? */
function verschiedeneJahre(a: Seitenzahl, b: Seitenzahl): boolean {
  const [eines, anderes] = [a, b].map(({ zeitraum }) => /\b\d{4}\b/.exec(zeitraum)?.[0]);
  return eines !== undefined && anderes !== undefined && eines !== anderes;
}

interface Themenblock {
  id: Vergleichsthema;
  titel: string;
  zeilen: Vergleichszeile[];
}

const vergleichAus = merke((bestand: Bestand): Promise<Themenblock[]> => {
  const themen = schluessel(VERGLEICHSTHEMEN);
  return Promise.all(
    themen.map(async (id) => ({
      id,
      titel: VERGLEICHSTHEMEN[id],
      zeilen: await Promise.all(
        bestand.vergleich.zeilen
          .filter((z) => z.thema === id)
          .map(async (z): Promise<Vergleichszeile> => {
            const paar = z.zahl && {
              dortmund: await seitenzahl(z.zahl.dortmund),
              zuerich: await seitenzahl(z.zahl.zuerich),
            };
            return {
              id: z.id,
              titel: z.titel,
              dortmund: z.dortmund,
              zuerich: z.zuerich,
              unterschied: z.unterschied,
              luecke: z.luecke,
              stand: inWorten(z.stand),
              sicherheit: z.sicherheit,
              zahl: paar && {
                ...paar,
                groesster: Math.max(paar.dortmund.wert, paar.zuerich.wert),
                verschieden: verschiedeneJahre(paar.dortmund, paar.zuerich),
              },
              nachbarn: nachbarnDerZeile(bestand, z),
              suchbegriffe: z.suchbegriffe,
              quellen: z.quellen,
              merkmale: zeilenmerkmale(z),
            };
          }),
      ),
    })),
  );
});

/** The comparison by theme. */
export const vergleich = async (): Promise<Themenblock[]> => vergleichAus(await inhalt());

/** The findings above the comparison. */
export const befunde = async () => (await inhalt()).vergleich.befunde;
