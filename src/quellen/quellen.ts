/** Sources and everything that cites them. */
import { schluessel } from '../schema/schluessel.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { quellenadresse } from '../inhalt/adressen.ts';
import { QUELLENARTEN, type Quellenart } from '../schema/quelle.ts';
import { quellenzeile, type Quellenzeile } from '../zitat/belege.ts';
import { belegstellen } from '../inhalt/belegstellen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import type { Nachbar } from '../nachbarn/nachbarn.ts';
import { seitenkopf, wegeZu, type Kopf } from '../seite/seiten.ts';

export interface Quellenseite extends Quellenzeile {
  art: Quellenart;
  artName: string;
  hinweis?: string | undefined;
  zitiertVon: Nachbar[];
}

const quellenseitenAus = merke((bestand: Bestand): Promise<Quellenseite[]> => {
  const nachQuelle = Map.groupBy(belegstellen(bestand), (b) => b.quelle);
  return Promise.all(
    [...bestand.quellen.values()].map(async ({ id, daten }) => ({
      ...(await quellenzeile(id)),
      art: daten.art,
      artName: QUELLENARTEN[daten.art],
      hinweis: daten.hinweis,
      // Each place once.
      zitiertVon: [
        ...new Map(
          (nachQuelle.get(id) ?? []).flatMap(({ adresse, titel }) => (adresse ? [[adresse, { adresse, titel }]] : [])),
        ).values(),
      ],
    })),
  );
});

/** One page per source. */
export const quellenseiten = async (): Promise<Quellenseite[]> => quellenseitenAus(await inhalt());

/** The head of such a page: who checked the list of sources, and when, has checked each of them. */
export async function quellenkopf({ id, titel, sprache, herausgeber, datum }: Quellenseite): Promise<Kopf> {
  const adresse = quellenadresse(id);
  return {
    ...(await seitenkopf('quellen')),
    titel,
    sprache,
    zusammenfassung: `${[herausgeber, datum].filter(Boolean).join(', ')}. Quelle ${id} dieser Website, mit allem, was sie belegt.`,
    adresse,
    wege: wegeZu(await inhalt(), adresse),
    quellen: [],
    // Those of the list are told there.
    aenderungen: [],
    such: { art: 'Seite' },
  };
}

/** All sources by kind and publisher. */
export async function quellenNachArt(): Promise<{ id: Quellenart; titel: string; quellen: Quellenseite[] }[]> {
  const seiten = await quellenseiten();
  return schluessel(QUELLENARTEN).map((id) => ({
    id,
    titel: QUELLENARTEN[id],
    quellen: seiten
      .filter((q) => q.art === id)
      .sort((a, b) => a.herausgeber.localeCompare(b.herausgeber, 'de') || a.titel.localeCompare(b.titel, 'de')),
  }));
}
