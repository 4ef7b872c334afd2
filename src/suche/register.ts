/** The register: everything that has an address, from A to Z. */
import type { Fundart } from '../seite/fundarten.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { adresseVon, imVerzeichnis, meldungsadresse, seitenadresse } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';

export interface Registereintrag {
  titel: string;
  adresse: string;
  art: Fundart;
}

export interface Registergruppe {
  /** A capital letter, or '#' for titles that begin with none. */
  buchstabe: string;
  eintraege: Registereintrag[];
}

const kollation = new Intl.Collator('de', { numeric: true });

/** What a title is sorted by: without an article or sign before it, as in a library. */
const sortierwort = (titel: string): string =>
  titel.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(Der|Die|Das|Ein|Eine) /u, '');

/** The letter a title stands under; umlauts stand with their vowel. */
function buchstabeVon(titel: string): string {
  const zeichen = sortierwort(titel).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(zeichen) ? zeichen : '#';
}

/** Sorts entries and puts them under their letters. Pure. */
function gruppiere(eintraege: Registereintrag[]): Registergruppe[] {
  const sortiert = eintraege.toSorted(
    (a, b) => kollation.compare(sortierwort(a.titel), sortierwort(b.titel)) || kollation.compare(a.art, b.art),
  );
  return [...Map.groupBy(sortiert, (e) => buchstabeVon(e.titel))]
    .map(([buchstabe, gruppe]) => ({ buchstabe, eintraege: gruppe }))
    .sort((a, b) => kollation.compare(a.buchstabe, b.buchstabe));
}

function sammle(bestand: Bestand): Registereintrag[] {
  const seiten = [...bestand.seiten.values()]
    .filter(({ daten }) => !daten.intern)
    .map(({ id, daten }): Registereintrag => ({
      titel: id === 'index' ? 'Startseite' : daten.titel,
      adresse: seitenadresse(id),
      art: 'Seite',
    }));
  const einrichtungen = [...bestand.einrichtungen.values()].filter(
    ({ daten }) => daten.ort === 'dortmund' && imVerzeichnis(daten),
  );
  const meldungen = [...bestand.meldungen.values()].map(({ id, daten }): Registereintrag => ({
    titel: daten.titel,
    adresse: meldungsadresse(id),
    art: 'Meldung',
  }));
  const nenne = (
    ziel: 'massnahmen' | 'einrichtungen' | 'glossar',
    art: Fundart,
    alle: Iterable<{ id: string; daten: { titel: string } }>,
  ): Registereintrag[] =>
    [...alle].map(({ id, daten }) => ({ titel: daten.titel, adresse: adresseVon(bestand, ziel, id)!, art }));
  return [
    ...seiten.filter(({ adresse }) => adresse !== '/suche/'),
    ...nenne('massnahmen', 'Maßnahme', bestand.massnahmen.values()),
    ...nenne('einrichtungen', 'Einrichtung', einrichtungen),
    ...nenne('glossar', 'Begriff', bestand.glossar.values()),
    ...meldungen,
  ];
}

/** All pages, measures, places in Dortmund, terms and notices that are visible, by letter. */
export const register = async (): Promise<Registergruppe[]> => gruppiere(sammle(await inhalt()));
