/** The way as a picture: its line with numbered points, and below it what they are. Pure. */
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { statusstueck } from '../zeichnung/statusstueck.ts';
import { nebeneinander, untereinander, versetzt, worte, type Stueck } from '../zeichnung/stueck.ts';
import { runde, textbreite } from '../zeichnung/zeichnung.ts';
import type { weg } from './schaubilder.ts';
import { befund, leiste, lesehilfe, type Wendepunkt } from './weg.ts';

type Weg = Awaited<ReturnType<typeof weg>>;

/** px in one rem of the line on the page, and how large a point is there. */
const REM = 20;
const RADIUS = 0.62 * REM;
/** Where the words of a point begin. */
const EINZUG = 38;

const ton = ({ status }: Wendepunkt): string => farbe(status ?? 'muted');

/** A point with its number, its middle at x, y; filled when it was decided or done. */
function punkt(p: Wendepunkt, nummer: number, x: number, y: number): Stueck {
  const voll = p.status === 'beschlossen' || p.status === 'umgesetzt';
  return {
    hoehe: y + RADIUS,
    formen: [
      `<circle cx="${x}" cy="${y}" r="${RADIUS}" fill="${voll ? ton(p) : farbe('card')}" stroke="${ton(p)}" stroke-width="2"/>`,
    ],
    schrift: [
      {
        x,
        y: runde(y + 5.2),
        text: String(nummer),
        groesse: 15,
        staerke: 600,
        farbe: voll ? farbe('on-do') : ton(p),
        anker: 'middle',
      },
    ],
  };
}

function linie({ punkte, gelesen }: Weg): Stueck {
  const bild = leiste(
    punkte.map((p) => p.iso),
    gelesen,
  );
  // The last point may stand at the very end of the line.
  const [quer, hoch] = [(x: number) => runde((x / 100) * (HOCHBREITE - RADIUS)), (y: number) => runde(y * REM)];
  const achse = hoch(bild.achse);
  const grund: Stueck = {
    hoehe: hoch(bild.hoehe),
    formen: [
      `<path stroke="${farbe('do')}" stroke-width="4" d="M${quer(bild.links)} ${achse}H${quer(bild.zuletzt)}"/>`,
      `<path stroke="${farbe('do')}" stroke-width="2" stroke-dasharray="4 4" d="M${quer(bild.zuletzt)} ${achse}H${quer(bild.ende)}"/>`,
      ...bild.jahre.map((j) => `<path stroke="${farbe('do')}" stroke-width="2" d="M${quer(j.x)} ${achse - 6}v12"/>`),
      ...bild.punkte.map((p) => `<path stroke="${farbe('rim')}" d="M${quer(p.x)} ${hoch(p.y)}V${achse}"/>`),
    ],
    schrift: bild.jahre.map((j) => ({
      ...SCHRIFT.leise,
      x: quer(j.x),
      y: achse + 26,
      text: String(j.jahr),
      anker: 'middle',
    })),
  };
  const marken = bild.punkte.map((p, i) => punkt(punkte[i]!, i + 1, quer(p.x), hoch(p.y)));
  return nebeneinander([0, grund], ...marken.map((m): [number, Stueck] => [0, m]));
}

/** Date and status on a line, below them what happened. */
function eintrag(p: Wendepunkt, i: number): Stueck {
  const nachDatum = EINZUG + Math.ceil(textbreite(p.datum, SCHRIFT.leise.groesse)) + 6;
  return nebeneinander(
    [0, punkt(p, i + 1, 13, 22)],
    [EINZUG, worte(p.datum, HOCHBREITE, SCHRIFT.leise)],
    [nachDatum, statusstueck(p.status, p.statusWort, HOCHBREITE - nachDatum)],
    [EINZUG, versetzt(worte(p.kurz, HOCHBREITE - EINZUG, SCHRIFT.text), 0, 20)],
  );
}

/** In: the turning points and up to when was searched. */
export const wegbild = (weg: Weg): Hochbild => ({
  befund: befund(weg.punkte),
  zeichnung: untereinander([linie(weg), untereinander(weg.punkte.map(eintrag), 8)], 12),
  lesen: `${lesehilfe(weg.gelesen)} Auswahl aus dem Verlauf.`,
  beschreibung: `Zeitlinie. ${befund(weg.punkte)}. ${weg.punkte.map((p) => `${p.datum}, ${p.statusWort}: ${p.kurz}`).join('; ')}.`,
});
