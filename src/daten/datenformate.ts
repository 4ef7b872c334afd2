/** Open data in the formats of maps and calendars, and the sources as references. Pure: a dataset in, text or an object out. */
import { ICalEventTransparency } from 'ical-generator';
import { EREIGNISSTATUS, GREMIEN } from '../schema/ereignis.ts';
import type { Daten } from '../schema/index.ts';
import type { Datensatz } from './daten.ts';
import type { Literaturangabe } from '../zitat/literatur.ts';
import { alsSaetze } from '../ausgabe/satz.ts';
import { kalendertext, leererKalender, terminkennung } from './kalender.ts';
import { LIZENZ } from '../inhalt/website.ts';

/** A dataset has rows of any form; whose they are, those know who ask for this one. */
type Zeilen<N extends 'einrichtungen' | 'ereignisse' | 'quellen'> = (Daten<N> & { id: string; seite: string })[];

/** GeoJSON (RFC 7946): a point per place, `geometry` null where no position is known. `genauigkeit` says how it is known. */
export function alsGeojson(d: Datensatz) {
  return {
    type: 'FeatureCollection',
    titel: d.titel,
    lizenz: LIZENZ.adresse,
    namensnennung: d.namensnennung,
    stand: d.stand,
    version: d.version,
    features: (d.zeilen as unknown as Zeilen<'einrichtungen'>).map(({ koordinaten, ...angaben }) => ({
      type: 'Feature',
      id: angaben.id,
      geometry: koordinaten && { type: 'Point', coordinates: [koordinaten.lon, koordinaten.lat] },
      properties: { ...angaben, genauigkeit: koordinaten?.genauigkeit ?? null },
    })),
  };
}

/** Has the event a whole day as its date? Others have no place in a calendar. */
const mitTag = (e: { datum: string }): boolean => e.datum.length === 10;

/** Is it a date of the council or of one of its committees? */
export const imRat = (e: { gremium: string }): boolean => e.gremium === 'rat' || e.gremium === 'ausschuss';

/** The day after a day: a whole day ends where the next one begins (RFC 5545, 3.6.1). */
const tagDanach = (tag: Date): Date => new Date(tag.getTime() + 24 * 60 * 60 * 1000);

/** All events of a dataset that can stand in a calendar. */
export const kalendertage = (d: Datensatz): Zeilen<'ereignisse'> =>
  (d.zeilen as unknown as Zeilen<'ereignisse'>).filter(mitTag);

/** iCalendar (RFC 5545): whole days, each with an identity that never changes. */
export function alsKalender(
  titel: string,
  tage: Zeilen<'ereignisse'>,
  adresse: string,
  { geaendert }: Pick<Datensatz, 'geaendert'>,
): string {
  const kalender = leererKalender(titel, 'daten', adresse);
  for (const e of tage) {
    const start = new Date(`${e.datum}T00:00:00Z`);
    kalender.createEvent({
      ...terminkennung(e.id, geaendert.get(e.id)!),
      start,
      end: tagDanach(start),
      allDay: true,
      summary: e.titel,
      description: `${e.zusammenfassung}\n\nStatus: ${EREIGNISSTATUS[e.status]}. Gremium: ${GREMIEN[e.gremium]}.`,
      url: e.seite,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return kalendertext(kalender);
}

/** The sources as references: title, publisher, date, address, and what a reader should know of them. */
export const quellenAlsLiteratur = (d: Datensatz): Literaturangabe[] =>
  (d.zeilen as unknown as Zeilen<'quellen'>).map((q) => ({
    schluessel: q.id,
    titel: q.titel,
    textart: q.textart,
    herausgeber: q.herausgeber,
    datum: q.datum ?? undefined,
    adresse: q.adresse ?? undefined,
    abgerufen: q.abgerufen,
    sprache: q.sprache ?? 'de',
    bemerkung: alsSaetze(q.adresse_fehlt, q.datum_hinweis && `Datum: ${q.datum_hinweis}`, q.hinweis),
  }));
