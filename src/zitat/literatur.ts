/** References for reference managers: CSL-JSON 1.0 and BibTeX. Pure: one reference in, one entry out. */
import { leseTeildatum } from '../zeit/teildatum.ts';

export interface Literaturangabe {
  /** Key of the entry, unique in its file. */
  schluessel: string;
  titel: string;
  /** Who published. Persons are not named: nobody signs. */
  herausgeber?: string | undefined;
  /** The website of which the page is a part. */
  website?: string | undefined;
  /** Partial ISO date: of the publication, or of the last check of a page of ours that is no notice. */
  datum?: string | undefined;
  /** What kind of text it is ("Pressemitteilung"), and its number. */
  gattung?: string | undefined;
  nummer?: string | undefined;
  /** ISO day of the version. */
  fassung?: string | undefined;
  /** Absolute address; without one it is a document. */
  adresse?: string | undefined;
  /** ISO day. */
  abgerufen?: string | undefined;
  bemerkung?: string | undefined;
  /** Only where we know it: our own pages. */
  deutsch?: boolean;
  /** The citation as it is read. */
  text?: string;
}

const datumsteile = (wert: string | undefined) => {
  const d = wert ? leseTeildatum(wert) : undefined;
  return d && { 'date-parts': [[d.jahr, d.monat, d.tag].filter((teil) => teil !== undefined)] };
};

/** An entry of CSL-JSON; what is not known is left out. */
export const alsCsl = (l: Literaturangabe) => ({
  id: l.schluessel,
  type: l.adresse ? 'webpage' : 'document',
  title: l.titel,
  publisher: l.herausgeber,
  'container-title': l.website,
  URL: l.adresse,
  genre: l.gattung,
  number: l.nummer,
  version: l.fassung,
  issued: datumsteile(l.datum),
  accessed: datumsteile(l.abgerufen),
  note: l.bemerkung || undefined,
  language: l.deutsch ? 'de' : undefined,
  // CSL's place for what it has no field for.
  custom: l.text ? { text: l.text } : undefined,
});

const ZEICHEN: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};
/** Text in which BibTeX and LaTeX read nothing as a command, and set no two signs as one: `--` would become a dash. */
const fuerLatex = (text: string): string =>
  text.replace(/[\\~^<>&%$#_{}]/g, (z) => ZEICHEN[z] ?? `\\${z}`).replace(/([-`'])(?=\1)|[?!](?=`)/g, '$&{}');

/** An address, in which only braces would end the field. */
const fuerUrl = (adresse: string): string => adresse.replaceAll('{', '%7B').replaceAll('}', '%7D');

/**
 * An entry that BibTeX and biblatex read, in UTF-8. Titles and names in two pairs of braces, so that no style changes their capitals or takes
 * a name apart.
 */
export function alsBibtex(l: Literaturangabe): string {
  const datum = l.datum ? leseTeildatum(l.datum) : undefined;
  const felder: [name: string, wert: string | number | undefined][] = [
    ['title', `{${fuerLatex(l.titel)}}`],
    ['publisher', l.herausgeber && `{${fuerLatex(l.herausgeber)}}`],
    ['type', l.gattung && fuerLatex(l.gattung)],
    ['number', l.nummer && fuerLatex(l.nummer)],
    ['version', l.fassung],
    ['howpublished', l.website && fuerLatex(l.website)],
    ['year', datum?.jahr],
    ['month', datum?.monat],
    ['date', l.datum],
    ['url', l.adresse && fuerUrl(l.adresse)],
    ['urldate', l.abgerufen],
    ['note', l.bemerkung && fuerLatex(l.bemerkung)],
    ['language', l.deutsch ? 'ngerman' : undefined],
  ];
  const zeilen = felder.flatMap(([name, wert]) => (wert ? [`  ${name} = {${wert}},`] : []));
  return `@misc{${l.schluessel},\n${zeilen.join('\n')}\n}\n`;
}
