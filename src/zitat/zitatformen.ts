/** A page or a row of ours as a citation: in text, and as a reference. Pure. */
import { alsSaetze } from '../ausgabe/satz.ts';
import { inWorten } from '../zeit/datum.ts';
import { bezeichnung } from '../schema/meldung.ts';
import type { Daten } from '../schema/index.ts';
import type { Literaturangabe } from './literatur.ts';
import { absolut, KURZNAME, LIZENZ } from '../inhalt/website.ts';

/** What a citation is made of. */
export interface Zitierbar {
  /** Permanent address on this site, with a fragment for a row. */
  adresse: string;
  titel: string;
  /** What a row says beyond its name. */
  aussage?: string | undefined;
  /** Where a row has it from, each source in words, the most important first. */
  quellen?: readonly string[] | undefined;
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
  /** ISO day since which it no longer holds. */
  zurueckgezogen?: string | undefined;
}

/** More sources than these are counted: a citation is one sentence that is printed, and the row itself names them all. */
const QUELLEN_GENANNT = 3;

/** A source in words: 'Ruhr Nachrichten, „Titel“, 3. Juli 2025'. */
export const quellenangabe = (q: Pick<Daten<'quellen'>, 'herausgeber' | 'titel' | 'datum'>): string => {
  const titel = q.titel.replaceAll('„', '‚').replaceAll('“', '‘');
  return [q.herausgeber, `„${titel}“`, ...(q.datum ? [inWorten(q.datum)] : [])].join(', ');
};

/** Out: 'Quelle: …' or 'Quellen: …; …; dazu 4 weitere'; nothing without sources. */
function originalquellen(quellen: readonly string[] = []): string | undefined {
  const [weitere, genannt] = [quellen.length - QUELLEN_GENANNT, quellen.slice(0, QUELLEN_GENANNT).join('; ')];
  if (!quellen.length) return undefined;
  return `${quellen.length > 1 ? 'Quellen' : 'Quelle'}: ${genannt}${weitere > 0 ? `; dazu ${weitere} weitere` : ''}`;
}

/**
 * `„Titel“. Pressemitteilung 1/2026 vom …. Website. Fassung vom …. Stand: …, Quellen gelesen am …. Lizenz …. https://…` (P-10). A row says what it says and
 * whence it has that, and then of which website it is cited.
 */
export function alsText({ titel, aussage, quellen, meldung: m, website, fassung, ...z }: Zitierbar, herkunft: URL) {
  const istZeile = z.adresse.includes('#');
  const text = alsSaetze(
    istZeile ? titel : `„${titel}“`,
    aussage,
    originalquellen(quellen),
    m && `${bezeichnung(m)} vom ${inWorten(m.datum)}`,
    istZeile ? `Zitiert nach: ${website}` : website,
    z.zurueckgezogen && `Zurückgezogen am ${inWorten(z.zurueckgezogen)}`,
    fassung && `Fassung vom ${inWorten(fassung)}`,
    `Stand: ${z.stand}, Quellen gelesen am ${inWorten(z.geprueft)}`,
    LIZENZ.wort,
  );
  // No full stop behind the address: it would be taken for a part of it.
  return `${text} ${absolut(z.adresse, herkunft)}`;
}

/** The address as a key: '/zuerich/#v01' -> 'drogenhilfe-dortmund-zuerich-v01'. */
export const zitatschluessel = (adresse: string): string =>
  [KURZNAME, ...adresse.split(/[/#]+/).filter(Boolean)].join('-');

/** The same for reference managers. No author: the site names none. */
export const alsLiteratur = (z: Zitierbar, herkunft: URL): Literaturangabe => ({
  schluessel: zitatschluessel(z.adresse),
  titel: z.titel,
  herausgeber: z.website,
  datum: z.meldung?.datum ?? z.geprueft,
  gattung: z.meldung?.art,
  nummer: z.meldung?.nummer,
  fassung: z.fassung,
  adresse: absolut(z.adresse, herkunft),
  bemerkung: [
    z.zurueckgezogen && `Zurückgezogen am ${inWorten(z.zurueckgezogen)}`,
    `Stand: ${z.stand}`,
    originalquellen(z.quellen),
  ]
    .filter(Boolean)
    .join('. '),
  inhalt: z.aussage,
  sprache: 'de',
  text: alsText(z, herkunft),
});
