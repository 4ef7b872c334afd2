/** A drawing for frames of others as a picture. Which sheet is drawn, its kind says; what another page has as a file is not drawn again. */
import { alsSaetze } from '../ausgabe/satz.ts';
import { absolut, herkunftsangaben } from '../inhalt/website.ts';
import { kartenbild } from '../karte/kartenbild.ts';
import { balkenbild, kreuzbild } from '../konzept/feldbild.ts';
import { flaechenbild } from '../konzept/flaechenbild.ts';
import { paketbild } from '../konzept/paketbild.ts';
import { suchbild } from '../konzept/suchbild.ts';
import { wegbild } from '../konzept/wegbild.ts';
import { zeilenbild } from '../vergleich/zeilenbild.ts';
import { hochblatt, type Hochbild } from '../zeichnung/hochblatt.ts';
import type { Zeichenblatt } from '../zeichnung/zeichenblatt.ts';
import { rechtsbild } from '../zuerich/rechtsbild.ts';
import { saeulenbild } from '../zuerich/saeulenbild.ts';
import { stufenbild } from '../zuerich/stufenbild.ts';
import { zeitbild } from '../zuerich/zeitbild.ts';
import type { Bild, Bilddatei, Zeichnung } from './gezeichnet.ts';

/** Does another page have it as files? */
const hatDateien = (b: Bild): b is Bild & { dateien: Bilddatei[] } => 'dateien' in b && b.dateien !== undefined;

/** What no other page has, as a picture. */
function hochbild(b: Exclude<Bild, { dateien: Bilddatei[] }>): Hochbild {
  switch (b.art) {
    case 'weg':
      return wegbild(b.weg);
    case 'paket':
      return paketbild(b.paket);
    case 'suche':
      return suchbild(b.suche, b.orientierung);
    case 'geld':
      return flaechenbild(b.flaechen);
    case 'kreuztabelle':
      return kreuzbild(b.felder);
    case 'felder':
      return balkenbild(b.felder);
    case 'saeulen':
      return saeulenbild(b.saeulen, b.felder);
    case 'recht':
      return rechtsbild(b.raeume);
    case 'uebernahme':
    case 'wirkung':
      return stufenbild(b.stufen, b.art === 'uebernahme' ? 'do' : 'ink');
    case 'zeitachse':
      return zeitbild(b.zeilen);
    case 'karte':
      return kartenbild(b.orientierung, b.orte);
    case 'vergleich':
      return zeilenbild(b.zeile);
  }
}

/** A drawing as files, and all of it in words. */
export interface Bildfassung {
  dateien: Bilddatei[];
  /** For those who do not see the picture: it begins with what it is called. */
  alternativtext: string;
  /** The sheet of which the files are made, where no other page has them. */
  blatt?: Zeichenblatt;
}

/** The drawing with its files. In: what stands at its foot of all files. */
export function bildfassung(z: Zeichnung, herkunft: ReturnType<typeof herkunftsangaben>): Bildfassung {
  const wort = (beschreibung: string) => alsSaetze(z.titel, beschreibung);
  if (hatDateien(z.bild))
    return { dateien: z.bild.dateien, alternativtext: wort(z.bild.dateien[0]?.beschreibung ?? '') };
  const bild = hochbild(z.bild);
  const { quellen, stand, geprueft } = z;
  const blatt = hochblatt(bild, z.titel, { ...herkunft, quellen, stand, geprueft, adresse: absolut(z.seite) });
  const endungen = bild.nurWorte ? ['png'] : ['png', 'svg'];
  return {
    dateien: endungen.map((endung) => ({
      endung,
      adresse: `/einbetten/${z.id}.${endung}`,
      beschreibung: bild.beschreibung,
    })),
    alternativtext: wort(bild.beschreibung),
    blatt,
  };
}
