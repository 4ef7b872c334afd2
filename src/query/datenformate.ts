/** Open data in the formats of maps, calendars and reference managers. Pure: a dataset in, text or an object out. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { GREMIEN } from '../schema/ereignis.ts';
import { leseTeildatum } from '../schema/datum.ts';
import type { Daten } from '../schema/index.ts';
import { statusWort } from './verlaufsfilter.ts';
import { absolut, LIZENZ, NAMENSNENNUNG, type Datensatz } from './daten.ts';

type Zeilen<N extends 'einrichtungen' | 'ereignisse' | 'quellen'> = (Daten<N> & { id: string; seite: string })[];

/** GeoJSON (RFC 7946): a point per place, `geometry` null where no position is known. `genauigkeit` says how it is known. */
export function alsGeojson(d: Datensatz) {
  return {
    type: 'FeatureCollection',
    titel: d.titel,
    lizenz: LIZENZ,
    namensnennung: NAMENSNENNUNG,
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
export const mitTag = (e: { datum: string }): boolean => e.datum.length === 10;

/** Is it a date of the council or of one of its committees? */
export const imRat = (e: { gremium: string }): boolean => e.gremium === 'rat' || e.gremium === 'ausschuss';

/** All events of a dataset that can stand in a calendar. */
export const kalendertage = (d: Datensatz): Zeilen<'ereignisse'> =>
  (d.zeilen as unknown as Zeilen<'ereignisse'>).filter(mitTag);

/** iCalendar (RFC 5545): whole days, each with an identity that never changes. */
export function alsKalender(titel: string, tage: Zeilen<'ereignisse'>, adresse: string): string {
  const kalender = ical({
    name: titel,
    prodId: { company: 'drogenhilfe-dortmund', product: 'daten', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    url: absolut(adresse),
  });
  for (const e of tage)
    kalender.createEvent({
      id: `${e.id}@drogenhilfe-dortmund`,
      // The day of the last check, not the moment of the build: the same content makes the same file.
      stamp: new Date(`${e.geprueft}T00:00:00Z`),
      start: new Date(`${e.datum}T00:00:00Z`),
      allDay: true,
      summary: e.titel,
      description: `${e.zusammenfassung}\n\nStatus: ${statusWort(e.status)}. Gremium: ${GREMIEN[e.gremium]}.`,
      url: e.seite,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return kalender.toString();
}

const datumsteile = (wert: string) => {
  const d = leseTeildatum(wert)!;
  return { 'date-parts': [[d.jahr, d.monat, d.tag].filter((teil) => teil !== undefined)] };
};

const bemerkung = (q: Zeilen<'quellen'>[number]): string =>
  [q.adresse_fehlt, q.datum_hinweis && `Datum: ${q.datum_hinweis}`, q.hinweis].filter(Boolean).join('. ');

/** CSL-JSON: what reference managers such as Zotero read. Persons are not named: we only know who published. */
export const alsCsl = (d: Datensatz) =>
  (d.zeilen as unknown as Zeilen<'quellen'>).map((q) => ({
    id: q.id,
    type: q.adresse ? 'webpage' : 'document',
    title: q.titel,
    publisher: q.herausgeber,
    ...(q.adresse ? { URL: q.adresse } : {}),
    ...(q.datum ? { issued: datumsteile(q.datum) } : {}),
    accessed: datumsteile(q.abgerufen),
    ...(bemerkung(q) ? { note: bemerkung(q) } : {}),
  }));

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text for a BibTeX field: what TeX would take as a command is escaped. */
export const tex = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (z) => TEX[z] ?? `\\${z}`);

/** An address for a BibTeX field, where only braces would end it. */
const texAdresse = (adresse: string): string => adresse.replaceAll('{', '%7B').replaceAll('}', '%7D');

/** BibTeX in UTF-8: `@misc` with our ids as keys. The title stands in two pairs of braces, so that German nouns keep their capitals. */
export function alsBibtex(d: Datensatz): string {
  const eintraege = (d.zeilen as unknown as Zeilen<'quellen'>).map((q) => {
    const datum = q.datum ? leseTeildatum(q.datum) : undefined;
    const felder: [string, string | number | undefined][] = [
      ['title', `{${tex(q.titel)}}`],
      ['publisher', `{${tex(q.herausgeber)}}`],
      ['year', datum?.jahr],
      ['month', datum?.monat],
      ['date', q.datum ?? undefined],
      ['url', q.adresse ? texAdresse(q.adresse) : undefined],
      ['urldate', q.abgerufen],
      ['note', tex(bemerkung(q)) || undefined],
    ];
    const zeilen = felder.flatMap(([name, wert]) => (wert === undefined ? [] : [`  ${name} = {${wert}},`]));
    return `@misc{${q.id},\n${zeilen.join('\n')}\n}\n`;
  });
  return eintraege.join('\n');
}
