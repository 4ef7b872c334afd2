/** Series: the figures of several years that belong together, and which of them can be drawn. */
import type { Bestand } from '../inhalt/bestand.ts';
import { inWorten } from '../zeit/datum.ts';
import { istJahr } from '../schema/kennzahl.ts';
import type { Zeile } from '../schema/index.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { farbeVon, zahlzeile, type Farbe, type Zahlzeile } from './zahlen.ts';
import type { Messpunkt } from '../zeichnung/zeichnung.ts';

export interface Datenreihe {
  id: string;
  titel: string;
  ort: string;
  /** What is counted in a year. */
  einheit: string;
  /** Whose figures they are. */
  farbe: Farbe;
  thema: Zeile<'kennzahlen'>['thema'];
  hinweis: string;
  /** Why the series is only a table; undefined: it is drawn. */
  ohneBild?: string | undefined;
  /** The figures of whole years, as they are drawn. */
  punkte: Messpunkt[];
  /** All figures in the order of time; `gezeichnet` is false where the period is no whole year. */
  zeilen: (Zahlzeile & { gezeichnet: boolean })[];
  /** Sources of the figures and of the note; `bildquellen`: without those of figures that are not drawn. */
  quellen: string[];
  bildquellen: string[];
  /** As of when, in words. */
  stand: string;
  geprueft: string;
}

const jahrIn = (zeitraum: string): number => Number(/\d{4}/.exec(zeitraum)?.[0]);

const reihenAus = merke(({ kennzahlen, reihen }: Bestand): readonly Datenreihe[] =>
  reihen.zeilen.flatMap(({ ohne_bild: ohneBild, quellen, ...r }): Datenreihe[] => {
    const dabei = kennzahlen.zeilen
      .filter((k) => k.reihe === r.id && k.wert !== null)
      .toSorted((a, b) => jahrIn(a.zeitraum) - jahrIn(b.zeitraum));
    if (!dabei[0]) return [];
    const alsPunkt = (k: Zeile<'kennzahlen'>): Messpunkt => {
      const { wert: text, angabe } = zahlzeile(k);
      return { jahr: jahrIn(k.zeitraum), wert: k.wert!, text, angabe, gerundet: k.genauigkeit !== 'genau' };
    };
    const einmalig = (zeilen: readonly Zeile<'kennzahlen'>[]) => [
      ...new Set([...zeilen.flatMap((k) => k.quellen), ...quellen]),
    ];
    const ganzeJahre = ohneBild ? [] : dabei.filter((k) => istJahr(k.zeitraum));
    return [
      {
        ...r,
        ohneBild,
        farbe: farbeVon(r.ort),
        thema: dabei[0].thema,
        punkte: ganzeJahre.map(alsPunkt),
        zeilen: dabei.map((k) => ({ ...zahlzeile(k), gezeichnet: ganzeJahre.includes(k) })),
        quellen: einmalig(dabei),
        bildquellen: einmalig(ganzeJahre),
        stand: inWorten(reihen.stand),
        geprueft: inWorten(reihen.geprueft),
      },
    ];
  }),
);

/** All series that have figures, in the order of the content. */
export const datenreihen = async (): Promise<readonly Datenreihe[]> => reihenAus(await inhalt());
