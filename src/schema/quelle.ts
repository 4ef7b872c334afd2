import { z } from 'zod';
import { tag, teildatum, text } from './felder.ts';
import { sperrfrist } from './gemeinsam.ts';

export const QUELLENARTEN = ['amtlich', 'presse', 'partei', 'traeger', 'wissenschaft', 'recht'] as const;
export type Quellenart = (typeof QUELLENARTEN)[number];

/** One cited document. One entry per document, however often it is cited. */
export const quelle = z
  .strictObject({
    titel: text('Titel', 'Titel des Dokuments, so wie es veröffentlicht wurde.'),
    herausgeber: text('Herausgeber', 'Wer das Dokument veröffentlicht hat.', 'Stadt Dortmund'),
    adresse: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .meta({
        title: 'Adresse',
        description: 'Adresse im Netz, oder null mit Grund.',
        beispiel: 'https://www.dortmund.de/',
      }),
    adresse_fehlt: text('Grund ohne Adresse', 'Warum keine Adresse angegeben wird.').optional(),
    datum: teildatum.nullable().meta({
      title: 'Datum',
      description: 'Datum der Veröffentlichung, so genau wie belegt; null, wenn die Quelle keines nennt.',
      beispiel: '2025-07-03',
    }),
    datum_hinweis: text('Hinweis zum Datum', 'Zum Beispiel „erschlossen“ oder „Stand der Fassung“.').optional(),
    abgerufen: tag.meta({ title: 'Abgerufen', description: 'Tag, an dem eine gespeicherte Kopie gelesen wurde.' }),
    art: z.enum(QUELLENARTEN).meta({
      title: 'Art',
      description: 'amtlich, presse, partei, traeger, wissenschaft oder recht.',
      beispiel: 'presse',
    }),
    hinweis: text(
      'Hinweis',
      'Was man über die Quelle wissen muss, zum Beispiel dass nur ein Auszug vorlag.',
    ).optional(),
    sperrfrist,
  })
  .superRefine((q, ctx) => {
    if (q.adresse === null && !q.adresse_fehlt)
      ctx.addIssue({ code: 'custom', path: ['adresse_fehlt'], params: { art: 'grund-fehlt' } });
  });
