/** What a page of help is called where others may look over the shoulder: tab, history of the browser, preview in a chat (H-07). */
import { z } from 'zod';
import { text } from './felder.ts';

/** Parts of words that tell on whoever opens or shares a page of help. */
export const VERRAET =
  /drog|(?<!be|ge)sucht|abhängig|konsum|substitu|crack|kokain|heroin|diamorphin|methadon|cannabis|spritze|rausch|fixer|aids|psychiatr/i;

const diskreterText = (title: string, hilfe: string, beispiel: string) =>
  text(title, hilfe, beispiel).refine((wert) => !VERRAET.test(wert), { params: { art: 'verraet' } });

/** For a standing page. */
export const diskreterKopf = z
  .strictObject({
    titel: diskreterText(
      'Diskreter Titel',
      'Der ganze Titel im Reiter, ohne ein Wort, das etwas verrät.',
      'Hilfe und Beratung in Dortmund',
    ),
    zusammenfassung: diskreterText(
      'Diskrete Zusammenfassung',
      'Ein Satz für die Vorschau, ohne ein Wort, das etwas verrät.',
      'Rufnummern, Adressen und Zeiten.',
    ),
  })
  .optional()
  .meta({ title: 'Diskret', description: 'Für Seiten, die Menschen öffnen oder teilen, die Hilfe suchen.' });

/** For a place: its name without telling words; needed only where the title has some. */
export const diskreterName = diskreterText(
  'Diskreter Name',
  'Name für Reiter und Vorschau, ohne ein Wort, das etwas verrät; nur nötig, wenn der Titel eines enthält.',
  'Café Kick',
).optional();
