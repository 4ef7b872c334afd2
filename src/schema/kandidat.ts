/** Places that were looked at for a second room. */
import { z } from 'zod';
import { kennung, quellen, suchbegriffe, teildatum, text, verweis, verweise } from './felder.ts';

export const kandidat = z.strictObject({
  id: kennung,
  titel: text('Ort', 'Name des Ortes oder Gebäudes.'),
  kurz: text(
    'Kurz',
    'Der Ort in höchstens 40 Zeichen, wie er in der Zeichnung auf der Seite Konzept heißt; ohne Eintrag gilt der Name.',
    'Küpferstraße 3',
  )
    .max(40)
    .optional(),
  adresse: text('Adresse', 'Adresse oder Lage, wie veröffentlicht.'),
  vorgeschlagen_von: text('Vorgeschlagen von', 'Wer den Ort vorgeschlagen hat.'),
  datum: teildatum,
  ergebnis: text('Was daraus wurde', 'Ob der Ort geprüft, vertagt, abgelehnt oder beschlossen wurde.'),
  einrichtung: verweis('einrichtungen', 'Der Ort im Verzeichnis, wenn er dort steht.').optional(),
  massnahmen: verweise('massnahmen', 'Maßnahmen, zu denen der Ort gehört.'),
  suchbegriffe,
  quellen,
});
