/** What was changed after publication: in the history of a page, and all corrections in one list (P-07, P-08). */
import { inWorten, vergleicheDatum } from '../schema/datum.ts';
import type { Bestand } from '../schema/bestand.ts';
import type { Aenderungsart } from '../schema/gemeinsam.ts';
import type { Daten } from '../schema/index.ts';
import { adresseVon, seitenadresse, ZEILENSEITEN, zeilenadresse, type Zeilentabelle } from './adressen.ts';

type Rohaenderung = Daten<'seiten'>['aenderungen'][number];

export interface Aenderung {
  /** Anchor of the change on its page. */
  id: string;
  iso: string;
  datum: string;
  art: Exclude<Aenderungsart, 'formal'>;
  wort: string;
  text: string;
  ursache?: string | undefined;
}

const WORTE = { ergaenzung: 'Ergänzt', sachlich: 'Berichtigt', schwer: 'Berichtigt, schwerer Fehler' };

const istBerichtigung = (art: Aenderungsart): boolean => art === 'sachlich' || art === 'schwer';

/** The changes that readers see, newest first. Formal ones are silent. */
export const oeffentliche = (roh: readonly Rohaenderung[]): Aenderung[] =>
  roh
    .flatMap(({ am, art, text, ursache }, i) =>
      art === 'formal'
        ? []
        : [
            {
              id: `aenderung-${roh.length - i}`,
              iso: am,
              datum: inWorten(am),
              art,
              wort: WORTE[art],
              text: text ?? '',
              ursache,
            },
          ],
    )
    .sort((a, b) => vergleicheDatum(b.iso, a.iso));

/** Those that tell of an error. */
export const berichtigungen = (liste: readonly Aenderung[]): Aenderung[] =>
  liste.filter(({ art }) => istBerichtigung(art));

export interface Korrektur extends Aenderung {
  titel: string;
  /** Where the corrected text stands. */
  adresse: string;
}

/** Everything that carries changes: title, address of its page or row, the changes. */
function traeger(bestand: Bestand): { titel: string; adresse: string; aenderungen: Rohaenderung[]; seite: boolean }[] {
  const eintraege = (['massnahmen', 'einrichtungen', 'ereignisse', 'glossar'] as const).flatMap((ziel) =>
    [...bestand[ziel].values()].flatMap(({ id, daten }) => {
      const adresse = adresseVon(bestand, ziel, id);
      return adresse
        ? [{ titel: daten.titel, adresse, aenderungen: daten.aenderungen, seite: !adresse.includes('#') }]
        : [];
    }),
  );
  const seiten = [...bestand.seiten.values()].map(({ id, daten }) => ({
    titel: daten.titel,
    adresse: seitenadresse(id),
    aenderungen: daten.aenderungen,
    seite: true,
  }));
  const meldungen = [...bestand.meldungen.values()].map(({ id, daten }) => ({
    titel: daten.titel,
    adresse: `/aktuelles/${id}/`,
    aenderungen: daten.aenderungen,
    seite: true,
  }));
  const zeilen = (Object.keys(ZEILENSEITEN) as Zeilentabelle[]).flatMap((tabelle) =>
    bestand[tabelle].aenderungen.map((a) => {
      const zeile = (bestand[tabelle].zeilen as { id: string; titel?: string }[]).find((z) => z.id === a.eintrag);
      const adresse = zeile ? zeilenadresse(tabelle, zeile.id) : ZEILENSEITEN[tabelle];
      return { titel: zeile?.titel ?? adresse, adresse, aenderungen: [a], seite: false };
    }),
  );
  return [...seiten, ...meldungen, ...eintraege, ...zeilen];
}

/** All corrections in the content, newest first. */
export const korrekturenIn = (bestand: Bestand): Korrektur[] =>
  traeger(bestand)
    .flatMap(({ titel, adresse, aenderungen, seite }) =>
      berichtigungen(oeffentliche(aenderungen)).map((a) => ({
        ...a,
        titel,
        adresse: seite ? `${adresse}#${a.id}` : adresse,
      })),
    )
    .sort((a, b) => vergleicheDatum(b.iso, a.iso));
