/** The search for sites as a picture: the small maps one under the other, beside each what came in that step. Pure. */
import { kartenstueck } from '../karte/kartenstueck.ts';
import type { Orientierung } from '../karte/lageplan.ts';
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { nebeneinander, untereinander, worte, type Stueck } from '../zeichnung/stueck.ts';
import { lesehilfe, suchbefund, suchschritte, type Suchort, type Suchschritt } from './suche.ts';

const [KARTE, LUECKE, EINZUG] = [190, 14, 24];
const SPALTE = HOCHBREITE - KARTE - LUECKE;

const ort = ({ nummer, name }: Suchort): Stueck =>
  nebeneinander(
    [0, worte(String(nummer), EINZUG, { ...SCHRIFT.eng, staerke: 600, farbe: farbe('do') })],
    [EINZUG, worte(name, SPALTE - EINZUG, SCHRIFT.eng)],
  );

function schritt({ titel, gruppen, plan, davor }: Suchschritt): Stueck {
  const grau = davor.map(({ x, y }) => `<circle fill="${farbe('rim')}" cx="${x}" cy="${y}" r="4"/>`);
  const neu = gruppen.flatMap(({ wort, orte }) => [worte(`${wort}:`, SPALTE, SCHRIFT.leise), ...orte.map(ort)]);
  return untereinander(
    [
      worte(titel, HOCHBREITE, SCHRIFT.kopf),
      nebeneinander([0, kartenstueck(plan, KARTE, 'do', grau)], [KARTE + LUECKE, untereinander(neu, 1)]),
    ],
    4,
  );
}

/** In: what was searched, oldest first, since when, as of when; the geometry of the city. */
export function suchbild(
  { orte, beginn, stand }: { orte: readonly Suchort[]; beginn: string; stand: string },
  o: Orientierung,
): Hochbild {
  const schritte = suchschritte(o, orte, beginn);
  const inWorten = ({ titel, gruppen }: Suchschritt) =>
    `${titel}: ${gruppen.map((g) => `${g.wort} ${g.orte.map((x) => `${x.nummer} ${x.name}`).join(', ')}`).join('; ')}`;
  return {
    befund: suchbefund(orte, beginn),
    zeichnung: untereinander(schritte.map(schritt), 16),
    lesen: `${lesehilfe(stand)}Standortsuche.`,
    beschreibung: `Karten nach Jahren. ${suchbefund(orte, beginn)}. ${schritte.map(inWorten).join('. ')}.`,
  };
}
