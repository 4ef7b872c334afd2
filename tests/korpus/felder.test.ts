/**
 * Every field of every kind of file, once with something of another kind in it, once empty, once left out: what must not be is told at this field, in
 * German, and nothing breaks.
 */
import { expect, it } from 'vitest';
import YAML from 'yaml';
import { formatiere, type Fehler } from '../../src/inhalt/fehler.ts';
import { fehlerMit } from '../fixtures/faelle.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import type { Ordner } from '../ordner.ts';
import { istHilfreich } from './faelle.ts';

type Pfad = (string | number)[];
const ANDERE = { liste: ['x'], gruppe: { x: 'y' }, text: 'Quatsch, kein Wert!', wahr: true, leer: null } as const;
type Art = keyof typeof ANDERE;

/** What is written where something else must stand. */
const FALSCH = /falsche Art|kein erlaubter Wert|kein gültiges Datum|falsch geschrieben|ist leer|gibt es nicht/;

const artVon = (wert: unknown): Art | 'zahl' =>
  Array.isArray(wert)
    ? 'liste'
    : wert !== null && typeof wert === 'object'
      ? 'gruppe'
      : typeof wert === 'number'
        ? 'zahl'
        : typeof wert === 'boolean'
          ? 'wahr'
          : wert === null
            ? 'leer'
            : 'text';

/** All fields of a value with their path, also those within others. */
const felderIn = (wert: unknown, pfad: Pfad = []): [Pfad, unknown][] =>
  wert !== null && typeof wert === 'object'
    ? Object.entries(wert).flatMap(([name, kind]): [Pfad, unknown][] => {
        const hin = [...pfad, Array.isArray(wert) ? Number(name) : name];
        return [[hin, kind], ...felderIn(kind, hin)];
      })
    : [];

/** One file of each kind; a file of its own says of itself what kind it is. */
const dateien = Object.entries(DATEIEN).filter(
  ([datei]) =>
    datei !== 'weiterleitungen.yaml' &&
    (!datei.startsWith('seiten/') || datei === 'seiten/ueber.mdx') &&
    datei !== 'quellen/sd-2024-mehr-konsumraeume.yaml',
);
const KOPF = /^---\n([^]*?)\n---\n/;
let versuche = 0;

/** Tries one text of a file. Out: what is wrong with what is said of it, undefined when nothing is. */
function versuch(was: string, dateien: Ordner, gut: (hier: Fehler[]) => boolean): string | undefined {
  versuche++;
  const fehler = fehlerMit(dateien);
  istHilfreich(fehler);
  return gut(fehler.filter((f) => f.datei in dateien)) ? undefined : `${was}:\n${formatiere(fehler)}`;
}

it.each(dateien)('%s', (datei, ganz) => {
  const kopf = KOPF.exec(ganz)?.[1] ?? ganz;
  const geschrieben = (aendere: (doc: YAML.Document) => void): Ordner => {
    const doc = YAML.parseDocument(kopf);
    aendere(doc);
    const neu = doc.toString({ lineWidth: 0 });
    return { [datei]: KOPF.test(ganz) ? ganz.replace(KOPF, () => `---\n${neu}---\n`) : neu };
  };
  const schlecht = felderIn(YAML.parse(kopf)).flatMap(([pfad, wert], i) => {
    const feld = pfad.join('.');
    const art = artVon(wert);
    const andere = (Object.keys(ANDERE) as Art[]).filter((a) => a !== art);
    // Each field gets one of them in turn; all get every one somewhere.
    const falsch = andere[i % andere.length]!;
    const darf = falsch === 'leer' || (art === 'leer' && falsch === 'text');
    const anDemFeld = (hier: Fehler[]) => hier.filter((f) => f.feld === feld);
    return [
      versuch(
        `${feld} als ${falsch}`,
        geschrieben((doc) => doc.setIn(pfad, ANDERE[falsch])),
        (hier) => anDemFeld(hier).every((f) => FALSCH.test(f.problem)) && (darf || anDemFeld(hier).length === 1),
      ),
      versuch(
        `${feld} fehlt`,
        geschrieben((doc) => doc.deleteIn(pfad)),
        // What is left out of a list moves the others up.
        (hier) => typeof pfad.at(-1) === 'number' || anDemFeld(hier).every((f) => f.problem.startsWith('fehlt')),
      ),
    ].flatMap((problem) => problem ?? []);
  });
  expect(schlecht.join('\n')).toBe('');
});

it('waren mehr als fünfhundert', () => expect(versuche).toBeGreaterThan(500));
