/** Help lines. */
import { z } from 'zod';
import { kennung, quellen, sicherheit, suchbegriffe, suchliste, text, wahl, webadresse } from './felder.ts';
import { HANDGRIFFE } from './handgriffe.ts';

/** Headings of the page of help, in their order. */
export const HILFEGRUPPEN = {
  notfall: 'Im Notfall',
  gespraech: 'Zum Reden, auch anonym',
  dortmund: 'In Dortmund',
  zuerich: 'In Zürich',
} as const;

/** The drawing beside a step. */
export const handgriff = wahl(HANDGRIFFE, {
  title: 'Zeichnung',
  description: 'Was die Zeichnung neben dem Schritt zeigt: dasselbe wie seine Worte.',
  beispiel: 'seitenlage',
}).optional();

/** What to do until help comes, in as few words as possible: the first screen of the page of help and the card for the pocket. */
export const schritte = z
  .array(
    z.strictObject({
      kurz: text('Schritt', 'Ein Schritt in höchstens 70 Zeichen; nur, was alle Quellen sagen.').max(70),
      bild: handgriff,
      quellen,
    }),
  )
  .min(1)
  .meta({
    title: 'Wenn jemand nicht aufwacht',
    description:
      'Die Schritte, bis Hilfe kommt, in ihrer Reihenfolge; ausführlich stehen sie auf der Seite Hilfe und Beratung.',
  });

/** A help line. */
export const hilfe = z.strictObject({
  id: kennung,
  titel: text('Name', 'Wer abnimmt.'),
  wann: text('Wann anrufen', 'In welcher Lage die Nummer hilft, in wenigen Worten.').optional(),
  gruppe: wahl(HILFEGRUPPEN, {
    title: 'Gruppe',
    description: 'Unter welcher Überschrift die Nummer steht.',
    beispiel: 'notfall',
  }),
  zuerst: z.boolean().optional().meta({
    title: 'Ganz oben',
    description: 'true: steht oben auf der Seite Hilfe und auf der Karte zum Ausdrucken; höchstens zwei Nummern.',
    beispiel: 'true',
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
  web: webadresse('Website', 'Wenn man sich dort im Netz melden kann.').optional(),
  kosten: text('Kosten', 'Leer, wenn keine Quelle sie nennt.').optional(),
  zeiten: text('Zeiten', 'Leer, wenn keine Quelle sie nennt.').optional(),
  stand: text(
    'Stand',
    'Wie alt die Angabe ist: Jahr, Monat oder Tag wie 2025-12, oder in Worten; „unbekannt“, wenn die Quelle undatiert ist.',
  ),
  sicherheit,
  hinweis: text('Hinweis', 'Was man wissen muss.').optional(),
  suchbegriffe,
  notfallwoerter: suchliste({
    wort: 'Wort im Notfall',
    title: 'Wörter im Notfall',
    description:
      'Wer eines davon in die Suche tippt, bekommt diese Nummer vor allem anderen, auch mit Tippfehlern und in anderer Reihenfolge. Nur für Lebensgefahr.',
  }),
  quellen,
});
