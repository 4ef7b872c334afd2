/** The colours of pictures that leave the site: those of the light theme. */
import { HELL, type Farbname } from '../stil/gestalt.ts';

/** The colour of a name, as SVG has it. */
export const farbe = (name: Farbname): string => HELL[name];
