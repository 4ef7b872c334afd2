/** What was changed after publication: the history of each page, and the news of the whole site (P-07 to P-09). Pure. */
import { schluessel } from '../schema/schluessel.ts';
import { alsName } from '../ausgabe/satz.ts';
import { inWorten, vergleicheDatum } from '../zeit/datum.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import type { Aenderungsart } from '../schema/gemeinsam.ts';
import type { Daten } from '../schema/index.ts';
import { adresseVon, meldungsadresse, seitenadresse, TABELLENSEITEN } from '../inhalt/adressen.ts';
import { merke } from '../lager/merken.ts';

type Rohaenderung = Daten<'kennzahlen'>['aenderungen'][number];
type Art = Exclude<Aenderungsart, 'formal'> | 'zurueckgezogen';

/** A change that readers should know of. */
export interface Aenderung {
  /** The page that shows it, and its anchor there: together for ever the same. */
  seite: string;
  id: string;
  art: Art;
  wort: string;
  /** ISO day. */
  iso: string;
  datum: string;
  text: string;
  ursache?: string | undefined;
  /** What holds instead of what was withdrawn. */
  ersatz?: string | undefined;
  /** What was changed: the page, or a part of it with an address of its own. */
  titel: string;
  adresse: string;
}

const WORTE: Record<Art, string> = {
  ergaenzung: 'Ergänzt',
  sachlich: 'Berichtigt',
  schwer: 'Schwerer Fehler, berichtigt',
  zurueckgezogen: 'Zurückgezogen',
};

/** Does it concern a part of its page only? */
export const einesTeils = ({ seite, adresse }: Aenderung): boolean => adresse !== seite;

/** Does it tell of an error, or take something back? */
export const istKorrektur = ({ art }: Aenderung): boolean => art !== 'ergaenzung';

/** The address at which to read of it. */
export const stelleVon = (a: Aenderung): string => (einesTeils(a) ? a.adresse : `${a.seite}#${a.id}`);

/** Why something no longer holds, as pages show it. */
export interface Ruecknahme {
  am: string;
  grund: string;
  ersatz?: string | undefined;
}

/** In: an entry. Out: its withdrawal with the day in words, undefined when it holds. */
export const ruecknahme = ({
  zurueckgezogen: z,
}: {
  zurueckgezogen?: Ruecknahme | undefined;
}): Ruecknahme | undefined => z && { ...z, am: inWorten(z.am) };

/** Something that can be changed after publication. `zeile`: what the change of a table's row concerns. */
interface Traeger {
  titel: string;
  adresse: string;
  /** Before the anchor of a change, so that no two on a page are the same. */
  vorsatz?: string;
  aenderungen: readonly Rohaenderung[];
  zurueckgezogen?: Ruecknahme | undefined;
  zeile?: (id: string) => { titel: string; adresse: string } | undefined;
}

/** A row of a table, with what it may be called by. */
interface Zeile {
  id: string;
  titel?: string;
  akteur?: string;
  datum?: string | null;
  name?: string;
}

/** What a row is called: who has said many things, by the day, too; a title that is a sentence without its end, because it stands within another. */
function zeilentitel({ id, titel, akteur, datum, name }: Zeile): string {
  const position = akteur && datum ? `${akteur}, ${inWorten(datum)}` : akteur;
  return alsName(titel ?? position ?? name ?? id);
}

function traeger(bestand: Bestand): Traeger[] {
  const seiten = [...bestand.seiten.values()].map(({ id, daten }) => ({ ...daten, adresse: seitenadresse(id) }));
  const meldungen = [...bestand.meldungen.values()].map(({ id, daten }) => ({
    ...daten,
    adresse: meldungsadresse(id),
  }));
  const eintraege = (['massnahmen', 'einrichtungen', 'ereignisse', 'glossar'] as const).flatMap((ziel) =>
    [...bestand[ziel].values()].flatMap(({ id, daten }) => {
      const adresse = adresseVon(bestand, ziel, id);
      return adresse ? [{ ...daten, adresse, vorsatz: adresse.includes('#') ? `${id}-` : '' }] : [];
    }),
  );
  const tabellen = schluessel(TABELLENSEITEN).map((tabelle): Traeger => {
    const adresse = TABELLENSEITEN[tabelle];
    return {
      titel: bestand.seiten.get(adresse.slice(1, -1))?.daten.titel ?? tabelle,
      adresse,
      vorsatz: `${tabelle}-`,
      aenderungen: bestand[tabelle].aenderungen,
      zeile: (id) => {
        const zeilen: Zeile[] = bestand[tabelle].zeilen;
        const zeile = zeilen.find((z) => z.id === id);
        return zeile && { titel: zeilentitel(zeile), adresse: `${adresse}#${id}` };
      },
    };
  });
  return [...seiten, ...meldungen, ...eintraege, ...tabellen];
}

function aenderungenVon({ titel, adresse, vorsatz = '', aenderungen, zurueckgezogen: z, zeile }: Traeger): Aenderung[] {
  const nenne = (id: string, art: Art, am: string, text: string): Aenderung => ({
    seite: adresse.replace(/#.*/, ''),
    id: vorsatz + id,
    art,
    wort: WORTE[art],
    iso: am,
    datum: inWorten(am),
    text,
    titel,
    adresse,
  });
  const geaendert = aenderungen.flatMap(({ am, art, text = '', ursache, eintrag }, i) => {
    if (art === 'formal') return [];
    // Told apart by their day, several of a day from the oldest: a new one is put before the others and moves none.
    const amTag = aenderungen.slice(i).filter((a) => a.am === am).length;
    const id = `aenderung-${am}${amTag > 1 ? `-${amTag}` : ''}`;
    return [{ ...nenne(id, art, am, text), ursache, ...(eintrag && zeile?.(eintrag)) }];
  });
  return z
    ? [{ ...nenne('zurueckgezogen', 'zurueckgezogen', z.am, z.grund), ersatz: z.ersatz }, ...geaendert]
    : geaendert;
}

/** All changes that readers should know of, newest first. Formal ones are silent. */
export const aenderungenIn = merke((bestand: Bestand): readonly Aenderung[] =>
  traeger(bestand)
    .flatMap(aenderungenVon)
    .sort((a, b) => vergleicheDatum(b.iso, a.iso)),
);

const nachSeite = merke((bestand: Bestand) => Map.groupBy(aenderungenIn(bestand), ({ seite }) => seite));

/** Those that a page shows: its own and those of its parts, newest first. In: its address. */
export const aenderungenAuf = (bestand: Bestand, seite: string): readonly Aenderung[] =>
  nachSeite(bestand).get(seite) ?? [];
