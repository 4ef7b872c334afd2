/** Whether a translation still follows its German page. Pure. */
import { seitenadresse } from '../inhalt/adressen.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import type { Daten } from '../schema/index.ts';
import { aenderungenAuf } from './aenderungen.ts';

/**
 * The day (ISO) of the newest told change of the German page, when it is later than the text that was translated; undefined while the translation still
 * follows it.
 */
export const geaendertSeit = (
  bestand: Bestand,
  { uebersetzt, original }: Pick<Daten<'uebersetzungen'>, 'uebersetzt' | 'original'>,
): string | undefined => aenderungenAuf(bestand, seitenadresse(original)).find(({ iso }) => iso > uebersetzt)?.iso;
