/** Whom the press can ask. */
import { z } from 'zod';
import { kennung, text } from './felder.ts';
import { telefonnummer } from './rufnummer.ts';

/** Whom journalists can ask (P-03): a named person with a number and hours. */
export const ansprechperson = z.strictObject({
  id: kennung,
  name: text('Name', 'Vor- und Nachname.'),
  stelle: text('Stelle', 'Amt oder Einrichtung und Aufgabe dort.'),
  themen: z
    .array(text('Thema', 'Wofür die Person zuständig ist.'))
    .min(1)
    .meta({ title: 'Themen', description: 'Wofür die Person Fragen beantwortet.' }),
  telefon: z.strictObject(telefonnummer).meta({ title: 'Telefon', description: 'Durchwahl.' }),
  email: z.email().meta({ title: 'E-Mail', description: 'E-Mail-Adresse.', beispiel: 'presse@stadt.example' }),
  erreichbar: text('Erreichbar', 'Tage und Uhrzeiten.', 'Montag bis Freitag 8 bis 16 Uhr'),
});
