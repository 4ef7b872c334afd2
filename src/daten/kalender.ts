/** What all calendars of ours have in common (iCalendar, RFC 5545). Pure. */
import ical, { ICalCalendarMethod, type ICalCalendar, type ICalEventData } from 'ical-generator';
import { absolut, KURZNAME } from '../inhalt/website.ts';

export const KALENDERTYP = 'text/calendar; charset=utf-8';

/** How often programs that have subscribed to a calendar should look for news, in seconds: once a day. */
const NACHSCHAU = 24 * 60 * 60;

/** A calendar without dates. In: its name, what of ours makes it, its address. */
export const leererKalender = (name: string, werk: 'daten' | 'termine', adresse: string): ICalCalendar =>
  ical({
    name,
    prodId: { company: KURZNAME, product: werk, language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    url: absolut(adresse),
    ttl: NACHSCHAU,
  });

/**
 * Identity and stamps of a date. In: its id, the day on which it was last checked or changed; not the moment of the build, so that the same content makes
 * the same file.
 */
export function terminkennung(id: string, zuletzt: string): Pick<ICalEventData, 'id' | 'stamp' | 'lastModified'> {
  const moment = new Date(`${zuletzt}T00:00:00Z`);
  return { id: `${id}@${KURZNAME}`, stamp: moment, lastModified: moment };
}

/**
 * A calendar as text. Every line ends with CR LF, the last one, too (RFC 5545, 3.1). A moment whose end nobody has told lasts no time: so the norm reads it
 * (3.6.1), but programs that make an hour of it must be told.
 */
export const kalendertext = (kalender: ICalCalendar): string =>
  `${kalender.toString().replace(/^(DTSTART:.*\r\n)(?!DTEND)/gm, '$1DURATION:PT0S\r\n')}\r\n`;
