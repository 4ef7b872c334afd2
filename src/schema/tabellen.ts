/** The rows of the table files. Each row has an id, so it can be addressed, cited and referenced. */
import { z } from 'zod';
import {
  kennung,
  quellen,
  quellenWahlfrei,
  sicherheit,
  suchbegriffe,
  tabelle,
  teildatum,
  text,
  verweis,
  verweise,
} from './felder.ts';
import { koordinaten } from './einrichtung.ts';

const stand = z.union([teildatum, z.literal('nicht belegt')]).meta({
  title: 'Stand',
  description: 'Wofür die Angabe gilt: Jahr, Monat oder Tag; „nicht belegt“, wenn unbekannt.',
  beispiel: '2025-12',
});

/** How a number is to be read; anything but `genau` is drawn and worded differently. */
export const GENAUIGKEIT = {
  genau: '',
  rund: 'rund ',
  mindestens: 'mehr als ',
  hoechstens: 'höchstens ',
  knapp: 'knapp ',
  schaetzung: 'geschätzt ',
  rechnung: 'rechnerisch ',
} as const;
export type Genauigkeit = keyof typeof GENAUIGKEIT;

export const kennzahl = z.strictObject({
  id: kennung,
  titel: text('Was', 'Was gezählt oder gemessen wurde.', 'Konsumvorgänge'),
  wert: z
    .number()
    .nullable()
    .meta({ title: 'Wert', description: 'Zahl ohne Punkt; null heißt nicht belegt.', beispiel: '139013' }),
  bis: z.number().optional().meta({ title: 'Bis', description: 'Obere Grenze, wenn die Quelle eine Spanne nennt.' }),
  wortlaut: text(
    'Wortlaut',
    'Nur wenn die Angabe mehr sagt als eine Zahl, zum Beispiel „rund ein Drittel“.',
  ).optional(),
  genauigkeit: z.enum(Object.keys(GENAUIGKEIT) as [Genauigkeit, ...Genauigkeit[]]).meta({
    title: 'Genauigkeit',
    description: 'genau, rund, mindestens, hoechstens, knapp, schaetzung oder rechnung.',
    beispiel: 'genau',
  }),
  einheit: text('Einheit', 'Einheit in der Mehrzahl.', 'Konsumvorgänge'),
  zeitraum: text('Zeitraum', 'Jahr, Monat, Tag oder Zeitraum in Worten; „nicht belegt“, wenn unbekannt.', '2024'),
  ort: text('Ort', 'Wofür die Zahl gilt.', 'Dortmund'),
  thema: z.enum(['nutzung', 'angebot', 'gesundheit', 'ordnung', 'geld-und-personal', 'beteiligung', 'stadt']).meta({
    title: 'Thema',
    description: 'Unter welcher Überschrift die Zahl steht.',
    beispiel: 'nutzung',
  }),
  reihe: z
    .enum([
      'konsumvorgaenge-dortmund',
      'konsumvorgaenge-zuerich',
      'drogentote-dortmund',
      'drogentote-deutschland',
      'wochenoeffnung-dortmund',
      'crack-dortmund',
    ])
    .optional()
    .meta({
      title: 'Reihe',
      description: 'Zeitreihe, zu der die Zahl gehört; dann ist der Zeitraum ein Jahr oder beginnt mit einem Datum.',
    }),
  hinweis: text('Hinweis', 'Zählweise, Rundung, Widerspruch.').optional(),
  quellen,
});

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
    .strictObject({ dortmund: verweis('kennzahlen', hilfe), zuerich: verweis('kennzahlen', hilfe) })
    .optional()
    .meta({ title, description: hilfe });

