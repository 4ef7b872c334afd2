/** Which rules matter for which city as a picture: one box a level, each within the one that stands above it. Pure. */
import { BEIDE_STAEDTE } from '../stil/staedte.ts';
import type { Farbname } from '../stil/gestalt.ts';
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { form, luft, nebeneinander, untereinander, versetzt, worte, type Stueck } from '../zeichnung/stueck.ts';
import type { recht } from './zuerich.ts';

type Raeume = Awaited<ReturnType<typeof recht>>;

/** What to know when reading it. */
export const LESEHILFE =
  'Was weiter innen steht, gilt nur dort; alles außen gilt auch innen. Was nur vorgeschlagen ist, sagt der Eintrag.';

const INNEN = 12;
const EINZUG = 16;

/** In: levels from the outside in. Every second box is filled. */
function rechtsraum([raum, ...innen]: Raeume, breite: number, ton: Farbname, grund: Farbname): Stueck {
  if (!raum) return luft(0);
  const weit = breite - 2 * INNEN;
  const norm = ({ titel }: { titel: string }) =>
    nebeneinander(
      [0, form(22, `<circle cx="5" cy="12" r="2.5" fill="${farbe('muted')}"/>`)],
      [EINZUG, worte(titel, weit - EINZUG, SCHRIFT.eng)],
    );
  const inhalt = untereinander([
    worte(raum.land, weit, { ...SCHRIFT.kopf, farbe: farbe(ton === 'rim' ? 'ink' : ton) }),
    luft(2),
    untereinander(raum.normen.map(norm), 2),
    ...(innen.length > 0
      ? [luft(10), rechtsraum(innen, weit, ton, grund === 'card' ? (ton === 'zh' ? 'zh-wash' : 'do-wash') : 'card')]
      : []),
    luft(INNEN),
  ]);
  const kasten = form(
    INNEN,
    `<rect x="1" y="1" width="${breite - 2}" height="${inhalt.hoehe + INNEN - 2}" rx="8" fill="${farbe(grund)}" stroke="${farbe(ton)}" stroke-width="2"/>`,
  );
  return nebeneinander([0, kasten], [INNEN, versetzt(inhalt, 0, INNEN)]);
}

/** In: the levels of all countries. */
export function rechtsbild(raeume: Raeume): Hochbild {
  const von = (stadt: Raeume[number]['stadt']) => raeume.filter((r) => r.stadt === stadt);
  const teile = [
    ...BEIDE_STAEDTE.map((s) =>
      untereinander(
        [
          worte(`Regeln und Beschlüsse für ${s.name}`, HOCHBREITE, { ...SCHRIFT.kopf, farbe: farbe(s.klasse) }),
          rechtsraum(von(s.stadt), HOCHBREITE, s.klasse, 'card'),
        ],
        6,
      ),
    ),
    ...(von('beide').length > 0 ? [rechtsraum(von('beide'), HOCHBREITE, 'rim', 'card')] : []),
  ];
  return {
    zeichnung: untereinander(teile, 16),
    lesen: LESEHILFE,
    beschreibung: `Kästen ineinander, von außen nach innen. ${raeume.map((r) => `${r.land}: ${r.normen.map((n) => n.titel).join('; ')}`).join('. ')}.`,
  };
}
