/** A status in a picture: its mark and its word on a line, as they stand beside each other on the site. Pure. */
import type { Status } from '../schema/felder.ts';
import { farbe } from './farben.ts';
import { SCHRIFT } from './hochblatt.ts';
import { statusmarke } from './statusform.ts';
import { form, nebeneinander, worte, type Stueck } from './stueck.ts';

const HOCH = 20;
/** From the mark to its word. */
const EINZUG = 20;

/** In: the status, or none of what was only reported; the word for it; the room beside it. */
export function statusstueck(status: Status | undefined, wort: string, breite: number): Stueck {
  const ton = farbe(status ?? 'muted');
  const zeichen = status
    ? statusmarke(status, 7, 11, 1.3, ton)
    : `<circle cx="7" cy="11" r="5.5" fill="none" stroke="${ton}" stroke-width="2"/>`;
  return nebeneinander(
    [0, form(HOCH, zeichen)],
    [EINZUG, worte(wort, breite - EINZUG, { ...SCHRIFT.leise, staerke: 600, farbe: ton })],
  );
}
