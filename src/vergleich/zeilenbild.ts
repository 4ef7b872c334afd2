/** A row of the comparison as a picture: both answers large, side by side, and below them why they differ. Pure. */
import { BEIDE_STAEDTE } from '../stil/staedte.ts';
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { form, luft, nebeneinander, untereinander, versetzt, worte, type Stueck } from '../zeichnung/stueck.ts';
import { prozent } from '../zeichnung/zeichnung.ts';
import type { Vergleichszeile } from './vergleich.ts';

const LUECKE = 12;
const SPALTE = (HOCHBREITE - LUECKE) / 2;
/** From the left edge of a city's field to its words, and how wide they may be. */
const INNEN = 14;
const WEIT = SPALTE - INNEN - 8;

type Stadt = (typeof BEIDE_STAEDTE)[number];

/** What is to be minded of the two, each a sentence. */
const vorbehalte = (z: Vergleichszeile): string[] => [
  ...(z.andereZeit ? ['Verschiedene Jahre.'] : []),
  ...(z.ungleich ? [`Zählweise: ${z.ungleich}.`] : []),
];

/** The answer of a city in parts; each part of both begins at the same height. */
function teile(z: Vergleichszeile, { stadt, name, klasse }: Stadt): Stueck[] {
  const { wert, was, zeit } = z.kurz[stadt];
  const ton = farbe(klasse);
  const gross = /\d/.test(wert) ? 30 : 22;
  return [
    worte(name, WEIT, { ...SCHRIFT.kopf, farbe: ton }),
    worte(zeit, WEIT, SCHRIFT.leise),
    untereinander([luft(4), worte(wert, WEIT, { groesse: gross, staerke: 600, farbe: ton }), luft(2)]),
    worte(was, WEIT, SCHRIFT.eng),
    ...(z.zahl
      ? [
          form(
            24,
            `<rect y="8" width="${Math.max(2, (prozent(z.zahl[stadt], z.zahl.groesster) / 100) * WEIT)}" height="12" rx="3" fill="${ton}"/>`,
          ),
        ]
      : []),
  ];
}

/** The fields of both cities, equally high. */
function antworten(z: Vergleichszeile): Stueck {
  const spalten = BEIDE_STAEDTE.map((s) => teile(z, s));
  const zeilen = spalten[0]!.map((_, i) =>
    nebeneinander(
      ...spalten.map((teil, spalte): [number, Stueck] => [spalte * (SPALTE + LUECKE) + INNEN, teil[i] ?? luft(0)]),
    ),
  );
  const inhalt = versetzt(untereinander([...zeilen, luft(10)]), 0, 8);
  const grund = BEIDE_STAEDTE.map(({ klasse }, i) => {
    const x = i * (SPALTE + LUECKE);
    return `<path fill="${farbe(`${klasse}-wash`)}" d="M${x} 0h${SPALTE}v${inhalt.hoehe}h-${SPALTE}z"/><path fill="${farbe(klasse)}" d="M${x} 0h4v${inhalt.hoehe}h-4z"/>`;
  });
  return nebeneinander([0, form(0, ...grund)], [0, inhalt]);
}

/** In: the row. */
export function zeilenbild(z: Vergleichszeile): Hochbild {
  const antwort = ({ stadt, name }: Stadt) =>
    `${name}, ${z.kurz[stadt].zeit}: ${z.kurz[stadt].wert}, ${z.kurz[stadt].was}.`;
  const saetze = [...vorbehalte(z), z.unterschied];
  return {
    titel: z.titel,
    befund: 'Dortmund und Zürich im Vergleich',
    zeichnung: untereinander([antworten(z), ...saetze.map((satz) => worte(satz, HOCHBREITE, SCHRIFT.text))], 12),
    beschreibung: [...BEIDE_STAEDTE.map(antwort), ...saetze].join(' '),
    nurWorte: true,
  };
}
