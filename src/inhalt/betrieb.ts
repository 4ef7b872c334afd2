/** Whether a place of help is open, as far as its sources can say it of today. */
import { BETRIEB } from '../schema/einrichtung.ts';
import type { Daten } from '../schema/index.ts';
import { inWorten, vergleicheDatum } from '../zeit/datum.ts';
import { juengerBis, leseTeildatum } from '../zeit/teildatum.ts';
import { heute } from '../zeit/uhr.ts';
import type { Bestand } from './bestand.ts';

type Einrichtung = Pick<Daten<'einrichtungen'>, 'status' | 'stand' | 'quellen'>;

/** How old the newest source may be of a place that is called open today, in months (issue 17, section 1). */
const ALTER = 24;

export interface Betriebsaussage {
  /** Open, when the newest source was written. */
  offen: boolean;
  /** Is that source young enough to say it of today? Always true of a place that is not open. */
  aktuell: boolean;
  /** What must stand beside its name: "zuletzt belegt 2019", "geschlossen". Undefined when it is simply open. */
  kurz: string | undefined;
  /** "in Betrieb, zuletzt belegt Dezember 2025": never without the date of the source, where there is one. */
  lang: string;
}

/** The newest date that the sources of a place or its own "Stand" name; undefined when all are undated. */
export function zuletztBelegt(
  { quellen }: Pick<Bestand, 'quellen'>,
  { stand, quellen: ids }: Einrichtung,
): string | undefined {
  const daten = [stand, ...ids.map((id) => quellen.get(id)?.daten.datum)];
  return daten
    .filter((d): d is string => typeof d === 'string' && leseTeildatum(d) !== undefined)
    .sort(vergleicheDatum)
    .at(-1);
}

/** In: the content, a place, the day on which it is said (ISO). Out: what may be said of whether it is open. */
export function betriebsaussage(
  bestand: Pick<Bestand, 'quellen'>,
  einrichtung: Einrichtung,
  tag = heute,
): Betriebsaussage {
  const wort = BETRIEB[einrichtung.status];
  if (einrichtung.status !== 'in-betrieb' && einrichtung.status !== 'provisorisch')
    return { offen: false, aktuell: true, kurz: wort, lang: wort };
  const zuletzt = zuletztBelegt(bestand, einrichtung);
  if (!zuletzt)
    return { offen: true, aktuell: false, kurz: 'Quellen ohne Datum', lang: 'in Betrieb nach Quellen ohne Datum' };
  const lang = `zuletzt belegt ${inWorten(zuletzt)}`;
  const aktuell = tag <= juengerBis(leseTeildatum(zuletzt)!, ALTER);
  // What was open for a time only may have ended since: its date is part of the word.
  if (einrichtung.status === 'provisorisch')
    return { offen: true, aktuell, kurz: `befristet, ${lang}`, lang: `befristet, ${lang}` };
  return aktuell
    ? { offen: true, aktuell, kurz: undefined, lang: `${wort}, ${lang}` }
    : { offen: true, aktuell, kurz: `zuletzt belegt ${zuletzt.slice(0, 4)}`, lang };
}
