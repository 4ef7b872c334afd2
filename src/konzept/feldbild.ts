/** The measures by field of action as pictures: how many are done, and in which status they are. Pure. */
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { statusmarke } from '../zeichnung/statusform.ts';
import { statusstueck } from '../zeichnung/statusstueck.ts';
import { form, luft, nebeneinander, untereinander, versetzt, worte, type Stueck } from '../zeichnung/stueck.ts';
import { bloecke, runde } from '../zeichnung/zeichnung.ts';
import { kreuztabelle, LESEHILFE, SAEULENLOS, type Zelle } from './kreuztabelle.ts';
import type { Handlungsfeldstand } from './massnahmen.ts';

/** Left edge of the blocks, and of the words behind them. */
const [BLOECKE, ZAHL] = [172, 350];

const block = (d: string, mass: number, gefuellt: boolean): string =>
  `<path transform="translate(0 3) scale(${mass})" fill="${farbe(gefuellt ? 'do' : 'do-wash')}" stroke="${farbe('do')}" d="${d}"/>`;

/** What full and empty blocks mean. */
const schluessel = (mass: number): Stueck =>
  nebeneinander(
    [0, form(22, block(bloecke(0, 1), mass, true))],
    [26, worte('umgesetzt', HOCHBREITE, SCHRIFT.leise)],
    [130, form(22, block(bloecke(0, 1), mass, false))],
    [156, worte('nicht umgesetzt', HOCHBREITE, SCHRIFT.leise)],
  );

/** In: the fields. Out: a row each, with a block for every measure, filled when done. */
export function balkenbild(felder: readonly Handlungsfeldstand[]): Hochbild {
  const groesster = Math.max(1, ...felder.map((f) => f.gesamt));
  const mass = Math.min(2, runde((ZAHL - BLOECKE - 8) / (groesster * 10)));
  const zeile = (f: Handlungsfeldstand) =>
    nebeneinander(
      [0, worte(f.name, BLOECKE - 8, SCHRIFT.eng)],
      [
        BLOECKE,
        form(24, block(bloecke(0, f.umgesetzt), mass, true), block(bloecke(f.umgesetzt, f.gesamt), mass, false)),
      ],
      [ZAHL, worte(`${f.umgesetzt} von ${f.gesamt}`, HOCHBREITE - ZAHL, { ...SCHRIFT.eng, anker: 'end' })],
    );
  return {
    zeichnung: untereinander([...felder.map(zeile), schluessel(mass)], 10),
    lesen: LESEHILFE,
    beschreibung: `Kästchen je Handlungsfeld. ${felder.map((f) => `${f.name}: ${f.umgesetzt} von ${f.gesamt} umgesetzt`).join('; ')}. ${LESEHILFE}`,
  };
}

/** In: the fields. Out: the table of fields and statuses, a column for each mark. */
export function kreuzbild(felder: readonly Handlungsfeldstand[]): Hochbild {
  const { zeilen, summen, gesamt } = kreuztabelle(felder);
  const breite = Math.floor(HOCHBREITE / (summen.length + 1));
  const mitte = (i: number) => i * breite + breite / 2;
  const zahlen = (zellen: readonly Zelle[], summe: number, staerke: 400 | 600) =>
    nebeneinander(
      ...[...zellen.map((z) => z.anzahl), summe].map((n, i): [number, Stueck] => [
        i * breite,
        worte(String(n), breite, {
          ...SCHRIFT.text,
          staerke: n > 0 ? 600 : staerke,
          farbe: farbe(n > 0 ? 'ink' : 'muted'),
          anker: 'middle',
        }),
      ]),
    );
  const strich = (ton: 'line' | 'ink') => form(2, `<path stroke="${farbe(ton)}" d="M0 1H${HOCHBREITE}"/>`);
  const koepfe = nebeneinander(
    ...summen.map(({ status }, i): [number, Stueck] => [
      0,
      form(30, statusmarke(status, mitte(i), 14, 2, farbe(status))),
    ]),
    [summen.length * breite, versetzt(worte('alle', breite, { ...SCHRIFT.kopf, anker: 'middle' }), 0, 3)],
  );
  const worteDerMarken = [0, 1, 2].map((spalte): [number, Stueck] => [
    spalte * 144,
    untereinander(
      summen.filter((_, i) => i % 3 === spalte).map(({ status }) => statusstueck(status, status, 144)),
      4,
    ),
  ]);
  const feld = ({ name, saeule, zellen, summe }: (typeof zeilen)[number]) =>
    untereinander([
      strich('line'),
      luft(5),
      worte(name, HOCHBREITE, SCHRIFT.kopf),
      worte(saeule ? `Säule ${saeule.titel}` : SAEULENLOS, HOCHBREITE, SCHRIFT.leise),
      luft(3),
      zahlen(zellen, summe, 400),
      luft(5),
    ]);
  return {
    zeichnung: untereinander([
      nebeneinander(...worteDerMarken),
      luft(12),
      koepfe,
      ...zeilen.map(feld),
      strich('ink'),
      luft(5),
      worte('alle', HOCHBREITE, SCHRIFT.kopf),
      zahlen(summen, gesamt, 600),
    ]),
    lesen: LESEHILFE,
    beschreibung: `Tabelle. ${zeilen
      .map(
        (z) =>
          `${z.name}: ${z.zellen
            .filter((c) => c.anzahl > 0)
            .map((c) => `${c.anzahl} ${c.status}`)
            .join(', ')}`,
      )
      .join('; ')}. Alle ${gesamt}: ${summen.map((s) => `${s.anzahl} ${s.status}`).join(', ')}.`,
  };
}
