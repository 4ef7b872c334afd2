/** How far the measures are, as a sheet that stands alone: one bar, one segment a status, the words below it. Pure. */
import { absatz, blattfuss, BREITE, papier, RAND, type Fusszeilen } from '../zeichnung/blattfuss.ts';
import { farbe } from '../zeichnung/farben.ts';
import { statusmarke } from '../zeichnung/statusform.ts';
import type { Schriftzug, Zeichenblatt } from '../zeichnung/zeichenblatt.ts';
import { runde, segmente, type Anteil } from '../zeichnung/zeichnung.ts';

const HOCH = 64;
const SPALTE = (BREITE - 2 * RAND) / 5;

/** In: how many measures have which status, title, foot. Out: the sheet. */
export function statusblatt(anteile: readonly Anteil[], titel: string, fuss: Fusszeilen): Zeichenblatt {
  const { segmente: teile } = segmente(anteile);
  const gesamt = teile.reduce((n, t) => n + t.anzahl, 0);
  const kopf = absatz(titel, 30, 38, { groesse: 31, staerke: 600, farbe: farbe('ink') });
  const unterzeile = absatz(
    `${gesamt} Maßnahmen. Ein Vorschlag ist kein Beschluss, ein Beschluss ist keine Umsetzung.`,
    kopf.y,
    32,
    {
      groesse: 19,
      farbe: farbe('muted'),
    },
  );
  const oben = unterzeile.y + 26;
  const quer = (prozent: number) => runde((prozent / 100) * (BREITE - 2 * RAND));
  const worte = oben + HOCH + 40;
  const unten = blattfuss(fuss, worte + 34);
  return {
    breite: BREITE,
    hoehe: unten.hoehe,
    titel,
    beschreibung: `${gesamt} Maßnahmen: ${teile.map((t) => t.text).join(', ')}.`,
    formen: [
      papier(unten.hoehe),
      ...teile.flatMap((t) => [
        `<rect fill="${farbe(t.status)}" x="${RAND + quer(t.x)}" y="${oben}" width="${quer(t.breite)}" height="${HOCH}"/>`,
        ...(t.x > 0 ? [`<path fill="${farbe('paper')}" d="M${RAND + quer(t.x) - 1} ${oben}h3v${HOCH}h-3z"/>`] : []),
      ]),
      // The mark in the segment too: nobody has to tell the colours apart.
      ...teile.flatMap((t, i) => [
        statusmarke(t.status, runde(RAND + quer(t.mitte)), oben + HOCH / 2, 1.7, farbe('on-do')),
        statusmarke(t.status, RAND + 10 + i * SPALTE, worte - 6, 1.7, farbe(t.status)),
      ]),
      ...unten.formen,
    ],
    schrift: [
      ...kopf.schrift,
      ...unterzeile.schrift,
      ...teile.map((t, i): Schriftzug => ({
        x: RAND + 28 + i * SPALTE,
        y: worte,
        text: t.text,
        groesse: 18,
        staerke: 600,
        farbe: farbe(t.status),
      })),
      ...unten.schrift,
    ],
  };
}
