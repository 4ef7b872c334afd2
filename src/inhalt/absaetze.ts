/** Which paragraphs of the content are hard to read, and where they stand. Pure. */
import { alleEintraege, alleTabellen, type Bestand } from './bestand.ts';
import type { Ordnername } from '../schema/index.ts';
import { baumVon, klartext, schulstufe, woerter, type Knoten } from './lesbarkeit.ts';

/** A paragraph that people read. */
interface Absatz {
  /** Path from the content folder. */
  datei: string;
  /** The heading above it, or the field that holds it. */
  stelle: string;
  text: string;
  schulstufe: number;
}

/** How hard the content is to read, in years at school. */
export interface Lesbarkeit {
  /** Of all paragraphs as one text. */
  insgesamt: number;
  /** Half of the files are easier. */
  mittlereDatei: number;
  /** The hardest first. */
  absaetze: Absatz[];
}

/** What a text should keep to: who is 14 is in this year at school. */
export const ZIELSTUFE = 9;

/** In fewer words one long name decides. */
const MINDESTENS_WOERTER = 20;

type Stueck = Pick<Absatz, 'stelle' | 'text'>;

/** The paragraphs of an MDX text, each under its heading. */
function ausText(mdx: string): Stueck[] {
  let stelle = 'Anfang';
  const lies = (k: Knoten): Stueck[] => {
    if (k.type === 'heading') stelle = klartext(k);
    return k.type === 'paragraph' ? [{ stelle, text: klartext(k) }] : (k.children ?? []).flatMap(lies);
  };
  return lies(baumVon(mdx));
}

/** Everything written in the fields of an entry or a table; rows are named by their id. */
function ausFeldern(wert: unknown, pfad: string[] = []): Stueck[] {
  if (typeof wert === 'string') return [{ stelle: pfad.join(', '), text: wert }];
  if (wert === null || typeof wert !== 'object') return [];
  return Object.entries(wert).flatMap(([name, kind]: [string, unknown]) => {
    const id = typeof kind === 'object' && kind !== null && 'id' in kind ? String(kind.id) : name;
    return ausFeldern(kind, [...pfad, id]);
  });
}

const mitte = (zahlen: readonly number[]): number =>
  zahlen.toSorted((a, b) => a - b)[Math.floor(zahlen.length / 2)] ?? 0;
const insgesamt = (absaetze: readonly Absatz[]): number => schulstufe(absaetze.map(({ text }) => text).join('\n'));

/** Left out: titles of sources are the words of others, other languages have other formulas, and plain German its own rules (einfachesprache.ts). */
const UNGEMESSEN: readonly Ordnername[] = ['quellen', 'uebersetzungen', 'sprachen', 'datenworte'];

/** How hard all of the content is to read. */
export function lesbarkeit(bestand: Bestand): Lesbarkeit {
  const dateien = [
    ...alleEintraege(bestand)
      .filter(({ name }) => !UNGEMESSEN.includes(name))
      .map(({ datei, eintrag: { daten, text } }) => ({ datei, stuecke: [...ausFeldern(daten), ...ausText(text)] })),
    ...alleTabellen(bestand).map(({ datei, daten: { zeilen } }) => ({ datei, stuecke: ausFeldern(zeilen) })),
  ].map(({ datei, stuecke }): Absatz[] =>
    stuecke
      .map(({ stelle, text }) => ({ stelle, text: text.replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => woerter(text).length >= MINDESTENS_WOERTER)
      .map((stueck) => ({ datei, ...stueck, schulstufe: schulstufe(stueck.text) })),
  );
  const absaetze = dateien.flat().sort((a, b) => b.schulstufe - a.schulstufe);
  return {
    insgesamt: absaetze.length ? insgesamt(absaetze) : 0,
    mittlereDatei: mitte(dateien.filter(({ length }) => length).map(insgesamt)),
    absaetze,
  };
}
