/** What kinds of entries are called, and how one reads where it is listed or chosen in the editor. */
import type { Dateiname, Ordnername } from '../schema/index.ts';
import type { Feld } from './eingaben.ts';
import { UEBERSETZUNGSSTAND } from './uebersetzung/folgt.ts';

/** What a kind of entry is called: many, one, and what it is for. */
type Name = [mehrzahl: string, einzahl: string, zweck: string];
/** In the order of the editor's list: what is written every day first. No lines between: Sveltia's make the list one that assistive technology cannot read. */
export const ORDNERNAMEN: Record<Ordnername, Name> = {
  meldungen: ['Meldungen', 'Meldung', 'Datierte Mitteilungen. Sie stehen unter Aktuelles.'],
  seiten: ['Seiten', 'Seite', 'Stehende Seiten. Ihr Ort im Ordner ist ihre Adresse.'],
  massnahmen: ['Maßnahmen', 'Maßnahme', 'Schritte der Neuordnung mit Stand und Quellen.'],
  einrichtungen: ['Einrichtungen', 'Einrichtung', 'Orte der Hilfe in Dortmund und Zürich.'],
  ereignisse: ['Ereignisse', 'Ereignis', 'Was wann geschah; steht im Verlauf.'],
  quellen: ['Quellen', 'Quelle', 'Jedes Dokument, auf das sich ein Text stützt, genau einmal.'],
  glossar: ['Glossar', 'Begriff', 'Begriffe mit Erklärung.'],
  uebersetzungen: [
    'Übersetzungen',
    'Übersetzung',
    'Seiten in anderen Sprachen und in Einfacher Sprache. Ihr Ort im Ordner ist ihre Adresse.',
  ],
  sprachen: ['Sprachen', 'Sprache', 'Worte, die auf jeder Seite einer Sprache stehen, und ihre Seite der Hilfe.'],
  datenworte: ['Datenworte', 'Datenwortliste', 'Worte einer Sprache für das, was die Daten sagen.'],
};
export const DATEINAMEN: Record<Dateiname, string> = {
  ansprechpersonen: 'Ansprechpersonen der Presse',
  reihen: 'Zahlenreihen',
  kennzahlen: 'Kennzahlen',
  vergleich: 'Vergleich mit Zürich',
  rechtslage: 'Rechtslage',
  wirkung: 'Wirkung',
  stellungnahmen: 'Stellungnahmen',
  geschichte: 'Geschichte',
  saeulen: 'Vier Säulen',
  uebernahme: 'Übernahme des Zürcher Modells',
  staedte: 'Städte',
  standortsuche: 'Standortsuche',
  'offene-fragen': 'Offene Fragen',
  hilfe: 'Hilfe und Rufnummern',
  orientierung: 'Orientierung der Karten',
  site: 'Angaben zur Website',
  weiterleitungen: 'Weiterleitungen',
};

/** How an entry or a row reads where one is chosen or listed; the template's fields must exist in its schema. */
export const ZEILENVORLAGE: Partial<Record<Ordnername | Dateiname, string>> = {
  meldungen: '{{datum}} · {{art}} · {{titel}}',
  ereignisse: '{{datum}} · {{titel}}',
  quellen: '{{titel}} ({{herausgeber}})',
  kennzahlen: '{{titel}} ({{ort}}, {{zeitraum}})',
  stellungnahmen: '{{akteur}}, {{rolle}}',
  ansprechpersonen: '{{name}}, {{stelle}}',
  sprachen: '{{name}}',
  datenworte: '{{name}}',
};
/** What the list of a folder says behind the line of an entry: field that is filled in -> word. */
const ZUSTANDSWORTE: [feld: string, wort: string][] = [
  ['freigabe.von', 'freigegeben'],
  ['sperrfrist', 'mit Sperrfrist'],
  ['entwurf', 'nur in der Vorschau'],
  ['zurueckgezogen.am', 'zurückgezogen'],
  [UEBERSETZUNGSSTAND, 'deutsche Seite seitdem geändert'],
];
/** How an entry reads in the list of its folder: its line, and those of the states that its schema knows. */
export const listenzeile = (name: Ordnername, felder: readonly Feld[]): string =>
  [
    ZEILENVORLAGE[name] ?? `{{${namensfeld(name)}}}`,
    ...ZUSTANDSWORTE.filter(([feld]) => felder.some((f) => f.name === feld.split('.')[0])).map(
      ([feld, wort]) => `{{${feld} | ternary(' · ${wort}','')}}`,
    ),
  ].join('');

/** The field by which an entry is known: a language has no title. */
export const namensfeld = (name: Ordnername): string => (['sprachen', 'datenworte'].includes(name) ? 'name' : 'titel');

/** What a new file is called before somebody chooses better, as a template for the editor's software. */
export const stammvorlage = (name: Ordnername): string =>
  name === 'meldungen' ? '{{datum}}-{{titel}}' : `{{${namensfeld(name)}}}`;
/** A name of a file has limits, and an address is read aloud. */
export const STAMMLAENGE = 80;

/** 'Größere Räume & mehr' -> 'groessere-raeume-mehr' */
const alsKennung = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (z) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[z]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What names of files are made from. */
export interface Namensfelder {
  titel: string;
  datum: string;
}

/** The same, filled in for who writes without that software. In: the fields that the template names. */
export const dateistamm = (name: Ordnername, felder: Namensfelder): string =>
  stammvorlage(name)
    .replace(/{{(\w+)}}/g, (_, feld: string) => alsKennung(feld === 'datum' ? felder.datum : felder.titel))
    .slice(0, STAMMLAENGE)
    .replace(/-$/, '');

/**
 * Folders in which the name of a file follows its title and day as long as nobody has read it under that address. Not the sources and terms: texts
 * name them by their id. Not the pages: their place is their address.
 */
const FOLGSAM: ReadonlySet<string> = new Set<Ordnername>(['meldungen', 'massnahmen', 'einrichtungen', 'ereignisse']);

/**
 * What a file of such a folder is to be called now. In: the folder, the name as it is, title and day as they were and as they are. undefined: as it is,
 * because nothing has changed or somebody chose the name.
 */
export function folgename(
  ordner: string,
  stamm: string,
  vorher: Namensfelder,
  jetzt: Namensfelder,
): string | undefined {
  if (!FOLGSAM.has(ordner) || !jetzt.titel.trim()) return undefined;
  // The list above holds names of folders only.
  const name = ordner as Ordnername;
  const neu = dateistamm(name, jetzt);
  return stamm === dateistamm(name, vorher) && neu !== stamm ? neu : undefined;
}
