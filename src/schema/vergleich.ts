/** The comparison of Dortmund and Zürich. */
import { z } from 'zod';
import {
  OFFEN,
  STAEDTE,
  kennung,
  quellen,
  sicherheit,
  stand,
  suchbegriffe,
  text,
  verweis,
  verweise,
  wahl,
} from './felder.ts';

export const VERGLEICHSTHEMEN = {
  'raeume-und-zeiten': 'Räume und Zeiten',
  zugang: 'Zugang',
  nutzung: 'Nutzung',
  ordnung: 'Ordnung',
  hilfe: 'Hilfe und Behandlung',
  'geld-und-personal': 'Geld und Personal',
  'recht-und-politik': 'Recht und Politik',
} as const;
export type Vergleichsthema = keyof typeof VERGLEICHSTHEMEN;

const paar = (title: string, hilfe: string) =>
  z
    .strictObject({
      dortmund: verweis('kennzahlen', hilfe).meta({ title: 'Dortmund', offen: true }),
      zuerich: verweis('kennzahlen', hilfe).meta({ title: 'Zürich', offen: true }),
    })
    .optional()
    .meta({ title, description: hilfe });

export const vergleichszeile = z.strictObject({
  id: kennung,
  titel: text('Merkmal', 'Was verglichen wird.', 'Konsumvorgänge im Jahr').meta(OFFEN),
  thema: wahl(VERGLEICHSTHEMEN, {
    title: 'Thema',
    description: 'Unter welchem Thema die Zeile steht.',
    beispiel: 'zugang',
  }).meta(OFFEN),
  dortmund: text('Dortmund', 'Wie es in Dortmund ist.').meta(OFFEN),
  zuerich: text('Zürich', 'Wie es in Zürich ist.').meta(OFFEN),
  unterschied: text('Woher der Unterschied?', 'Was den Unterschied erklärt.').meta(OFFEN),
  luecke: text(
    'Was fehlt',
    'Was dazu keine Quelle sagt, in wenigen Worten und ohne Punkt; steht in der Liste unter der Tabelle. Weglassen, wenn nichts fehlt.',
    'laufende Kosten der Zürcher Stellen',
  )
    .optional()
    .meta(OFFEN),
  stand,
  sicherheit,
  zahl: paar('Zahlen', 'Zwei Kennzahlen auf einem Maßstab; nur wenn beide dasselbe messen.').meta(OFFEN),
  massnahmen: verweise('massnahmen', 'Maßnahmen in Dortmund, zu denen die Zeile gehört.').meta(OFFEN),
  suchbegriffe,
  quellen,
});

/** A finding above the table: one statement, what supports it, and where that is said. */
const vergleichsbefund = z.strictObject({
  titel: text('Aussage', 'Der Befund in höchstens acht Wörtern, mit Punkt.'),
  text: text('Begründung', 'Ein bis zwei Sätze.'),
  stadt: wahl(
    { ...STAEDTE, beide: 'beide' },
    {
      title: 'Stadt',
      description: 'Wovon der Befund vor allem handelt; bestimmt die Farbe.',
      beispiel: 'beide',
    },
  ),
  quellen,
});

/** The findings above the table. */
export const befunde = z
  .array(vergleichsbefund)
  .min(1)
  .meta({ title: 'Befunde', description: 'Was die Tabelle zeigt, in wenigen Sätzen; steht über der Tabelle.' });
