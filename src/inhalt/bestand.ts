/** All content in typed form: what the checks and the queries work on, wherever it was read from. */
import type { z } from 'zod';
import {
  ALLE_DATEIEN,
  ALLE_ORDNER,
  ALLE_TABELLEN,
  DATEIEN,
  ORDNER,
  type Dateiname,
  type Daten,
  type Ordnername,
  type Tabellenname,
} from '../schema/index.ts';

export interface Eintrag<N extends Ordnername> {
  id: string;
  daten: Daten<N>;
  /** Body of an MDX file, '' for YAML. */
  text: string;
}

export type Bestand = { [N in Ordnername]: Map<string, Eintrag<N>> } & { [N in Dateiname]: Daten<N> };

/** All entries of the folders with their files, as paths from the content folder. */
export const alleEintraege = (bestand: Bestand): { datei: string; name: Ordnername; eintrag: Eintrag<Ordnername> }[] =>
  ALLE_ORDNER.flatMap((name) =>
    [...bestand[name].values()].map((eintrag) => ({
      datei: `${name}/${eintrag.id}.${ORDNER[name].endung}`,
      name,
      eintrag,
    })),
  );

/** What every row of a table has. */
export interface Tabellenzeile {
  id: string;
  sperrfrist?: string | undefined;
}

/** All tables with their files and rows. */
export const alleTabellen = (
  bestand: Bestand,
): { datei: string; name: Tabellenname; daten: Daten<Tabellenname>; zeilen: Tabellenzeile[] }[] =>
  ALLE_TABELLEN.map((name) => ({
    datei: `${name}.yaml`,
    name,
    daten: bestand[name],
    zeilen: bestand[name].zeilen,
  }));

/** Every entry and every file of its own (tables, redirects, the site itself) with its schema. */
export const alleStellen = (bestand: Bestand): { datei: string; schema: z.ZodType; daten: object }[] => [
  ...alleEintraege(bestand).map(({ datei, name, eintrag }) => ({
    datei,
    schema: ORDNER[name].schema,
    daten: eintrag.daten,
  })),
  ...ALLE_DATEIEN.map((name) => ({
    datei: `${name}.yaml`,
    schema: DATEIEN[name],
    daten: bestand[name],
  })),
];
