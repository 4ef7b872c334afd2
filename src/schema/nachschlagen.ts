/** Tables to look things up: positions, candidate sites, open questions, help lines. */
import { z } from 'zod';
import {
  kennung,
  quellen,
  quellenWahlfrei,
  sicherheit,
  suchbegriffe,
  teildatum,
  telefonnummer,
  text,
  verweis,
  verweise,
  wahl,
} from './felder.ts';

export const stellungnahme = z.strictObject({
  id: kennung,
  akteur: text('Wer', 'Person mit öffentlichem Amt oder Organisation; keine Privatpersonen.'),
  rolle: text('Rolle', 'Amt oder Aufgabe zum Zeitpunkt der Äußerung.'),
  datum: teildatum.nullable().meta({ title: 'Datum', description: 'Tag der Äußerung; null, wenn nicht belegt.' }),
  aussage: text('Aussage', 'Position in indirekter Rede, ohne Wertung, für alle in derselben Form.'),
  quellen,
});

export const kandidat = z.strictObject({
  id: kennung,
  titel: text('Ort', 'Name des Ortes oder Gebäudes.'),
  adresse: text('Adresse', 'Adresse oder Lage, wie veröffentlicht.'),
  vorgeschlagen_von: text('Vorgeschlagen von', 'Wer den Ort vorgeschlagen hat.'),
  datum: teildatum,
  ergebnis: text('Was daraus wurde', 'Stand Dezember 2025.'),
  einrichtung: verweis('einrichtungen', 'Der Ort im Verzeichnis, wenn er dort steht.').optional(),
  massnahmen: verweise('massnahmen', 'Maßnahmen, zu denen der Ort gehört.'),
  suchbegriffe,
  quellen,
});

export const offeneFrage = z.strictObject({
  id: kennung,
  titel: text('Thema', 'Worum es geht, in wenigen Worten.'),
  frage: text('Frage', 'Was in den Quellen nicht zu finden war oder sich widerspricht.'),
  massnahmen: verweise('massnahmen', 'Maßnahmen, die die Frage betrifft.'),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, die die Frage betrifft.'),
  quellen: quellenWahlfrei,
});

/** Headings of the page of help, in their order. */
export const HILFEGRUPPEN = {
  notfall: 'Im Notfall',
  gespraech: 'Zum Reden, auch anonym',
  dortmund: 'In Dortmund',
  zuerich: 'In Zürich',
} as const;

export const hilfe = z.strictObject({
  id: kennung,
  titel: text('Name', 'Wer abnimmt.'),
  wann: text('Wann anrufen', 'In welcher Lage die Nummer hilft, in wenigen Worten.').optional(),
  gruppe: wahl(HILFEGRUPPEN, {
    title: 'Gruppe',
    description: 'Unter welcher Überschrift die Nummer steht.',
    beispiel: 'notfall',
  }),
  anzeige: text('Nummer', 'So, wie sie gelesen wird.', '0228 19240').nullable(),
  tel: z
    .string()
    .regex(/^tel:\+?\d+$/)
    .nullable()
    .meta({
      title: 'Wählbare Nummer',
      description: 'Beginnt mit tel:, ohne Leerzeichen; null, wenn keine Nummer belegt ist.',
      beispiel: 'tel:+4922819240',
    }),
  adresse: text('Adresse', 'Wenn man auch hingehen kann.').optional(),
  kosten: text('Kosten', '„nicht belegt“, wenn keine Quelle sie nennt.'),
  zeiten: text('Zeiten', '„nicht belegt“, wenn keine Quelle sie nennt.'),
  stand: text('Stand', 'Wie alt die Angabe ist.'),
  sicherheit,
  hinweis: text('Hinweis', 'Was man wissen muss.').optional(),
  suchbegriffe,
  quellen,
});

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
