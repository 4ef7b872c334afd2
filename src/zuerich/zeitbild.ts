/** Zürich and Dortmund in time as a picture: a block for every event, and below them the named ones by decade. Pure. */
import { SPUREN } from '../schema/zuerich.ts';
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { form, luft, nebeneinander, untereinander, worte, type Stueck } from '../zeichnung/stueck.ts';
import type { Schriftzug } from '../zeichnung/zeichenblatt.ts';
import { runde } from '../zeichnung/zeichnung.ts';
import { aufSeite, jahresleiste, LESEHILFE, nachJahrzehnten, SEITEN, type Zeitpunkt } from './zeitachse.ts';

/** px in one rem of the strip on the page. */
const REM = 15;
const TON = { zuerich: 'zh', dortmund: 'do' } as const;
/** Where a name begins on the line of its year. */
const JAHR = 44;
const LUECKE = 20;
const SPALTE = (HOCHBREITE - LUECKE) / 2;

const name = (stadt: keyof typeof TON): Stueck =>
  worte(SPUREN[stadt], HOCHBREITE, { ...SCHRIFT.kopf, farbe: farbe(TON[stadt]) });

function streifen(punkte: readonly Zeitpunkt[]): Stueck {
  const leiste = jahresleiste(punkte);
  const quer = (prozent: number) => runde((prozent / 100) * HOCHBREITE);
  const bloecke = (stadt: keyof typeof TON) =>
    leiste.bloecke
      .filter((b) => b.spur === stadt)
      .map((b) => `M${quer(b.x)} ${runde(b.y * REM)}h${quer(leiste.breite)}v9h-${quer(leiste.breite)}z`)
      .join('');
  return {
    hoehe: leiste.hoehe * REM,
    formen: SEITEN.map(({ stadt }) => `<path fill="${farbe(TON[stadt])}" d="${bloecke(stadt)}"/>`),
    schrift: leiste.jahre.map((j) => ({
      ...SCHRIFT.leise,
      x: quer(j.x),
      y: runde(leiste.achse * REM + 5),
      text: String(j.jahr),
    })),
  };
}

/** A named event behind its year; those of the country are quieter than those of its city. */
function ereignis({ iso, kurz = '', spur }: Zeitpunkt): Stueck {
  const eigen = spur === 'zuerich' || spur === 'dortmund';
  const text = worte(`${iso.slice(0, 4)} ${kurz}`, SPALTE, { ...SCHRIFT.eng, farbe: farbe(eigen ? 'ink' : 'muted') });
  const [erste, ...weitere] = text.schrift;
  if (!erste) return text;
  const jahr: Schriftzug = {
    ...erste,
    text: erste.text.slice(0, 4),
    staerke: 600,
    farbe: farbe(eigen ? TON[spur] : 'muted'),
  };
  const danach = { ...erste, x: JAHR, text: erste.text.slice(5) };
  return { ...text, schrift: [jahr, danach, ...weitere].filter((s) => s.text) };
}

/** In: the events of both cities and their countries, oldest first. */
export function zeitbild(punkte: readonly Zeitpunkt[]): Hochbild {
  const jahrzehnte = nachJahrzehnten(punkte.filter((p) => p.kurz));
  const kopf = SEITEN.map(({ stadt, land }, i): [number, Stueck] => [
    i * (SPALTE + LUECKE),
    untereinander([
      name(stadt),
      worte(`und ${SPUREN[land]}`, SPALTE, SCHRIFT.leise),
      luft(4),
      form(4, `<path fill="${farbe(TON[stadt])}" d="M0 0h${SPALTE}v4H0z"/>`),
    ]),
  ]);
  const jahrzehnt = ({ titel, zeilen }: (typeof jahrzehnte)[number]) =>
    untereinander([
      form(2, `<path stroke="${farbe('line')}" d="M0 1H${HOCHBREITE}"/>`),
      luft(6),
      worte(titel, HOCHBREITE, { ...SCHRIFT.leise, staerke: 600 }),
      luft(4),
      nebeneinander(
        ...SEITEN.map((s, i): [number, Stueck] => [
          i * (SPALTE + LUECKE),
          untereinander(aufSeite(zeilen, s).map(ereignis), 6),
        ]),
      ),
      luft(8),
    ]);
  const genannt = SEITEN.map((s) => {
    const zeilen = aufSeite(punkte, s).filter((p) => p.kurz);
    return `${SPUREN[s.stadt]} und ${SPUREN[s.land]}: ${zeilen.map((z) => `${z.iso.slice(0, 4)} ${z.kurz}`).join('; ')}`;
  });
  return {
    zeichnung: untereinander([
      name('zuerich'),
      streifen(punkte),
      name('dortmund'),
      luft(16),
      nebeneinander(...kopf),
      luft(6),
      ...jahrzehnte.map(jahrzehnt),
    ]),
    lesen: `${LESEHILFE}Zeittafel.`,
    beschreibung: `Zeitachse mit einem Kästchen für jedes Ereignis, darunter eine Auswahl. ${genannt.join('. ')}.`,
  };
}
