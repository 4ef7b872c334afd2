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

/** The parts of a package, each with the measures that came of it. */
const teile = z
  .array(
    z.strictObject({
      titel: text('Teil', 'Was verlangt wird, in wenigen Worten.', 'Weitere, dezentrale Konsumräume prüfen'),
      massnahmen: verweise(
        'massnahmen',
        'Maßnahmen, die daraus wurden; ohne Eintrag steht der Teil für die Neuordnung im Ganzen.',
      ),
    }),
  )
  .min(1)
  .optional()
  .meta({
    title: 'Teile des Pakets',
    description: 'Nur bei dem Ereignis, dessen Paket auf der Seite Konzept gezeichnet wird.',
  });

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
  wendepunkt: text(
    'Wendepunkt',
    'Nur bei den wenigen Ereignissen, die auf der Seite Konzept am Zeitstrahl stehen: was geschah, in höchstens 45 Zeichen.',
    'Rat ändert den Kurs: zwei Räume',
  )
    .max(45)
    .optional(),
  teile,
  massnahmen: verweise('massnahmen', 'Maßnahmen, die das Ereignis betrifft.').meta(OFFEN),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, die das Ereignis betrifft.').meta(OFFEN),
  suchbegriffe,
});
