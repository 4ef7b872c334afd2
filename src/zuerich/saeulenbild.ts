/** The four pillars as a picture: each with Dortmund's measures in it, beside it what it is about. Pure. */
import { nachSaeulen } from '../konzept/kreuztabelle.ts';
import type { Handlungsfeldstand } from '../konzept/massnahmen.ts';
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { form, nebeneinander, untereinander, worte } from '../zeichnung/stueck.ts';
import { stapel } from '../zeichnung/zeichnung.ts';

/** Blocks side by side in a pillar. */
export const BREITE = 2;
const EINZUG = 84;

/** The outline of a pillar around so many rows of blocks: its shaft, its capital and its base. */
export function saeulenform(hoch: number): { schaft: string; enden: string } {
  const platte = `h${BREITE * 10 + 14}v4h-${BREITE * 10 + 14}z`;
  return {
    schaft: `M-2-2h${BREITE * 10 + 4}v${hoch * 10 + 4}h-${BREITE * 10 + 4}z`,
    enden: `M-7-6${platte}m0 ${hoch * 10 + 8}${platte}`,
  };
}

/** How many measures of Dortmund belong to a pillar, and how many are done. */
export const gezaehlt = ({ gesamt, umgesetzt }: { gesamt: number; umgesetzt: number }): string =>
  `Dortmund: ${gesamt} ${gesamt === 1 ? 'Maßnahme' : 'Maßnahmen'}, ${umgesetzt} umgesetzt`;

/** What to know of the blocks, after the words "Ein Kästchen ist eine Dortmunder Maßnahme". In: how many belong to no pillar. */
export const lesehilfe = (uebrig: number): string =>
  `, gefüllt heißt umgesetzt. Gezählt sind Maßnahmen der Neuordnung, nicht Angebote; die Zahl sagt nichts über Größe und Kosten. ${uebrig} Maßnahmen der Vernetzung gehören zu keiner einzelnen Säule. Für Zürich gibt es hier keine solche Liste.`;

/** In: the pillars, and the fields with their measures. */
export function saeulenbild(
  saeulen: readonly { id: string; titel: string; kern: string }[],
  felder: readonly Handlungsfeldstand[],
): Hochbild {
  const bild = nachSaeulen(felder, saeulen);
  const hoch = Math.ceil(Math.max(...bild.saeulen.map((s) => s.gesamt)) / BREITE);
  const { schaft, enden } = saeulenform(hoch);
  const mass = 1.8;
  const saeule = (s: (typeof bild.saeulen)[number]) =>
    nebeneinander(
      [
        0,
        form(
          (hoch * 10 + 12) * mass + 2,
          `<g transform="translate(${7 * mass} ${6 * mass + 2}) scale(${mass})">`,
          `<path fill="${farbe('rim')}" d="${enden}"/>`,
          `<path fill="${farbe('wash')}" stroke="${farbe('rim')}" d="${schaft}"/>`,
          `<path fill="${farbe('do')}" stroke="${farbe('do')}" d="${stapel(0, s.umgesetzt, BREITE, hoch)}"/>`,
          `<path fill="${farbe('do-wash')}" stroke="${farbe('do')}" d="${stapel(s.umgesetzt, s.gesamt, BREITE, hoch)}"/></g>`,
        ),
      ],
      [
        EINZUG,
        untereinander([
          worte(s.titel, HOCHBREITE - EINZUG, SCHRIFT.kopf),
          worte(s.kern, HOCHBREITE - EINZUG, SCHRIFT.eng),
          worte(gezaehlt(s), HOCHBREITE - EINZUG, SCHRIFT.leise),
        ]),
      ],
    );
  return {
    zeichnung: untereinander(bild.saeulen.map(saeule), 14),
    lesen: `Ein Kästchen ist eine Dortmunder Maßnahme${lesehilfe(bild.uebrig)}`,
    beschreibung: `Vier Säulen. ${bild.saeulen.map((s) => `${s.titel}: ${s.kern} ${gezaehlt(s)}`).join('. ')}.`,
  };
}
