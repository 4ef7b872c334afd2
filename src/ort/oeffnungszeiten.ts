/** Opening times for a clock: what oeffnung.ts reckons with. */
import { getHolidays } from 'feiertagejs';
import type { Daten } from '../schema/index.ts';
import { WOCHENTAGE } from '../schema/einrichtung.ts';
import type { Oeffnungszeit } from '../zeit/oeffnungszeit.ts';
import { heute, tagVon } from '../zeit/uhr.ts';

type Zeiten = Daten<'einrichtungen'>['oeffnungszeiten'];

/** No holidays, but as unsure: on these days many close earlier. */
const HALBE_TAGE = ['12-24', '12-31'];

/** Public holidays in North Rhine-Westphalia and days that are as unsure, as ISO dates, this year and the next. */
export const feiertage = (): string[] =>
  [0, 1]
    .map((i) => Number(heute.slice(0, 4)) + i)
    // `dateString` would be a day late where clocks are far ahead of ours.
    .flatMap((jahr) => [
      ...getHolidays(jahr, 'NW').map((f) => tagVon(f.date)),
      ...HALBE_TAGE.map((t) => `${jahr}-${t}`),
    ])
    .sort();

const minuten = (uhrzeit: string): number => Number(uhrzeit.slice(0, 2)) * 60 + Number(uhrzeit.slice(3));

function oeffnungszeit(o: Zeiten[number]): Oeffnungszeit {
  const tage = o.tage.map((t) => WOCHENTAGE.indexOf(t));
  const [von, ende] = [minuten(o.von), minuten(o.bis)];
  const bis = ende > von ? ende : ende + 1440;
  const feiertags = o.feiertags ? o.feiertags === 'offen' : null;
  if (o.monate) return [tage, von, bis, feiertags, [o.monate.von, o.monate.bis]];
  return feiertags === null ? [tage, von, bis] : [tage, von, bis, feiertags];
}

/** The times that hold for the whole place. */
export const ganzesHaus = (liste: Zeiten): Oeffnungszeit[] => liste.filter((o) => !o.bereich).map(oeffnungszeit);

/** The times of the whole place (under '') and of its parts that have times of their own. */
export function nachBereich(liste: Zeiten): Record<string, Oeffnungszeit[]> {
  const gruppen: Record<string, Oeffnungszeit[]> = {};
  for (const o of liste) (gruppen[o.bereich ?? ''] ??= []).push(oeffnungszeit(o));
  return gruppen;
}

/** Open after 20 or before 6 o'clock on some day. */
export const spaetOderNachts = (liste: Zeiten): boolean =>
  liste.map(oeffnungszeit).some(([, von, bis]) => bis > 20 * 60 || von < 6 * 60);
