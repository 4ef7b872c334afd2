/** Telephone numbers: how they are read and dialled, and how old they are. */
import { z } from 'zod';
import { OFFEN, teildatum, text } from './felder.ts';

/** A telephone number: as it is read, and as it is dialled. */
export const telefonnummer = {
  anzeige: text('Nummer', 'So, wie sie gelesen wird.', '0231 140936').meta(OFFEN),
  e164: z
    .string()
    // Short numbers (Germany has them below 11) are dialled as they are: behind a country code no telephone reaches them.
    .regex(/^(?:\+(?!4911)\d{6,15}|11\d{1,4})$/)
    .meta({
      title: 'Wählbare Nummer',
      description: 'Internationale Form ohne Leerzeichen; Kurznummern wie 116117 ohne Vorwahl.',
      beispiel: '+49231140936',
      offen: true,
    }),
};

/** The number of a place. */
export const ortsnummer = z.strictObject({
  ...telefonnummer,
  // A field of its own: every language says it, but what a number is for only German.
  stand: teildatum.optional().meta({
    title: 'Stand der Nummer',
    description: 'Nur bei einer alten Quelle: ihr Jahr, oder Jahr und Monat.',
    beispiel: '"2018"',
    offen: true,
  }),
  bereich: text('Bereich', 'Wofür die Nummer gilt; ihr Jahr steht unter „Stand der Nummer“.')
    .regex(/^(?![\s\S]*\b(?:19|20)\d\d\b)/)
    .optional()
    .meta(OFFEN),
});
