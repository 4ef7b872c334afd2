/** References for reference managers: CSL-JSON 1.0 and BibTeX. Pure: one reference in, one entry out. */
import { TEXTARTEN, type Quellensprache, type Textart } from '../schema/quelle.ts';
import { leseTeildatum } from '../zeit/teildatum.ts';

export interface Literaturangabe {
  /** Key of the entry, unique in its file. */
  schluessel: string;
  titel: string;
  /** What it is, where it is more than a page. */
  textart?: Textart | undefined;
  /** Who published, or the website of which the page is a part. Never given out as the author: who wrote it the content does not say. */
  herausgeber: string;
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
  /** What it says, in full. */
  inhalt?: string | undefined;
  /** BCP 47 tag. */
  sprache: string;
  /** The citation as it is read. */
  text?: string;
}

const datumsteile = (wert: string | undefined) => {
  const d = wert ? leseTeildatum(wert) : undefined;
  return d && { 'date-parts': [[d.jahr, d.monat, d.tag].filter((teil) => teil !== undefined)] };
};

const csltyp = ({ textart, adresse }: Literaturangabe) => {
  if (textart) return TEXTARTEN[textart].csl;
  return adresse ? 'webpage' : 'document';
};

/** An entry of CSL-JSON; what is not known is left out. */
export const alsCsl = (l: Literaturangabe) => {
  const typ = csltyp(l);
  return {
    id: l.schluessel,
    type: typ,
    title: l.titel,
    // A report is published by somebody; everything else is found in something: a newspaper, a gazette, a website.
    [typ === 'report' ? 'publisher' : 'container-title']: l.herausgeber,
    URL: l.adresse,
    genre: l.gattung,
    number: l.nummer,
    version: l.fassung,
    issued: datumsteile(l.datum),
    accessed: datumsteile(l.abgerufen),
    abstract: l.inhalt,
    note: l.bemerkung || undefined,
    language: l.sprache,
    // CSL's place for what it has no field for.
    custom: l.text ? { text: l.text } : undefined,
  };
};

/** What babel calls the languages: biblatex sets the words around a title, and its hyphens, in them. */
const LANGID = {
  de: 'ngerman',
  en: 'english',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
} satisfies Record<Quellensprache, string>;
const langid = (sprache: string): string | undefined => LANGID[sprache.split('-')[0] as Quellensprache];

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
 * An entry that biblatex reads without a warning, and BibTeX, too, in UTF-8. Titles and names in two pairs of braces, so that no style changes their
 * capitals or takes a name apart. `key` stands where BibTeX has no author to sort and to call it by; it does not know `organization` here.
 */
export function alsBibtex(l: Literaturangabe): string {
  const datum = l.datum ? leseTeildatum(l.datum) : undefined;
  const gattung = [l.gattung, l.nummer].filter(Boolean).join(' ');
  const felder: [name: string, wert: string | number | undefined][] = [
    ['title', `{${fuerLatex(l.titel)}}`],
    ['titleaddon', gattung && fuerLatex(gattung)],
    ['organization', `{${fuerLatex(l.herausgeber)}}`],
    ['key', fuerLatex(l.herausgeber)],
    ['version', l.fassung],
    ['year', datum?.jahr],
    ['month', datum?.monat],
    ['date', l.datum],
    ['url', l.adresse && fuerUrl(l.adresse)],
    ['urldate', l.abgerufen],
    ['note', l.bemerkung && fuerLatex(l.bemerkung)],
    ['abstract', l.inhalt && fuerLatex(l.inhalt)],
    ['langid', langid(l.sprache)],
  ];
  const zeilen = felder.flatMap(([name, wert]) => (wert ? [`  ${name} = {${wert}},`] : []));
  return `@${l.adresse ? 'online' : 'misc'}{${l.schluessel},\n${zeilen.join('\n')}\n}\n`;
}
