/** What belongs to what: an entry's neighbours, found from the references in both directions. */
import { inWorten } from '../zeit/datum.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import type { Status } from '../schema/felder.ts';
import { adresseVon, meldungsadresse, zeilenadresse } from '../inhalt/adressen.ts';

export interface Nachbar {
  titel: string;
  adresse: string;
  /** A short addition: date, status, place. */
  zusatz?: string;
  status?: Status;
}

export interface Nachbargruppe {
  titel: string;
  eintraege: Nachbar[];
}

const gruppe = (titel: string, eintraege: Nachbar[]): Nachbargruppe[] =>
  eintraege.length ? [{ titel, eintraege }] : [];

/**
 * Links of one name lead to one place. In: all that stand on a page, and what tells one from others of the same title. Out: the titles that they get: with
 * that in brackets, and counted where it is the same as well.
 */
export function eindeutigeTitel<T extends { titel: string }>(
  eintraege: readonly T[],
  genauer: (eintrag: T) => string,
): Map<T, string> {
  const genau = (e: T) => `${e.titel} (${genauer(e)})`;
  const gleiche = Map.groupBy(eintraege, (e) => e.titel);
  const ganzGleiche = Map.groupBy(eintraege, genau);
  return new Map(
    eintraege.map((e) => {
      if (gleiche.get(e.titel)!.length === 1) return [e, e.titel];
      const reihe = ganzGleiche.get(genau(e))!;
      return [e, reihe.length > 1 ? `${genau(e)}, ${reihe.indexOf(e) + 1}` : genau(e)];
    }),
  );
}

/** What stands in several groups under one title says in which. */
function unterschieden(gruppen: Nachbargruppe[]): Nachbargruppe[] {
  const gruppeVon = new Map(gruppen.flatMap((g) => g.eintraege.map((e) => [e, g.titel])));
  const titel = eindeutigeTitel([...gruppeVon.keys()], (e) => gruppeVon.get(e)!);
  return gruppen.map((g) => ({ ...g, eintraege: g.eintraege.map((e) => ({ ...e, titel: titel.get(e)! })) }));
}

const massnahmen = (bestand: Bestand, ids: readonly string[]): Nachbar[] =>
  ids.flatMap((id) => {
    const m = bestand.massnahmen.get(id);
    return m
      ? [{ titel: m.daten.titel, adresse: adresseVon(bestand, 'massnahmen', id), status: m.daten.status.wert }]
      : [];
  });

const ereignisse = (bestand: Bestand, einrichtung: string): Nachbar[] =>
  [...bestand.ereignisse.values()]
    .filter((e) => e.daten.einrichtungen.includes(einrichtung))
    .sort((a, b) => (a.daten.datum < b.daten.datum ? 1 : -1))
    .map((e) => ({
      titel: e.daten.titel,
      adresse: adresseVon(bestand, 'ereignisse', e.id),
      zusatz: inWorten(e.daten.datum),
    }));

const orte = (bestand: Bestand, ids: readonly string[]): Nachbar[] =>
  ids.flatMap((id) => {
    const adresse = adresseVon(bestand, 'einrichtungen', id);
    const titel = bestand.einrichtungen.get(id)?.daten.titel;
    return adresse && titel ? [{ titel, adresse }] : [];
  });

const begriffe = (bestand: Bestand, ids: readonly string[]): Nachbar[] =>
  ids.flatMap((id) => {
    const begriff = bestand.glossar.get(id);
    return begriff ? [{ titel: begriff.daten.titel, adresse: adresseVon(bestand, 'glossar', id) }] : [];
  });

const meldungen = (bestand: Bestand, feld: 'massnahmen' | 'einrichtungen', id: string): Nachbar[] =>
  [...bestand.meldungen.values()]
    .filter((m) => m.daten[feld].includes(id))
    .map((m) => ({ titel: m.daten.titel, adresse: meldungsadresse(m.id), zusatz: inWorten(m.daten.datum) }));

/** A measure's places, comparison rows, candidate sites, terms and notices; its events stand on its page in full. */
export function nachbarnDerMassnahme(bestand: Bestand, id: string): Nachbargruppe[] {
  const m = bestand.massnahmen.get(id)!.daten;
  const vergleich = bestand.vergleich.zeilen.filter((z) => z.massnahmen.includes(id));
  const orteDerSuche = bestand.standortsuche.zeilen.filter((z) => z.massnahmen.includes(id));
  return unterschieden([
    ...gruppe('Orte', orte(bestand, m.einrichtungen)),
    ...gruppe(
      'Vorgeschlagene und geprüfte Orte',
      orteDerSuche.map((z) => ({ titel: z.titel, adresse: zeilenadresse('standortsuche', z.id), zusatz: z.adresse })),
    ),
    ...gruppe(
      'Im Vergleich mit Zürich',
      vergleich.map((z) => ({ titel: z.titel, adresse: zeilenadresse('vergleich', z.id) })),
    ),
    ...gruppe('Begriffe', begriffe(bestand, m.begriffe)),
    ...gruppe('Meldungen', meldungen(bestand, 'massnahmen', id)),
  ]);
}

/** A place's measures, events and notices. */
export function nachbarnDerEinrichtung(bestand: Bestand, id: string): Nachbargruppe[] {
  const dazu = [...bestand.massnahmen.values()].filter((m) => m.daten.einrichtungen.includes(id)).map((m) => m.id);
  const nebenan = bestand.einrichtungen.get(id)!.daten;
  const selbeAdresse = [...bestand.einrichtungen.values()]
    .filter((e) => e.id !== id && nebenan.strasse && e.daten.strasse === nebenan.strasse && e.daten.ort === nebenan.ort)
    .map((e) => e.id);
  return unterschieden([
    ...gruppe('Maßnahmen', massnahmen(bestand, dazu)),
    ...gruppe('Unter derselben Adresse', orte(bestand, selbeAdresse)),
    ...gruppe('Was geschah', ereignisse(bestand, id)),
    ...gruppe('Meldungen', meldungen(bestand, 'einrichtungen', id)),
  ]);
}

/** The measures and places of an event or a row. */
export const nachbarnDerZeile = (
  bestand: Bestand,
  z: { massnahmen: string[]; einrichtungen?: string[] },
): Nachbar[] => [...massnahmen(bestand, z.massnahmen), ...orte(bestand, z.einrichtungen ?? [])];

/** The measures and the places of a notice, apart. */
export const nachbarnDerMeldung = (
  bestand: Bestand,
  m: { massnahmen: string[]; einrichtungen: string[] },
): Nachbargruppe[] => [
  ...gruppe('Maßnahmen', massnahmen(bestand, m.massnahmen)),
  ...gruppe('Orte', orte(bestand, m.einrichtungen)),
];

/** The measures that need a term. */
export const nachbarnDesBegriffs = (bestand: Bestand, id: string): Nachbar[] =>
  massnahmen(
    bestand,
    [...bestand.massnahmen.values()].filter((m) => m.daten.begriffe.includes(id)).map((m) => m.id),
  );
