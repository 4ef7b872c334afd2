/** Events: the timeline of Dortmund and the history of Zürich. */
import type { Bestand } from '../inhalt/bestand.ts';
import { inWorten, vergleicheDatum } from '../zeit/datum.ts';
import type { Daten } from '../schema/index.ts';
import type { Betrieb } from '../schema/einrichtung.ts';
import { STATUS, type Sicherheit, type Status } from '../schema/felder.ts';
import { EREIGNISSTATUS, GREMIEN, GREMIENWOERTER } from '../schema/ereignis.ts';
import { GESCHICHTSORTE, type Spur } from '../schema/zuerich.ts';
import { ruecknahme, type Ruecknahme } from '../aenderung/aenderungen.ts';
import { adresseVon, zeilenadresse } from '../inhalt/adressen.ts';
import { betriebsaussage } from '../inhalt/betrieb.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import type { Kartenort } from '../karte/lageplan.ts';
import type { Zeitpunkt } from './laeufe.ts';
import type { Merkmal } from '../filter/facetten.ts';
import { nachbarnDerZeile, type Nachbar } from '../nachbarn/nachbarn.ts';
import { ereignismerkmale } from './verlaufsfilter.ts';

export interface Ereigniszeile extends Zeitpunkt {
  id: string;
  adresse: string;
  titel: string;
  zusammenfassung: string;
  datum: string;
  /** One of the five; undefined for what was only reported or published. */
  status: Status | undefined;
  statusWort: string;
  gremium: string;
  sicherheit: Sicherheit;
  abweichungen: { angabe: string; quellen: string[] }[];
  /** Number of the council's paper. */
  eingebrachtVon?: string | undefined;
  drucksache?: string | undefined;
  hinweis?: string | undefined;
  zurueckgezogen?: Ruecknahme | undefined;
  suchbegriffe: string[];
  /** Ids of the measures that it concerns. */
  massnahmen: string[];
  quellen: string[];
  nachbarn: Nachbar[];
  merkmale: Merkmal[];
}

const istStatus = (wert: string): wert is Status => STATUS.some((status) => status === wert);

/** What the timeline is remembered by: decisions of the council, and what the time axis beside Zürich calls by its name. */
function istWendepunkt(bestand: Bestand, id: string, e: Daten<'ereignisse'>): boolean {
  const beschluss = e.gremium === 'rat' && e.status === 'beschlossen';
  return beschluss || bestand.geschichte.zeilen.some((z) => z.ereignis === id && z.kurz !== undefined);
}

const ereignisseAus = merke((bestand: Bestand): readonly Ereigniszeile[] =>
  [...bestand.ereignisse.values()]
    .map(({ id, daten }) => ({
      id,
      adresse: adresseVon(bestand, 'ereignisse', id),
      titel: daten.titel,
      zusammenfassung: daten.zusammenfassung,
      iso: daten.datum,
      datum: inWorten(daten.datum),
      wendepunkt: istWendepunkt(bestand, id, daten),
      status: istStatus(daten.status) ? daten.status : undefined,
      statusWort: EREIGNISSTATUS[daten.status],
      gremium: GREMIEN[daten.gremium],
      sicherheit: daten.sicherheit,
      abweichungen: daten.abweichungen,
      eingebrachtVon: daten.eingebracht_von,
      drucksache: daten.drucksache,
      hinweis: daten.hinweis,
      zurueckgezogen: ruecknahme(daten),
      suchbegriffe: [...daten.suchbegriffe, ...(GREMIENWOERTER[daten.gremium] ?? [])],
      massnahmen: daten.massnahmen,
      quellen: daten.quellen,
      nachbarn: nachbarnDerZeile(bestand, daten),
      merkmale: ereignismerkmale(bestand, daten),
    }))
    .sort((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0))
    // Whoever comes back looks for what is new.
    .map((e, i) => (i === 0 ? { ...e, wendepunkt: true } : e)),
);

/** All events, newest first. */
export const ereignisse = async (): Promise<readonly Ereigniszeile[]> => ereignisseAus(await inhalt());

