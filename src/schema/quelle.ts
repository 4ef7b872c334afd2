import { z } from 'zod';
import { tag, teildatum, text, wahl, webadresse } from './felder.ts';
import { sperrfrist } from './gemeinsam.ts';

export const QUELLENARTEN = {
  amtlich: 'Behörden und amtliche Stellen',
  presse: 'Presse und Rundfunk',
  partei: 'Parteien und Fraktionen',
  traeger: 'Träger und Vereine',
  wissenschaft: 'Wissenschaft',
  recht: 'Gesetze und Verordnungen',
} as const;
export type Quellenart = keyof typeof QUELLENARTEN;

/** One cited document. One entry per document, however often it is cited. */
export const quelle = z
  .strictObject({
    titel: text('Titel', 'Titel des Dokuments, so wie es veröffentlicht wurde.'),
    herausgeber: text('Herausgeber', 'Wer das Dokument veröffentlicht hat.', 'Stadt Dortmund'),
    adresse: webadresse('Adresse', 'Adresse im Netz, oder null mit Grund.').nullable(),
    adresse_fehlt: text('Grund ohne Adresse', 'Warum keine Adresse angegeben wird.').optional(),
    datum: teildatum.nullable().meta({
      title: 'Datum',
      description: 'Datum der Veröffentlichung, so genau wie belegt; null, wenn die Quelle keines nennt.',
      beispiel: '2025-07-03',
    }),
    datum_hinweis: text('Hinweis zum Datum', 'Zum Beispiel „erschlossen“ oder „Stand der Fassung“.').optional(),
    abgerufen: tag.meta({
      title: 'Abgerufen',
      description: 'Tag, an dem das Dokument oder eine gespeicherte Kopie davon gelesen wurde.',
    }),
    nicht_erreichbar: tag.optional().meta({
      title: 'Nicht erreichbar seit',
      description:
        'Tag, an dem die Adresse zum ersten Mal nicht mehr antwortete. Die wöchentliche Prüfung trägt ihn ein.',
      beispiel: '2026-12-07',
    }),
    art: wahl(QUELLENARTEN, {
      title: 'Art',
      description: 'Zu welcher Gruppe gehört, wer das Dokument veröffentlicht hat.',
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
