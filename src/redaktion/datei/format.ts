/** A file of the content for Sveltia CMS: text in, fields out, and back without touching what nobody changed. Pure. */
import { formVon, zielGruppe, type Felder } from './form.ts';
import { vereine } from './mdx.ts';
import { aendere, lies, schreibe } from './yaml.ts';
import { entlade } from './zeichen.ts';

export interface Format {
  fromFile(text: string): Record<string, unknown>;
  toFile(inhalt: Record<string, unknown>): string;
}

const KOPF = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;
/** The name of the field that carries the file as it was read: Sveltia hands on fields that it does not know. */
export const ROH = '__roh';
const TEXT = 'body';

/** Head and body of a file; a table is all head. Throws when an MDX file has no head. */
function teile(datei: string, endung: string): { kopf: string; text?: string } {
  if (endung !== 'mdx') return { kopf: datei };
  const treffer = KOPF.exec(datei);
  if (!treffer) throw new Error('Der Kopf mit den Feldern fehlt.');
  return { kopf: treffer[1] ?? '', text: datei.slice(treffer[0].length) };
}

/** Reads and writes one kind of file. In: its ending, its fields by the schema, the names of the building blocks. */
export function format(endung: 'mdx' | 'yaml', felder: Felder, bausteine: readonly string[]): Format {
  return {
    fromFile(datei) {
      const { kopf, text } = teile(datei, endung);
      return {
        ...formVon(lies(kopf).daten, felder),
        ...(text === undefined ? {} : { [TEXT]: entlade(text.trim(), bausteine) }),
        [ROH]: datei,
      };
    },
    toFile({ [ROH]: roh, [TEXT]: eingabe, ...werte }) {
      const alt = typeof roh === 'string' && roh ? teile(roh, endung) : undefined;
      const soll = zielGruppe(alt && lies(alt.kopf).daten, werte, felder);
      const kopf = alt ? aendere(alt.kopf, soll) : `${schreibe(soll)}\n`;
      if (endung !== 'mdx') return kopf;
      const text = vereine(alt?.text, String(eingabe ?? ''), bausteine);
      return `---\n${kopf}---\n${alt || !text ? '' : '\n'}${text}`;
    },
  };
}
