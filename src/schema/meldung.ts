import { z } from 'zod';
import { quellenWahlfrei, suchbegriffe, tag, verweise } from './felder.ts';
import { gemeinsam } from './gemeinsam.ts';

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
  massnahmen: verweise('massnahmen', 'Maßnahmen, von denen die Meldung handelt.'),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, von denen die Meldung handelt.'),
  suchbegriffe,
});
