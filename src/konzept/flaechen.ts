/** Money and staff as areas: only what is counted in the same unit is drawn on one scale. Pure. */
import type { Zeile } from '../schema/index.ts';
import { runde } from '../zeichnung/zeichnung.ts';

/** Side of the largest square, in em of its drawing. */
export const GROESSTE_SEITE = 6.5;
/** Boxes in a row of staff, and rem of one. */
export const KAESTCHEN = { reihe: 12, mass: 0.85 };

type Kennzahl = Zeile<'kennzahlen'>;

export interface Flaechen {
  /** The largest first; `seite` in em. */
  betraege: { zahl: Kennzahl; seite: number; gerundet: boolean }[];
  /** Persons and posts. */
  stellen: { zahl: Kennzahl; anzahl: number; besetzt: boolean }[];
  /** Of the same theme, but counted in another way: not drawn. */
  andere: Kennzahl[];
}

/** In: key figures. Out: those of Dortmund about money and staff, sorted by how they are counted. Figures without a value are left out. */
export function flaechenAus(kennzahlen: readonly Kennzahl[]): Flaechen {
  const eigene = kennzahlen.filter((k) => k.ort === 'Dortmund' && k.thema === 'geld-und-personal' && k.wert !== null);
  const mitWert = eigene.map((k) => ({ k, wert: k.wert ?? 0 }));
  const geld = mitWert.filter(({ k }) => /^Euro\b/.test(k.einheit)).toSorted((a, b) => b.wert - a.wert);
  const personal = mitWert.filter(({ k }) => /^(Personen|Stellen)$/.test(k.einheit));
  const groesster = geld[0]?.wert ?? 1;
  return {
    betraege: geld.map(({ k, wert }) => ({
      zahl: k,
      seite: runde(GROESSTE_SEITE * Math.sqrt(wert / groesster)),
      gerundet: k.genauigkeit !== 'genau',
    })),
    stellen: personal.map(({ k, wert }) => ({ zahl: k, anzahl: wert, besetzt: k.einheit === 'Personen' })),
    andere: mitWert.filter((m) => !geld.includes(m) && !personal.includes(m)).map(({ k }) => k),
  };
}

/** What to know when reading the areas, and what stands before a figure that is none. */
export const LESEHILFE =
  'Ein Maßstab, aber verschiedene Einheiten und Jahre: Die Beträge lassen sich nicht zusammenzählen. Hell: ungefähr. Ein Kästchen: eine Person (gefüllt) oder eine Planstelle (leer).';
export const NICHT_GEZEICHNET = 'Anders gezählt, darum nicht gezeichnet:';

const ZAHLWORTE = ['Kein', 'Ein', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs'];

/** How many amounts are drawn (the texts may know of more), and that one may not add them up, where their units differ. */
export function geldbefund(betraege: readonly { zahl: Pick<Kennzahl, 'einheit'> }[]): string {
  const n = betraege.length;
  const arten = new Set(betraege.map((b) => b.zahl.einheit)).size;
  const anfang = `${ZAHLWORTE[n] ?? n} ${n === 1 ? 'Betrag' : 'Beträge'}`;
  return arten > 1 ? `${anfang}, ${arten === n ? 'jeder von anderer Art' : 'nicht von einer Art'}` : anfang;
}
