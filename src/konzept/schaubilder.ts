/** What the drawings of /konzept/ are made of, read from the content; their geometry is in weg.ts, paket.ts, flaechen.ts and suche.ts. */
import { adresseVon } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { ereignisse, standortsuche } from '../verlauf/verlauf.ts';
import { standInWorten, vergleicheDatum } from '../zeit/datum.ts';
import { flaechenAus, type Flaechen } from './flaechen.ts';
import { massnahmenstand } from './massnahmen.ts';
import type { Paket } from './paket.ts';
import type { Suchort } from './suche.ts';
import type { Wendepunkt } from './weg.ts';

/** The turning points, oldest first, and the day on which the sources of any event were last read. */
export async function weg(): Promise<{ punkte: Wendepunkt[]; gelesen: string }> {
  const bestand = await inhalt();
  const punkte = (await ereignisse()).flatMap((e): Wendepunkt[] => {
    const kurz = bestand.ereignisse.get(e.id)?.daten.wendepunkt;
    return kurz && !e.zurueckgezogen ? [{ ...e, kurz, quelle: e.quellen[0] ?? '' }] : [];
  });
  const gelesen = [...bestand.ereignisse.values()].map((e) => e.daten.geprueft).sort(vergleicheDatum);
  return { punkte: punkte.sort((a, b) => vergleicheDatum(a.iso, b.iso)), gelesen: gelesen.at(-1) ?? '' };
}

/**
 * The package: the parts that the first event with parts names, and what the council added when it next decided. Undefined when no event has parts.
 * Measures that are not to be seen (yet) are left out.
 */
export async function paket(): Promise<Paket | undefined> {
  const bestand = await inhalt();
  const gesamt = await massnahmenstand();
  const alle = new Map(gesamt.felder.flatMap((f) => f.massnahmen).map((m) => [m.id, m]));
  const liste = [...bestand.ereignisse.values()].sort((a, b) => vergleicheDatum(a.daten.datum, b.daten.datum));
  const anfang = liste.find((e) => e.daten.teile);
  if (!anfang?.daten.teile) return undefined;
  const schritte = (ids: readonly string[]) => ids.flatMap((id) => alle.get(id) ?? []);
  const teile = anfang.daten.teile.map((t) => ({ titel: t.titel, schritte: schritte(t.massnahmen) }));
  const beschluss = liste.find(
    (e) => e.daten.datum > anfang.daten.datum && e.daten.gremium === 'rat' && e.daten.status === 'beschlossen',
  );
  const genannt = teile.flatMap((t) => t.schritte.map((s) => s.id));
  return {
    datum: anfang.daten.datum,
    adresse: adresseVon(bestand, 'ereignisse', anfang.id),
    teile,
    dazu: schritte(beschluss?.daten.massnahmen ?? []).filter((s) => !genannt.includes(s.id)),
    gesamt,
  };
}

/** The candidates, oldest first; the month in which the way begins; as of when the words about them hold. */
export async function suche(): Promise<{ orte: Suchort[]; beginn: string; stand: string }> {
  const { standortsuche: tabelle, einrichtungen } = await inhalt();
  const zeilen = new Map(tabelle.zeilen.map((z) => [z.id, z]));
  const orte = (await standortsuche())
    .map((k): Suchort => {
      const { kurz, datum, einrichtung } = zeilen.get(k.id)!;
      const ort = einrichtung === undefined ? undefined : einrichtungen.get(einrichtung)?.daten;
      return {
        id: k.id,
        nummer: k.nummer,
        name: kurz ?? k.titel,
        adresse: `/konzept/standortsuche/#${k.id}`,
        iso: datum,
        lage: k.lage,
        raumOffen: ort?.status === 'in-betrieb' && ort.angebote.includes('konsumraum'),
        quellen: k.quellen,
      };
    })
    .sort((a, b) => vergleicheDatum(a.iso, b.iso));
  const beginn = (await weg()).punkte[0]?.iso ?? orte.at(-1)?.iso ?? '';
  return { orte, beginn: beginn.slice(0, 7), stand: standInWorten(tabelle.stand) };
}

/** Money and staff, as areas. */
export const flaechen = async (): Promise<Flaechen> => flaechenAus((await inhalt()).kennzahlen.zeilen);
