/**
 * Broken content: what somebody writes, and what the check must say of it. A case changes the small content; it must be told in the file where it is
 * wrong, in German, with a line where there is one, and nothing else may look wrong because of it.
 */
import { expect, it } from 'vitest';
import { formatiere, type Fehler } from '../../src/inhalt/fehler.ts';
import { fehlerMit } from '../fixtures/faelle.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import type { Ordner } from '../ordner.ts';

/** What no message may have: words of our tools, places in our code, nothing where something should stand. */
const FREMDSPRACHIG =
  /\b(Invalid|expected|received|undefined|NaN|Error|Unexpected|must|should|cannot|null prototype)\b|\.ts:|node_modules|\n\s+at |siehe Hilfe|\[object/;

/** A message that helps: where, what, what instead. */
export function istHilfreich(fehler: readonly Fehler[]): void {
  const text = formatiere(fehler);
  expect(text).not.toMatch(FREMDSPRACHIG);
  for (const f of fehler) {
    expect(f.problem.trim(), text).not.toBe('');
    expect(f.erwartet.trim(), text).not.toBe('');
  }
}

export type Fall = [was: string, dateien: Ordner, datei: string, sagt: string | RegExp];

/** One test for each case: exactly one fault, there, with these words. */
export const pruefe = (faelle: Fall[]): void => {
  it.each(faelle)('%s', (_, dateien, datei, sagt) => {
    const fehler = fehlerMit(dateien);
    istHilfreich(fehler);
    expect(fehler, formatiere(fehler)).toHaveLength(1);
    expect(fehler[0]!.datei).toBe(datei);
    expect(
      `${fehler[0]!.feld ?? ''}: ${fehler[0]!.problem} | ${fehler[0]!.erwartet} | ${fehler[0]!.beispiel ?? ''}`,
    ).toMatch(sagt);
  });
};

/** A file of the small content in which something is replaced. Throws when it is not there. */
export function mit(datei: string, alt: string | RegExp, neu: string): Ordner {
  const text = DATEIEN[datei]!;
  if (!text.match(alt)) throw new Error(`${datei} has no ${alt}`);
  return { [datei]: text.replace(alt, () => neu) };
}
