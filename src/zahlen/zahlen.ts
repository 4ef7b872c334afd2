/** Key figures: wording and themes. */
import { ANGABE, KENNZAHLTHEMEN, wertInWorten } from '../schema/kennzahl.ts';
import type { Zeile } from '../schema/index.ts';
import { schluessel } from '../schema/schluessel.ts';
import { inhalt } from '../inhalt/inhalt.ts';

type Kennzahl = Zeile<'kennzahlen'>;

export interface Zahlzeile {
  id: string;
  titel: string;
  wert: string;
  /** Empty where the value is words: "rund ein Drittel Prozent" would be wrong. */
  einheit: string;
  /** How sure it is; empty when there is no figure. */
  angabe: string;
  zeitraum: string;
  ort: string;
  hinweis?: string | undefined;
  quellen: string[];
}

/** A row of the table, in words. */
export function zahlzeile(k: Kennzahl): Zahlzeile {
  const wert = wertInWorten(k);
  return {
    id: k.id,
    titel: k.titel,
    wert,
    einheit: /\d/.test(wert) ? k.einheit : '',
    angabe: k.wert === null && !k.wortlaut ? '' : ANGABE[k.genauigkeit],
    zeitraum: k.zeitraum,
    ort: k.ort,
    hinweis: k.hinweis,
    quellen: k.quellen,
  };
}

/** All key figures by theme, Dortmund first. */
export async function zahlenNachThemen(): Promise<{ id: string; titel: string; zahlen: Zahlzeile[] }[]> {
  const { kennzahlen } = await inhalt();
  const rang = (ort: string) => (ort === 'Dortmund' ? 0 : ort.startsWith('Zürich') ? 1 : 2);
  return schluessel(KENNZAHLTHEMEN).map((thema) => ({
    id: thema,
    titel: KENNZAHLTHEMEN[thema],
    zahlen: kennzahlen.zeilen
      .filter((k) => k.thema === thema)
      .toSorted((a, b) => rang(a.ort) - rang(b.ort))
      .map(zahlzeile),
  }));
}

/** One key figure. Fails on an unknown id. */
export async function kennzahl(id: string): Promise<Zahlzeile & { zahlwert: number | null }> {
  const k = (await inhalt()).kennzahlen.zeilen.find((z) => z.id === id);
  if (!k) throw new Error(`Die Kennzahl „${id}“ gibt es nicht in content/kennzahlen.yaml.`);
  return { ...zahlzeile(k), zahlwert: k.wert };
}
