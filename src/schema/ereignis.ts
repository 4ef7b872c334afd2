import { z } from 'zod';
import {
  OFFEN,
  STATUS,
  type Status,
  abweichungen,
  sicherheit,
  suchbegriffe,
  teildatum,
  text,
  verweise,
  wahl,
} from './felder.ts';
import { gemeinsam } from './gemeinsam.ts';

/** An event is a step with one of the five statuses, or something that was only reported or published. */
export const EREIGNISSTATUS = {
  // Object.fromEntries forgets which keys it was given.
  ...(Object.fromEntries(STATUS.map((s) => [s, s])) as Record<Status, Status>),
  berichtet: 'berichtet',
  veroeffentlicht: 'veröffentlicht',
} as const;

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

/** Something that happened in Dortmund; addressable as /verlauf/#<Kennung>. */
export const ereignis = z.strictObject({
  ...gemeinsam,
  datum: teildatum.meta(OFFEN),
  status: wahl(EREIGNISSTATUS, {
    title: 'Status',
    description: 'Einer der fünf Status; „berichtet“ oder „veröffentlicht“, wenn nichts entschieden wurde.',
    beispiel: 'beschlossen',
  }).meta(OFFEN),
  gremium: wahl(GREMIEN, {
    title: 'Gremium',
    description: 'Wer gehandelt hat.',
    beispiel: 'rat',
  }).meta(OFFEN),
  sicherheit,
  abweichungen,
  eingebracht_von: text(
    'Eingebracht von',
    'Wer den Antrag oder die Vorlage eingebracht hat, für alle in derselben Form; weglassen, wenn keine Quelle es sagt.',
    'SPD und Grüne',
  )
    .optional()
    .meta(OFFEN),
  drucksache: text(
    'Drucksache',
    'Nummer der Vorlage, nur bei Rat und Ausschüssen; weglassen, wenn keine Quelle sie nennt.',
    '33985-24',
  )
    .optional()
    .meta(OFFEN),
  hinweis: text('Hinweis', 'Was unklar oder nicht belegt ist.').optional().meta(OFFEN),
  massnahmen: verweise('massnahmen', 'Maßnahmen, die das Ereignis betrifft.').meta(OFFEN),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, die das Ereignis betrifft.').meta(OFFEN),
  suchbegriffe,
});
