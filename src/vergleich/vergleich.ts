/** The comparison of Dortmund and Zürich, row by row. */
import { inhalt } from '../inhalt/inhalt.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { merke } from '../lager/merken.ts';
import type { Merkmal } from '../filter/facetten.ts';
import { nachbarnDerZeile, type Nachbar } from '../nachbarn/nachbarn.ts';
import type { Sicherheit } from '../schema/felder.ts';
import type { Zeile } from '../schema/index.ts';
import { VERGLEICHSTHEMEN, type Vergleichsthema } from '../schema/vergleich.ts';
import { schluessel } from '../schema/schluessel.ts';
import { kennzahl } from '../zahlen/zahlen.ts';
import { inWorten } from '../zeit/datum.ts';
import { zeilenmerkmale } from './vergleichsfilter.ts';
import { andereJahre } from './zeiten.ts';

export interface Vergleichszeile {
  id: string;
  titel: string;
  /** What stands large for each city. */
  kurz: Zeile<'vergleich'>['kurz'];
  /** Are the two of different years? Then it is said where they stand. */
  andereZeit: boolean;
  /** In how far the two are not counted alike. */
  ungleich?: string | undefined;
  dortmund: string;
  zuerich: string;
  /** One sentence, and what else there is to know. */
  unterschied: string;
  einordnung?: string | undefined;
  /** What no source says. */
  luecke?: string | undefined;
  stand: string;
  /** When its sources were last read. */
  geprueft: string;
  sicherheit: Sicherheit;
  /** Two numbers that measure the same; drawn as bars on one scale. */
  zahl?: { dortmund: number; zuerich: number; groesster: number } | undefined;
  nachbarn: Nachbar[];
  suchbegriffe: string[];
  quellen: string[];
  merkmale: Merkmal[];
}

/** Nothing where one of the two is not documented: a bar of no length would say that it is 0. */
async function zahlenpaar(zahl: Zeile<'vergleich'>['zahl']): Promise<Vergleichszeile['zahl']> {
  if (!zahl) return undefined;
  const [dortmund, zuerich] = [(await kennzahl(zahl.dortmund)).zahlwert, (await kennzahl(zahl.zuerich)).zahlwert];
  if (dortmund === null || zuerich === null) return undefined;
  return { dortmund, zuerich, groesster: Math.max(dortmund, zuerich) };
}

interface Themenblock {
  id: Vergleichsthema;
  titel: string;
  zeilen: Vergleichszeile[];
}

async function vergleichszeile(bestand: Bestand, z: Zeile<'vergleich'>): Promise<Vergleichszeile> {
  const zahl = await zahlenpaar(z.zahl);
  return {
    id: z.id,
    titel: z.titel,
    kurz: z.kurz,
    andereZeit: andereJahre(z.kurz.dortmund.zeit, z.kurz.zuerich.zeit),
    ungleich: z.ungleich,
    dortmund: z.dortmund,
    zuerich: z.zuerich,
    unterschied: z.unterschied,
    einordnung: z.einordnung,
    luecke: z.luecke,
    stand: inWorten(z.stand),
    geprueft: inWorten(bestand.vergleich.geprueft),
    sicherheit: z.sicherheit,
    zahl,
    nachbarn: nachbarnDerZeile(bestand, z),
    suchbegriffe: z.suchbegriffe,
    quellen: z.quellen,
    // What is not drawn, the filter does not promise.
    merkmale: zeilenmerkmale({ ...z, zahl: zahl && z.zahl }),
  };
}

const vergleichAus = merke((bestand: Bestand): Promise<Themenblock[]> => {
  const themen = schluessel(VERGLEICHSTHEMEN);
  return Promise.all(
    themen.map(async (id) => ({
      id,
      titel: VERGLEICHSTHEMEN[id],
      zeilen: await Promise.all(
        bestand.vergleich.zeilen.filter((z) => z.thema === id).map((z) => vergleichszeile(bestand, z)),
      ),
    })),
  );
});

/** The comparison by theme. */
export const vergleich = async (): Promise<Themenblock[]> => vergleichAus(await inhalt());

/** The findings above the comparison. */
export const befunde = async () => (await inhalt()).vergleich.befunde;
