/**
 * A schema as a form of the editor at /redaktion/: label, help, kind of input of every field, and how its value stands in the file.
 * The German sentences are those of the schema. Pure; a kind of field that no form can show is an error, not a gap.
 */
import { def, grenzen, hilfeZu, schaele, verweiszielVon, type Def, type Schema } from '../inhalt/begehung.ts';
import { muster, optionen, textfeld, zahlfeld, type Feld } from './eingaben.ts';
import type { Verweisziel } from '../schema/felder.ts';
import { zwischenTags } from '../maskierung/markup.ts';

/** How the value of a field stands in the file, for the format that reads and writes it (src/redaktion/datei). */
export type Form = {
  /** What stands in the file when nothing was entered; without it the field is left out. */
  leer?: string | null | [];
  /** What holds when the field is missing in the file: entered, it need not be written. */
  standard?: string | number | boolean;
} & (
  | { art: 'text' | 'zahl' | 'wahrheit' | 'zahlenpaar' }
  | { art: 'liste'; teil: Form }
  | { art: 'gruppe'; felder: Record<string, Form> }
  | { art: 'verzeichnis' }
);

/** What every field has, whatever its kind. */
type Feldkopf = Pick<Feld, 'name' | 'label' | 'required' | 'hint'>;

/** Help under the field: the sentence of the schema and, where something is typed, a correct value. It is shown as HTML. */
function hinweis(schema: Schema, getippt = false): string {
  const { description = '', beispiel } = hilfeZu(schema);
  // What is null in the file is an empty field here.
  const satz = description.replace(/\bnull\b/g, 'leer');
  return zwischenTags(`${satz}${beispiel && getippt ? ` Beispiel: ${beispiel}` : ''}`);
}

export interface Eingabe {
  feld: Feld;
  form: Form;
}
/** What the form says of a reference: which entries there are to choose from. */
export type Auswahl = (ziel: Verweisziel | 'stellungnahmen') => {
  einzahl: string;
  mehrzahl: string;
  feld: Record<string, unknown>;
};

/**
 * The form field of a schema. In: its name in the file, the schema, where references lead.
 * Throws when the schema is of a kind that no form shows.
 */
export function eingabe(name: string, schema: Schema, auswahl: Auswahl): Eingabe {
  const { geschaelt, pflicht, leer, standard } = schaele(schema);
  const { title = name } = hilfeZu(schema);
  const ziel = verweiszielVon(schema);
  const feld = {
    name,
    // A reference is titled with the name of its target unless the schema says more.
    label: title === ziel ? auswahl(ziel).einzahl : title,
    required: pflicht,
    hint: hinweis(schema),
  };
  const d = def(geschaelt);
  const vorgabe =
    typeof standard === 'string' || typeof standard === 'number' || typeof standard === 'boolean'
      ? standard
      : d.type === 'boolean' && !pflicht
        ? false
        : undefined;
  const leerer = { ...(leer === undefined ? {} : { leer }), ...(vorgabe === undefined ? {} : { standard: vorgabe }) };
  const einfach = (art: 'text' | 'zahl' | 'wahrheit', mehr: Partial<Feld>): Eingabe => ({
    feld: {
      ...feld,
      widget: 'string',
      ...(vorgabe === undefined ? {} : { default: vorgabe }),
      ...mehr,
      hint: hinweis(schema, ['string', 'text', 'number', undefined].includes(mehr.widget)),
    },
    form: { art, ...leerer },
  });
  switch (d.type) {
    case 'string':
      return einfach('text', ziel ? verweisfeld(ziel, auswahl) : textfeld(schema, geschaelt));
    case 'enum':
      return einfach('text', { widget: 'select', options: optionen(geschaelt) });
    case 'boolean':
      return einfach('wahrheit', { widget: 'boolean' });
    case 'number':
      return einfach('zahl', { widget: 'number', ...zahlfeld(geschaelt) });
    case 'union':
      return ausUnion(d, feld, leerer, auswahl, name, schema);
    case 'object':
      return {
        feld: {
          ...feld,
          widget: 'object',
          collapsed: 'auto',
          fields: eingabenVon(geschaelt, auswahl).map((e) => e.feld),
        },
        form: { art: 'gruppe', felder: formenVon(geschaelt, auswahl), ...leerer },
      };
    case 'array':
      return liste(feld, geschaelt, auswahl, leerer, hilfeZu(schema).neuestes_zuerst);
    case 'tuple':
      if (d.items!.length === 2 && d.items!.every((i) => def(i).type === 'number'))
        return {
          feld: { ...feld, widget: 'string', ...muster('^-?\\d+(\\.\\d+)?, -?\\d+(\\.\\d+)?$') },
          form: { art: 'zahlenpaar', ...leerer },
        };
  }
  throw new Error(`Für das Feld „${name}“ (${d.type}) gibt es keine Eingabe im Formular.`);
}

/** All fields of an object schema, in its order. */
export const eingabenVon = (gruppe: Schema, auswahl: Auswahl): Eingabe[] =>
  Object.entries(def(schaele(gruppe).geschaelt).shape!).map(([name, s]) => eingabe(name, s, auswahl));

