/** Calendars, as programs that subscribe to them read them: by RFC 5545 and RFC 7986, through a parser that had no part in writing them. */
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { jetzt } from '../../src/zeit/uhr.ts';
import { dateien, fehlerAuf, HERKUNFT, lies, seiten } from './fertig.ts';
import { kalender } from './kalender.ts';

const namen = [...dateien].filter((d) => d.endsWith('.ics'));
/** A moment of an event; undefined when it has none of this name. */
function zeit(termin: ICAL.Component, name: string): ICAL.Time | undefined {
  const wert = termin.getFirstPropertyValue(name);
  return wert instanceof ICAL.Time ? wert : undefined;
}

/** What is wrong with an event. */
function fehlerIm(termin: ICAL.Component): string[] {
  const eines = ['uid', 'dtstamp', 'dtstart', 'summary', 'last-modified', 'url', 'sequence'];
  const beginn = zeit(termin, 'dtstart')!;
  const ende = zeit(termin, 'dtend');
  const dauer = termin.getFirstPropertyValue('duration');
  return [
    ...eines.filter((name) => termin.getAllProperties(name).length !== 1),
    // One of both, never both (3.6.1); an end comes after its beginning and is of its kind (3.8.2.2).
    (ende === undefined) === (dauer === null) ? 'weder Ende noch Dauer, oder beides' : '',
    !ende || (ende.compare(beginn) > 0 && ende.isDate === beginn.isDate) ? '' : 'Ende vor dem Beginn',
    dauer === null || String(dauer) === 'PT0S' ? '' : 'eine Dauer, die niemand genannt hat',
    zeit(termin, 'last-modified')!.toJSDate() <= jetzt ? '' : 'in der Zukunft geändert',
  ].filter(Boolean);
}

it('jeder Kalender hat Termine, jeder mit Ende oder Dauer und dem Tag seiner letzten Änderung', () => {
  expect(namen.length).toBeGreaterThan(1);
  const fehler = namen.flatMap((name) => {
    const text = lies(name).toString();
    const gelesen = kalender(text);
    const termine = gelesen.getAllSubcomponents('vevent');
    return [
      termine.length ? '' : 'leer',
      text.endsWith('\r\nEND:VCALENDAR\r\n') && !/[^\r]\n/.test(text) ? '' : 'Zeilenende',
      gelesen.getFirstPropertyValue('version') === '2.0' && gelesen.getFirstPropertyValue('prodid') ? '' : 'Kopf',
      // Programs know one or the other (RFC 7986, 5.7).
      ...['refresh-interval', 'x-published-ttl'].filter((n) => String(gelesen.getFirstPropertyValue(n)) !== 'P1D'),
      ...termine.flatMap(fehlerIm),
    ]
      .filter(Boolean)
      .map((f) => `${name}: ${f}`);
  });
  expect(fehler).toEqual([]);
});

it('keine Seite führt zu einem Kalender, den es nicht gibt, und jeden nennt eine', () => {
  const verweise = (s: { dom: Document }) =>
    [...s.dom.querySelectorAll('a[href$=".ics"]')].map((a) =>
      a.getAttribute('href')!.replace(HERKUNFT.replace(/^https?:/, 'webcal:'), ''),
    );
  expect(fehlerAuf(seiten.values(), (s) => verweise(s).filter((a) => !dateien.has(a)))).toEqual([]);
  const genannt = new Set([...seiten.values()].flatMap(verweise));
  // What is over or called off is no longer offered alone; it stays in the calendar of all.
  expect(namen.filter((n) => !genannt.has(n) && !n.startsWith('/aktuelles/'))).toEqual([]);
});
