/** The parts of the package as a picture, each with its track. Pure. */
import { alsSaetze } from '../ausgabe/satz.ts';
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { statusmarke } from '../zeichnung/statusform.ts';
import { statusstueck } from '../zeichnung/statusstueck.ts';
import { form, nebeneinander, untereinander, versetzt, worte, type Stueck } from '../zeichnung/stueck.ts';
import { runde, segmente } from '../zeichnung/zeichnung.ts';
import { inWorten } from '../zeit/datum.ts';
import { imGanzen, LESEHILFE, paketbefund, stationen, type Paket, type Station } from './paket.ts';

type Schritt = Paket['dazu'][number];

/** Where the stations of a track stand, and how their words hang there. */
const STELLEN = [
  { x: 17, anker: 'start', worteX: 0 },
  { x: HOCHBREITE / 2, anker: 'middle', worteX: HOCHBREITE / 2 },
  { x: HOCHBREITE - 17, anker: 'end', worteX: HOCHBREITE },
] as const;
const [ACHSE, RADIUS] = [16, 13];

function gleis({ status }: Schritt): Stueck {
  const weg = stationen(status).map((station, i) => ({ ...station, ...STELLEN[i]! }));
  const weit = weg.findLast((w) => w.erreicht)?.x ?? 0;
  const kreis = (w: Station & { x: number }) => {
    const rand = w.erreicht ? `stroke="${farbe(w.status)}"` : `stroke="${farbe('rim')}" stroke-dasharray="3 2"`;
    const zeichen = w.erreicht ? statusmarke(w.status, w.x, ACHSE, 1.3, farbe(w.status)) : '';
    return `<circle cx="${w.x}" cy="${ACHSE}" r="${RADIUS}" fill="${farbe('card')}" ${rand} stroke-width="2"/>${zeichen}`;
  };
  return {
    hoehe: 52,
    formen: [
      `<path stroke="${farbe('rim')}" stroke-width="2" stroke-dasharray="4 4" d="M${STELLEN[0].x} ${ACHSE}H${weg.at(-1)!.x}"/>`,
      `<path stroke="${farbe('do')}" stroke-width="4" d="M${STELLEN[0].x} ${ACHSE}H${weit}"/>`,
      ...weg.map(kreis),
    ],
    schrift: weg.map((w) => ({
      ...SCHRIFT.leise,
      x: w.worteX,
      y: 46,
      text: w.wort,
      anker: w.anker,
      farbe: farbe(w.erreicht ? 'ink' : 'muted'),
    })),
  };
}

/** All measures as one bar. */
function balken({ anteile }: Paket['gesamt']): Stueck {
  const quer = (prozent: number) => runde((prozent / 100) * HOCHBREITE);
  return form(
    30,
    ...segmente(anteile).segmente.flatMap((t) => [
      `<path fill="${farbe(t.status)}" d="M${quer(t.x)} 0H${quer(t.x + t.breite)}v26H${quer(t.x)}z"/>`,
      ...(t.x > 0 ? [`<path fill="${farbe('paper')}" d="M${quer(t.x)} 0h2v26h-2z"/>`] : []),
      ...(t.zeichen ? [statusmarke(t.status, quer(t.mitte), 13, 1.2, farbe('on-do'))] : []),
    ]),
  );
}

function teil({ titel, schritte }: Paket['teile'][number], nummer: number, gesamt: Paket['gesamt']): Stueck {
  return untereinander(
    [
      nebeneinander(
        [0, worte(`${nummer}.`, 24, { ...SCHRIFT.kopf, farbe: farbe('do') })],
        [24, worte(titel, HOCHBREITE - 24, SCHRIFT.kopf)],
      ),
      ...(schritte.length > 0
        ? schritte.map(gleis)
        : [balken(gesamt), worte(imGanzen(gesamt).join(''), HOCHBREITE, SCHRIFT.text)]),
    ],
    6,
  );
}

const dazu = (s: Schritt): Stueck =>
  untereinander([
    statusstueck(s.status, s.status, HOCHBREITE),
    versetzt(worte(s.titel, HOCHBREITE - 20, SCHRIFT.text), 20),
  ]);

/** In: the package. */
export function paketbild(p: Paket): Hochbild {
  const schritte = (liste: readonly Schritt[]) => liste.map((s) => `${s.titel} ${s.status}`).join('; ');
  return {
    befund: paketbefund(p),
    zeichnung: untereinander(
      [
        ...p.teile.map((t, i) => teil(t, i + 1, p.gesamt)),
        ...(p.dazu.length > 0
          ? [untereinander([worte('Dazu kamen', HOCHBREITE, SCHRIFT.kopf), ...p.dazu.map(dazu)], 8)]
          : []),
      ],
      16,
    ),
    lesen: `Der Weg beginnt mit der Empfehlung vom ${inWorten(p.datum)}. ${LESEHILFE}`,
    beschreibung: alsSaetze(
      paketbefund(p),
      ...p.teile.map(
        (t) => `${t.titel}: ${t.schritte.length > 0 ? schritte(t.schritte) : imGanzen(p.gesamt).join('')}`,
      ),
      p.dazu.length > 0 ? `Dazu kamen: ${schritte(p.dazu)}` : undefined,
    ),
  };
}
