import ICAL from 'ical.js';

/** What stands in a file of iCalendar or vCard, which is of no type in ical.js. */
export const kalender = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as unknown[]);

/** The events of a calendar. */
export const termineIn = (text: string): ICAL.Component[] => kalender(text).getAllSubcomponents('vevent');
