/** Key figures: wording and themes. */
import { ANGABE, KENNZAHLTHEMEN, wertInWorten } from '../schema/kennzahl.ts';
import type { Zeile } from '../schema/index.ts';
import { schluessel } from '../schema/schluessel.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { BEIDE_STAEDTE, STADTKLASSE } from '../stil/staedte.ts';

type Kennzahl = Zeile<'kennzahlen'>;

export type Farbe = (typeof STADTKLASSE)[keyof typeof STADTKLASSE];

/** The colour of a city and of places in it ("Zürich, Kaserne"). In: for what a figure holds. */
export const farbeVon = (ort: string): Farbe =>
  BEIDE_STAEDTE.find(({ name }) => ort === name || ort.startsWith(`${name},`))?.klasse ?? 'neutral';

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
  /** Whose figure it is: Dortmund is teal, Zürich orange, nobody else has a colour. */
  farbe: Farbe;
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
    farbe: farbeVon(k.ort),
    hinweis: k.hinweis,
    quellen: k.quellen,
  };
}

/** The last year that a time names; 0, where it names none. */
const jahr = ({ zeitraum }: Kennzahl): number => Math.max(0, ...[...zeitraum.matchAll(/\b\d{4}\b/g)].map(Number));
const RANG: readonly Farbe[] = ['do', 'zh', 'neutral'];
const rang = ({ ort }: Kennzahl): number => RANG.indexOf(farbeVon(ort));

/** The key figures that stand in no series, by theme: Dortmund first, then Zürich, of each the newest first. */
export async function zahlenNachThemen(): Promise<{ id: string; titel: string; zahlen: Zahlzeile[] }[]> {
  const { kennzahlen } = await inhalt();
  return schluessel(KENNZAHLTHEMEN).map((thema) => ({
    id: thema,
    titel: KENNZAHLTHEMEN[thema],
    zahlen: kennzahlen.zeilen
      .filter((k) => k.thema === thema && !(k.reihe && k.wert !== null))
      .toSorted((a, b) => rang(a) - rang(b) || jahr(b) - jahr(a))
      .map(zahlzeile),
  }));
}

/** One key figure. Fails on an unknown id. */
export async function kennzahl(id: string): Promise<Zahlzeile & { zahlwert: number | null }> {
  const k = (await inhalt()).kennzahlen.zeilen.find((z) => z.id === id);
  if (!k) throw new Error(`Die Kennzahl „${id}“ gibt es nicht in content/kennzahlen.yaml.`);
  return { ...zahlzeile(k), zahlwert: k.wert };
}
