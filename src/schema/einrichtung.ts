import { z } from 'zod';
import { VERRAET, diskreterName } from './diskret.ts';
import { OFFEN, STAEDTE, abweichungen, sicherheit, suchbegriffe, teildatum, text, wahl, webadresse } from './felder.ts';
import { gemeinsam } from './gemeinsam.ts';
import { ortsnummer } from './rufnummer.ts';

/** How long what is said of a place of help may go unchecked, in days: opening times and numbers change. */
export const ORTSFRIST = 90;

/** Services, in the order in which they are listed, with the words shown to visitors. */
export const ANGEBOTE = {
  konsumraum: 'Konsumraum',
  spritzentausch: 'Spritzentausch',
  beratung: 'Beratung',
  angehoerigenberatung: 'Beratung für Angehörige',
  praevention: 'Vorbeugung',
  substitution: 'Substitution',
  'heroingestuetzte-behandlung': 'Behandlung mit Diamorphin',
  'psychosoziale-betreuung': 'Psychosoziale Betreuung',
  entgiftung: 'Entgiftung',
  rehabilitation: 'Rehabilitation',
  'medizinische-versorgung': 'Medizinische Hilfe',
  krisenhilfe: 'Hilfe in seelischen Krisen',
  notschlafstelle: 'Schlafplatz',
  tagesaufenthalt: 'Aufenthalt am Tag',
  mahlzeit: 'Essen und Trinken',
  'dusche-waesche': 'Duschen und Wäsche',
  postadresse: 'Postadresse',
  streetwork: 'Straßensozialarbeit',
  'drug-checking': 'Drug-Checking',
  triage: 'Weitervermittlung',
  jugend: 'Für junge Menschen',
  frauen: 'Für Frauen',
  selbsthilfe: 'Selbsthilfe',
  toilette: 'Toilette',
} as const;
export type Angebot = keyof typeof ANGEBOTE;

/** Whether a place is open; a place that was only proposed is not planned. */
export const BETRIEB = {
  'in-betrieb': 'in Betrieb',
  provisorisch: 'in Betrieb, befristet',
  vorgeschlagen: 'nur vorgeschlagen',
  geplant: 'geplant, nicht geöffnet',
  geschlossen: 'geschlossen',
  verworfen: 'verworfen',
} as const;
export type Betrieb = keyof typeof BETRIEB;

export const WOCHENTAGE = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;
export type Wochentag = (typeof WOCHENTAGE)[number];

const uhrzeit = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .meta({ title: 'Uhrzeit', description: 'HH:MM; 24:00 heißt Tagesende.', beispiel: '08:00' });

const monat = z.number().int().min(1).max(12).meta({ title: 'Monat', description: '1 bis 12.', beispiel: '11' });

/** Opening times; when `bis` lies before `von`, the time ends on the next day. */
const oeffnungszeit = z.strictObject({
  tage: z
    .array(z.enum(WOCHENTAGE))
    .min(1)
    .meta({ title: 'Tage', description: 'Mo, Di, Mi, Do, Fr, Sa, So.', offen: true }),
  von: uhrzeit.meta({ title: 'Von', offen: true }),
  bis: uhrzeit.meta({ title: 'Bis', offen: true }),
  bereich: text('Bereich', 'Nur nötig, wenn ein Teil der Einrichtung eigene Zeiten hat.').optional().meta(OFFEN),
  hinweis: text('Hinweis', 'Zum Beispiel „ältere Angabe“ oder „auch an Feiertagen“.').optional().meta(OFFEN),
  feiertags: z.enum(['offen', 'geschlossen']).optional().meta({
    title: 'An Feiertagen',
    description: 'offen oder geschlossen, wenn eine Quelle das sagt; sonst weglassen.',
    beispiel: 'geschlossen',
    offen: true,
  }),
  monate: z
    .strictObject({ von: monat.meta(OFFEN), bis: monat.meta(OFFEN) })
    .optional()
    .meta({
      title: 'Monate',
      description: 'Nur nötig, wenn die Zeit bloß für einen Teil des Jahres belegt ist.',
      offen: true,
    }),
});

