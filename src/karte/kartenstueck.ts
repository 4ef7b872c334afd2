/** A schematic map as a part of a sheet. Pure. */
import { KARTENLINIEN, type Farbname } from '../stil/gestalt.ts';
import { farbe } from '../zeichnung/farben.ts';
import type { Stueck } from '../zeichnung/stueck.ts';
import type { Schriftzug } from '../zeichnung/zeichenblatt.ts';
import { runde } from '../zeichnung/zeichnung.ts';
import { himmelsrichtung, imRahmen, ZUSTAENDE, type Kartenort, type Orientierung, type Plan } from './lageplan.ts';

/** The name of a place; of one outside the frame also in which direction it lies. */
export const alsWort = (o: Orientierung, ort: Kartenort): string =>
  ort.titel + (imRahmen(o.ausschnitt, ort) ? '' : ` (weiter im ${himmelsrichtung(o.ausschnitt, ort)})`);

/** What to know when reading it, and all of it in words. */
export const LESEHILFE = 'Schematische Karte, Lagen geschätzt. Orte, deren Lage nicht belegt ist, fehlen.';
export const kartenworte = (orte: readonly Kartenort[]): string =>
  `Schematische Karte, Lagen geschätzt. ${orte.map((ort) => `${ort.nummer} ${ort.titel}, ${ZUSTAENDE[ort.zustand]}`).join('; ')}.`;

/** Two colours of the theme as one; `anteil`: how much of the first. */
function gemischt(name: Farbname, anteil: number, mit: Farbname): string {
  const kanaele = (n: Farbname) => [1, 3, 5].map((i) => parseInt(farbe(n).slice(i, i + 2), 16));
  const zweite = kanaele(mit);
  const summe = kanaele(name).map((k, i) => Math.round(k * anteil + zweite[i]! * (1 - anteil)));
  return `#${summe.map((k) => k.toString(16).padStart(2, '0')).join('')}`;
}

// On the page: lageplan.scss.
const schiene = gemischt('rim', KARTENLINIEN.schiene / 100, 'wash');
const see = gemischt('do-pale', 0.5, 'wash');
const LINIE: Record<string, string> = {
  strasse: `stroke="${farbe('line')}"`,
  ring: `stroke="${schiene}"`,
  bahn: `stroke="${schiene}" stroke-dasharray="${KARTENLINIEN.bahn}" stroke-linecap="butt"`,
  wasser: `stroke="${farbe('do-pale')}"`,
};

interface Ortsmarke {
  kreis: string;
  schrift: string;
}

/** How places are marked on a map of a city in this colour. */
export function ortsmarke(stadt: Farbname): Record<Kartenort['zustand'], Ortsmarke> {
  /** A mark without a filling. */
  const hohl = (ton: Farbname, breite: number): Ortsmarke => ({
    kreis: `fill="${farbe('card')}" stroke="${farbe(ton)}" stroke-width="${breite}"`,
    schrift: farbe(ton),
  });
  const geplant = hohl('vorgeschlagen', KARTENLINIEN.geplant);
  return {
    offen: { kreis: `fill="${farbe(stadt)}" stroke="${farbe('card')}"`, schrift: farbe('on-do') },
    alt: hohl(stadt, KARTENLINIEN.geplant),
    geplant,
    vorgeschlagen: { ...geplant, kreis: `${geplant.kreis} stroke-dasharray="${KARTENLINIEN.vorschlag}"` },
    geschlossen: hohl('muted', KARTENLINIEN.geschlossen),
  };
}

/** In: a map, how wide it is drawn, the colour of its city, and what else lies on the ground, in the map's own measure. */
export function kartenstueck(p: Plan, breite: number, stadt: Farbname = 'do', grund: readonly string[] = []): Stueck {
  const mass = breite / p.breite;
  const hoehe = runde(p.hoehe * mass);
  const grau = farbe('muted');
  const marke = ortsmarke(stadt);
  const punkt = ({ zeichen: z }: Plan['schilder'][number]) => {
    if (!z) return [];
    const bahnhof = `<path fill="${farbe('card')}" stroke="${grau}" stroke-width="2" d="M${z.x - 4} ${z.y - 4}h8v8h-8z"/>`;
    return [z.art === 'bahnhof' ? bahnhof : `<circle fill="${grau}" cx="${z.x}" cy="${z.y}" r="3"/>`];
  };
  const wort = (x: number, y: number, groesse: number): Pick<Schriftzug, 'x' | 'y' | 'groesse'> => ({
    x: runde(x * mass),
    y: runde(y * mass + groesse * mass * 0.35),
    groesse: runde(groesse * mass),
  });
  return {
    hoehe,
    formen: [
      `<svg width="${breite}" height="${hoehe}" viewBox="0 0 ${p.breite} ${p.hoehe}">`,
      `<path fill="${farbe('wash')}" d="M0 0h${p.breite}v${p.hoehe}H0z"/>`,
      ...(p.see ? [`<path fill="${see}" d="${p.see.d}"/>`] : []),
      '<g fill="none" stroke-linecap="round">',
      ...p.linien.map((l) => `<path ${LINIE[l.klasse] ?? LINIE['strasse']} stroke-width="${l.breite}" d="${l.d}"/>`),
      '</g>',
      ...grund,
      ...p.schilder.flatMap(punkt),
      ...p.marken.flatMap(({ von, x, y }) =>
        von
          ? [
              `<path stroke="${grau}" d="M${von.x} ${von.y}L${x} ${y}"/><circle fill="${grau}" cx="${von.x}" cy="${von.y}" r="2"/>`,
            ]
          : [],
      ),
      ...p.marken.map((m) => `<circle ${marke[m.ort.zustand].kreis} cx="${m.x}" cy="${m.y}" r="${p.r}"/>`),
      '</svg>',
      `<rect fill="none" stroke="${farbe('line')}" width="${breite}" height="${hoehe}"/>`,
    ],
    schrift: [
      ...p.schilder.map((s): Schriftzug => ({
        ...wort(s.x, s.y, p.schrift),
        text: s.text,
        farbe: grau,
        anker: s.anker,
      })),
      ...p.marken.map(({ ort, x, y }): Schriftzug => ({
        ...wort(x, y, p.r > 10 ? 14 : 12.6),
        text: String(ort.nummer),
        staerke: 600,
        farbe: marke[ort.zustand].schrift,
        anker: 'middle',
      })),
    ],
  };
}
