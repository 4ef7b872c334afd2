/** Dates that are announced in notices, as iCalendar (RFC 5545). */
import { ICalEventStatus } from 'ical-generator';
import { aenderungszahl, zuletzt } from '../inhalt/erzaehltes.ts';
import { mitVerbleib, verbleibsworte } from '../schema/meldung.ts';
import { meldungsadresse } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { kalendertext, leererKalender, terminkennung } from '../daten/kalender.ts';
import { absolut, websitename } from '../inhalt/website.ts';

/** Where the calendar of all dates lies. */
export const ALLE_TERMINE = '/feeds/termine.ics';

/** Is there a date that it could hold? A calendar without one is none (RFC 5545, 3.6); who is called off or over stays in it. */
export const gibtTermine = async (): Promise<boolean> =>
  [...(await inhalt()).meldungen.values()].some(({ daten }) => daten.termin);

/** Address of the calendar file of one date. In: id of its notice. */
export const kalenderadresse = (id: string): string => `/aktuelles/${id}.ics`;

/** The calendar of all dates for programs that subscribe to it when they see this scheme. */
export const kalenderabo = (): string => absolut(ALLE_TERMINE).replace(/^https?:/, 'webcal:');

/**
 * Dates of visible notices: all, or that of one. Times are written in UTC, so that no calendar must know our time zone. The number of a date's
 * changes is its SEQUENCE; one that is called off or withdrawn stays, with STATUS:CANCELLED, and its title says it, because not every
 * calendar shows a status.
 */
export async function terminkalender(nur?: string): Promise<string> {
  const bestand = await inhalt();
  const adresse = nur === undefined ? ALLE_TERMINE : kalenderadresse(nur);
  const kalender = leererKalender(`Termine – ${websitename(bestand)}`, 'termine', adresse);
  for (const { id, daten: m } of bestand.meldungen.values()) {
    if (!m.termin || (nur !== undefined && nur !== id)) continue;
    kalender.createEvent({
      ...terminkennung(id, zuletzt(m)!),
      start: new Date(m.termin.beginn),
      end: m.termin.ende ? new Date(m.termin.ende) : null,
      summary: mitVerbleib(m),
      description: m.zusammenfassung,
      location: m.termin.ort,
      url: absolut(meldungsadresse(id)),
      sequence: aenderungszahl(m),
      status: verbleibsworte(m).length ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return kalendertext(kalender);
}
