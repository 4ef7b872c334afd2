import { z } from 'zod';
import { OFFEN, kennung, quellen, text, verweis, wahl } from './felder.ts';

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

/** How sure a figure is, in one word. */
export const ANGABE: Record<Genauigkeit, string> = {
  genau: 'genau',
  rund: 'gerundet',
  mindestens: 'Mindestwert',
  hoechstens: 'Höchstwert',
  knapp: 'gerundet',
  schaetzung: 'geschätzt',
  rechnung: 'errechnet',
};

/** Headings under which figures stand, in their order. */
export const KENNZAHLTHEMEN = {
  nutzung: 'Nutzung und Szene',
  angebot: 'Räume, Plätze und Zeiten',
  gesundheit: 'Todesfälle',
  ordnung: 'Polizei und Ordnungsdienst',
  'geld-und-personal': 'Geld und Personal',
  beteiligung: 'Beteiligung und Abstimmungen',
  stadt: 'Einwohner',
} as const;

/** Nothing of a city is more: what is, has a digit too many. */
const menge = z.number().min(-1e12).max(1e12);

export const kennzahl = z.strictObject({
  id: kennung,
  titel: text('Was', 'Was gezählt oder gemessen wurde.', 'Konsumvorgänge').meta(OFFEN),
  wert: menge
    .nullable()
    .meta({ title: 'Wert', description: 'Zahl ohne Punkt; null heißt nicht belegt.', beispiel: '139013', offen: true }),
  bis: menge
    .optional()
    .meta({ title: 'Bis', description: 'Obere Grenze, wenn die Quelle eine Spanne nennt.', offen: true }),
  wortlaut: text('Wortlaut', 'Nur wenn die Angabe mehr sagt als eine Zahl, zum Beispiel „rund ein Drittel“.')
    .optional()
    .meta(OFFEN),
  genauigkeit: wahl(
    { ...ANGABE, rund: 'gerundet: „rund“', knapp: 'gerundet: „knapp“' },
    {
      title: 'Genauigkeit',
      description: 'Wie die Zahl zu lesen ist; anderes als genau wird anders gezeichnet.',
      beispiel: 'genau',
    },
  ).meta(OFFEN),
  einheit: text('Einheit', 'Einheit in der Mehrzahl.', 'Konsumvorgänge').meta(OFFEN),
  zeitraum: text('Zeitraum', 'Jahr, Monat, Tag oder Zeitraum in Worten.', '2024').meta(OFFEN),
  ort: text('Ort', 'Wofür die Zahl gilt.', 'Dortmund').meta(OFFEN),
  thema: wahl(KENNZAHLTHEMEN, {
    title: 'Thema',
    description: 'Unter welcher Überschrift die Zahl steht.',
    beispiel: 'nutzung',
  }).meta(OFFEN),
  reihe: verweis(
    'reihen',
    'Zeitreihe, zu der die Zahl gehört. Gezeichnet wird sie, wenn der Zeitraum ein ganzes Jahr ist.',
  )
    .optional()
    .meta(OFFEN),
  hinweis: text('Hinweis', 'Zählweise, Rundung, Widerspruch.').optional().meta(OFFEN),
  quellen,
});

const zahl = new Intl.NumberFormat('de-DE');

/** A key figure in words: 'mehr als 1.800', '400 bis 500', 'nicht belegt'. */
export function wertInWorten(k: Pick<z.infer<typeof kennzahl>, 'wert' | 'bis' | 'wortlaut' | 'genauigkeit'>): string {
  if (k.wortlaut) return k.wortlaut;
  if (k.wert === null) return 'nicht belegt';
  return `${GENAUIGKEIT[k.genauigkeit]}${zahl.format(k.wert)}${k.bis === undefined ? '' : ` bis ${zahl.format(k.bis)}`}`;
}

/** Can the figure be drawn? Half years and "about 2025" are no years: a column would make them comparable. */
export const istJahr = (zeitraum: string): boolean => /^\d{4}$/.test(zeitraum);

/** Figures of several years that belong together; each figure names its series. */
export const reihe = z.strictObject({
  id: kennung,
  titel: text('Titel', 'Überschrift der Zeichnung, mit dem Ort.', 'Konsumvorgänge am Dortmunder Konsumraum'),
  ort: text('Ort', 'Wofür die Zahlen gelten.', 'Dortmund'),
  einheit: text('Einheit', 'Was in einem Jahr gezählt wird.', 'Konsumvorgänge im Jahr'),
  hinweis: text('Hinweis', 'Was beim Lesen zu beachten ist; steht auch in den Bilddateien.'),
  ohne_bild: text(
    'Warum kein Bild',
    'Nur wenn eine Zeichnung etwas zeigen würde, das die Zahlen nicht hergeben: der Grund in einem Satz.',
  ).optional(),
  quellen,
});
