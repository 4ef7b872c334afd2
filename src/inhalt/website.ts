/** The website about itself, wherever a file or a page names it. */
import type { Bestand } from './bestand.ts';

/** Its whole name: "Neuordnung der Drogenhilfe Dortmund". */
export const websitename = ({ site }: Pick<Bestand, 'site'>): string => `${site.name} ${site.ort}`;

/** Whose the website is, or is not, in one sentence: on every page and with every file that leaves it (L-15). */
export const absender = ({ site }: Pick<Bestand, 'site'>): string =>
  `${site.amtlich ? 'Information' : 'Kein amtliches Angebot'} der Stadt ${site.ort}.`;

/** Who publishes the data: the operator of the imprint; while there is none, the website by its name. */
export const herausgebername = (bestand: Pick<Bestand, 'site'>): string =>
  bestand.site.impressum.name ?? `${websitename(bestand)} (noch kein Betreiber benannt)`;

/** Stands for the website in ids that others keep: of dates in calendars, of citations. Never changes. */
export const KURZNAME = 'drogenhilfe-dortmund';

const LIZENZNAME = 'CC BY 4.0';
/** How everything of ours may be used: by its name, in words, by the address of the licence, and as the German list of open data names it. */
export const LIZENZ = {
  name: LIZENZNAME,
  wort: `Lizenz ${LIZENZNAME}`,
  adresse: 'https://creativecommons.org/licenses/by/4.0/',
  dcat: 'http://dcat-ap.de/def/licenses/cc-by/4.0',
} as const;

/** What stands with every text and picture that leaves the site: from where it is, whose that is, how it may be used. */
export const herkunftsangaben = (
  bestand: Pick<Bestand, 'site'>,
): { website: string; absender: string; lizenz: string } => ({
  website: websitename(bestand),
  absender: absender(bestand),
  lizenz: LIZENZ.wort,
});

/** The same in one line. */
export const herkunftszeile = (bestand: Pick<Bestand, 'site'>): string => {
  const { website, absender, lizenz } = herkunftsangaben(bestand);
  return `${website}. ${absender} ${lizenz}.`;
};

/** An address of this website with its host; without one when the build knows none. */
export const absolut = (adresse: string, herkunft: URL | string | undefined = import.meta.env.SITE): string =>
  herkunft ? new URL(adresse, herkunft).href : adresse;
