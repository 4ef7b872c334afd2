/** Other languages: which pages there are in each, which page is the same in which, and whether a translation still follows its German page. */
import { geaendertSeit } from '../aenderung/uebersetzungsstand.ts';
import { seitenadresse, uebersetzungsadresse } from '../inhalt/adressen.ts';
import type { Bestand, Eintrag } from '../inhalt/bestand.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import type { Daten } from '../schema/index.ts';
import { EINFACH, type Worte } from '../schema/sprache.ts';
import type { Menuegruppe, Menuepunkt } from '../seite/menue.ts';
import { inSprache } from '../zeit/sprachzeit.ts';
import { fuelle } from './fuelle.ts';

/** A language in which there are pages. */
export interface Sprache {
  /** BCP 47 tag. */
  kennung: string;
  name: string;
  /** Value of `dir`, where the script begins at the right. */
  richtung: 'rtl' | undefined;
  worte: Worte;
  /** How its pages are cited, where it has words for that. */
  zitieren: Daten<'sprachen'>['zitieren'];
}

/** A page in another language. */
export interface Uebersetzung {
  id: string;
  adresse: string;
  sprache: Sprache;
  /** Words under which it is looked for and that do not stand in the text. */
  suchbegriffe: string[];
  /** It is the page of the search in this language. */
  sucht: boolean;
  /** Id and address of the German page. */
  original: string;
  deutsch: string;
  titel: string;
  zusammenfassung: string;
  diskret?: { titel: string; zusammenfassung: string } | undefined;
  /** Who has checked it, or that nobody has. */
  pruefung: string;
  /** The German page was changed since; in words. */
  veraltet?: string | undefined;
  /** ISO day of the German text that it follows. */
  uebersetzt: string;
  /** As of when it holds, when its sources were read; in words. */
  stand: string;
  gelesen: string;
  /** Pages of this language that have a name in its menu. */
  menue: Menuepunkt[];
  /** Address of the page of help in this language. */
  hilfe?: string | undefined;
}

export const istEinfach = ({ kennung }: Pick<Sprache, 'kennung'>): boolean => kennung === EINFACH;

type Seite = Eintrag<'uebersetzungen'>;

/** Id of the German page of the search. */
const SUCHE = 'suche';

function spracheVon(bestand: Bestand, kennung: string): Sprache {
  const { name, schreibrichtung, worte, zitieren } = bestand.sprachen.get(kennung)!.daten;
  return { kennung, name, richtung: schreibrichtung === 'rechts' ? 'rtl' : undefined, worte: worte!, zitieren };
}

/** Pages of a language in the order of the German menu, the first page first. */
const seitenIn = (bestand: Bestand, kennung: string): Seite[] => {
  const rang = ({ daten: { original } }: Seite): number =>
    original === 'index' ? -1 : (bestand.seiten.get(original)?.daten.menue?.rang ?? 50);
  return [...bestand.uebersetzungen.values()]
    .filter(({ daten }) => daten.sprache === kennung)
    .sort((a, b) => rang(a) - rang(b));
};

/** The page of a language that mirrors a German one, by its id there; undefined when there is none. */
function seiteZu(bestand: Bestand, kennung: string, original: string): Menuepunkt | undefined {
  const seite = seitenIn(bestand, kennung).find(({ daten }) => daten.original === original);
  return seite && { titel: seite.daten.titel, adresse: uebersetzungsadresse(seite.id) };
}

function pruefung(s: Sprache, { freigabe }: Daten<'uebersetzungen'>): string {
  if (freigabe === 'ausstehend') return s.worte.ungeprueft;
  return fuelle(s.worte.geprueft, { von: freigabe.von, tag: inSprache(s.kennung, freigabe.am) });
}

