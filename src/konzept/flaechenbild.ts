/** Money and staff as a picture: each area with its words beside it. Pure. */
import { alsSaetze } from '../ausgabe/satz.ts';
import { zahlzeile } from '../zahlen/zahlen.ts';
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { form, nebeneinander, untereinander, worte, type Stueck } from '../zeichnung/stueck.ts';
import { stapel } from '../zeichnung/zeichnung.ts';
import { geldbefund, GROESSTE_SEITE, KAESTCHEN, LESEHILFE, NICHT_GEZEICHNET, type Flaechen } from './flaechen.ts';

type Zahl = Flaechen['andere'][number];

/** px in one em of an area on the page. */
const EM = 18;
const LINKS = GROESSTE_SEITE * EM;
const EINZUG = LINKS + 16;

const wert = (zahl: Zahl): string => {
  const z = zahlzeile(zahl);
  return `${z.wert} ${z.einheit}`.trim();
};
const wovon = (zahl: Zahl): string => alsSaetze(`${zahl.titel}, ${zahl.zeitraum}`, zahl.hinweis);

const mitWorten = (flaeche: Stueck, zahl: Zahl): Stueck =>
  nebeneinander(
    [0, flaeche],
    [
      EINZUG,
      untereinander([
        worte(wert(zahl), HOCHBREITE - EINZUG, SCHRIFT.befund),
        worte(wovon(zahl), HOCHBREITE - EINZUG, SCHRIFT.eng),
      ]),
    ],
  );

function quadrat(seite: number, gerundet: boolean): Stueck {
  const weit = Math.round(seite * EM) - 2;
  const art = gerundet ? `${farbe('do-wash')}" stroke-dasharray="5 4` : farbe('do');
  return form(
    weit + 4,
    `<rect x="1" y="3" width="${weit}" height="${weit}" fill="${art}" stroke="${farbe('do')}" stroke-width="2"/>`,
  );
}

function kaestchen(anzahl: number, besetzt: boolean): Stueck {
  const reihen = Math.ceil(anzahl / KAESTCHEN.reihe);
  const mass = LINKS / (KAESTCHEN.reihe * 10);
  const ton = besetzt ? farbe('do') : farbe('do-wash');
  return form(
    reihen * 10 * mass + 5,
    `<path transform="translate(0 5) scale(${mass})" fill="${ton}" stroke="${farbe('do')}" d="${stapel(0, anzahl, KAESTCHEN.reihe, reihen)}"/>`,
  );
}

/** In: what is drawn, and what is counted in another way. */
export function flaechenbild({ betraege, stellen, andere }: Flaechen): Hochbild {
  const alle = [...betraege, ...stellen].map(({ zahl }) => `${wert(zahl)}: ${wovon(zahl)}`);
  const daneben = andere.map((zahl) => `${NICHT_GEZEICHNET} ${wert(zahl)}, ${wovon(zahl)}`);
  return {
    befund: geldbefund(betraege),
    zeichnung: untereinander(
      [
        ...betraege.map((b) => mitWorten(quadrat(b.seite, b.gerundet), b.zahl)),
        ...stellen.map((s) => mitWorten(kaestchen(s.anzahl, s.besetzt), s.zahl)),
        ...daneben.map((text) => worte(text, HOCHBREITE, SCHRIFT.eng)),
      ],
      14,
    ),
    lesen: LESEHILFE,
    beschreibung: alsSaetze('Quadrate und Kästchen', geldbefund(betraege), ...alle, ...daneben),
  };
}
