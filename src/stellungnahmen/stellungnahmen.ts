/** Who takes which position, in indirect speech. */
import { inhalt } from '../inhalt/inhalt.ts';
import { schluessel } from '../schema/schluessel.ts';
import { rolleNeben, STIMMEN } from '../schema/stellungnahme.ts';
import { inWorten, vergleicheDatum } from '../zeit/datum.ts';

export interface Stellungnahme {
  id: string;
  akteur: string;
  rolle: string | undefined;
  /** In German words; undefined when no source says it. */
  datum: string | undefined;
  iso: string | null;
  aussage: string;
  quellen: string[];
}

/** All positions, newest first; those without a date last. */
export async function stellungnahmen(): Promise<Stellungnahme[]> {
  const { stellungnahmen: tabelle } = await inhalt();
  return tabelle.zeilen
    .map((z) => ({
      ...z,
      rolle: rolleNeben(z),
      iso: z.datum,
      datum: z.datum ? inWorten(z.datum) : undefined,
    }))
    .sort((a, b) => vergleicheDatum(b.iso ?? '', a.iso ?? ''));
}

/** One position. Fails on an unknown id. */
export async function stellungnahme(id: string): Promise<Stellungnahme> {
  const gefunden = (await stellungnahmen()).find((s) => s.id === id);
  if (!gefunden) throw new Error(`Die Stellungnahme „${id}“ gibt es nicht in content/stellungnahmen.yaml.`);
  return gefunden;
}

/** Who is heard how often, the most frequent first, and who is not heard at all: counted over all positions. */
export async function stimmen(): Promise<{ gehoert: { wort: string; anzahl: number }[]; fehlend: string[] }> {
  const { stellungnahmen: tabelle } = await inhalt();
  const gezaehlt = schluessel(STIMMEN).map((stimme) => ({
    wort: STIMMEN[stimme],
    anzahl: tabelle.zeilen.filter((z) => z.stimmen.includes(stimme)).length,
  }));
  return {
    gehoert: gezaehlt.filter(({ anzahl }) => anzahl > 0).sort((a, b) => b.anzahl - a.anzahl),
    fehlend: gezaehlt.filter(({ anzahl }) => anzahl === 0).map(({ wort }) => wort),
  };
}
