/** A schematic map as a picture for narrow columns: the map of phones, what its marks mean, and the names of its numbers. Pure. */
import { STADTKLASSE } from '../stil/staedte.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { form, nebeneinander, untereinander, worte, type Stueck } from '../zeichnung/stueck.ts';
import { textbreite } from '../zeichnung/zeichnung.ts';
import { alsWort, kartenstueck, kartenworte, LESEHILFE, ortsmarke } from './kartenstueck.ts';
import { lageplan, ZUSTAENDE, zustaendeDer, type Kartenort, type Orientierung } from './lageplan.ts';

/** Where the name of a place begins, behind its number. */
const EINZUG = 30;

/** What the marks mean, in as many lines as they need. */
function legende(orte: readonly Kartenort[], marken: ReturnType<typeof ortsmarke>): Stueck {
  const zeilen: [x: number, stueck: Stueck][][] = [[]];
  let x = 0;
  for (const zustand of zustaendeDer(orte)) {
    const breite = 24 + Math.ceil(textbreite(ZUSTAENDE[zustand], SCHRIFT.eng.groesse)) + 18;
    if (x + breite > HOCHBREITE) [x] = [0, zeilen.push([])];
    const zeile = zeilen.at(-1)!;
    zeile.push([x, form(24, `<circle ${marken[zustand].kreis} cx="9" cy="12" r="7"/>`)]);
    zeile.push([x + 24, worte(ZUSTAENDE[zustand], HOCHBREITE, SCHRIFT.eng)]);
    x += breite;
  }
  return untereinander(zeilen.map((z) => nebeneinander(...z)));
}

/** In: the geometry of a city, its places with their numbers. */
export function kartenbild(o: Orientierung, orte: readonly Kartenort[]): Hochbild {
  const stadt = STADTKLASSE[o.id];
  const zeile = (ort: Kartenort) =>
    nebeneinander(
      [0, worte(String(ort.nummer), EINZUG - 8, { ...SCHRIFT.eng, staerke: 600, anker: 'end' })],
      [EINZUG, worte(alsWort(o, ort), HOCHBREITE - EINZUG, SCHRIFT.eng)],
    );
  return {
    zeichnung: untereinander(
      [
        kartenstueck(lageplan(o, orte, 'schmal'), HOCHBREITE, stadt),
        legende(orte, ortsmarke(stadt)),
        untereinander(orte.map(zeile), 3),
      ],
      10,
    ),
    lesen: LESEHILFE,
    beschreibung: kartenworte(orte),
  };
}
