/** Opening times for a clock: what oeffnung.ts reckons with. */
import { getHolidays } from 'feiertagejs';
import type { Daten } from '../schema/index.ts';
import { WOCHENTAGE } from '../schema/einrichtung.ts';
import { inWorten } from '../zeit/datum.ts';
import type { Oeffnungszeit, Zeitplan } from '../zeit/oeffnungszeit.ts';
import { juengerBis, leseTeildatum } from '../zeit/teildatum.ts';
import { heute, jetzt, tagVon } from '../zeit/uhr.ts';
import { istBegruendet, ohneGrund } from './oeffnung.ts';

type Einrichtung = Daten<'einrichtungen'>;
type Zeiten = Einrichtung['oeffnungszeiten'];

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

/** The times of the whole place (under '') and of its parts that have times of their own. */
function nachBereich(liste: Zeiten): Record<string, Oeffnungszeit[]> {
  const gruppen: Record<string, Oeffnungszeit[]> = {};
  for (const o of liste) (gruppen[o.bereich ?? ''] ??= []).push(oeffnungszeit(o));
  return gruppen;
}

/** How old times may be that are called true of today, in months (issue 17, section 3). */
const ALTER = 18;

/**
 * The last day on which times may be called true of today: younger than 18 months, and not past the day on which they must be read again.
 * Undefined when nobody knows how old they are.
 */
export function begruendetBis(stand: string | undefined, naechstePruefung: string): string | undefined {
  const datum = stand === undefined ? undefined : leseTeildatum(stand);
  if (!datum) return undefined;
  const tag = juengerBis(datum, ALTER);
  return tag < naechstePruefung ? tag : naechstePruefung;
}

/** The times of a place for a clock; undefined when none are documented. */
export function zeitplan(
  e: Pick<Einrichtung, 'oeffnungszeiten' | 'oeffnungszeiten_stand' | 'naechste_pruefung'>,
): Zeitplan | undefined {
  if (!e.oeffnungszeiten.length) return undefined;
  const stand = e.oeffnungszeiten_stand;
  return {
    zeiten: nachBereich(e.oeffnungszeiten),
    bis: begruendetBis(stand, e.naechste_pruefung),
    stand: stand && inWorten(stand),
  };
}

/** What the line about "now" says before a clock has been asked: nothing while the times may speak of today. */
export const ohneUhr = (plan: Zeitplan): string => (istBegruendet(plan, jetzt) ? '' : ohneGrund(plan.stand));

/** Open between 22 and 6 o'clock on some day; undefined when no times are known, or only those of some months. */
export function nachtsOffen(liste: Zeiten): boolean | undefined {
  const nachts = liste.map(oeffnungszeit).some(([, von, bis]) => bis > 22 * 60 || von < 6 * 60);
  return nachts || (liste.length > 0 && !liste.some((o) => o.monate) ? false : undefined);
}

/** Open after 20 or before 6 o'clock on some day. */
export const spaetOderNachts = (liste: Zeiten): boolean =>
  liste.map(oeffnungszeit).some(([, von, bis]) => bis > 20 * 60 || von < 6 * 60);
