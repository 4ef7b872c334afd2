/** A page or a row of ours as a citation: in text, and as a reference. Pure. */
import { inWorten } from '../zeit/datum.ts';
import { bezeichnung } from '../schema/meldung.ts';
import type { Literaturangabe } from './literatur.ts';
import { absolut, KURZNAME, LIZENZ } from '../inhalt/website.ts';

/** What a citation is made of. */
export interface Zitierbar {
  /** Permanent address on this site, with a fragment for a row. */
  adresse: string;
  titel: string;
  /** Name of this website. */
  website: string;
  /** As of when, in words. */
  stand: string;
  /** ISO day of the last check against the sources. */
  geprueft: string;
  /** Of a notice: what it is ("Pressemitteilung"), its number, and its ISO day. */
  meldung?: { art: string; nummer?: string | undefined; datum: string };
  /** ISO day of the last change that readers were told of. */
  fassung?: string | undefined;
}

/** `Titel`. Pressemitteilung 1/2026 vom …. Website. Fassung vom …. Stand: …, Quellen gelesen am …. Lizenz …. https://… (P-10) */
export function alsText({ titel, meldung: m, website, fassung, ...z }: Zitierbar, herkunft: URL): string {
  const teile = [
    `„${titel}“`,
    m && `${bezeichnung(m)} vom ${inWorten(m.datum)}`,
    website,
    fassung && `Fassung vom ${inWorten(fassung)}`,
    `Stand: ${z.stand}, Quellen gelesen am ${inWorten(z.geprueft)}`,
    LIZENZ.wort,
    absolut(z.adresse, herkunft),
  ];
  return teile.filter(Boolean).join('. ');
}

/** The address as a key: '/zuerich/#v01' -> 'drogenhilfe-dortmund-zuerich-v01'. */
const zitatschluessel = (adresse: string): string => [KURZNAME, ...adresse.split(/[/#]+/).filter(Boolean)].join('-');

/** The same for reference managers. No author: the site names none. */
export const alsLiteratur = (z: Zitierbar, herkunft: URL): Literaturangabe => ({
  schluessel: zitatschluessel(z.adresse),
  titel: z.titel,
  website: z.website,
  datum: z.meldung?.datum ?? z.geprueft,
  gattung: z.meldung?.art,
  nummer: z.meldung?.nummer,
  fassung: z.fassung,
  adresse: absolut(z.adresse, herkunft),
  bemerkung: `Stand: ${z.stand}`,
  deutsch: true,
  text: alsText(z, herkunft),
});
