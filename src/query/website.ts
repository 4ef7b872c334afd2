/** The website about itself, wherever a file or a page names it. */
import type { Bestand } from '../schema/bestand.ts';

/** Its whole name: "Neuordnung der Drogenhilfe Dortmund". */
export const websitename = ({ site }: Pick<Bestand, 'site'>): string => `${site.name} ${site.ort}`;

/** An address of this website with its host; without one when the build knows none. */
export const absolut = (adresse: string, herkunft: URL | string | undefined = import.meta.env.SITE): string =>
  herkunft ? new URL(adresse, herkunft).href : adresse;
