/** For which months of the year opening times are documented, in words. Pure. */
import type { Daten } from '../schema/index.ts';
import { MONATE } from '../zeit/datum.ts';

type Monate = Daten<'einrichtungen'>['oeffnungszeiten'][number]['monate'];

/** 11, 3 -> 'November bis März'; 11, 11 -> 'nur November'. Undefined for times of the whole year. */
export function monateInWorten(monate: Monate): string | undefined {
  if (!monate) return undefined;
  const [von, bis] = [MONATE[monate.von - 1]!, MONATE[monate.bis - 1]!];
  return von === bis ? `nur ${von}` : `${von} bis ${bis}`;
}
