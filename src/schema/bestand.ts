/** All content in typed form: what the checks and the queries work on, wherever it was read from. */
import { ORDNER, type Dateiname, type Daten, type Ordnername } from './index.ts';

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
