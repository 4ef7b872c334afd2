/** A file of the content for Sveltia CMS: text in, fields out, and back without touching what nobody changed. Pure. */
import { dateiteile, geglaettet, geschriebenWie } from '../../inhalt/dateiteile.ts';
import { formVon, zielGruppe, type Felder } from './form.ts';
import { vereine } from './mdx.ts';
import { aendere, liesYaml, schreibeYaml } from './yaml.ts';
import { entlade } from './zeichen.ts';

export interface Format {
  fromFile: (text: string) => Record<string, unknown>;
  toFile: (inhalt: Record<string, unknown>) => string;
}

/** The name of the field that carries the file as it was read: Sveltia hands on fields that it does not know. */
export const ROH = '__roh';
/** Whether a field is one of ours, which no file has. */
export const istEigenes = (name: string): boolean => name.startsWith('__');
const TEXT = 'body';

/** Head and body of a file; a table is all head. Throws when an MDX file has no head. */
function teile(datei: string, endung: string): { kopf: string; text?: string } {
  if (endung !== 'mdx') return { kopf: geglaettet(datei) };
  const gefunden = dateiteile(datei);
  if (!gefunden) throw new Error('Der Kopf mit den Feldern fehlt.');
  return gefunden;
}

/** Reads and writes one kind of file. In: its ending, its fields by the schema, the names of the building blocks. */
export function format(endung: 'mdx' | 'yaml', felder: Felder, bausteine: readonly string[]): Format {
  return {
    fromFile(datei) {
      const { kopf, text } = teile(datei, endung);
      return {
        ...formVon(liesYaml(kopf).daten, felder),
        ...(text === undefined ? {} : { [TEXT]: entlade(text.trim(), bausteine) }),
        [ROH]: datei,
      };
    },
    toFile({ [ROH]: roh, [TEXT]: eingabe, ...werte }) {
      const bisher = typeof roh === 'string' ? roh : '';
      const alt = bisher ? teile(bisher, endung) : undefined;
      const eingaben = Object.fromEntries(Object.entries(werte).filter(([name]) => !istEigenes(name)));
      const soll = zielGruppe(alt && liesYaml(alt.kopf).daten, eingaben, felder);
      const kopf = alt ? aendere(alt.kopf, soll) : `${schreibeYaml(soll)}\n`;
      if (endung !== 'mdx') return geschriebenWie(bisher, kopf);
      const text = vereine(alt?.text, typeof eingabe === 'string' ? eingabe : '', bausteine);
      return geschriebenWie(bisher, `---\n${kopf}---\n${alt || !text ? '' : '\n'}${text}`);
    },
  };
}
