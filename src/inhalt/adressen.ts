/** Where everything lives: the only place that knows the site's addresses. Pure. */
import { schluessel } from '../schema/schluessel.ts';
import type { Bestand } from './bestand.ts';
import type { Verweisziel } from '../schema/felder.ts';

/** Address of a standing page: its file path. 'index' is the start page. */
export const seitenadresse = (id: string): string => (id === 'index' ? '/' : `/${id}/`);

/** Address of a page in another language: its file path; 'en/index' is the first page of English. */
export const uebersetzungsadresse = (id: string): string => `/${id.replace(/(^|\/)index$/, '')}/`;

/** Below these the entries of one kind have a page each; a standing page there would be seen by nobody. */
const ORDNERADRESSEN = {
  meldungen: '/aktuelles/',
  quellen: '/quellen/',
  massnahmen: '/konzept/massnahmen/',
  einrichtungen: '/standorte/',
} as const;

/** Address of a notice. */
export const meldungsadresse = (id: string): string => `${ORDNERADRESSEN.meldungen}${id}/`;

/** Address of its text file. */
export const textadresse = (id: string): string => `${ORDNERADRESSEN.meldungen}${id}.txt`;

/** The notices of one task of the city. */
const THEMEN = `${ORDNERADRESSEN.meldungen}thema/`;
export const themenadresse = (thema: string): string => `${THEMEN}${thema}/`;

/** Does the code make a page at such an address that no entry names? */
export const istVomCode = (adresse: string): boolean =>
  adresse.startsWith(THEMEN) || ['/404/', '/wetter/'].includes(adresse);

/** Address of the page of a source. */
export const quellenadresse = (id: string): string => `${ORDNERADRESSEN.quellen}${id}/`;

/** Tables whose rows are addressable, with the page that shows them. */
const ZEILENSEITEN = {
  kennzahlen: '/zahlen/',
  reihen: '/zahlen/',
  vergleich: '/zuerich/',
  rechtslage: '/zuerich/recht/',
  wirkung: '/zuerich/wirkung/',
  geschichte: '/zuerich/geschichte/',
  saeulen: '/zuerich/saeulen/',
  uebernahme: '/zuerich/uebernahme/',
  staedte: '/zuerich/andere-staedte/',
  stellungnahmen: '/stellungnahmen/',
  standortsuche: '/konzept/standortsuche/',
  'offene-fragen': '/fragen/',
  hilfe: '/hilfe/',
} as const;
export type Zeilentabelle = keyof typeof ZEILENSEITEN;
export const ZEILENTABELLEN = schluessel(ZEILENSEITEN);

/** The pages that show tables, also those whose rows come and go and are not addresses for ever. */
export const TABELLENSEITEN = { ...ZEILENSEITEN, ansprechpersonen: '/presse/' } as const;

/** Address of a table row: the page with the row's id as fragment. */
export const zeilenadresse = (tabelle: Zeilentabelle, id: string): string => `${ZEILENSEITEN[tabelle]}#${id}`;

/** Is the place shown in the directory? */
export const imVerzeichnis = (e: { anzeige: string }): boolean => e.anzeige !== 'nein';

/**
 * Address of an entry, or undefined when it has none: places that are kept out of the directory
 * are only told in the text or as a candidate site.
 */
export function adresseVon(
  bestand: Bestand,
  ziel: Exclude<Verweisziel, 'einrichtungen' | 'sprachen'>,
  id: string,
): string;
export function adresseVon(bestand: Bestand, ziel: Verweisziel, id: string): string | undefined;
export function adresseVon(bestand: Bestand, ziel: Verweisziel, id: string): string | undefined {
  switch (ziel) {
    case 'quellen':
      return quellenadresse(id);
    case 'massnahmen':
      return `${ORDNERADRESSEN.massnahmen}${id}/`;
    case 'ereignisse':
      return `/verlauf/#${id}`;
    case 'glossar':
      return `/glossar/#${id}`;
    case 'kennzahlen':
    case 'reihen':
      return zeilenadresse(ziel, id);
    case 'ansprechpersonen':
      return `/presse/#${id}`;
    // A language is no page.
    case 'sprachen':
      return undefined;
    case 'einrichtungen': {
      const daten = bestand.einrichtungen.get(id)?.daten;
      if (daten && imVerzeichnis(daten))
        return daten.ort === 'zuerich' ? `/zuerich/einrichtungen/#${id}` : `${ORDNERADRESSEN.einrichtungen}${id}/`;
      const kandidat = bestand.standortsuche.zeilen.find((z) => z.einrichtung === id);
      return kandidat && zeilenadresse('standortsuche', kandidat.id);
    }
  }
}

/** The editor: a page that is no content. */
const REDAKTION = '/redaktion/';

/** Is it an address at which the website shows something else than a standing page? */
export const istVergeben = (adresse: string): boolean =>
  istVomCode(adresse) ||
  adresse === REDAKTION ||
  Object.values(ORDNERADRESSEN).some((ordner) => adresse !== ordner && adresse.startsWith(ordner));

/** Every address of the site that a text may link to, with and without fragments. */
export function alleAdressen(bestand: Bestand): Set<string> {
  const adressen = new Set<string>();
  const nimm = (adresse: string | undefined) => adresse && adressen.add(adresse);
  nimm(REDAKTION);
  for (const id of bestand.seiten.keys()) nimm(seitenadresse(id));
  for (const id of bestand.uebersetzungen.keys()) nimm(uebersetzungsadresse(id));
  for (const id of bestand.meldungen.keys()) nimm(meldungsadresse(id));
  for (const ziel of ['quellen', 'massnahmen', 'ereignisse', 'glossar', 'einrichtungen'] as const)
    for (const id of bestand[ziel].keys()) nimm(adresseVon(bestand, ziel, id));
  for (const tabelle of ZEILENTABELLEN)
    for (const zeile of bestand[tabelle].zeilen) nimm(zeilenadresse(tabelle, zeile.id));
  return adressen;
}
