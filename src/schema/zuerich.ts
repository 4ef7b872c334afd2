/** Tables about Zürich and beyond: law, evidence, history, pillars, adoption, cities. */
import { z } from 'zod';
import {
  kennung,
  quellen,
  sicherheit,
  stand,
  suchbegriffe,
  teildatum,
  text,
  verweis,
  verweise,
  wahl,
} from './felder.ts';
import { schluessel } from './schluessel.ts';

/** Where a rule holds, from the outside in: the city for which it matters, and the anchor of its part of the page. */
export const RECHTSRAEUME = {
  Deutschland: { stadt: 'dortmund', anker: 'deutschland' },
  NRW: { stadt: 'dortmund', anker: 'nrw' },
  Schweiz: { stadt: 'zuerich', anker: 'schweiz' },
  'Kanton Zürich': { stadt: 'zuerich', anker: 'kanton-zuerich' },
  'Stadt Zürich': { stadt: 'zuerich', anker: 'stadt-zuerich' },
  'Zürich und NRW': { stadt: 'beide', anker: 'zuerich-und-nrw' },
} as const;

export const rechtsnorm = z.strictObject({
  id: kennung,
  titel: text('Norm', 'Paragraf, Gesetz oder Beschluss.', '§ 10a BtMG'),
  land: z.enum(schluessel(RECHTSRAEUME)).meta({
    title: 'Geltung',
    description: 'Wo die Norm gilt.',
    beispiel: 'Deutschland',
  }),
  inhalt: text('Inhalt', 'Was die Norm regelt, in einfachen Worten.'),
  folge: text('Folge für Konsumräume', 'Was daraus für Konsumräume folgt.'),
  suchbegriffe,
  quellen,
});

/** How well a statement is supported, the best first. */
export const STAERKEN = ['stark', 'mittel', 'schwach'] as const;
export type Staerke = (typeof STAERKEN)[number];

export const wirkungsaussage = z.strictObject({
  id: kennung,
  titel: text('Aussage', 'Was sich sagen lässt, in einem Satz.'),
  evidenz: text('Beleg', 'Worauf sich die Aussage stützt.'),
  staerke: z.enum(STAERKEN).meta({
    title: 'Stärke',
    description: 'Wie gut die Aussage belegt ist: stark, mittel oder schwach.',
    beispiel: 'mittel',
  }),
  hinweis: text('Grenze', 'Was die Aussage nicht sagt.').optional(),
  suchbegriffe,
  quellen,
});

/** The lanes of the time axis, from the top down: the two cities outside, their countries between them. */
export const SPUREN = {
  zuerich: 'Zürich',
  schweiz: 'Schweiz',
  deutschland: 'Deutschland',
  dortmund: 'Dortmund',
} as const;
export type Spur = keyof typeof SPUREN;

/** Where history happened, and the lane on which it is drawn. */
export const GESCHICHTSORTE = {
  Zürich: 'zuerich',
  'Kanton Zürich': 'schweiz',
  Schweiz: 'schweiz',
  Bern: 'schweiz',
  Dortmund: 'dortmund',
  NRW: 'deutschland',
  Deutschland: 'deutschland',
  Köln: 'deutschland',
} as const satisfies Record<string, Spur>;

export const geschichtszeile = z.strictObject({
  id: kennung,
  titel: text('Titel', 'Was geschah, in wenigen Worten.'),
  kurz: text(
    'Kurz',
    'Der Titel in höchstens 45 Zeichen, wenn das Ereignis im Bild der Zeitachse beim Namen stehen soll; sonst weglassen.',
    'Räumung des Platzspitz',
  )
    .max(45)
    .optional(),
  datum: teildatum,
  bis: teildatum.optional(),
  ort: z.enum(schluessel(GESCHICHTSORTE)).meta({ title: 'Ort', description: 'Wo es geschah.', beispiel: 'Zürich' }),
  zusammenfassung: text('Zusammenfassung', 'Ein bis drei Sätze.'),
  sicherheit,
  ereignis: verweis('ereignisse', 'Das Ereignis im Dortmunder Verlauf, wenn es dort auch steht.').optional(),
  quellen,
});

const stadtseite = z.strictObject({
  institutionen: z
    .array(text('Einrichtung', 'Wer diese Säule trägt.'))
    .meta({ title: 'Einrichtungen', description: 'Wer diese Säule trägt, eine je Zeile.' }),
  zahlen: z
    .array(text('Zahl', 'Eine belegte Zahl mit ihrem Jahr.'))
    .meta({ title: 'Zahlen', description: 'Belegte Zahlen, eine je Zeile.' }),
});

export const saeule = z.strictObject({
  id: kennung,
  titel: text('Säule', 'Name der Säule.'),
  kern: text('Kern', 'Worum es geht, in einem Satz.'),
  zuerich: stadtseite.meta({ title: 'Zürich', description: 'Was Zürich in dieser Säule hat.' }),
  dortmund: stadtseite.meta({ title: 'Dortmund', description: 'Was Dortmund in dieser Säule hat.' }),
  quellen,
});

/** How far an element of the Zürich model is in place in Dortmund. */
export const UEBERNAHMESTUFEN = {
  vorhanden: 'vorhanden',
  weitgehend: 'weitgehend vorhanden',
  beschlossen: 'beschlossen, nicht umgesetzt',
  angedacht: 'angedacht',
  moeglich: 'rechtlich möglich',
  abgelehnt: 'abgelehnt',
  abgeschafft: 'abgeschafft',
  'nicht-vorhanden': 'nicht vorhanden',
} as const;
export type Uebernahmestufe = keyof typeof UEBERNAHMESTUFEN;

export const uebernahme = z.strictObject({
  id: kennung,
  titel: text('Element', 'Ein Baustein der Zürcher Drogenhilfe.'),
  stufe: wahl(UEBERNAHMESTUFEN, {
    title: 'Stufe',
    description: 'Wie weit Dortmund ist.',
    beispiel: 'vorhanden',
  }),
  stand: text('Stand in Dortmund', 'Der Stand in wenigen Worten, mit Jahr.'),
  beleg: text('Beleg', 'Worauf sich das stützt.'),
  massnahmen: verweise('massnahmen', 'Maßnahmen, zu denen das Element gehört.'),
  quellen,
});

export const stadt = z.strictObject({
  id: kennung,
  titel: text('Stadt', 'Name der Stadt.'),
  stand: stand.optional(),
  inhalt: text('Was dort gilt', 'Stand in zwei, drei Sätzen.'),
  bezug: text(
    'Bezug zu Zürich',
    'Wie sich die Stadt auf Zürich bezieht; weglassen, wenn keine Quelle es sagt.',
  ).optional(),
  suchbegriffe,
  quellen,
});
