/** What the sources do not say. */
import { z } from 'zod';
import { kennung, quellenWahlfrei, text, verweise } from './felder.ts';

export const offeneFrage = z.strictObject({
  id: kennung,
  titel: text('Thema', 'Worum es geht, in wenigen Worten.'),
  frage: text('Frage', 'Was in den Quellen nicht zu finden war oder sich widerspricht.'),
  massnahmen: verweise('massnahmen', 'Maßnahmen, die die Frage betrifft.'),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, die die Frage betrifft.'),
  quellen: quellenWahlfrei,
});
