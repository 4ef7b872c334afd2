/** Sources and everything that cites them. */
import { schluessel } from '../schema/schluessel.ts';
import { alsSaetze } from '../ausgabe/satz.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { quellenadresse } from '../inhalt/adressen.ts';
import { QUELLENARTEN, type Quellenart } from '../schema/quelle.ts';
import { quellenzeile, type Quellenzeile } from '../zitat/belege.ts';
import { belegstellen, type Belegstelle } from '../inhalt/belegstellen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { eindeutigeTitel, type Nachbar } from '../nachbarn/nachbarn.ts';
import { seitenkopf, wegeZu, type Kopf } from '../seite/seiten.ts';

export interface Quellenseite extends Quellenzeile {
  art: Quellenart;
  artName: string;
  hinweis?: string | undefined;
  zitiertVon: Nachbar[];
}

/** Name of the page on which something stands. */
const seitenname = (bestand: Bestand, adresse: string): string | undefined => {
  const seite = bestand.seiten.get(adresse.split('#')[0]!.slice(1, -1))?.daten;
  return seite ? (seite.menue?.name ?? seite.titel) : wegeZu(bestand, adresse).at(-1)?.titel;
};

/** Each place once; those of the same title with their page and when it was, so that links of one name lead to one place. */
function unterschieden(bestand: Bestand, stellen: Belegstelle[]): Nachbar[] {
  const orte = [
    ...new Map(stellen.flatMap((s) => (s.adresse ? [[s.adresse, { ...s, adresse: s.adresse }]] : []))).values(),
  ];
  const titel = eindeutigeTitel(orte, ({ adresse, wann }) =>
    [seitenname(bestand, adresse), wann].filter(Boolean).join(', '),
  );
  return orte.map((ort) => ({ titel: titel.get(ort)!, adresse: ort.adresse }));
}

const quellenseitenAus = merke((bestand: Bestand): Promise<Quellenseite[]> => {
  const nachQuelle = Map.groupBy(belegstellen(bestand), (b) => b.quelle);
  return Promise.all(
    [...bestand.quellen.values()].map(async ({ id, daten }) => ({
      ...(await quellenzeile(id)),
      art: daten.art,
      artName: QUELLENARTEN[daten.art],
      hinweis: daten.hinweis,
      zitiertVon: unterschieden(bestand, nachQuelle.get(id) ?? []),
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
    kurztitel: undefined,
    zusammenfassung: alsSaetze(
      [herausgeber, datum].filter(Boolean).join(', '),
      'Was diese Website aus dieser Quelle weiß',
      `Kennung: ${id}`,
    ),
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
