/** Head, menus and proof of validity: what every page shows around its content. */
import type { Bestand } from '../inhalt/bestand.ts';
import type { Seitenname } from '../inhalt/bezuege.ts';
import { AUFGABEN } from '../schema/felder.ts';
import { inWorten, standInWorten } from '../zeit/datum.ts';
import type { Daten } from '../schema/index.ts';
import { seitenadresse } from '../inhalt/adressen.ts';
import { aenderungenAuf, ruecknahme, type Aenderung, type Ruecknahme } from '../aenderung/aenderungen.ts';
import type { Suchmerkmale } from './suchmerkmale.ts';
import {
  fussmenue,
  hauptmenue,
  lesefolge,
  unterseiten,
  type Lesefolge,
  type Menuegruppe,
  type Menuepunkt,
  type Unterseite,
} from './menue.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { erreicht } from '../zeit/uhr.ts';
import { absender, websitename } from '../inhalt/website.ts';
import { zeitpunktInWorten } from '../zeit/zeitspanne.ts';

export interface Nachweis {
  stand: string;
  /** ISO day of the last check against the sources. */
  geprueftAm: string;
  standHinweis?: string | undefined;
  geprueft: string;
  naechstePruefung: string;
  aufgabe: string;
  /** How the text was made and who released it, in one sentence. */
  entstehung: string;
  /** Must that be said wherever the text goes (L-19)? */
  vorbehalt: boolean;
}

export interface Kopf {
  titel: string;
  /** Its language (BCP 47) when it is not German. */
  sprache?: string | undefined;
  /** For tabs and search engines, when the title is too long for them. */
  kurztitel?: string | undefined;
  zusammenfassung: string;
  adresse: string;
  wege: Menuepunkt[];
  /** Where the story goes on, on the pages that tell it. */
  folge?: Lesefolge | undefined;
  /** What the tab and a preview show instead, where the page must not tell on its readers: the whole title and a summary. */
  diskret?: { titel: string; zusammenfassung: string } | undefined;
  /** Sources of the whole page, besides those marked in the text. */
  quellen: string[];
  /** What the search index is told about the page. */
  such: Suchmerkmale;
  nachweis: Nachweis;
  /** What was changed after publication on the page and in its parts, newest first. */
  aenderungen: readonly Aenderung[];
  /** The page no longer holds (P-09). */
  zurueckgezogen?: Ruecknahme | undefined;
  /** Only in the preview: why the page cannot be seen on the site yet. */
  verborgen?: string | undefined;
}

type Nachweisdaten = Pick<Daten<'seiten'>, 'stand' | 'geprueft' | 'naechste_pruefung' | 'aufgabe' | 'ki' | 'freigabe'>;

/** The proof of validity in words. */
export function nachweis(d: Nachweisdaten & { stand_hinweis?: string | undefined }): Nachweis {
  const ki = {
    keine: 'Von Menschen geschrieben.',
    assistiert: 'Von Menschen mit Hilfe einer KI geschrieben.',
    generiert: 'Von einer KI aus belegten Angaben geschrieben.',
  }[d.ki];
  const freigabe =
    d.freigabe === 'ausstehend'
      ? 'Die Freigabe durch einen Menschen steht aus.'
      : `Freigegeben von ${d.freigabe.von} am ${inWorten(d.freigabe.am)}.`;
  return {
    stand: standInWorten(d.stand),
    standHinweis: d.stand_hinweis,
    geprueftAm: d.geprueft,
    geprueft: inWorten(d.geprueft),
    naechstePruefung: inWorten(d.naechste_pruefung),
    aufgabe: AUFGABEN[d.aufgabe],
    entstehung: `${ki} ${freigabe}`,
    vorbehalt: d.ki !== 'keine' || d.freigabe === 'ausstehend',
  };
}

/** The pages above an address, from the top down, as far as they exist. */
export function wegeZu(bestand: Bestand, adresse: string): Menuepunkt[] {
  const teile = adresse.split('/').filter(Boolean).slice(0, -1);
  return teile.flatMap((_, i) => {
    const seite = bestand.seiten.get(teile.slice(0, i + 1).join('/'));
    return seite ? [{ titel: seite.daten.menue?.name ?? seite.daten.titel, adresse: seitenadresse(seite.id) }] : [];
  });
}

