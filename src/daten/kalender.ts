/** What all calendars of ours have in common (iCalendar, RFC 5545). Pure. */
import ical, { ICalCalendarMethod, type ICalCalendar } from 'ical-generator';
import { absolut, KURZNAME } from '../inhalt/website.ts';

export const KALENDERTYP = 'text/calendar; charset=utf-8';

/** A calendar without dates. In: its name, what of ours makes it, its address. */
export const leererKalender = (name: string, werk: 'daten' | 'termine', adresse: string): ICalCalendar =>
  ical({
    name,
    prodId: { company: KURZNAME, product: werk, language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    url: absolut(adresse),
  });

/** Identity and stamp of a date: the day of the last check, not the moment of the build, so that the same content makes the same file. */
export const terminkennung = (id: string, geprueft: string): { id: string; stamp: Date } => ({
  id: `${id}@${KURZNAME}`,
  stamp: new Date(`${geprueft}T00:00:00Z`),
});
