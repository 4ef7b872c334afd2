/** The page for the press: what is built on it from the content. */
import { inWorten } from '../zeit/datum.ts';
import { imRat } from '../daten/datenformate.ts';
import { feedDerMassnahme, feedliste } from '../feeds/feeds.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { ansprechpersonen, type Ansprechperson } from '../kontakt/kontakt.ts';
import type { Bildansicht } from '../medien/medien.ts';
import { meldungen, type Meldungsseite } from '../meldung/meldungen.ts';
import { ereignisse, type Ereigniszeile } from '../verlauf/verlauf.ts';
import { kennzahl, type Zahlzeile } from '../zahlen/zahlen.ts';

/** How many days the page lists; the rest stands in the archive. */
const TAGE_GEZEIGT = 10;

/** On which day everybody learned what: the last days with notices, newest first. */
export async function veroeffentlichungen(): Promise<{ iso: string; datum: string; meldungen: Meldungsseite[] }[]> {
  return [...Map.groupBy(await meldungen(), (m) => m.iso)]
    .slice(0, TAGE_GEZEIGT)
    .map(([iso, liste]) => ({ iso, datum: liste[0]!.datum, meldungen: liste }));
}

/** Whom the press can ask, by subject. Empty as long as nobody is named. */
export const presseansprechpersonen = async (): Promise<Ansprechperson[]> => ansprechpersonen(await inhalt());

/** How many pictures the page shows; the rest stands in the notices. */
const FOTOS_GEZEIGT = 12;

/** The pictures of the newest notices, each once. */
export async function pressefotos(): Promise<Bildansicht[]> {
  const bilder = (await meldungen()).flatMap((m) => m.bilder);
  return [...new Map(bilder.map((b) => [b.datei, b])).values()].slice(0, FOTOS_GEZEIGT);
}

/** What council and committees dealt with, newest first. */
export async function ratsunterlagen(): Promise<Ereigniszeile[]> {
  const bestand = await inhalt();
  return (await ereignisse()).filter(({ id }) => imRat(bestand.ereignisse.get(id)!.daten));
}

/** The feeds: of everything and of each kind, and of each measure. */
export async function pressefeeds() {
  const bestand = await inhalt();
  const massnahmen = new Set([...bestand.massnahmen.keys()].map(feedDerMassnahme));
  const feeds = feedliste(bestand);
  return {
    allgemein: feeds.filter((f) => !massnahmen.has(f.stamm)),
    massnahmen: feeds.filter((f) => massnahmen.has(f.stamm)),
  };
}

/** The figures that an editor put on the fact sheet, in that order, and how long they hold. */
export async function faktenblatt(): Promise<{
  zahlen: Zahlzeile[];
  stand: string;
  geprueft: string;
  naechstePruefung: string;
}> {
  const { seiten, kennzahlen } = await inhalt();
  return {
    zahlen: await Promise.all(seiten.get('presse/faktenblatt')!.daten.kennzahlen.map(kennzahl)),
    stand: inWorten(kennzahlen.stand),
    geprueft: inWorten(kennzahlen.geprueft),
    naechstePruefung: inWorten(kennzahlen.naechste_pruefung),
  };
}