type Kopfdaten = Pick<
  Daten<'seiten'>,
  'titel' | 'zusammenfassung' | 'quellen' | 'suchbegriffe' | 'zurueckgezogen' | 'sperrfrist' | 'entwurf'
> &
  Nachweisdaten & { kurztitel?: string | undefined };

/** Why the entry cannot be seen yet; undefined when it can. */
function verborgen({ sperrfrist, entwurf }: Kopfdaten): string | undefined {
  if (entwurf) return 'Entwurf';
  return erreicht(sperrfrist) ? undefined : `gesperrt bis ${zeitpunktInWorten(new Date(sperrfrist!))}`;
}

/** The head of an entry's page. `such`: what the search index is told besides its search terms; `diskret`: see Kopf. */
export async function kopfVon(
  daten: Kopfdaten,
  adresse: string,
  such: Suchmerkmale,
  diskret?: Kopf['diskret'],
): Promise<Kopf> {
  const { titel, zusammenfassung, quellen, suchbegriffe } = daten;
  const bestand = await inhalt();
  return {
    titel,
    kurztitel: daten.kurztitel,
    zusammenfassung,
    adresse,
    wege: wegeZu(bestand, adresse),
    folge: lesefolge(bestand, adresse),
    diskret,
    quellen,
    such: { auch: suchbegriffe, ...such },
    nachweis: nachweis(daten),
    aenderungen: aenderungenAuf(bestand, adresse),
    zurueckgezogen: ruecknahme(daten),
    verborgen: verborgen(daten),
  };
}

/** The page that stands in the head beside the menu. */
const HILFE: Seitenname = 'hilfe';

const seitenkopfAus = merke((bestand: Bestand) =>
  merke((id: string): Promise<Kopf> => {
    const seite = bestand.seiten.get(id);
    if (!seite) throw new Error(`Es fehlt content/seiten/${id}.mdx.`);
    return kopfVon(
      seite.daten,
      seitenadresse(id),
      // What it is called: in the menu, or, with a place of its own in the head, in its address.
      { art: 'Seite', filter: { menue: seite.daten.menue?.name ?? (id === HILFE ? id : undefined) } },
      seite.daten.diskret,
    );
  }),
);

/** The head of a standing page that the code names; the check has seen that it is there. */
export const seitenkopf = async (id: Seitenname): Promise<Kopf> => seitenkopfAus(await inhalt())(id);

/** The pages of a chapter, for its cards. */
export const kapitelseiten = async (von: Seitenname): Promise<Unterseite[]> => unterseiten(await inhalt(), von);

/** All standing pages. `intern`: for those who write, kept out of every search. */
export async function standseiten(): Promise<{ id: string; kopf: Kopf; intern: boolean }[]> {
  const bestand = await inhalt();
  return Promise.all(
    [...bestand.seiten.values()].map(async ({ id, daten }) => ({
      id,
      kopf: await seitenkopfAus(bestand)(id),
      intern: daten.intern ?? false,
    })),
  );
}

/** Menus and facts about the site, the same on every page. */
export interface Rahmen {
  menue: Menuegruppe[];
  /** One list of links a column. */
  fussmenue: Menuepunkt[][];
  /** Whose the site is, in one sentence; who answers for it, when it is official. */
  absender: string;
  verantwortlich?: string | undefined;
  /** As of when the facts hold, as text: "Dezember 2025". */
  standText: string;
  beschreibung: string;
  /** Name of the website, its city, and both in one. */
  name: string;
  ort: string;
  website: string;
}

const rahmenAus = merke((bestand: Bestand): Rahmen => {
  const { site } = bestand;
  const fuss = fussmenue(bestand);
  const hoehe = Math.ceil(fuss.length / 3);
  return {
    menue: hauptmenue(bestand),
    fussmenue: [0, 1, 2].map((i) => fuss.slice(i * hoehe, (i + 1) * hoehe)).filter((spalte) => spalte.length),
    absender: absender(bestand),
    // The schema: an official site names somebody.
    verantwortlich: site.amtlich ? site.impressum.verantwortlich! : undefined,
    standText: inWorten(site.stand),
    beschreibung: site.beschreibung,
    name: site.name,
    ort: site.ort,
    website: websitename(bestand),
  };
});

/** What is the same on every page. */
export const rahmen = async (): Promise<Rahmen> => rahmenAus(await inhalt());
