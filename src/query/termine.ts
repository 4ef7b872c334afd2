/** Dates that are announced in notices, as iCalendar (RFC 5545). */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { inhalt } from './inhalt.ts';
import { absolut, websitename } from './website.ts';

/**
 * All dates of visible notices. Times are written in UTC, so that no calendar must know our time zone. The number of a date's changes is its
 * SEQUENCE; one that is called off or withdrawn stays, with
 * STATUS:CANCELLED.
 */
export async function terminkalender(): Promise<string> {
  const bestand = await inhalt();
  const kalender = ical({
    name: `Termine – ${websitename(bestand)}`,
    prodId: { company: 'drogenhilfe-dortmund', product: 'termine', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    url: absolut('/feeds/termine.ics'),
  });
  for (const { id, daten: m } of bestand.meldungen.values()) {
    if (!m.termin) continue;
    kalender.createEvent({
      id: `${id}@drogenhilfe-dortmund`,
      // The day of the last check, not the moment of the build: the same content makes the same file.
      stamp: new Date(`${m.geprueft}T00:00:00Z`),
      start: new Date(m.termin.beginn),
      end: m.termin.ende ? new Date(m.termin.ende) : null,
      summary: m.titel,
      description: m.zusammenfassung,
      location: m.termin.ort,
      url: absolut(`/aktuelles/${id}/`),
      sequence: m.aenderungen.length,
      status: m.termin.abgesagt || m.zurueckgezogen ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return kalender.toString();
}
