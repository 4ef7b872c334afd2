/** Key figures: wording, themes and time series. */
import { GENAUIGKEIT } from '../schema/kennzahl.ts';
import type { Zeile } from '../schema/index.ts';
import { inhalt } from './inhalt.ts';

type Kennzahl = Zeile<'kennzahlen'>;

const zahl = new Intl.NumberFormat('de-DE');

/** A key figure in words: 'mehr als 1.800', '400 bis 500', 'nicht belegt'. */
export function wertInWorten(k: Pick<Kennzahl, 'wert' | 'bis' | 'wortlaut' | 'genauigkeit'>): string {
  if (k.wortlaut) return k.wortlaut;
  if (k.wert === null) return 'nicht belegt';
  return `${GENAUIGKEIT[k.genauigkeit]}${zahl.format(k.wert)}${k.bis === undefined ? '' : ` bis ${zahl.format(k.bis)}`}`;
}

export interface Zahlzeile {
  id: string;
  titel: string;
  wert: string;
  einheit: string;
  zeitraum: string;
  ort: string;
  hinweis?: string | undefined;
  quellen: string[];
}

const THEMEN: Record<Kennzahl['thema'], string> = {
  nutzung: 'Nutzung und Szene',
  angebot: 'Räume, Plätze und Zeiten',
  gesundheit: 'Todesfälle',
  ordnung: 'Polizei und Ordnungsdienst',
  'geld-und-personal': 'Geld und Personal',
  beteiligung: 'Beteiligung und Abstimmungen',
  stadt: 'Einwohner',
};

const zeile = (k: Kennzahl): Zahlzeile => ({
  id: k.id,
  titel: k.titel,
  wert: wertInWorten(k),
  einheit: k.einheit,
  zeitraum: k.zeitraum,
  ort: k.ort,
  hinweis: k.hinweis,
  quellen: k.quellen,
});

/** All key figures by theme, Dortmund first. */
export async function zahlenNachThemen(): Promise<{ id: string; titel: string; zahlen: Zahlzeile[] }[]> {
  const { kennzahlen } = await inhalt();
  const rang = (ort: string) => (ort === 'Dortmund' ? 0 : ort.startsWith('Zürich') ? 1 : 2);
  return (Object.keys(THEMEN) as Kennzahl['thema'][]).map((thema) => ({
    id: thema,
    titel: THEMEN[thema],
    zahlen: kennzahlen.zeilen
      .filter((k) => k.thema === thema)
      .toSorted((a, b) => rang(a.ort) - rang(b.ort))
      .map(zeile),
  }));
}

/** One key figure. Fails on an unknown id. */
export async function kennzahl(id: string): Promise<Zahlzeile & { zahlwert: number | null }> {
  const k = (await inhalt()).kennzahlen.zeilen.find((z) => z.id === id);
  if (!k) throw new Error(`Die Kennzahl „${id}“ gibt es nicht in content/kennzahlen.yaml.`);
  return { ...zeile(k), zahlwert: k.wert };
}

export interface Zeitreihe {
  punkte: { jahr: number; wert: number; text: string; gerundet: boolean }[];
  quellen: string[];
}

/** The figures of a series in the order of their years. */
export async function zeitreihe(name: NonNullable<Kennzahl['reihe']>): Promise<Zeitreihe> {
  const { kennzahlen } = await inhalt();
  const dabei = kennzahlen.zeilen.filter((k) => k.reihe === name && k.wert !== null);
  const punkte = dabei
    .map((k) => ({
      jahr: Number(/\d{4}/.exec(k.zeitraum)?.[0]),
      wert: k.wert!,
      text: wertInWorten(k),
      gerundet: k.genauigkeit !== 'genau',
    }))
    .toSorted((a, b) => a.jahr - b.jahr);
  return { punkte, quellen: [...new Set(dabei.flatMap((k) => k.quellen))] };
}
