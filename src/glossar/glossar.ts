/** The terms of the glossary. */
import type { Bestand } from '../inhalt/bestand.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { nachbarnDesBegriffs, type Nachbar } from '../nachbarn/nachbarn.ts';

export interface Begriff {
  id: string;
  titel: string;
  definition: string;
  alternativen: string[];
  suchbegriffe: string[];
  quellen: string[];
  nachbarn: Nachbar[];
  /** What it is called in other languages, where that is another word. */
  anderswo: { sprache: string; name: string; wort: string }[];
}

const sortierung = new Intl.Collator('de');

/** In: the content, the id of a term, its German title. */
const anderswo = ({ datenworte }: Bestand, id: string, titel: string): Begriff['anderswo'] =>
  [...datenworte.values()].flatMap(({ id: sprache, daten: { name, begriffe } }) => {
    const wort = begriffe.find(({ begriff }) => begriff === id)?.wort;
    return wort && wort.toLowerCase() !== titel.toLowerCase() ? [{ sprache, name, wort }] : [];
  });

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
      anderswo: anderswo(bestand, id, daten.titel),
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
