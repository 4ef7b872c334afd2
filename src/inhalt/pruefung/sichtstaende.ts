/** What is seen at which moment. */
import type { Bestand } from '../bestand.ts';
import { sichtbarer } from '../sichtbar.ts';
import { zeitpunkte } from '../zeitpunkte.ts';
import { jetzt } from '../../zeit/uhr.ts';

/** What is seen from a moment on. */
export interface Sichtstand {
  uhr: Date;
  offen: Bestand;
}

/**
 * What is seen now and from each moment at which an embargo ends. All of it is checked beforehand: what is wrong only then would stop the
 * publishing at its minute.
 */
export const kuenftigeStaende = (bestand: Bestand): Sichtstand[] =>
  [jetzt, ...zeitpunkte(bestand).filter((z) => z > jetzt)].map((uhr) => ({ uhr, offen: sichtbarer(bestand, uhr) }));
