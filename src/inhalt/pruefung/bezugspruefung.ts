/** What the code names in the content (src/inhalt/bezuege.ts) and does not find there. In: the content as it was read, what of it is seen. Out: one fault each. */
import { EINTRAEGE, UEBERSCHRIFTEN, type Ueberschrift } from '../bezuege.ts';
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import { ORDNER, istOrdner } from '../../schema/index.ts';
import { schluessel } from '../../schema/schluessel.ts';
import type { Gelesen } from '../lesen.ts';
import { ueberschriftenIn } from '../ueberschriften.ts';

const WEGEN_CODE = 'soll sie sich ändern, muss vorher jemand den Code ändern (bezuege.ts)';

/** Headings that are missing or have other words. */
const fehlendeUeberschriften = ({ fehler }: Gelesen, offen: Bestand): Fehler[] =>
  Object.entries<Ueberschrift>(UEBERSCHRIFTEN).flatMap(([adresse, { text, von, gilt }]) => {
    const id = adresse.slice(1, adresse.indexOf('/#'));
    const datei = `seiten/${id}.mdx`;
    // What cannot be read, or not all of it, has been told.
    const unlesbar = fehler.some((f) => f.datei === datei && !f.feld);
    const seite = offen.seiten.get(id);
    const da = ueberschriftenIn(seite?.text ?? '')?.map((u) => u.text);
    const fehltGanz = !seite && Object.hasOwn(EINTRAEGE.seiten, id);
    if (unlesbar || fehltGanz || !da || da.includes(text) || gilt?.(offen) === false) return [];
    return [
      {
        datei,
        problem: `die Überschrift „${text}“ fehlt, zu ihr führt ${von}`,
        erwartet: `diese Überschrift, Wort für Wort; ${WEGEN_CODE}`,
        beispiel: `## ${text}`,
      },
    ];
  });

/** Pages, rows and entries that are missing or that nobody may see yet. */
const fehlendeEintraege = (offen: Bestand): Fehler[] =>
  schluessel(EINTRAEGE).flatMap((name) => {
    const sammlung = offen[name];
    const ids = new Set('zeilen' in sammlung ? sammlung.zeilen.map((z) => z.id) : sammlung.keys());
    return Object.entries<string>(EINTRAEGE[name])
      .filter(([id]) => !ids.has(id))
      .map(([id, von]) => ({
        datei: istOrdner(name) ? `${name}/${id}.${ORDNER[name].endung}` : `${name}.yaml`,
        problem:
          name === 'seiten'
            ? `die Seite fehlt oder ist noch nicht zu sehen, sie braucht ${von}`
            : `die Kennung „${id}“ fehlt oder ist noch nicht zu sehen, sie braucht ${von}`,
        erwartet: `${name === 'seiten' ? 'diese Datei' : 'diese Kennung'}; ${WEGEN_CODE}`,
      }));
  });

export const pruefeBezuege = (gelesen: Gelesen, offen: Bestand): Fehler[] => [
  ...fehlendeUeberschriften(gelesen, offen),
  ...fehlendeEintraege(offen),
];
