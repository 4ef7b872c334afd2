/** The two looks of the site, for browsers that colour themselves like the page. */
import { DUNKEL, HELL } from '../stil/gestalt.ts';

/** The words of the media query, and the ground of a page. */
export const FARBSCHEMATA = [
  { name: 'light', farbe: HELL.paper },
  { name: 'dark', farbe: DUNKEL.paper },
] as const;
