import { z } from 'zod';
import { gemeinsam, quellenWahlfrei, suchbegriffe, tag, verweise } from './felder.ts';

/** Kinds of notices: a closed list (L-17). */
export const MELDUNGSARTEN = [
  'Pressemitteilung',
  'Hinweis',
  'Termin',
  'Beschluss',
  'Klarstellung',
  'Korrektur',
] as const;

/** A dated notice. Its file stem is its address and feed id for ever. */
export const meldung = z.strictObject({
  ...gemeinsam,
  quellen: quellenWahlfrei,
  art: z.enum(MELDUNGSARTEN).meta({
    title: 'Art',
    description: 'Pressemitteilung, Hinweis, Termin, Beschluss, Klarstellung oder Korrektur.',
    beispiel: 'Hinweis',
  }),
  datum: tag.meta({ title: 'Datum', description: 'Tag der Veröffentlichung: JJJJ-MM-TT.', beispiel: '2026-11-23' }),
  sperrfrist: z
    .preprocess((wert) => (wert instanceof Date ? wert.toISOString() : wert), z.iso.datetime({ offset: true }))
    .optional()
    .meta({
      title: 'Sperrfrist',
      description: 'Vor diesem Zeitpunkt erscheint die Meldung nirgends.',
      beispiel: '2026-12-01T10:00:00+01:00',
    }),
  massnahmen: verweise('massnahmen', 'Maßnahmen, von denen die Meldung handelt.'),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, von denen die Meldung handelt.'),
  suchbegriffe,
});
