/** What the code names in the content (src/inhalt/bezuege.ts) and does not find there. In: the content as it was read, what of it is seen. Out: one fault each. */
import { EINTRAEGE, UEBERSCHRIFTEN, type Ueberschrift } from '../bezuege.ts';
import { baumVon, klartext, type Knoten } from '../lesbarkeit.ts';
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import { ORDNER } from '../../schema/index.ts';
import { schluessel } from '../../schema/schluessel.ts';
import type { Gelesen } from '../lesen.ts';

const ueberschriften = (k: Knoten): string[] =>
  k.type === 'heading' ? [klartext(k).trim()] : (k.children ?? []).flatMap(ueberschriften);

/** The headings of a text; undefined when it cannot be read, which is told elsewhere. */
function ueberschriftenIn(text: string): string[] | undefined {
  try {
    return ueberschriften(baumVon(text));
  } catch {
    return undefined;
  }
}

const WEGEN_CODE = 'soll sie sich ändern, muss vorher jemand den Code ändern (bezuege.ts)';

/** Headings that are missing or have other words. */
const fehlendeUeberschriften = ({ fehler }: Gelesen, offen: Bestand): Fehler[] =>
  Object.entries<Ueberschrift>(UEBERSCHRIFTEN).flatMap(([adresse, { text, von, gilt }]) => {
    const id = adresse.slice(1, adresse.indexOf('/#'));
    const datei = `seiten/${id}.mdx`;
    // What cannot be read, or not all of it, has been told.
    const unlesbar = fehler.some((f) => f.datei === datei && !f.feld);
    const da = ueberschriftenIn(offen.seiten.get(id)?.text ?? '');
    if (unlesbar || !da || da.includes(text) || gilt?.(offen) === false) return [];
    return [
      {
        datei,
        problem: `die Überschrift „${text}“ fehlt, zu ihr führt ${von}`,
        erwartet: `diese Überschrift, Wort für Wort; ${WEGEN_CODE}`,
        beispiel: `## ${text}`,
      },
    ];
  });

/** Rows and entries that are missing or that nobody may see yet. */
const fehlendeEintraege = (offen: Bestand): Fehler[] =>
  schluessel(EINTRAEGE).flatMap((name) => {
    const sammlung = offen[name];
    const ids = new Set('zeilen' in sammlung ? sammlung.zeilen.map((z) => z.id) : sammlung.keys());
    return Object.entries<string>(EINTRAEGE[name])
      .filter(([id]) => !ids.has(id))
      .map(([id, von]) => ({
        datei: name in ORDNER ? `${name}/${id}.yaml` : `${name}.yaml`,
        problem: `die Kennung „${id}“ fehlt oder ist noch nicht zu sehen, sie braucht ${von}`,
        erwartet: `diese Kennung; ${WEGEN_CODE}`,
      }));
  });

export const pruefeBezuege = (gelesen: Gelesen, offen: Bestand): Fehler[] => [
  ...fehlendeUeberschriften(gelesen, offen),
  ...fehlendeEintraege(offen),
];
