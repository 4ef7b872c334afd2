/** The two cities side by side. Pure. */
import { STAEDTE } from '../schema/felder.ts';
import { schluessel } from '../schema/schluessel.ts';

export type Stadt = keyof typeof STAEDTE;

/** The class that gives what is drawn or written the colour of a city; of both together, no colour. */
export const STADTKLASSE = { dortmund: 'do', zuerich: 'zh', beide: 'neutral' } as const;

/** In the order in which they stand beside each other: key in the content, name, class. */
export const BEIDE_STAEDTE = schluessel(STAEDTE).map((stadt) => ({
  stadt,
  name: STAEDTE[stadt],
  klasse: STADTKLASSE[stadt],
}));
