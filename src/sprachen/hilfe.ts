/** The page of help in another language: its words from the file of the language, all numbers, addresses and times from the same entries as /hilfe/. */
import { inhalt } from '../inhalt/inhalt.ts';
import { obereNummern } from '../inhalt/sprachluecken.ts';
import { sofort } from '../hilfe/sofort.ts';
import { adresseVon } from '../inhalt/adressen.ts';
import type { Anlaufstelle } from '../hilfe/anlaufstellen.ts';
import { istEinfach, type Sprache } from './sprachen.ts';
import { ausJahr, zeitenIn } from './zeiten.ts';

export interface Haus {
  /** Its name is German. */
  name: string;
  adresse: string;
  strasse?: string | undefined;
  zeiten: string[];
  /** How old the times are. */
  aus?: string | undefined;
  telefon: { anzeige: string; e164: string; stand?: string | undefined }[];
}

const haus = (s: Sprache, { ort, daten, name, strasse }: Anlaufstelle): Haus => ({
  name,
  adresse: ort.adresse,
  strasse,
  zeiten: zeitenIn(s, daten),
  aus: ausJahr(s, daten.oeffnungszeiten_stand),
  telefon: ort.telefon,
});

/** The words of the page. In: the language, which has some. */
async function texteIn({ kennung }: Sprache) {
  const texte = (await inhalt()).sprachen.get(kennung)?.daten.hilfe;
  if (!texte) throw new Error(`In content/sprachen/${kennung}.yaml fehlt hilfe.`);
  return texte;
}

/** The words of its search. In: the language, which has some. */
export async function suchworteIn({ kennung }: Sprache) {
  const worte = (await inhalt()).sprachen.get(kennung)?.daten.suche;
  if (!worte) throw new Error(`In content/sprachen/${kennung}.yaml fehlt suche.`);
  return worte;
}

/** The number for an emergency and when to call it: it stands above the title. */
export async function notrufIn(s: Sprache): Promise<{ tel: string; text: string; wann: string }> {
  const { tel, anzeige } = (await sofort()).notruf;
  return { tel, text: anzeige, wann: (await texteIn(s)).notruf };
}

/** All that the page shows below its title. */
export async function hilfeIn(s: Sprache) {
  const bestand = await inhalt();
  const texte = await texteIn(s);
  const angaben = await sofort();
  // A line for which there are no words yet is shown by its German name.
  const namenlos = obereNummern(bestand).filter((z) => !texte.nummern.some(({ id }) => id === z.id));
  const worte = [...texte.nummern, ...namenlos.map(({ id, titel }) => ({ id, name: titel, angaben: '' }))];
  const zeilen = worte.flatMap((wort) => {
    const z = bestand.hilfe.zeilen.find(({ id }) => id === wort.id);
    const deutsch = namenlos.some(({ id }) => id === wort.id);
    return z?.tel && z.anzeige ? [{ ...wort, deutsch, tel: z.tel, anzeige: z.anzeige, quellen: z.quellen }] : [];
  });
  const zuerst = angaben.gespraech.flatMap((n) => zeilen.filter(({ id }) => id === n.id));
  return {
    texte,
    schritte: texte.schritte.map((text, i) => ({ text, bild: bestand.hilfe.schritte[i]?.bild })),
    schrittquellen: angaben.schrittquellen,
    raeume: angaben.raeume.map((raum) => ({ ...haus(s, raum), quellen: raum.ort.quellen })),
    betten: angaben.betten.map((bett) => {
      const worte = texte.betten.find((b) => b.einrichtung === bett.ort.id);
      return {
        ...haus(s, bett),
        // A house for which there are no words yet is shown by its German name.
        wer: worte?.wer ?? (istEinfach(s) ? bett.wer : undefined),
        bedingung: worte?.bedingung,
        quellen: bett.ort.quellen,
      };
    }),
    zuerst,
    weitere: zeilen.filter(({ id }) => id !== angaben.notruf.id && !zuerst.some((z) => z.id === id)),
    orte: texte.orte.flatMap(({ einrichtung: id, wozu }) => {
      const einrichtung = bestand.einrichtungen.get(id)?.daten;
      const adresse = adresseVon(bestand, 'einrichtungen', id);
      return einrichtung && adresse
        ? [
            {
              wozu,
              name: einrichtung.diskret ?? einrichtung.titel,
              adresse,
              strasse: einrichtung.strasse ?? undefined,
              telefon: einrichtung.telefon,
              quellen: einrichtung.quellen,
            },
          ]
        : [];
    }),
  };
}
