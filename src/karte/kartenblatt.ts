/** A schematic map as a sheet that stands alone: the map, below it its numbers with the names of the places. Pure. */
import { absatz, blattfuss, BREITE, papier, RAND, type Fusszeilen } from '../zeichnung/blattfuss.ts';
import { farbe } from '../zeichnung/farben.ts';
import { versetzt } from '../zeichnung/stueck.ts';
import { zeilen, type Schriftzug, type Zeichenblatt } from '../zeichnung/zeichenblatt.ts';
import { runde } from '../zeichnung/zeichnung.ts';
import { alsWort, kartenstueck, kartenworte, LESEHILFE, ortsmarke } from './kartenstueck.ts';
import { lageplan, ZUSTAENDE, zustaendeDer, type Kartenort, type Orientierung } from './lageplan.ts';

const SPALTEN = 3;
const ZEILE = 18;
const NAME = { groesse: 15, farbe: farbe('ink') };

/** The names of the places in columns, each column read from the top; out: the lines and where the longest column ends. */
function namen(o: Orientierung, orte: readonly Kartenort[], oben: number) {
  const breit = (BREITE - 2 * RAND) / SPALTEN;
  const absaetze = orte.map((ort) => {
    return { nummer: String(ort.nummer), zeilen: zeilen(alsWort(o, ort), NAME.groesse, breit - 44) };
  });
  const hoch = (liste: typeof absaetze) => liste.reduce((n, a) => n + a.zeilen.length * ZEILE + 4, 0);
  const ziel = hoch(absaetze) / SPALTEN;
  const schrift: Schriftzug[] = [];
  let [spalte, y, unten] = [0, oben, oben];
  for (const { nummer, zeilen: worte } of absaetze) {
    if (y - oben >= ziel && spalte < SPALTEN - 1) [spalte, y] = [spalte + 1, oben];
    const x = Math.round(RAND + spalte * breit);
    schrift.push({ ...NAME, x: x + 20, y: y + ZEILE, text: nummer, staerke: 600, anker: 'end' });
    for (const text of worte) schrift.push({ ...NAME, x: x + 28, y: (y += ZEILE), text });
    y += 4;
    unten = Math.max(unten, y);
  }
  return { schrift, unten };
}

/** What the marks mean, on one line with its middle at y. */
function legende(orte: readonly Kartenort[], y: number): Pick<Zeichenblatt, 'formen' | 'schrift'> {
  const arten = zustaendeDer(orte);
  return {
    formen: arten.map((z, i) => `<circle ${ortsmarke('do')[z].kreis} cx="${RAND + 8 + i * 150}" cy="${y}" r="7"/>`),
    schrift: arten.map((z, i) => ({
      x: RAND + 24 + i * 150,
      y: runde(y + 16 * 0.35),
      text: ZUSTAENDE[z],
      groesse: 16,
      farbe: farbe('ink'),
    })),
  };
}

/** In: the geometry of a city, its places with their numbers, title, foot. Out: the sheet. */
export function kartenblatt(
  o: Orientierung,
  orte: readonly Kartenort[],
  titel: string,
  fuss: Fusszeilen,
): Zeichenblatt {
  const plan = lageplan(o, orte, 'breit');
  const kopf = absatz(titel, 30, 38, { groesse: 31, staerke: 600, farbe: farbe('ink') });
  const unterzeile = absatz(LESEHILFE, kopf.y, 32, { groesse: 19, farbe: farbe('muted') });
  const oben = unterzeile.y + 26;
  const bild = versetzt(kartenstueck(plan, BREITE - 2 * RAND), RAND, oben);
  const zeichen = legende(orte, bild.hoehe + 28);
  const liste = namen(o, orte, bild.hoehe + 46);
  const unten = blattfuss(fuss, liste.unten + 20);
  return {
    breite: BREITE,
    hoehe: unten.hoehe,
    titel,
    beschreibung: kartenworte(orte),
    formen: [papier(unten.hoehe), ...bild.formen, ...zeichen.formen, ...unten.formen],
    schrift: [
      ...kopf.schrift,
      ...unterzeile.schrift,
      ...bild.schrift,
      ...liste.schrift,
      ...zeichen.schrift,
      ...unten.schrift,
    ],
  };
}
