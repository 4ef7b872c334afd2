import { z } from 'zod';
import { STATUS, abweichungen, sicherheit, suchbegriffe, teildatum, text, verweise } from './felder.ts';
import { gemeinsam } from './gemeinsam.ts';

/** An event is a step with one of the five statuses, or something that was only reported or published. */
export const EREIGNISSTATUS = [...STATUS, 'berichtet', 'veroeffentlicht'] as const;

/** Who acted. */
export const GREMIEN = {
  rat: 'Rat',
  ausschuss: 'Ausschuss',
  verwaltung: 'Stadtverwaltung',
  polizei: 'Polizei',
  fraktion: 'Ratsfraktionen',
  traeger: 'Träger',
  gericht: 'Gericht',
  handel: 'Handel',
  bevoelkerung: 'Bevölkerung',
  wissenschaft: 'Wissenschaft',
} as const;
/** Other words for who acted, for the search. */
export const GREMIENWOERTER: Partial<Record<keyof typeof GREMIEN, string[]>> = {
  rat: ['Ratssitzung', 'Stadtrat', 'Gemeinderat', 'Ratsbeschluss'],
  ausschuss: ['Ausschusssitzung'],
  verwaltung: ['Stadt', 'Rathaus'],
  handel: ['Händler', 'Geschäfte', 'Kaufleute'],
  bevoelkerung: ['Anwohner', 'Nachbarn'],
  gericht: ['Urteil', 'Klage'],
};

export type Gremium = keyof typeof GREMIEN;

/** Something that happened in Dortmund; addressable as /verlauf/#<Kennung>. */
export const ereignis = z.strictObject({
  ...gemeinsam,
  datum: teildatum,
  status: z.enum(EREIGNISSTATUS).meta({
    title: 'Status',
    description: 'Einer der fünf Status; „berichtet“ oder „veroeffentlicht“, wenn nichts entschieden wurde.',
    beispiel: 'beschlossen',
  }),
  gremium: z.enum(Object.keys(GREMIEN) as [Gremium, ...Gremium[]]).meta({
    title: 'Gremium',
    description: 'Wer gehandelt hat.',
    beispiel: 'rat',
  }),
  sicherheit,
  abweichungen,
  hinweis: text('Hinweis', 'Was unklar oder nicht belegt ist.').optional(),
  massnahmen: verweise('massnahmen', 'Maßnahmen, die das Ereignis betrifft.'),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, die das Ereignis betrifft.'),
  suchbegriffe,
});
