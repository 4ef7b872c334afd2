/** Who said what, in which office and when. */
import { z } from 'zod';
import { kennung, quellen, teildatum, text } from './felder.ts';

export const stellungnahme = z.strictObject({
  id: kennung,
  akteur: text('Wer', 'Person mit öffentlichem Amt oder Organisation; keine Privatpersonen.'),
  rolle: text('Rolle', 'Amt oder Aufgabe zum Zeitpunkt der Äußerung.'),
  datum: teildatum.nullable().meta({ title: 'Datum', description: 'Tag der Äußerung; null, wenn nicht belegt.' }),
  aussage: text('Aussage', 'Position in indirekter Rede, ohne Wertung, für alle in derselben Form.'),
  quellen,
});
