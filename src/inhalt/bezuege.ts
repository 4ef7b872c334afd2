/**
 * What the code itself names in the content: headings that it links to, rows and entries that it shows. It names them through this file only, so that
 * the check can tell whoever changes one (src/inhalt/pruefung/bezugspruefung.ts). Pure.
 */
import type { Bestand } from './bestand.ts';

export interface Ueberschrift {
  text: string;
  /** Who leads there, as an editor sees it. */
  von: string;
  /** Without it always. */
  gilt?: (bestand: Bestand) => boolean;
}

const ZEICHNUNG = 'die Zeichnung darunter';

/** Headings of standing pages, by their address. */
export const UEBERSCHRIFTEN = {
  '/barrierefreiheit/#dgs-videos': {
    text: 'DGS-Videos',
    von: 'die Liste der Videos darunter und die Wahl der Sprache',
  },
  '/hilfe/#seite-verlassen': {
    text: 'Seite verlassen',
    von: '„Löscht den Verlauf nicht“ ganz oben auf den Seiten der Hilfe',
  },
  '/hilfe/#wenn-jemand-nicht-aufwacht': {
    text: 'Wenn jemand nicht aufwacht',
    von: '„Genauer“ ganz oben auf der Seite',
  },
  '/konzept/#der-weg-seit-oktober-2023': { text: 'Der Weg seit Oktober 2023', von: ZEICHNUNG },
  '/konzept/#das-paket-vom-herbst-2023': { text: 'Das Paket vom Herbst 2023', von: ZEICHNUNG },
  '/konzept/#was-daraus-wurde': { text: 'Was daraus wurde', von: ZEICHNUNG },
  '/konzept/#geld-und-personal': { text: 'Geld und Personal', von: ZEICHNUNG },
  '/presse/#nutzungsbedingungen': { text: 'Nutzungsbedingungen', von: 'die Lizenz unter jedem Bild einer Meldung' },
  '/ueber/#nicht-amtlich': {
    text: 'Nicht amtlich',
    von: '„Warum?“ ganz oben auf jeder Seite',
    gilt: ({ site }) => !site.amtlich,
  },
  '/verlauf/#so-lesen-sie-den-verlauf': {
    text: 'So lesen Sie den Verlauf',
    von: '„So lesen Sie den Verlauf“ oben auf der Seite',
  },
  '/zuerich/#so-lesen-sie-die-35-zeilen': {
    text: 'So lesen Sie die 35 Zeilen',
    von: '„So lesen Sie die Tabelle“ oben auf der Seite',
  },
} as const satisfies Record<`/${string}/#${string}`, Ueberschrift>;
type Adresse = keyof typeof UEBERSCHRIFTEN;

/** Standing pages that have a frame of their own in the code. */
const SEITEN = [
  'index',
  'aenderungen',
  'aktuelles',
  'barrierefreiheit',
  'daten',
  'einbetten',
  'fragen',
  'glossar',
  'hilfe',
  'hilfe/karte',
  'hilfe/sprachen',
  'impressum',
  'konzept',
  'konzept/massnahmen',
  'konzept/standortsuche',
  'korrekturen',
  'lizenzen',
  'presse',
  'presse/faktenblatt',
  'quellen',
  'standorte',
  'stellungnahmen',
  'suche',
  'verlauf',
  'zahlen',
  'zuerich',
  'zuerich/andere-staedte',
  'zuerich/einrichtungen',
  'zuerich/geschichte',
  'zuerich/recht',
  'zuerich/saeulen',
  'zuerich/uebernahme',
  'zuerich/wirkung',
] as const;
export type Seitenname = (typeof SEITEN)[number];

/** Rows and entries: collection -> id -> what shows it, as an editor sees it. */
export const EINTRAEGE = {
  // Object.fromEntries forgets which keys it was given.
  seiten: Object.fromEntries(SEITEN.map((id) => [id, 'der Code, der sie zeichnet'])) as Record<Seitenname, string>,
  hilfe: { 'notruf-112': 'die Nummer ganz oben auf der Seite Hilfe' },
  kennzahlen: {
    'kv-2024': 'der Vergleich auf der Startseite',
    k06: 'der Vergleich auf der Startseite',
  },
  orientierung: { dortmund: 'die Karte von Dortmund', zuerich: 'die Karte von Zürich' },
  quellen: { 'sd-2024-mehr-konsumraeume': 'die Karte „Das Konzept“ auf der Startseite' },
  reihen: { 'konsumvorgaenge-dortmund': 'die Zeichnung auf der Seite Zürich' },
} as const;
type Sammlung = keyof typeof EINTRAEGE;

/** The address of a heading, for a link from another page. */
export const zurUeberschrift = (adresse: Adresse): string => adresse;

/** The same for a link on its own page: without the page. */
export const zumAbsatz = (adresse: Adresse): string => adresse.slice(adresse.indexOf('#'));

/** The id of a row or an entry. */
export const eintrag = <S extends Sammlung>(_: S, id: keyof (typeof EINTRAEGE)[S] & string): string => id;
