/** A series as a sheet that stands alone: with title, note, sources, date, licence and address, so that it can be printed elsewhere. Pure. */
import { absatz, blattfuss, BREITE, papier, RAND, type Fusszeilen } from '../zeichnung/blattfuss.ts';
import { REIHENMASS } from '../stil/gestalt.ts';
import { farbe } from '../zeichnung/farben.ts';
import type { Datenreihe } from './reihen.ts';
import { reihenzeichen, type Reihenzeichen } from './reihenzeichen.ts';
import type { Schriftzug, Zeichenblatt } from '../zeichnung/zeichenblatt.ts';
import { runde, textbreite } from '../zeichnung/zeichnung.ts';

/** px in one rem of the drawing on the page, which is 44 rem wide. */
const REM = 20;
const BILD = { breite: BREITE - 2 * RAND, hoehe: REIHENMASS.hoehe * REM };

const ART = {
  skala: { groesse: REIHENMASS.skala * REM, farbe: farbe('muted') },
  luecke: { groesse: REIHENMASS.klein * REM, farbe: farbe('muted') },
  zusatz: { groesse: REIHENMASS.klein * REM, farbe: farbe('ink') },
  wert: { groesse: REIHENMASS.wert * REM, farbe: farbe('ink'), staerke: 600 },
  jahr: { groesse: REIHENMASS.jahr * REM, farbe: farbe('ink') },
} as const;

const TON = { do: 'do', zh: 'zh', neutral: 'muted' } as const;
const quer = (prozent: number) => runde(RAND + (prozent / 100) * BILD.breite);
const lang = (prozent: number, ganzes: number) => runde((prozent / 100) * ganzes);

/** A white field behind words that stand above columns: the lines of the scale must not cross them. */
function hinterWorten({ x, y, text, groesse, anker }: Schriftzug): string {
  const breite = runde(textbreite(text, groesse));
  const links = runde({ start: x, middle: x - breite / 2, end: x - breite }[anker ?? 'start']);
  return `<path fill="${farbe('paper')}" d="M${links} ${runde(y - groesse * 0.85)}h${breite}v${runde(groesse * 1.1)}H${links}z"/>`;
}

/** The drawing itself, its upper edge at `oben`. */
function zeichne(zeichen: readonly Reihenzeichen[], oben: number, ton: string) {
  const hoch = (prozent: number) => runde(oben + (prozent / 100) * BILD.hoehe);
  const formen: string[] = [];
  const schrift: Schriftzug[] = [];
  for (const z of zeichen)
    if (z.form === 'linie') {
      const strich =
        z.art === 'skala'
          ? `stroke="${farbe('line')}"`
          : `stroke="${farbe('rim')}" stroke-width="2" stroke-dasharray="2 5"`;
      formen.push(`<path ${strich} d="M${quer(z.x1)} ${hoch(z.y)}H${quer(z.x2)}"/>`);
    } else if (z.form === 'saeule') {
      const ort = `x="${quer(z.x)}" y="${hoch(z.y)}" width="${lang(z.breite, BILD.breite)}" height="${lang(z.hoehe, BILD.hoehe)}"`;
      formen.push(`<rect ${ort} fill="${z.gerundet ? 'url(#ungefaehr)' : ton}" stroke="${ton}" stroke-width="1.5"/>`);
    } else {
      const stil = ART[z.art];
      const worte = { ...stil, x: quer(z.x), y: runde(hoch(z.y) + z.dy * stil.groesse), text: z.text, anker: z.anker };
      if (z.art === 'wert' || z.art === 'zusatz') formen.push(hinterWorten(worte));
      schrift.push(worte);
    }
  return { formen, schrift };
}

/** What the ways of drawing a column mean, on one line. */
function legende({ punkte }: Datenreihe, y: number, ton: string) {
  const arten = [
    { fuellung: 'url(#ungefaehr)', worte: punkte.filter((p) => p.gerundet).map((p) => p.angabe), davor: 'ungefähr: ' },
    { fuellung: ton, worte: punkte.filter((p) => !p.gerundet).map(() => 'genaue Angabe'), davor: '' },
  ].filter((a) => a.worte.length > 0);
  let x = RAND;
  const formen: string[] = [];
  const schrift: Schriftzug[] = [];
  for (const a of arten) {
    const text = `${a.davor}${[...new Set(a.worte)].join(', ')}`;
    formen.push(
      `<rect x="${x + 1}" y="${y - 14}" width="22" height="16" fill="${a.fuellung}" stroke="${ton}" stroke-width="1.5"/>`,
    );
    schrift.push({ x: x + 32, y, text, groesse: 17, farbe: farbe('ink') });
    x = Math.round(x + 32 + textbreite(text, 17) + 32);
  }
  return { formen, schrift };
}

/** In: a series with points, and the lines for the foot. Out: the sheet. */
export function reihenblatt(reihe: Datenreihe, fuss: Fusszeilen): Zeichenblatt {
  const ton = farbe(TON[reihe.farbe]);
  const [von, bis] = [reihe.punkte[0]!.jahr, reihe.punkte.at(-1)!.jahr];
  const schrift: Schriftzug[] = [];
  let y = 30;
  /** Writes a text below the one before; `abstand`: from line to line. */
  const schreibe = (text: string, abstand: number, stil: Omit<Schriftzug, 'x' | 'y' | 'text'>) => {
    const gesetzt = absatz(text, y, abstand, stil);
    schrift.push(...gesetzt.schrift);
    y = gesetzt.y;
  };

  schreibe(reihe.titel, 38, { groesse: 31, staerke: 600, farbe: farbe('ink') });
  const luecken = reihe.punkte.length <= bis - von ? ' Jahre ohne Angabe bleiben leer.' : '';
  schreibe(`${reihe.ort}, ${von} bis ${bis}.${luecken}`, 32, { groesse: 19, farbe: farbe('muted') });
  const bild = zeichne(reihenzeichen(reihe.einheit, reihe.punkte), (y += 26), ton);
  const zeichen = legende(reihe, (y += BILD.hoehe + 34), ton);
  y += 8;
  schreibe(reihe.hinweis, 26, { groesse: 17, farbe: farbe('ink') });
  const unten = blattfuss(fuss, y + 24);

  return {
    breite: BREITE,
    hoehe: unten.hoehe,
    titel: reihe.titel,
    beschreibung: `Säulen nach Jahren, ${reihe.einheit}. ${reihe.punkte.map((p) => `${p.jahr}: ${p.text}`).join('; ')}. ${reihe.hinweis}`,
    formen: [
      `<defs><pattern id="ungefaehr" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path fill="${farbe('paper')}" d="M0 0h7v7H0z"/><path fill="${ton}" d="M0 0h2.4v7H0z"/></pattern></defs>`,
      papier(unten.hoehe),
      ...bild.formen,
      ...zeichen.formen,
      ...unten.formen,
    ],
    schrift: [...schrift, ...unten.schrift, ...bild.schrift, ...zeichen.schrift],
  };
}