/** Estimated positions only; see the licence and the note in orientierung.yaml. */
export const koordinaten = z
  .strictObject({
    lat: z
      .number()
      .min(45)
      .max(55)
      .meta({ title: 'Breite', description: 'Grad nördlicher Breite, WGS84.', offen: true }),
    lon: z.number().min(5).max(12).meta({ title: 'Länge', description: 'Grad östlicher Länge, WGS84.', offen: true }),
    genauigkeit: wahl(
      { geschaetzt: 'geschätzt', belegt: 'belegt' },
      {
        title: 'Genauigkeit',
        description: 'geschätzt, solange keine Quelle die Lage nennt.',
        beispiel: 'geschaetzt',
      },
    ).meta(OFFEN),
  })
  .meta({ title: 'Lage', description: 'Für die Übersichtskarte, nicht für den Weg dorthin.', offen: true });

const nichtBelegt = (title: string, hilfe: string, beispiel?: string) => text(title, hilfe, beispiel).nullable();

const angaben = z.strictObject({
  ...gemeinsam,
  diskret: diskreterName.meta(OFFEN),
  stand_hinweis: text('Hinweis zum Stand', 'Welche Angabe von wann ist, wenn sie verschieden alt sind.')
    .optional()
    .meta(OFFEN),
  traeger: nichtBelegt('Träger', 'Wer die Einrichtung betreibt.').meta(OFFEN),
  ort: wahl(STAEDTE, { title: 'Ort', description: 'In welcher Stadt die Einrichtung liegt.' }).meta(OFFEN),
  strasse: nichtBelegt('Straße', 'Straße und Hausnummer, wie in der Quelle.', 'Schwanenwall 42').meta(OFFEN),
  adresshinweis: text('Hinweis zur Adresse', 'Lage in Worten oder was fehlt.').optional().meta(OFFEN),
  plz: z
    .string()
    .regex(/^\d{4,5}$/)
    .nullable()
    .meta({
      title: 'Postleitzahl',
      description: 'Fünf Ziffern (Zürich: vier), in Anführungszeichen; null, wenn nicht belegt.',
      beispiel: '"44135"',
      offen: true,
    }),
  stadtbezirk: nichtBelegt('Stadtbezirk', 'Stadtbezirk in Dortmund.', 'Innenstadt-West').meta(OFFEN),
  telefon: z
    .array(ortsnummer)
    .default([])
    .meta({ title: 'Telefon', description: 'Leer, wenn keine Quelle eine Nummer nennt.', offen: true }),
  email: z.email().nullable().meta({ title: 'E-Mail', description: 'null, wenn nicht belegt.', offen: true }),
  web: webadresse('Website', 'Adresse im Netz; null, wenn nicht belegt.').nullable().meta(OFFEN),
  oeffnungszeiten: z
    .array(oeffnungszeit)
    .default([])
    .meta({ title: 'Öffnungszeiten', description: 'Leer heißt: nicht belegt.', offen: true }),
  oeffnungszeiten_stand: teildatum.optional().meta({
    title: 'Stand der Zeiten',
    description:
      'Von wann die Öffnungszeiten sind: Jahr, Monat oder Tag, wie in der Quelle; leer, wenn sie undatiert ist. Nach 18 Monaten sagt die Website nicht mehr „Jetzt geöffnet“.',
    beispiel: '2026-11',
    offen: true,
  }),
  oeffnungszeiten_hinweis: text('Hinweis zu den Zeiten', 'Alter und Lücken der Angaben.').optional().meta(OFFEN),
  angebote: z
    .array(wahl(ANGEBOTE, { title: 'Angebot', description: 'Ein Angebot aus der geschlossenen Liste.' }))
    .min(1)
    .meta({
      title: 'Angebote',
      description: 'Was es dort gibt, aus der geschlossenen Liste.',
      beispiel: 'beratung',
      offen: true,
    }),
  zielgruppe: nichtBelegt('Zielgruppe', 'Für wen das Angebot ist.').meta(OFFEN),
  zugang: z.array(text('Zugang', 'Eine Bedingung je Zeile.')).default([]).meta({
    title: 'Zugang',
    description: 'Alter, Wohnsitz, Termin, Hausregeln; leer, wenn nicht belegt.',
    offen: true,
  }),
  mitbringen: nichtBelegt('Mitbringen', 'Ausweis, Papiere, anderes; auch, dass nichts nötig ist.')
    .default(null)
    .meta(OFFEN),
  kosten: nichtBelegt('Kosten', '„kostenlos“ zuerst, wenn es so ist; dann Ausnahmen und Jahr.', 'kostenlos')
    .default(null)
    .meta(OFFEN),
  anonymitaet: nichtBelegt('Anonymität', 'Ob man seinen Namen nennen muss.', 'anonym').default(null).meta(OFFEN),
  barrierefrei: z.enum(['ja', 'teilweise', 'nein', 'unbekannt']).meta({
    title: 'Stufenlos erreichbar',
    description: 'ja, teilweise, nein oder unbekannt.',
    beispiel: 'unbekannt',
    offen: true,
  }),
  barriere_hinweis: text('Hinweis zu Barrieren', 'Zum Beispiel eine Treppe.').optional().meta(OFFEN),
  sprachen: z.array(text('Sprache', 'Name der Sprache.')).default([]).meta({
    title: 'Sprachen',
    description: 'Leer, wenn nicht belegt.',
    offen: true,
  }),
  oepnv: nichtBelegt('Bus und Bahn', 'Linie und Haltestelle.').meta(OFFEN),
  status: wahl(BETRIEB, {
    title: 'Betrieb',
    description: 'Ob man dort hingehen kann; was nur vorgeschlagen wurde, ist nicht geplant.',
    beispiel: 'in-betrieb',
  }).meta(OFFEN),
  status_hinweis: text('Hinweis zum Betrieb', 'Seit wann, bis wann, was offen ist.').optional().meta(OFFEN),
  koordinaten: koordinaten.nullable().meta(OFFEN),
  haltepunkte: z
    .array(
      z.strictObject({
        name: text('Haltepunkt', 'Name des Ortes.').meta(OFFEN),
        zeiten: z
          .array(oeffnungszeit)
          .default([])
          .meta({ title: 'Zeiten', description: 'Leer heißt: nicht belegt.', offen: true }),
        koordinaten,
      }),
    )
    .default([])
    .meta({ title: 'Haltepunkte', description: 'Feste Halte eines fahrenden Angebots.', offen: true }),
  konsumplaetze: z
    .strictObject({
      angabe: text('Angabe', 'Zahl der Plätze, wie in der Quelle.').meta(OFFEN),
      hinweis: text('Hinweis', 'Wie die Angabe zu verstehen ist.').meta(OFFEN),
    })
    .optional()
    .meta({ title: 'Konsumplätze', description: 'Nur bei Konsumräumen.', offen: true }),
  auch_bekannt_als: z.array(text('Name', 'Ein anderer gebräuchlicher Name.')).default([]).meta({
    title: 'Auch bekannt als',
    description: 'Die Suche findet die Einrichtung auch unter diesen Namen.',
    offen: true,
  }),
  anzeige: wahl(
    { ja: 'ja', 'mit-hinweis': 'ja, mit Hinweis auf alte Angaben', nein: 'nein' },
    {
      title: 'Im Verzeichnis zeigen',
      description: 'Ob die Einrichtung im Verzeichnis der Standorte steht.',
      beispiel: 'ja',
    },
  ).meta(OFFEN),
  sicherheit,
  abweichungen,
  suchbegriffe,
});

/** A place of help. `null` means: not found in any source, shown as "nicht belegt". */
export const einrichtung = angaben.superRefine((e, ctx) => {
  // Only places in Dortmund's directory have a page of their own. What stands in `diskret` is judged by that field.
  if (e.ort !== 'dortmund' || e.anzeige === 'nein' || e.diskret !== undefined || !VERRAET.test(e.titel)) return;
  ctx.addIssue({ code: 'custom', path: ['diskret'], params: { art: 'verraet', wert: e.titel } });
});
