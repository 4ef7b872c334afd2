/** Drawings that stand for a section in plain German (LS-13), as paths in a field of 24 by 24 units: src/text/symbole.ts. */
const SYMBOLE = [
  ...['haus', 'hand', 'telefon', 'bett', 'herz', 'karte', 'uhr', 'papier', 'lupe'],
  ...['menschen', 'frage', 'spritze', 'rathaus', 'tuer', 'geld', 'auge', 'stadt'],
] as const;
export type Symbolname = (typeof SYMBOLE)[number];

/** The building blocks that a text may use: what the checks accept and what the editor's menu offers is the same list. */
export const BAUSTEINE = {
  Beleg: {
    attribut: 'quelle',
    ziel: 'quellen',
    mehrere: true,
    ort: 'satz',
    titel: 'Beleg',
    hilfe: 'Quellen des Satzes davor; das Zeichen steht gleich hinter dem Punkt.',
  },
  Zahl: {
    attribut: 'id',
    ziel: 'kennzahlen',
    ort: 'satz',
    titel: 'Zahl',
    hilfe: 'Eine Kennzahl mit Einheit und Quelle.',
  },
  Begriff: {
    attribut: 'id',
    ziel: 'glossar',
    ort: 'satz',
    inhalt: 'wort',
    titel: 'Begriff',
    hilfe: 'Ein Wort, dessen Erklärung sich beim Anklicken öffnet.',
  },
  Position: {
    attribut: 'id',
    ziel: 'stellungnahmen',
    ort: 'absatz',
    titel: 'Position',
    hilfe: 'Eine Stellungnahme mit Person, Rolle, Datum und Quelle.',
  },
  Hinweis: {
    attribut: 'titel',
    ort: 'absatz',
    inhalt: 'absaetze',
    titel: 'Hinweis',
    hilfe: 'Ein abgesetzter Kasten mit Überschrift.',
  },
  Symbol: {
    attribut: 'name',
    werte: SYMBOLE,
    ort: 'absatz',
    titel: 'Symbol',
    hilfe: 'Eine Zeichnung unter einer Überschrift in Einfacher Sprache.',
  },
} as const satisfies Record<string, Bausteinart>;

export const istBausteinname = (name: string): name is keyof typeof BAUSTEINE => Object.hasOwn(BAUSTEINE, name);

export interface Bausteinart {
  /** The attribute that names an entry, or says the heading. */
  attribut: string;
  /** Where that entry must exist. */
  ziel?: 'quellen' | 'kennzahlen' | 'glossar' | 'stellungnahmen';
  /** The only values that the attribute may have. */
  werte?: readonly string[];
  /** Whether it may name several, separated by spaces. */
  mehrere?: boolean;
  /** Inside a sentence or as a paragraph of its own. */
  ort: 'satz' | 'absatz';
  /** What stands between its tags. */
  inhalt?: 'wort' | 'absaetze';
  titel: string;
  hilfe: string;
}
