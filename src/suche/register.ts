/** The register: everything that has an address, from A to Z. */
import type { Fundart } from '../seite/fundarten.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { adresseVon, imVerzeichnis, meldungsadresse, seitenadresse } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { nachBuchstaben, type Buchstabengruppe } from '../glossar/alphabet.ts';

export interface Registereintrag {
  titel: string;
  adresse: string;
  art: Fundart;
}

const kollation = new Intl.Collator('de');

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
export const register = async (): Promise<Buchstabengruppe<Registereintrag>[]> =>
  nachBuchstaben(sammle(await inhalt()).toSorted((a, b) => kollation.compare(a.art, b.art)));
