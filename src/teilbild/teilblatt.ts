/** The picture that a link to a page carries into chats and networks, as a sheet of 1200 by 630. Pure. */
import type { Status } from '../schema/felder.ts';
import { FEST } from '../stil/gestalt.ts';
import { farbe } from '../zeichnung/farben.ts';
import { statusmarke } from '../zeichnung/statusform.ts';
import { markenzeichen, zeilen, type Schriftzug, type Zeichenblatt } from '../zeichnung/zeichenblatt.ts';
import { textbreite } from '../zeichnung/zeichnung.ts';

export interface Teilbild {
  titel: string;
  /** Line over the title: the section of the site or the kind of page. */
  rubrik?: string | undefined;
  status?: Status | undefined;
  /** Line below the title. */
  zusatz?: string | undefined;
  /** Name of the site beside the mark, in two lines; undefined where it would tell too much. */
  website?: readonly [string, string] | undefined;
  /** Does it speak of Zürich too? Then its colour is there. */
  zuerich: boolean;
  /** At the foot, left and right; one after the other where they have no room on a line. No sender: the city itself speaks. */
  stand: string;
  absender: string;
}

export const TEILBILDBREITE = 1200;
const HOEHE = 630;
const RAND = 76;
const FUSS = 96;
const GROESSEN = [92, 84, 76, 68, 62, 56, 50, 44, 40];
/** From line to line. */
const ABSTAND = 1.12;

/** What readers take for one sign stays whole. */
const ZEICHEN = new Intl.Segmenter('de');

/** A line that is too wide loses its end; so does the last of too many. */
const gekuerzt = (zeile: string, groesse: number, breite: number, ganz: boolean): string => {
  if (ganz && textbreite(zeile, groesse) <= breite) return zeile;
  const zeichen = Array.from(ZEICHEN.segment(zeile), ({ segment }) => segment);
  while (textbreite(`${zeichen.join('')}…`, groesse) > breite) zeichen.pop();
  return `${zeichen.join('').trimEnd()}…`;
};

/** The largest type in which the title fits between `oben` and `unten`, with its lines. One that fits in none is shortened. */
export function setzeTitel(titel: string, oben: number, unten: number) {
  const breite = TEILBILDBREITE - 2 * RAND;
  const versuche = GROESSEN.map((groesse) => ({ groesse, zeilen: zeilen(titel, groesse, breite) }));
  const passt = versuche.find(
    (v) =>
      v.zeilen.length * v.groesse * ABSTAND <= unten - oben &&
      v.zeilen.every((z) => textbreite(z, v.groesse) <= breite),
  );
  if (passt) return passt;
  const { groesse, zeilen: alle } = versuche.at(-1)!;
  const anzahl = Math.floor((unten - oben) / (groesse * ABSTAND));
  const sichtbar = alle.slice(0, anzahl);
  return {
    groesse,
    zeilen: sichtbar.map((z, i) => gekuerzt(z, groesse, breite, i < anzahl - 1 || alle.length <= anzahl)),
  };
}

/** The status as a word with its mark, on its pale ground, its left edge at x. */
function statusschild(status: Status, x: number, oben: number): { formen: string[]; schrift: Schriftzug } {
  const ton = farbe(status);
  const breite = Math.round(textbreite(status, 30) * 0.95 + 74);
  return {
    formen: [
      `<rect x="${x}" y="${oben}" width="${breite}" height="56" rx="8" fill="${farbe(`${status}-wash`)}"/>`,
      statusmarke(status, x + 32, oben + 28, 2.3, ton),
    ],
    schrift: { x: x + 56, y: oben + 39, text: status, groesse: 30, staerke: 600, farbe: ton },
  };
}

/** As of when and whose: on one line, or as sentences on several. */
function fusszeilen({ stand, absender }: Teilbild, oben: number): Schriftzug[] {
  const art = { groesse: 28, farbe: farbe('line') };
  const breite = TEILBILDBREITE - 2 * RAND;
  if (textbreite(stand, art.groesse) + textbreite(absender, art.groesse) + RAND / 2 <= breite)
    return [
      { ...art, x: RAND, y: oben + 59, text: stand },
      ...(absender ? [{ ...art, x: TEILBILDBREITE - RAND, y: oben + 59, text: absender, anker: 'end' as const }] : []),
    ];
  const satz = zeilen(`${stand}. ${absender}`, 24, breite);
  return satz.map((text, i) => ({
    ...art,
    groesse: 24,
    x: RAND,
    y: oben + 57 + (i - (satz.length - 1) / 2) * 32,
    text,
  }));
}

/** The sheet of one picture. */
export function teilblatt(b: Teilbild): Zeichenblatt {
  const grund = HOEHE - FUSS;
  const leise = farbe('line');
  const [weiss, hell] = [farbe('paper'), farbe('do-pale')];
  const unten = grund - (b.status ? 118 : b.zusatz ? 100 : 48);
  const oben = b.rubrik ? 222 : 186;
  const satz = setzeTitel(b.titel, oben, unten);
  const ende = oben + satz.zeilen.length * satz.groesse * ABSTAND;
  const status = b.status && statusschild(b.status, RAND, Math.round(ende) + 34);
  const band = b.zuerich ? [hell, farbe('zh-pale')] : [hell];

  return {
    breite: TEILBILDBREITE,
    hoehe: HOEHE,
    titel: b.titel,
    beschreibung: '',
    formen: [
      `<path fill="${farbe('brand')}" d="M0 0h${TEILBILDBREITE}v${HOEHE}H0z"/>`,
      // The mark, large and quiet, in the ground.
      `<g opacity=".42">${markenzeichen(778, 156, 11.8, { do: FEST['im-brand'], 'do-strong': FEST['im-brand-strong'], sun: FEST['im-brand'] })}</g>`,
      `<path fill="${farbe('deep')}" d="M0 ${grund}h${TEILBILDBREITE}v${FUSS}H0z"/>`,
      ...band.map((ton, i) => {
        const breite = TEILBILDBREITE / band.length;
        return `<path fill="${ton}" d="M${i * breite} ${grund - 8}h${breite}v8h-${breite}z"/>`;
      }),
      markenzeichen(RAND, 64, 2, { do: hell, 'do-strong': weiss }),
      ...(status?.formen ?? []),
    ],
    schrift: [
      ...(b.website ?? []).map((text, i): Schriftzug => ({
        x: RAND + 90,
        y: 92 + i * 34,
        text,
        groesse: i ? 25 : 31,
        staerke: i ? 400 : 600,
        farbe: i ? leise : weiss,
      })),
      ...(b.rubrik ? [{ x: RAND, y: oben - 22, text: b.rubrik, groesse: 31, farbe: hell }] : []),
      ...satz.zeilen.map((text, i): Schriftzug => ({
        x: RAND,
        y: Math.round(oben + satz.groesse * (0.86 + i * ABSTAND)),
        text,
        groesse: satz.groesse,
        staerke: 600,
        farbe: weiss,
      })),
      ...(b.zusatz ? [{ x: RAND, y: Math.round(ende) + 52, text: b.zusatz, groesse: 34, farbe: leise }] : []),
      ...(status ? [status.schrift] : []),
      ...fusszeilen(b, grund),
    ],
  };
}
