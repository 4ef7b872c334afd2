/** Who takes which position, in indirect speech. */
import { inhalt } from '../inhalt/inhalt.ts';
import { inWorten } from '../zeit/datum.ts';

export interface Stellungnahme {
  id: string;
  akteur: string;
  rolle: string;
  datum: string;
  iso: string | null;
  aussage: string;
  quellen: string[];
}

/** All positions, newest first; those without a date last. */
export async function stellungnahmen(): Promise<Stellungnahme[]> {
  const { stellungnahmen: tabelle } = await inhalt();
  return tabelle.zeilen
    .map((z) => ({ ...z, iso: z.datum, datum: z.datum ? inWorten(z.datum) : 'Datum nicht belegt' }))
    .sort((a, b) => ((a.iso ?? '') < (b.iso ?? '') ? 1 : -1));
}

/** One position. Fails on an unknown id. */
export async function stellungnahme(id: string): Promise<Stellungnahme> {
  const gefunden = (await stellungnahmen()).find((s) => s.id === id);
  if (!gefunden) throw new Error(`Die Stellungnahme „${id}“ gibt es nicht in content/stellungnahmen.yaml.`);
  return gefunden;
}