/** How an object of the schema stands in the file. */
export const formenVon = (gruppe: Schema, auswahl: Auswahl): Record<string, Form> =>
  Object.fromEntries(eingabenVon(gruppe, auswahl).map((e) => [e.feld.name, e.form]));

/** A file whose fields are not known beforehand (old address: new address), as a list of pairs. */
export function verzeichniseingabe(schema: Schema): Eingabe {
  const { keyType, valueType } = def(schema);
  const ende = (name: string, label: string, s: Schema): Feld => {
    const { title = label } = hilfeZu(s);
    return { name, label: title, widget: 'string', required: true, hint: hinweis(s), ...muster(...grenzen(s).muster) };
  };
  return {
    feld: {
      name: 'eintraege',
      label: hilfeZu(schema).title ?? 'Einträge',
      hint: hinweis(schema),
      widget: 'list',
      required: false,
      summary: '{{fields.schluessel}} → {{fields.wert}}',
      fields: [ende('schluessel', 'Alt', keyType!), ende('wert', 'Neu', valueType!)],
    },
    form: { art: 'verzeichnis' },
  };
}

const verweisfeld = (ziel: Verweisziel, auswahl: Auswahl): Partial<Feld> => ({
  widget: 'relation',
  dropdown_threshold: 0,
  ...auswahl(ziel).feld,
});

/** A list: of references or words of a closed list (chosen), of groups, or of single texts (typed). */
function liste(feld: Feldkopf, geschaelt: Schema, auswahl: Auswahl, leerer: object, obenAn = false): Eingabe {
  const element = def(geschaelt).element!;
  const teil = eingabe('eintrag', element, auswahl);
  const { minimum } = grenzen(geschaelt);
  const gemeinsam = { ...feld, ...(minimum ? { min: minimum } : {}), ...(obenAn ? { add_to_top: true } : {}) } as Feld;
  // A table that may have no rows has a list all the same; the form would not save one that is empty and required.
  const darfLeerSein = feld.required && !minimum;
  if (darfLeerSein) gemeinsam.required = false;
  const form: Form = { art: 'liste', teil: teil.form, ...leerer, ...(darfLeerSein ? { leer: [] } : {}) };
  if (['relation', 'select'].includes(teil.feld.widget)) {
    const ziel = verweiszielVon(element);
    const label = ziel && feld.label === ziel ? auswahl(ziel).mehrzahl : feld.label;
    return { feld: { ...teil.feld, ...gemeinsam, label, multiple: true, widget: teil.feld.widget }, form };
  }
  if (teil.feld.widget === 'object') {
    const unter = teil.feld.fields!;
    const kopf = unter.find((f) => ['titel', 'name', 'akteur', 'anzeige', 'angabe'].includes(f.name)) ?? unter[0]!;
    // Many rows have the same title; their ids differ. A change says its day, its kind and its sentence.
    const id = unter.filter((f) => f.name === 'id');
    const summary = (obenAn ? unter.slice(0, 3) : [kopf, ...id]).map((f) => `{{fields.${f.name}}}`).join(' · ');
    const label_singular = 'Eintrag';
    return { feld: { ...gemeinsam, widget: 'list', collapsed: true, summary, label_singular, fields: unter }, form };
  }
  return {
    feld: { ...gemeinsam, widget: 'list', label_singular: teil.feld.label, field: { ...teil.feld, required: true } },
    form,
  };
}

/** A fixed word beside something else: a date or „unbekannt“, a group of fields or „ausstehend“. */
function ausUnion(d: Def, feld: Feldkopf, leerer: object, auswahl: Auswahl, name: string, schema: Schema): Eingabe {
  // Fixed words of our schema are texts.
  const worte = d.options!.filter((o) => def(o).type === 'literal').flatMap((o) => def(o).values!) as string[];
  const rest = d.options!.filter((o) => def(o).type !== 'literal');
  if (rest.length !== 1)
    throw new Error(`Für das Feld „${name}“ (mehrere Möglichkeiten) gibt es keine Eingabe im Formular.`);
  const innen = eingabe(name, rest[0]!, auswahl);
  if (innen.form.art === 'text') {
    const hint = hinweis(schema, true);
    const regel = innen.feld.pattern?.[0];
    return {
      feld: { ...innen.feld, ...feld, hint, ...(regel ? muster(regel.replace(/^\^|\$$/g, ''), ...worte) : {}) },
      form: { art: 'text', ...leerer },
    };
  }
  // The group is optional in the form; while it is not filled in, the word stands in the file.
  return {
    feld: { ...innen.feld, label: feld.label, hint: hinweis(schema), required: false },
    form: { ...innen.form, leer: worte[0] },
  };
}

/** A collection of Sveltia: the entries of a folder, or files of their own. Named is what others than the software read of it. */
export interface Sammlung {
  name: string;
  description: string;
  folder?: string;
  summary?: string;
  slug?: { template: string };
  fields?: Feld[];
  files?: { name: string; file: string; fields: Feld[] }[];
}

/** The fields of each form, by folder or table. */
export function felderJe({ collections }: { collections: Sammlung[] }): Map<string, Feld[]> {
  const formulare = collections.flatMap(
    ({ name, fields = [], files }): { name: string; fields: Feld[] }[] => files ?? [{ name, fields }],
  );
  return new Map(formulare.map(({ name, fields }) => [name, fields]));
}