export const vergleichszeile = z.strictObject({
  id: kennung,
  titel: text('Merkmal', 'Was verglichen wird.', 'Konsumvorgänge im Jahr'),
  thema: z.enum(Object.keys(VERGLEICHSTHEMEN) as [Vergleichsthema, ...Vergleichsthema[]]).meta({
    title: 'Thema',
    description: 'Unter welchem Thema die Zeile steht.',
    beispiel: 'zugang',
  }),
  dortmund: text('Dortmund', 'Wie es in Dortmund ist.'),
  zuerich: text('Zürich', 'Wie es in Zürich ist.'),
  unterschied: text('Woher der Unterschied?', 'Was den Unterschied erklärt und was nicht belegt ist.'),
  stand,
  sicherheit,
  zahl: paar('Zahlen', 'Zwei Kennzahlen auf einem Maßstab; nur wenn beide dasselbe messen.'),
  massnahmen: verweise('massnahmen', 'Maßnahmen in Dortmund, zu denen die Zeile gehört.'),
  suchbegriffe,
  quellen,
});

export const rechtsnorm = z.strictObject({
  id: kennung,
  titel: text('Norm', 'Paragraf, Gesetz oder Beschluss.', '§ 10a BtMG'),
  land: text('Geltung', 'Wo die Norm gilt.', 'Deutschland'),
  inhalt: text('Inhalt', 'Was die Norm regelt, in einfachen Worten.'),
  folge: text('Folge für Konsumräume', 'Was daraus für Konsumräume folgt.'),
  suchbegriffe,
  quellen,
});

export const wirkungsaussage = z.strictObject({
  id: kennung,
  titel: text('Aussage', 'Was sich sagen lässt, in einem Satz.'),
  evidenz: text('Beleg', 'Worauf sich die Aussage stützt.'),
  staerke: z.enum(['stark', 'mittel', 'schwach']).meta({
    title: 'Stärke',
    description: 'Wie gut die Aussage belegt ist: stark, mittel oder schwach.',
    beispiel: 'mittel',
  }),
  hinweis: text('Grenze', 'Was die Aussage nicht sagt.').optional(),
  suchbegriffe,
  quellen,
});

export const stellungnahme = z.strictObject({
  id: kennung,
  akteur: text('Wer', 'Person mit öffentlichem Amt oder Organisation; keine Privatpersonen.'),
  rolle: text('Rolle', 'Amt oder Aufgabe zum Zeitpunkt der Äußerung.'),
  datum: teildatum.nullable().meta({ title: 'Datum', description: 'Tag der Äußerung; null, wenn nicht belegt.' }),
  aussage: text('Aussage', 'Position in indirekter Rede, ohne Wertung, für alle in derselben Form.'),
  quellen,
});

export const GESCHICHTSORTE = [
  'Zürich',
  'Kanton Zürich',
  'Schweiz',
  'Bern',
  'Dortmund',
  'NRW',
  'Deutschland',
  'Köln',
] as const;

export const geschichtszeile = z.strictObject({
  id: kennung,
  titel: text('Titel', 'Was geschah, in wenigen Worten.'),
  datum: teildatum,
  bis: teildatum.optional(),
  ort: z.enum(GESCHICHTSORTE).meta({ title: 'Ort', description: 'Wo es geschah.', beispiel: 'Zürich' }),
  zusammenfassung: text('Zusammenfassung', 'Ein bis drei Sätze.'),
  sicherheit,
  ereignis: verweis('ereignisse', 'Das Ereignis im Dortmunder Verlauf, wenn es dort auch steht.').optional(),
  quellen,
});

