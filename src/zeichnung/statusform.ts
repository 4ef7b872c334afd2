/** The marks of the five statuses as paths, about 9 wide around 0, 0. Beside words they are drawn by _inhalt.scss. */
import type { Status } from '../schema/felder.ts';
import { STATUSZEICHEN, type Statuszeichen } from '../stil/gestalt.ts';

const RING = 'M0-4.6a4.6 4.6 0 0 1 0 9.2a4.6 4.6 0 0 1 0-9.2';
const UMRISS: Record<Statuszeichen['form'], string> = {
  ring: RING,
  raute: 'M0-4.8L4.8 0L0 4.8L-4.8 0z',
  kreuz: 'M-3.7-3.7l7.4 7.4m0-7.4l-7.4 7.4',
};
const FUELLUNG = { ganz: RING, halb: 'M0-4.6a4.6 4.6 0 0 0 0 9.2z' };

/** The outline of a mark, and what of it is filled. */
export function statusform(status: Status): { strich: string; flaeche: string | undefined } {
  const { form, fuellung }: Statuszeichen = STATUSZEICHEN[status];
  return { strich: UMRISS[form], flaeche: fuellung && FUELLUNG[fuellung] };
}

/** The mark of a status on a sheet, its middle at x, y, this many times as large. */
export function statusmarke(status: Status, x: number, y: number, mass: number, ton: string): string {
  const { strich, flaeche } = statusform(status);
  const gefuellt = flaeche ? `<path fill="${ton}" d="${flaeche}"/>` : '';
  const umriss = `<path fill="none" stroke="${ton}" stroke-width="1.8" d="${strich}"/>`;
  return `<g transform="translate(${x} ${y}) scale(${mass})">${gefuellt}${umriss}</g>`;
}
