/** Which entries name uploaded files, and where. Pure. */
import type { Medienart } from '../schema/felder.ts';
import { gebaerdensprache as videos } from '../schema/gebaerdensprache.ts';
import type { Daten } from '../schema/index.ts';
import { schluessel } from '../schema/schluessel.ts';
import type { Bestand } from './bestand.ts';
import { istSichtbar } from './sichtbar.ts';

export type Bild = Daten<'meldungen'>['bilder'][number];

export interface Medienstelle {
  /** File and field that name it. */
  in: string;
  pfad: PropertyKey[];
  art: Medienart;
  datei: string;
  bild?: Bild;
  /** May readers see by now what names it? */
  offen: boolean;
}

/** Every file that a notice or the website names. What is misspelt has been told before. */
export const medienstellen = ({ meldungen, site: { gebaerdensprache } }: Bestand): Medienstelle[] =>
  [
    ...[...meldungen.values()].flatMap(({ id, daten }): Partial<Medienstelle>[] => {
      const ort = { in: `meldungen/${id}.mdx`, offen: istSichtbar(daten) };
      const { bilder, dokumente } = daten;
      return [
        ...bilder.map((bild, i) => ({
          ...ort,
          pfad: ['bilder', i, 'datei'],
          art: 'bild' as const,
          datei: bild.datei,
          bild,
        })),
        ...dokumente.map(({ datei }, i) => ({
          ...ort,
          pfad: ['dokumente', i, 'datei'],
          art: 'dokument' as const,
          datei,
        })),
      ];
    }),
    ...schluessel(videos.shape).map((name): Partial<Medienstelle> => ({
      in: 'site.yaml',
      offen: true,
      pfad: ['gebaerdensprache', name, 'datei'],
      art: 'video',
      datei: gebaerdensprache[name]?.datei,
    })),
  ].filter((stelle): stelle is Medienstelle => stelle.datei?.startsWith('/medien/') ?? false);
