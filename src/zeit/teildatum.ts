/** Partial ISO dates ('2024', '2024-01', '2024-01-30') as numbers. Pure. */
import { vergleicheDatum } from './datum.ts';

export interface Teildatum {
  jahr: number;
  monat?: number;
  tag?: number;
}

const MUSTER = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Before it nothing happened that is told here: a smaller number is a typing error. */
const FRUEHESTES_JAHR = 1800;

/** A partial ISO date as numbers, or undefined when the text is none or the day does not exist. */
export function leseTeildatum(wert: string): Teildatum | undefined {
  const treffer = MUSTER.exec(wert);
  if (!treffer) return undefined;
  const [, jahr, monat, tag] = treffer;
  const zeit = new Date(Date.UTC(Number(jahr), Number(monat ?? 1) - 1, Number(tag ?? 1)));
  if (!zeit.toISOString().startsWith(wert) || Number(jahr) < FRUEHESTES_JAHR) return undefined;
  return {
    jahr: Number(jahr),
    ...(monat ? { monat: Number(monat) } : {}),
    ...(tag ? { tag: Number(tag) } : {}),
  };
}

/** The years that a partial date covers: '1986' -> [1986, 1987], a month a twelfth, a day a point. Throws when it is no date. */
export function zeitraum(iso: string): [von: number, bis: number] {
  const d = leseTeildatum(iso);
  if (!d) throw new Error(`Kein Datum: ${iso}`);
  if (!d.monat) return [d.jahr, d.jahr + 1];
  const monat = d.jahr + (d.monat - 1) / 12;
  if (!d.tag) return [monat, monat + 1 / 12];
  const tag = monat + (d.tag - 1) / 365;
  return [tag, tag];
}

/**
 * The last day (ISO) on which something of a date is younger than so many months: on the day on which it is that old, it is no longer younger. A month or
 * a year counts from its first day.
 */
export const juengerBis = ({ jahr, monat = 1, tag = 1 }: Teildatum, monate: number): string =>
  new Date(Date.UTC(jahr, monat - 1 + monate, tag - 1)).toISOString().slice(0, 10);

/** Does a date lie before another? Not when one of them is none: that is told by its own field. */
export const liegtVor = (a: string, b: string): boolean =>
  leseTeildatum(a) !== undefined && leseTeildatum(b) !== undefined && vergleicheDatum(a, b) < 0;
