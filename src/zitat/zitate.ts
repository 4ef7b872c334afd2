/** What can be cited: every page and every row that has an address. */
import type { Bestand } from '../inhalt/bestand.ts';
import { standInWorten } from '../zeit/datum.ts';
import {
  adresseVon,
  alleAdressen,
  imVerzeichnis,
  meldungsadresse,
  seitenadresse,
  zeilenadresse,
  ZEILENTABELLEN,
} from '../inhalt/adressen.ts';
import { aenderungenIn } from '../aenderung/aenderungen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { websitename } from '../inhalt/website.ts';
import { ereigniswort, zeilenwort } from './zeilenworte.ts';
import { quellenangabe, type Zitierbar } from './zitatformen.ts';

/** Are the files with the citations made for this page? Not for the pages of sources: what is cited there is the source. */
export const mitZitatdateien = (adresse: string): boolean =>
  !adresse.startsWith('/quellen/') || adresse === '/quellen/';

interface Geltung {
  stand: string;
  geprueft: string;
  zurueckgezogen?: { am: string } | undefined;
}
/** What is known of it before the website is asked; sources by their ids. */
type Rumpf = Omit<Zitierbar, 'website' | 'fassung' | 'quellen'> & { belege?: readonly string[] };

/** The rows of all tables, each with the validity of its table unless it has its own. */
function zeilen(bestand: Bestand): Rumpf[] {
  return ZEILENTABELLEN.flatMap((tabelle) => {
    const { geprueft, stand, zeilen } = bestand[tabelle];
    return zeilen.map((z) => ({
      adresse: zeilenadresse(tabelle, z.id),
      belege: z.quellen,
      ...zeilenwort(tabelle, z, bestand),
      stand: standInWorten((tabelle !== 'uebernahme' && 'stand' in z && z.stand) || stand),
      geprueft,
    }));
  });
}

const zitierbarIn = merke((bestand: Bestand): Map<string, Zitierbar[]> => {
  const nimm = (adresse: string, daten: Geltung & { titel: string }): Rumpf => ({
    adresse,
    titel: daten.titel,
    stand: standInWorten(daten.stand),
    geprueft: daten.geprueft,
    zurueckgezogen: daten.zurueckgezogen?.am,
  });
  const adressen = alleAdressen(bestand);
  const eintraege = (['massnahmen', 'einrichtungen', 'glossar'] as const).flatMap((ziel) =>
    [...bestand[ziel].values()]
      .filter(({ daten }) => !('anzeige' in daten) || imVerzeichnis(daten))
      .map(({ id, daten }): Rumpf => {
        const adresse = adresseVon(bestand, ziel, id)!;
        // What has a page of its own is cited as a page.
        const belege = adresse.includes('#') ? daten.quellen : [];
        return { ...nimm(adresse, daten), aussage: 'definition' in daten ? daten.definition : undefined, belege };
      }),
  );
  const ereignisse = [...bestand.ereignisse.values()].map(({ id, daten }): Rumpf => ({
    ...nimm(adresseVon(bestand, 'ereignisse', id), daten),
    ...ereigniswort(daten),
    belege: daten.quellen,
  }));
  const alle = [
    ...[...bestand.seiten.values()]
      .filter(({ daten }) => !daten.intern)
      .map(({ id, daten }) => nimm(seitenadresse(id), daten)),
    ...[...bestand.meldungen.values()].map(({ id, daten }) => ({
      ...nimm(meldungsadresse(id), daten),
      meldung: daten,
    })),
    ...eintraege,
    ...ereignisse,
    ...zeilen(bestand),
  ].filter(({ adresse }) => adressen.has(adresse));
  const website = websitename(bestand);
  // The oldest first, so that the newest stays. A page has changed when a part of it has.
  const fassungen = new Map(
    aenderungenIn(bestand)
      .toReversed()
      .flatMap(({ seite, adresse, iso }) => [
        [seite, iso],
        [adresse, iso],
      ]),
  );
  return Map.groupBy(
    alle.map(({ belege = [], ...z }): Zitierbar => ({
      ...z,
      website,
      fassung: fassungen.get(z.adresse),
      quellen: belege.map((id) => quellenangabe(bestand.quellen.get(id)!.daten)),
    })),
    ({ adresse }) => adresse.split('#')[0]!,
  );
});

/** Everything that can be cited, by the address of its page: first the page, then its rows. */
export const zitierbares = async (): Promise<Map<string, Zitierbar[]>> => zitierbarIn(await inhalt());