/** The events grouped by year, newest year first. */
export async function verlaufNachJahren(): Promise<{ jahr: string; ereignisse: Ereigniszeile[] }[]> {
  const nachJahr = Map.groupBy(await ereignisse(), (e) => e.iso.slice(0, 4));
  return [...nachJahr].map(([jahr, liste]) => ({ jahr, ereignisse: liste }));
}

export interface Geschichtszeile extends Zeitpunkt {
  id: string;
  titel: string;
  /** The name in the drawing, when it has one there. */
  kurz?: string | undefined;
  zusammenfassung: string;
  bisIso?: string | undefined;
  datum: string;
  ort: string;
  spur: Spur;
  sicherheit: Sicherheit;
  /** The same event in the Dortmund timeline. */
  ereignis?: string | undefined;
  quellen: string[];
}

/** The history table, oldest first. */
export async function geschichte(): Promise<Geschichtszeile[]> {
  const bestand = await inhalt();
  return bestand.geschichte.zeilen.map((z) => ({
    id: z.id,
    titel: z.titel,
    kurz: z.kurz,
    // Those of Dortmund are told there.
    wendepunkt: z.kurz !== undefined && z.ereignis === undefined,
    zusammenfassung: z.zusammenfassung,
    iso: z.datum,
    bisIso: z.bis,
    datum: z.bis ? `${inWorten(z.datum)} bis ${inWorten(z.bis)}` : inWorten(z.datum),
    ort: z.ort,
    spur: GESCHICHTSORTE[z.ort],
    sicherheit: z.sicherheit,
    ereignis: z.ereignis && adresseVon(bestand, 'ereignisse', z.ereignis),
    quellen: z.quellen,
  }));
}

export interface Kandidat {
  id: string;
  /** The same number stands on the map. */
  nummer: number;
  titel: string;
  adresse: string;
  vorgeschlagenVon: string;
  datum: string;
  /** What the place is: "Nur vorgeschlagen"; only for places that have an entry. */
  betrieb?: string | undefined;
  ergebnis: string;
  ort?: string | undefined;
  /** For the map; undefined when no position is documented. */
  lage?: Kartenort | undefined;
  suchbegriffe: string[];
  quellen: string[];
}

const KARTENZUSTAND: Record<Betrieb, Kartenort['zustand']> = {
  'in-betrieb': 'offen',
  provisorisch: 'offen',
  geplant: 'geplant',
  vorgeschlagen: 'vorgeschlagen',
  geschlossen: 'geschlossen',
  verworfen: 'geschlossen',
};

/** Candidate sites of the search, newest first. `ort`: address of the place's own page, if it has one. */
export async function standortsuche(): Promise<Kandidat[]> {
  const bestand = await inhalt();
  const zeilen = [...bestand.standortsuche.zeilen].sort((a, b) => vergleicheDatum(b.datum, a.datum));
  return zeilen.map((z, i) => {
    const ort = z.einrichtung && adresseVon(bestand, 'einrichtungen', z.einrichtung);
    const daten = z.einrichtung ? bestand.einrichtungen.get(z.einrichtung)?.daten : undefined;
    const aussage = daten && betriebsaussage(bestand, daten);
    const nummer = i + 1;
    return {
      id: z.id,
      nummer,
      titel: z.titel,
      adresse: z.adresse,
      vorgeschlagenVon: z.vorgeschlagen_von,
      datum: inWorten(z.datum),
      betrieb: aussage?.lang.replace(/^./, (b) => b.toUpperCase()),
      ergebnis: z.ergebnis,
      ort: ort === zeilenadresse('standortsuche', z.id) ? undefined : ort,
      lage: daten?.koordinaten
        ? {
            ...daten.koordinaten,
            nummer,
            titel: z.titel,
            adresse: `#${z.id}`,
            zustand: aussage?.aktuell === false ? 'alt' : KARTENZUSTAND[daten.status],
          }
        : undefined,
      suchbegriffe: z.suchbegriffe,
      quellen: z.quellen,
    };
  });
}
