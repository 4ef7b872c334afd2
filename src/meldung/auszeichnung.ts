/** A notice in schema.org. */
import type { Gegenstand } from '../seite/auszeichnung.ts';
import { absolut } from '../inhalt/website.ts';
import type { Meldungsseite } from './meldungen.ts';

/** From when it could be read, as exact as that is known: the end of its embargo, else its day. ISO. */
export const erschienen = ({ seit, iso, uhrzeit }: Meldungsseite): string => (uhrzeit ? seit.toISOString() : iso);

/** The day of its last told change; undefined when nothing was changed. */
export const geaendert = ({ kopf }: Meldungsseite): string | undefined => kopf.aenderungen[0]?.iso;

/** A date that is announced, as long as it lies ahead. Its place in the words of the notice. */
const termin = ({ termin: t, kopf }: Meldungsseite): Gegenstand | undefined =>
  t && !t.vorbei
    ? {
        '@type': 'Event',
        name: kopf.titel,
        startDate: t.beginn,
        endDate: t.ende,
        eventStatus: `https://schema.org/${t.abgesagt ? 'EventCancelled' : 'EventScheduled'}`,
        location: { '@type': 'Place', name: t.ort, address: t.ort },
      }
    : undefined;

/** A notice, and the date that it announces. No author and no publisher: who wrote it is not told, and nobody operates the site yet. */
export const meldungsauszeichnung = (m: Meldungsseite): Gegenstand => ({
  '@type': 'NewsArticle',
  headline: m.kopf.titel,
  description: m.kopf.zusammenfassung,
  url: absolut(m.kopf.adresse),
  inLanguage: 'de',
  datePublished: erschienen(m),
  dateModified: geaendert(m),
  articleSection: m.aufgabe,
  about: termin(m),
});
