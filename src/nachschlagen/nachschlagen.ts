/** Reference pages: glossary, positions, notices, help lines, open questions, missing imprint fields. */
import type { Bestand } from '../inhalt/bestand.ts';
import { inWorten } from '../zeit/datum.ts';
import { impressum, type Impressumsfeld } from '../schema/site.ts';
import { HILFEGRUPPEN } from '../schema/nachschlagen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../inhalt/merken.ts';
import { unteilbar } from '../kontakt/kontakt.ts';
import { nachbarnDesBegriffs, nachbarnDerZeile, type Nachbar } from '../nachbarn/nachbarn.ts';

export interface Begriff {
  id: string;
  titel: string;
  definition: string;
  alternativen: string[];
  suchbegriffe: string[];
  quellen: string[];
  nachbarn: Nachbar[];
}

const sortierung = new Intl.Collator('de');

const begriffeAus = merke((bestand: Bestand) => {
  const alle = [...bestand.glossar.values()].map(({ id, daten }): [string, Begriff] => [
    id,
    {
      id,
      titel: daten.titel,
      definition: daten.definition,
      alternativen: daten.alternativen,
      suchbegriffe: daten.suchbegriffe,
      quellen: daten.quellen,
      nachbarn: nachbarnDesBegriffs(bestand, id),
    },
  ]);
  return new Map(alle.sort(([, a], [, b]) => sortierung.compare(a.titel, b.titel)));
});

/** All terms in German order. */
export const begriffe = async (): Promise<Begriff[]> => [...begriffeAus(await inhalt()).values()];

/** One term. Fails on an unknown id. */
export async function begriff(id: string): Promise<Begriff> {
  const gefunden = begriffeAus(await inhalt()).get(id);
  if (!gefunden) throw new Error(`Den Begriff „${id}“ gibt es nicht in content/glossar.`);
  return gefunden;
}

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

/** Help lines by group. A line without a number is listed only when one can go there. */
export async function hilfe() {
  const { hilfe: tabelle } = await inhalt();
  return (Object.keys(HILFEGRUPPEN) as (keyof typeof HILFEGRUPPEN)[]).map((id) => ({
    id,
    titel: HILFEGRUPPEN[id],
    nummern: tabelle.zeilen
      .filter((z) => z.gruppe === id && (z.tel || z.adresse))
      .map((z) => ({ ...z, anzeige: z.anzeige && unteilbar(z.anzeige) })),
  }));
}

/** What the sources do not say. */
export async function offeneFragen() {
  const bestand = await inhalt();
  return bestand['offene-fragen'].zeilen.map((z) => ({ ...z, nachbarn: nachbarnDerZeile(bestand, z) }));
}

/** The fields of the imprint, in the order of the schema; `wert` null is missing. */
export async function impressumsfelder() {
  const { site } = await inhalt();
  return (Object.keys(impressum.shape) as Impressumsfeld[]).map((feld) => ({
    titel: impressum.shape[feld].meta()?.title ?? feld,
    wert: site.impressum[feld],
  }));
}
