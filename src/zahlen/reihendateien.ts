/** The files of the series: picture as SVG and PNG, figures as CSV. The page's links and the endpoint are made from this list. */
import type { Bestand } from '../inhalt/bestand.ts';
import { datensatz, type Datensatz } from '../daten/daten.ts';
import { alsCsv, CSVTYP } from '../daten/datentabelle.ts';
import { blattdateien } from '../zeichnung/bilddatei.ts';
import type { Fusszeilen } from '../zeichnung/blattfuss.ts';
import { zeilenadresse } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { quellenzeile } from '../zitat/belege.ts';
import { datenreihen, type Datenreihe } from './reihen.ts';
import { reihenblatt } from './reihenblatt.ts';
import { absolut, herkunftsangaben } from '../inhalt/website.ts';

export interface Reihendatei {
  reihe: string;
  endung: 'svg' | 'png' | 'csv';
  /** As the link shows it. */
  art: string;
  titel: string;
  adresse: string;
  medientyp: string;
  /** All of a picture in words. */
  beschreibung?: string;
  /** Text at once, a picture when it is drawn. */
  inhalt: Uint8Array | Promise<Uint8Array>;
}

async function fusszeilen(bestand: Bestand, reihe: Datenreihe): Promise<Fusszeilen> {
  const quellen = await Promise.all(reihe.bildquellen.map(quellenzeile));
  return {
    ...herkunftsangaben(bestand),
    quellen: [...new Set(quellen.map((q) => q.herausgeber))].join('; '),
    stand: reihe.stand,
    geprueft: reihe.geprueft,
    adresse: absolut(zeilenadresse('reihen', reihe.id)),
  };
}

/** The rows of one series, as the open data have them. */
const csv = (alle: Datensatz, reihe: Datenreihe): string =>
  alsCsv({ ...alle, zeilen: reihe.zeilen.map((z) => alle.zeilen.find((zeile) => zeile.id === z.id)!) });

async function dateienVon(bestand: Bestand, reihe: Datenreihe, kennzahlen: Datensatz): Promise<Reihendatei[]> {
  const tabelle = { endung: 'csv' as const, medientyp: CSVTYP, inhalt: Buffer.from(csv(kennzahlen, reihe)) };
  const bilder = reihe.punkte.length ? blattdateien(reihenblatt(reihe, await fusszeilen(bestand, reihe))) : [];
  return [...bilder, tabelle].map((datei) => {
    const art = `${datei.endung === 'csv' ? 'Daten' : 'Bild'} (${datei.endung.toUpperCase()})`;
    return {
      ...datei,
      reihe: reihe.id,
      art,
      titel: `${reihe.titel}: ${art}`,
      adresse: `/zahlen/${reihe.id}.${datei.endung}`,
    };
  });
}

const dateienAus = merke(async (bestand: Bestand): Promise<Reihendatei[]> => {
  const kennzahlen = await datensatz('kennzahlen');
  return (await Promise.all((await datenreihen()).map((r) => dateienVon(bestand, r, kennzahlen)))).flat();
});

/** All files. */
export const reihendateien = async (): Promise<Reihendatei[]> => dateienAus(await inhalt());
