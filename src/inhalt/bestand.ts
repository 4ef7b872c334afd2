/** All content in typed form: what the checks and the queries work on, wherever it was read from. */
import type { z } from 'zod';
import { DATEIEN, ORDNER, type Dateiname, type Daten, type Ordnername } from '../schema/index.ts';

export interface Eintrag<N extends Ordnername> {
  id: string;
  daten: Daten<N>;
  /** Body of an MDX file, '' for YAML. */
  text: string;
}

export type Bestand = { [N in Ordnername]: Map<string, Eintrag<N>> } & { [N in Dateiname]: Daten<N> };

/** All entries of the folders with their files, as paths from the content folder. */
export const alleEintraege = (bestand: Bestand): { datei: string; name: Ordnername; eintrag: Eintrag<Ordnername> }[] =>
  (Object.keys(ORDNER) as Ordnername[]).flatMap((name) =>
    [...bestand[name].values()].map((eintrag) => ({
      datei: `${name}/${eintrag.id}.${ORDNER[name].endung}`,
      name,
      eintrag,
    })),
  );

/** Every entry and every file of its own (tables, redirects, the site itself) with its schema. */
export const alleStellen = (bestand: Bestand): { datei: string; schema: z.ZodType; daten: unknown }[] => [
  ...alleEintraege(bestand).map(({ datei, name, eintrag }) => ({
    datei,
    schema: ORDNER[name].schema,
    daten: eintrag.daten as unknown,
  })),
  ...Object.entries(DATEIEN).map(([name, schema]) => ({
    datei: `${name}.yaml`,
    schema,
    daten: bestand[name as keyof typeof DATEIEN] as unknown,
  })),
];