const stadtseite = z.strictObject({
  institutionen: z.array(text('Einrichtung', 'Wer diese Säule trägt.')),
  zahlen: z.array(text('Zahl', 'Eine belegte Zahl oder „nicht belegt“.')),
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
  stufe: z.enum(Object.keys(UEBERNAHMESTUFEN) as [Uebernahmestufe, ...Uebernahmestufe[]]).meta({
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
  stand,
  inhalt: text('Was dort gilt', 'Stand in zwei, drei Sätzen.'),
  bezug: text('Bezug zu Zürich', 'Wie sich die Stadt auf Zürich bezieht; „nicht belegt“, wenn unbekannt.'),
  suchbegriffe,
  quellen,
});

export const kandidat = z.strictObject({
  id: kennung,
  titel: text('Ort', 'Name des Ortes oder Gebäudes.'),
  adresse: text('Adresse', 'Adresse oder Lage, wie veröffentlicht.'),
  vorgeschlagen_von: text('Vorgeschlagen von', 'Wer den Ort vorgeschlagen hat.'),
  datum: teildatum,
  ergebnis: text('Was daraus wurde', 'Stand Dezember 2025.'),
  einrichtung: verweis('einrichtungen', 'Der Ort im Verzeichnis, wenn er dort steht.').optional(),
  massnahmen: verweise('massnahmen', 'Maßnahmen, zu denen der Ort gehört.'),
  suchbegriffe,
  quellen,
});

export const offeneFrage = z.strictObject({
  id: kennung,
  titel: text('Thema', 'Worum es geht, in wenigen Worten.'),
  frage: text('Frage', 'Was in den Quellen nicht zu finden war oder sich widerspricht.'),
  massnahmen: verweise('massnahmen', 'Maßnahmen, die die Frage betrifft.'),
  einrichtungen: verweise('einrichtungen', 'Einrichtungen, die die Frage betrifft.'),
  quellen: quellenWahlfrei,
});

export const hilfe = z.strictObject({
  id: kennung,
  titel: text('Name', 'Wer abnimmt.'),
  wann: text('Wann anrufen', 'In welcher Lage die Nummer hilft, in wenigen Worten.').optional(),
  gruppe: z.enum(['notfall', 'gespraech', 'dortmund', 'zuerich']).meta({
    title: 'Gruppe',
    description: 'notfall, gespraech, dortmund oder zuerich.',
    beispiel: 'notfall',
  }),
  anzeige: text('Nummer', 'So, wie sie gelesen wird.', '0228 19240').nullable(),
  tel: z
    .string()
    .regex(/^tel:\+?\d+$/)
    .nullable()
    .meta({
      title: 'Wählbare Nummer',
      description: 'Beginnt mit tel:, ohne Leerzeichen; null, wenn keine Nummer belegt ist.',
      beispiel: 'tel:+4922819240',
    }),
  adresse: text('Adresse', 'Wenn man auch hingehen kann.').optional(),
  kosten: text('Kosten', '„nicht belegt“, wenn keine Quelle sie nennt.'),
  zeiten: text('Zeiten', '„nicht belegt“, wenn keine Quelle sie nennt.'),
  stand: text('Stand', 'Wie alt die Angabe ist.'),
  sicherheit,
  hinweis: text('Hinweis', 'Was man wissen muss.').optional(),
  quellen,
});

const punkt = z.tuple([z.number(), z.number()]).meta({ title: 'Punkt', description: '[Breite, Länge] in Grad.' });
const rahmen = z.strictObject({ sued: z.number(), west: z.number(), nord: z.number(), ost: z.number() });
const lage = koordinaten.shape;

/** Rough geometry for the schematic maps, by city. */
export const orientierung = z.strictObject({
  id: z.enum(['dortmund', 'zuerich']),
  ausschnitt: rahmen.meta({ title: 'Ausschnitt', description: 'Ränder der Karte in Grad.' }),
  punkte: z.array(
    z.strictObject({
      id: kennung,
      name: text('Name', 'Beschriftung.'),
      art: text('Art', 'Art des Ortes.'),
      lat: lage.lat,
      lon: lage.lon,
    }),
  ),
  linien: z.array(
    z.strictObject({
      id: kennung,
      name: text('Name', 'Beschriftung.'),
      art: text('Art', 'Art der Linie.'),
      geschlossen: z.boolean(),
      punkte: z.array(punkt).min(2),
    }),
  ),
});

export const TABELLEN = {
  kennzahlen: tabelle(kennzahl),
  vergleich: tabelle(vergleichszeile),
  rechtslage: tabelle(rechtsnorm),
  wirkung: tabelle(wirkungsaussage),
  stellungnahmen: tabelle(stellungnahme),
  geschichte: tabelle(geschichtszeile),
  saeulen: tabelle(saeule),
  uebernahme: tabelle(uebernahme),
  staedte: tabelle(stadt),
  standortsuche: tabelle(kandidat),
  'offene-fragen': tabelle(offeneFrage),
  hilfe: tabelle(hilfe),
  orientierung: tabelle(orientierung),
} as const;
