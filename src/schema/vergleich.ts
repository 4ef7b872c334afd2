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

/** What stands large in a row for one city, so that two of them are understood side by side before a word of the text is read. */
const kurzangabe = (stadt: string, beispiele: [wert: string, was: string, zeit: string]) =>
  z
    .strictObject({
      wert: text('Angabe', 'Eine Zahl oder höchstens drei Wörter; steht groß.', beispiele[0]),
      was: text(
        'Was das ist',
        'Was die Zahl zählt oder was zu den Worten gehört, in höchstens zehn Wörtern.',
        beispiele[1],
      ),
      zeit: text('Zeit', 'Jahr, Monat oder Zeitraum, für den die Angabe gilt.', beispiele[2]),
    })
    .meta({
      title: stadt,
      description: `Was für ${stadt} groß in der Zeile steht; ausführlich steht es im Text.`,
      offen: true,
    });

export const vergleichszeile = z.strictObject({
  id: kennung,
  titel: text('Merkmal', 'Was verglichen wird.', 'Konsumvorgänge im Jahr').meta(OFFEN),
  thema: wahl(VERGLEICHSTHEMEN, {
    title: 'Thema',
    description: 'Unter welchem Thema die Zeile steht.',
    beispiel: 'zugang',
  }).meta(OFFEN),
  kurz: z
    .strictObject({
      dortmund: kurzangabe(STAEDTE.dortmund, ['23', 'Plätze zum Konsum', '2025']),
      zuerich: kurzangabe(STAEDTE.zuerich, ['19', 'Plätze zum Rauchen in einer Stelle', '2023']),
    })
    .meta({
      title: 'Kurz gesagt',
      description: 'Was in beiden Städten gilt, mit Zeit; beides auf einen Blick.',
      offen: true,
    }),
  ungleich: text(
    'Zählweise',
    'Was an beiden Angaben nicht gleich gezählt ist, ohne Punkt; steht hinter „Zählweise:“ bei den Zahlen. Dass die Jahre verschieden sind, sagt die Seite selbst.',
    'hier alle Praxen, dort nur eine Einrichtung',
  )
    .optional()
    .meta(OFFEN),
  dortmund: text('Dortmund', 'Wie es in Dortmund ist.').meta(OFFEN),
  zuerich: text('Zürich', 'Wie es in Zürich ist.').meta(OFFEN),
  unterschied: text('Woher der Unterschied?', 'Was den Unterschied erklärt, in einem Satz.').meta(OFFEN),
  einordnung: text(
    'Einordnung',
    'Was außerdem zu wissen ist; steht aufgeklappt unter dem Satz. Weglassen, wenn nichts fehlt.',
  )
    .optional()
    .meta(OFFEN),
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
