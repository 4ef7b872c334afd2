/** The archive of notices: by year, and by the task of the city. */
import { meldungen, type Meldungsseite, type Thema } from './meldungen.ts';
import { themenadresse } from '../inhalt/adressen.ts';
import { seitenkopf, type Kopf } from '../seite/seiten.ts';

/** A page with the notices of one task of the city. */
export interface Themenseite {
  thema: Thema;
  wort: string;
  adresse: string;
  meldungen: Meldungsseite[];
}

/** One page for each task that has notices, as soon as there are two: the filter by task for readers without scripts. */
export async function themenseiten(): Promise<Themenseite[]> {
  const nachThema = Map.groupBy(await meldungen(), (m) => m.thema);
  if (nachThema.size < 2) return [];
  return [...nachThema]
    .map(([thema, liste]) => ({
      thema,
      wort: liste[0]!.aufgabe,
      adresse: themenadresse(thema),
      meldungen: liste,
    }))
    .sort((a, b) => a.wort.localeCompare(b.wort, 'de'));
}

/** The head of such a page: that of the archive, with what is different. */
export async function themenkopf({ wort, adresse }: Themenseite): Promise<Kopf> {
  const kopf = await seitenkopf('aktuelles');
  return {
    ...kopf,
    titel: `Aktuelles: ${wort}`,
    zusammenfassung: `Alle Meldungen dieser Website zur städtischen Aufgabe „${wort}“, die neueste zuerst.`,
    adresse,
    wege: [...kopf.wege, { titel: kopf.titel, adresse: kopf.adresse }],
    aenderungen: [],
  };
}
