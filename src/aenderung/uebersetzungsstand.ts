/** Whether a translation still follows its German page. Pure. */
import { seitenadresse } from '../inhalt/adressen.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import type { Daten } from '../schema/index.ts';
import { aenderungenAuf, type Aenderung } from './aenderungen.ts';

/** Those of the told changes of a German page that came after the text that was translated. In: the changes, newest first; the day of that text. */
export const seitUebersetzt = <A extends Pick<Aenderung, 'iso'>>(aenderungen: readonly A[], uebersetzt: string): A[] =>
  aenderungen.filter(({ iso }) => iso > uebersetzt);

/**
 * The day (ISO) of the newest told change of the German page, when it is later than the text that was translated; undefined while the translation still
 * follows it.
 */
export const geaendertSeit = (
  bestand: Bestand,
  { uebersetzt, original }: Pick<Daten<'uebersetzungen'>, 'uebersetzt' | 'original'>,
): string | undefined => seitUebersetzt(aenderungenAuf(bestand, seitenadresse(original)), uebersetzt)[0]?.iso;
