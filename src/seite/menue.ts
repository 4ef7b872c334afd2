/** The ways through the site: the menu with its two levels, the pages below a chapter, and the order in which one page tells on from another. */
import type { Bestand } from '../inhalt/bestand.ts';
import type { Seitenname } from '../inhalt/bezuege.ts';
import { seitenadresse } from '../inhalt/adressen.ts';
import { merke } from '../lager/merken.ts';
import type { Daten } from '../schema/index.ts';

/** A link of a menu: its text, and its address on this site ("/verlauf/"). */
export interface Menuepunkt {
  titel: string;
  adresse: string;
  /** Its language (BCP 47) when it is another than that of the page. */
  sprache?: string | undefined;
}

/** An entry of the first level with those below it. Without an address it only gathers them. */
export interface Menuegruppe {
  titel: string;
  adresse?: string | undefined;
  sprache?: string | undefined;
  unter: Menuepunkt[];
}

/** A page of a chapter, as the chapter shows it. */
export interface Unterseite extends Menuepunkt {
  /** The first sentence of its summary. */
  satz: string;
}

/** The pages between which somebody reads on. */
export interface Lesefolge {
  davor?: Menuepunkt | undefined;
  danach?: Menuepunkt | undefined;
}

type Menueort = NonNullable<Daten<'seiten'>['menue']>['ort'];

/** The story, chapter by chapter: what happened, what was decided, what Zürich does, where help is. The pages below a chapter follow it. */
const ERZAEHLUNG = ['verlauf', 'konzept', 'zuerich', 'standorte', 'hilfe'] as const satisfies Seitenname[];

/** Above the entries that are neither a chapter nor part of one. */
const NACHSCHLAGEN = 'Zum Nachschlagen';

const imMenue = (bestand: Bestand, ...orte: Menueort[]) =>
  [...bestand.seiten.values()]
    .flatMap(({ id, daten }) => (daten.menue && orte.includes(daten.menue.ort) ? [{ id, daten, ...daten.menue }] : []))
    .sort((a, b) => a.rang - b.rang)
    .map(({ id, daten, name }) => ({
      id,
      titel: daten.titel,
      satz: daten.zusammenfassung.split(/(?<=[.!?])\s/)[0] ?? '',
      punkt: { titel: name ?? daten.titel, adresse: seitenadresse(id) },
    }));

const unter = (bestand: Bestand, kapitel: string) =>
  imMenue(bestand, 'kapitel').filter(({ id }) => id.startsWith(`${kapitel}/`));

/** The menu on top of every page: chapters with their pages, and what one looks something up in. */
export const hauptmenue = (bestand: Bestand): Menuegruppe[] => [
  ...imMenue(bestand, 'haupt').map(({ id, punkt }) => ({
    ...punkt,
    unter: unter(bestand, id).map((s) => s.punkt),
  })),
  { titel: NACHSCHLAGEN, unter: imMenue(bestand, 'beide').map((s) => s.punkt) },
];

/** The menu at the end of every page. */
export const fussmenue = (bestand: Bestand): Menuepunkt[] => imMenue(bestand, 'beide', 'fuss').map((s) => s.punkt);

/** The pages below a chapter, in the order of the menu. In: the id of the chapter. */
export const unterseiten = (bestand: Bestand, kapitel: string): Unterseite[] =>
  unter(bestand, kapitel).map(({ titel, satz, punkt }) => ({ titel, satz, adresse: punkt.adresse }));

const folgen = merke((bestand: Bestand): Map<string, Lesefolge> => {
  const kette = ERZAEHLUNG.flatMap((kapitel): Menuepunkt[] => {
    const seite = bestand.seiten.get(kapitel);
    return seite
      ? [{ titel: seite.daten.titel, adresse: seitenadresse(kapitel) }, ...unterseiten(bestand, kapitel)]
      : [];
  });
  return new Map(kette.map(({ adresse }, i) => [adresse, { davor: kette[i - 1], danach: kette[i + 1] }]));
});

/** Where the story goes on from a page and what it told before; undefined for a page that is no part of it. In: the page's address. */
export const lesefolge = (bestand: Bestand, adresse: string): Lesefolge | undefined => folgen(bestand).get(adresse);

/**
 * Says whether a menu entry stands for the current page, for `aria-current`.
 * In: the entry's address and the page's path, both with "/" at both ends; a page for any address has none. Out: "page" on the page itself, "true" on pages below it,
 * otherwise undefined. Never throws.
 */
export function aktuell(adresse: string, pfad = ''): 'page' | 'true' | undefined {
  if (adresse === pfad) return 'page';
  return adresse !== '/' && pfad.startsWith(adresse) ? 'true' : undefined;
}
