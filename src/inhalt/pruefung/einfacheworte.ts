/** Plain German outside of its pages: the words that they take from its language and from the data. */
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';
import { EINFACH } from '../../schema/sprache.ts';
import { pruefeEinfacheWorte, type Befund } from './einfachesprache.ts';

/** Fields that name something and say nothing. */
const NAMEN = new Set(['id', 'bild', 'einrichtung', 'massnahme', 'quellen']);

interface Wortbefund extends Befund {
  datei: string;
  feld: readonly PropertyKey[];
}

const texteIn = (wert: unknown, feld: readonly PropertyKey[]): [feld: readonly PropertyKey[], text: string][] =>
  typeof wert === 'string'
    ? [[feld, wert]]
    : Object.entries(wert ?? {})
        .filter(([name]) => !NAMEN.has(name))
        .flatMap(([name, teil]) => texteIn(teil, [...feld, /^\d+$/.test(name) ? Number(name) : name]));

/** Everything that breaks a rule in them, whether it must not be published or somebody should look at it. */
export function einfacheWortbefunde({ sprachen, datenworte }: Bestand): Wortbefund[] {
  const { hilfe, suche } = sprachen.get(EINFACH)?.daten ?? {};
  const { massnahmen, einrichtungen, listen, ueberschriften } = datenworte.get(EINFACH)?.daten ?? {};
  const dateien: [datei: string, worte: object][] = [
    [`sprachen/${EINFACH}.yaml`, { hilfe, suche }],
    [`datenworte/${EINFACH}.yaml`, { ueberschriften, listen, massnahmen, einrichtungen }],
  ];
  return dateien.flatMap(([datei, worte]) =>
    texteIn(worte, []).flatMap(([feld, text]) => pruefeEinfacheWorte(text).map((b) => ({ ...b, datei, feld }))),
  );
}

/** What of it must not be published. In: the content as it was read. */
export const pruefeWorteInEinfacherSprache = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  einfacheWortbefunde(bestand)
    .filter(({ schwere }) => schwere === 'fehler')
    .map(({ datei, feld, regel, was, erwartet }) => fehlerAn(datei, feld, `${was} (Regel ${regel})`, erwartet));