function seite(bestand: Bestand, eintrag: Seite): Uebersetzung {
  const { id, daten } = eintrag;
  const sprache = spracheVon(bestand, daten.sprache);
  const deutsch = bestand.seiten.get(daten.original)!.daten;
  const tag = (wort: string, iso: string) => fuelle(wort, { tag: inSprache(sprache.kennung, iso) });
  const geaendert = geaendertSeit(bestand, daten);
  return {
    id,
    adresse: uebersetzungsadresse(id),
    sprache,
    original: daten.original,
    deutsch: seitenadresse(daten.original),
    titel: daten.titel,
    zusammenfassung: daten.zusammenfassung,
    diskret: daten.diskret,
    suchbegriffe: daten.suchbegriffe,
    sucht: daten.original === SUCHE,
    uebersetzt: daten.uebersetzt,
    pruefung: pruefung(sprache, daten),
    veraltet: geaendert && tag(sprache.worte.veraltet, geaendert),
    stand: tag(sprache.worte.stand, deutsch.stand),
    gelesen: tag(sprache.worte.gelesen, deutsch.geprueft),
    hilfe: seiteZu(bestand, daten.sprache, 'hilfe')?.adresse,
    menue: seitenIn(bestand, daten.sprache).flatMap((s) =>
      s.daten.menue ? [{ titel: s.daten.menue, adresse: uebersetzungsadresse(s.id) }] : [],
    ),
  };
}

const uebersetzungenAus = merke((bestand: Bestand): readonly Uebersetzung[] =>
  [...bestand.uebersetzungen.values()].map((eintrag) => seite(bestand, eintrag)),
);

/** All pages in other languages. */
export const uebersetzungen = async (): Promise<readonly Uebersetzung[]> => uebersetzungenAus(await inhalt());

/** The words over the groups of the switch. */
interface Gruppenworte {
  diese_seite: string;
  start: string;
  hilfe: string;
}

const sprachwahlAus = merke((bestand: Bestand) =>
  merke((original: string): { punkt: Menuepunkt; wohin: keyof Gruppenworte }[] =>
    [...bestand.sprachen.keys()].flatMap((kennung) => {
      const { name, worte } = bestand.sprachen.get(kennung)!.daten;
      const zu = (wohin: keyof Gruppenworte, ziel: string, titel = name) => {
        const seite = seiteZu(bestand, kennung, ziel);
        return seite ? [{ wohin, punkt: { titel, adresse: seite.adresse, sprache: kennung } }] : [];
      };
      const dieselbe = zu('diese_seite', original);
      const hin = dieselbe.length ? dieselbe : zu('start', 'index');
      if (!hin.length) return zu('hilfe', 'hilfe');
      // Whoever has just come does not know that the first page of a language has a button for help.
      return original === 'index' ? [...hin, ...zu('hilfe', 'hilfe', `${name}: ${worte?.hilfe}`)] : hin;
    }),
  ),
);

/**
 * The switch between languages, from a page. In: id of its German page; undefined for a page that has no other language. Out: by where they lead: to the same page,
 * or, where there is none in a language, to its first page or its page of help. From the first page all pages of help are one tap away.
 */
export async function sprachwahl(original: string | undefined, worte: Gruppenworte): Promise<Menuegruppe[]> {
  const ziele = sprachwahlAus(await inhalt())(original ?? '');
  return (['diese_seite', 'start', 'hilfe'] as const).flatMap((gruppe) => {
    const unter = ziele.filter(({ wohin }) => wohin === gruppe).map(({ punkt }) => punkt);
    return unter.length ? [{ titel: worte[gruppe], unter }] : [];
  });
}

/** The same page in other languages, for `hreflang`. In: id of the German page. */
export const gleicheSeiten = async (original: string): Promise<{ sprache: string; adresse: string }[]> => {
  const gleiche = (await uebersetzungen()).filter((u) => u.original === original);
  return gleiche.length
    ? [
        { sprache: 'de', adresse: seitenadresse(original) },
        ...gleiche.map((u) => ({ sprache: u.sprache.kennung, adresse: u.adresse })),
      ]
    : [];
};

/** What is said to who searches in another language, and its first page, page of help and search, where there are some. */
export async function sprachsaetze() {
  const bestand = await inhalt();
  return [...bestand.sprachen.values()].map(({ id, daten: { name, schreibrichtung, satz, woerter } }) => {
    return {
      kennung: id,
      name,
      richtung: schreibrichtung === 'rechts' ? ('rtl' as const) : undefined,
      satz,
      // A language is known by single words; several together are looked for like any other.
      woerter: woerter.filter((wort) => !wort.includes(' ')),
      auch: woerter.filter((wort) => wort.includes(' ')),
      start: seiteZu(bestand, id, 'index'),
      hilfe: seiteZu(bestand, id, 'hilfe'),
      suche: seiteZu(bestand, id, SUCHE),
    };
  });
}
