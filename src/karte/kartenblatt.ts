/** A schematic map as a sheet that stands alone: the map, below it its numbers with the names of the places. Pure. */
import { absatz, blattfuss, BREITE, papier, RAND, type Fusszeilen } from '../zeichnung/blattfuss.ts';
import { KARTENLINIEN, type Farbname } from '../stil/gestalt.ts';
import { farbe } from '../zeichnung/farben.ts';
import {
  himmelsrichtung,
  imRahmen,
  lageplan,
  ZUSTAENDE,
  zustaendeDer,
  type Kartenort,
  type Orientierung,
  type Plan,
} from './lageplan.ts';
import { zeilen, type Schriftzug, type Zeichenblatt } from '../zeichnung/zeichenblatt.ts';
import { runde } from '../zeichnung/zeichnung.ts';

/** Two colours of the theme as one; `anteil`: how much of the first. */
function gemischt(name: Farbname, anteil: number, mit: Farbname): string {
  const kanaele = (n: Farbname) => [1, 3, 5].map((i) => parseInt(farbe(n).slice(i, i + 2), 16));
  const zweite = kanaele(mit);
  const summe = kanaele(name).map((k, i) => Math.round(k * anteil + zweite[i]! * (1 - anteil)));
  return `#${summe.map((k) => k.toString(16).padStart(2, '0')).join('')}`;
}

// On the page: lageplan.scss.
const schiene = gemischt('rim', KARTENLINIEN.schiene / 100, 'wash');
const LINIE: Record<string, string> = {
  strasse: `stroke="${farbe('line')}"`,
  ring: `stroke="${schiene}"`,
  bahn: `stroke="${schiene}" stroke-dasharray="${KARTENLINIEN.bahn}" stroke-linecap="butt"`,
  wasser: `stroke="${farbe('do-pale')}"`,
};
/** A mark without a filling. */
const hohl = (ton: Farbname, breite: number): string =>
  `fill="${farbe('card')}" stroke="${farbe(ton)}" stroke-width="${breite}"`;
const ORTSMARKE: Record<Kartenort['zustand'], { kreis: string; schrift: string }> = {
  offen: { kreis: `fill="${farbe('do')}" stroke="${farbe('card')}"`, schrift: farbe('on-do') },
  alt: { kreis: hohl('do', KARTENLINIEN.geplant), schrift: farbe('do') },
  geplant: { kreis: hohl('vorgeschlagen', KARTENLINIEN.geplant), schrift: farbe('vorgeschlagen') },
  vorgeschlagen: {
    kreis: `${hohl('vorgeschlagen', KARTENLINIEN.geplant)} stroke-dasharray="${KARTENLINIEN.vorschlag}"`,
    schrift: farbe('vorgeschlagen'),
  },
  geschlossen: { kreis: hohl('muted', KARTENLINIEN.geschlossen), schrift: farbe('muted') },
};
const mitte = (y: number, groesse: number) => runde(y + groesse * 0.35);

/** The map itself, as wide as the sheet, its upper left corner at RAND, oben. */
function karte(p: Plan, oben: number): Pick<Zeichenblatt, 'formen' | 'schrift'> & { unten: number } {
  const breite = BREITE - 2 * RAND;
  const mass = breite / p.breite;
  const hoehe = runde(p.hoehe * mass);
  const grau = farbe('muted');
  const punkt = ({ zeichen: z }: Plan['schilder'][number]) => {
    if (!z) return [];
    const bahnhof = `<path fill="${farbe('card')}" stroke="${grau}" stroke-width="2" d="M${z.x - 4} ${z.y - 4}h8v8h-8z"/>`;
    return [z.art === 'bahnhof' ? bahnhof : `<circle fill="${grau}" cx="${z.x}" cy="${z.y}" r="3"/>`];
  };
  const wort = (x: number, y: number, groesse: number): Pick<Schriftzug, 'x' | 'y' | 'groesse'> => ({
    x: runde(RAND + x * mass),
    y: mitte(oben + y * mass, groesse * mass),
    groesse: runde(groesse * mass),
  });
  return {
    unten: oben + hoehe,
    formen: [
      `<svg x="${RAND}" y="${oben}" width="${breite}" height="${hoehe}" viewBox="0 0 ${p.breite} ${p.hoehe}">`,
      `<path fill="${farbe('wash')}" d="M0 0h${p.breite}v${p.hoehe}H0z"/><g fill="none" stroke-linecap="round">`,
      ...p.linien.map((l) => `<path ${LINIE[l.klasse] ?? LINIE['strasse']} stroke-width="${l.breite}" d="${l.d}"/>`),
      '</g>',
      ...p.schilder.flatMap(punkt),
      ...p.marken.flatMap(({ von, x, y }) =>
        von
          ? [
              `<path stroke="${grau}" d="M${von.x} ${von.y}L${x} ${y}"/><circle fill="${grau}" cx="${von.x}" cy="${von.y}" r="2"/>`,
            ]
          : [],
      ),
      ...p.marken.map((m) => `<circle ${ORTSMARKE[m.ort.zustand].kreis} cx="${m.x}" cy="${m.y}" r="${p.r}"/>`),
      '</svg>',
      `<rect fill="none" stroke="${farbe('line')}" x="${RAND}" y="${oben}" width="${breite}" height="${hoehe}"/>`,
    ],
    schrift: [
      ...p.schilder.map((s): Schriftzug => ({
        ...wort(s.x, s.y, p.schrift),
        text: s.text,
        farbe: grau,
        anker: s.anker,
      })),
      ...p.marken.map(({ ort, x, y }): Schriftzug => ({
        ...wort(x, y, 14),
        text: String(ort.nummer),
        staerke: 600,
        farbe: ORTSMARKE[ort.zustand].schrift,
        anker: 'middle',
      })),
    ],
  };
}

const SPALTEN = 3;
const ZEILE = 18;
const NAME = { groesse: 15, farbe: farbe('ink') };

/** The names of the places in columns, each column read from the top; out: the lines and where the longest column ends. */
function namen(o: Orientierung, orte: readonly Kartenort[], oben: number) {
  const breit = (BREITE - 2 * RAND) / SPALTEN;
  const absaetze = orte.map((ort) => {
    const wo = imRahmen(o.ausschnitt, ort) ? '' : ` (weiter im ${himmelsrichtung(o.ausschnitt, ort)})`;
    return { nummer: String(ort.nummer), zeilen: zeilen(ort.titel + wo, NAME.groesse, breit - 44) };
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
    formen: arten.map((z, i) => `<circle ${ORTSMARKE[z].kreis} cx="${RAND + 8 + i * 150}" cy="${y}" r="7"/>`),
    schrift: arten.map((z, i) => ({
      x: RAND + 24 + i * 150,
      y: mitte(y, 16),
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
  const unterzeile = absatz(
    'Schematische Karte, Lagen geschätzt. Orte, deren Lage nicht belegt ist, fehlen.',
    kopf.y,
    32,
    { groesse: 19, farbe: farbe('muted') },
  );
  const oben = unterzeile.y + 26;
  const bild = karte(plan, oben);
  const zeichen = legende(orte, bild.unten + 28);
  const liste = namen(o, orte, bild.unten + 46);
  const unten = blattfuss(fuss, liste.unten + 20);
  return {
    breite: BREITE,
    hoehe: unten.hoehe,
    titel,
    beschreibung: `Schematische Karte, Lagen geschätzt. ${orte.map((ort) => `${ort.nummer} ${ort.titel}, ${ZUSTAENDE[ort.zustand]}`).join('; ')}.`,
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
