/** The forms of a citation: text, BibTeX, CSL-JSON. Pure. */
import { inWorten } from '../schema/datum.ts';

/** What a citation is made of. */
export interface Zitierbar {
  /** Permanent address on this site, with a fragment for a row. */
  adresse: string;
  titel: string;
  /** As of when, in words. */
  stand: string;
  /** ISO day of the last check against the sources. */
  geprueft: string;
}

export const WEBSITE = 'Neuordnung der Drogenhilfe Dortmund';

/** `Titel`. Website. Stand: …, geprüft: …. https://… */
export const alsText = (z: Zitierbar, herkunft: URL): string =>
  `„${z.titel}“. ${WEBSITE}. Stand: ${z.stand}, geprüft: ${inWorten(z.geprueft)}. ${new URL(z.adresse, herkunft).href}`;

/** The address as a key: '/zuerich/#v01' -> 'drogenhilfe-dortmund-zuerich-v01'. */
const schluessel = (adresse: string): string =>
  ['drogenhilfe-dortmund', ...adresse.split(/[/#]+/).filter(Boolean)].join('-');

/** An entry of CSL-JSON 1.0. No author: the site names none. */
export const alsCsl = (z: Zitierbar, herkunft: URL) => ({
  id: schluessel(z.adresse),
  type: 'webpage',
  title: z.titel,
  'container-title': WEBSITE,
  URL: new URL(z.adresse, herkunft).href,
  issued: { 'date-parts': [z.geprueft.split('-').map(Number)] },
  note: `Stand: ${z.stand}`,
  language: 'de',
  // For what CSL has no field: the citation as it is read.
  custom: { text: alsText(z, herkunft) },
});

const ZEICHEN: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text in which BibTeX and LaTeX read nothing as a command. */
const fuerLatex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (z) => ZEICHEN[z] ?? `\\${z}`);

/** An entry that BibTeX and biblatex read; the title in two braces, so that no style changes its capitals. */
export function alsBibtex(z: Zitierbar, herkunft: URL): string {
  const [jahr, monat] = z.geprueft.split('-');
  const url = new URL(z.adresse, herkunft).href;
  const felder = [
    `title = {{${fuerLatex(z.titel)}}}`,
    `howpublished = {${WEBSITE}}`,
    `year = {${jahr}}`,
    `month = {${Number(monat)}}`,
    `note = {Stand: ${fuerLatex(z.stand)}}`,
    `url = {${url}}`,
    'language = {ngerman}',
  ];
  return `@misc{${schluessel(z.adresse)},\n${felder.map((f) => `  ${f},\n`).join('')}}\n`;
}
