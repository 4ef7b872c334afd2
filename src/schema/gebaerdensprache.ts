/** Videos in German sign language (DGS). A public body owes these four on its first page (§ 3 BITVNRW, A-06); what is missing is told in the statement. */
import { z } from 'zod';
import { medium, tag, text } from './felder.ts';

const video = (title: string) =>
  z
    .strictObject({
      datei: medium(
        'video',
        'Video mit mindestens 320 × 240 Pixeln und 25 Bildern in der Sekunde, ruhiger Hintergrund, ohne Schatten.',
      ),
      aufgenommen: tag.meta({ title: 'Aufgenommen am', description: 'Tag der Aufnahme.' }),
      wortlaut: text('Wortlaut', 'Was das Video sagt, Satz für Satz auf Deutsch; steht darunter.'),
    })
    .optional()
    .meta({ title, description: 'Fehlt es, steht das in der Erklärung zur Barrierefreiheit.' });

/** The four that are asked for, each under its name; one that is left out is missing. */
export const gebaerdensprache = z.strictObject({
  inhalte: video('Die wichtigsten Inhalte dieser Website'),
  bedienung: video('So geht diese Website'),
  erklaerung: video('Das Wichtigste aus der Erklärung zur Barrierefreiheit'),
  weiteres: video('Was es noch in Gebärdensprache gibt'),
});
export type Gebaerdenvideo = NonNullable<z.infer<typeof gebaerdensprache>['inhalte']>;
