/** Inputs of the editor's form for single values: texts, days, numbers, uploaded files, words of a closed list. Pure. */
import { def, grenzen, hilfeZu, type Schema } from '../inhalt/begehung.ts';
import { HOECHSTGROESSE, MEDIENARTEN, type Medienart } from '../schema/felder.ts';

/** A field in the words of Sveltia CMS; its own JSON Schema checks it (src/redaktion/redaktion.test.ts). */
export interface Feld {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  fields?: Feld[];
  field?: Feld;
  options?: { value: string; label: string }[];
  pattern?: [string, string];
  [mehr: string]: unknown;
}

const MUSTERHILFE = 'Bitte so schreiben, wie es der Hinweis unter dem Feld zeigt.';
/** A pattern of which one part must fit. */
export const muster = (...teile: (string | undefined)[]): Pick<Feld, 'pattern'> => {
  const da = teile.filter((t) => t !== undefined);
  return da.length ? { pattern: [da.length === 1 ? da[0]! : `^(?:${da.join('|')})$`, MUSTERHILFE] } : {};
};

/** Words of a closed list: what stands in the file, and what people read. */
export const optionen = (geschaelt: Schema) => {
  const { worte = {} } = hilfeZu(geschaelt);
  return Object.values(def(geschaelt).entries!).map((value) => ({ value, label: worte[value] ?? value }));
};

/**
 * A photo is drawn anew while it is uploaded, which leaves out where and with what it was taken; a repository forgets nothing. 4000 pixels are
 * 34 cm in print. PNG stays as it is: drawings and screenshots would lose their edges. HEIC is among them although few browsers read it: where
 * one does not, the software then says so, instead of keeping the file as it is.
 */
const FOTOS = Object.fromEntries(
  ['jpeg', 'webp', 'avif', 'heic'].map((art) => [art, { format: 'webp', quality: 90, width: 4000, height: 4000 }]),
);

/** How an uploaded file is taken. In: its kind. A field's own takes the place of the general one as a whole. */
export const annahme = (art: Medienart) => ({
  default: { config: { max_file_size: HOECHSTGROESSE[art] * 1e6, slugify_filename: true, transformations: FOTOS } },
});

/** A text: a day, a moment, an address, one line or several. */
export function textfeld(schema: Schema, geschaelt: Schema): Partial<Feld> {
  const meta = hilfeZu(schema);
  if (meta.medium) {
    const accept = MEDIENARTEN[meta.medium].map((endung) => `.${endung}`).join(',');
    const widget = meta.medium === 'bild' ? 'image' : 'file';
    return { widget, accept, choose_url: false, media_libraries: annahme(meta.medium) };
  }
  const format = meta.format ?? grenzen(geschaelt).format;
  if (format === 'date') return { widget: 'datetime', type: 'date', ...(meta.heute ? { default: '{{now}}' } : {}) };
  // What is typed is time in Berlin, wherever the editor sits; the offset is written into the file.
  if (format === 'datetime') return { widget: 'datetime', input_timezone: 'Europe/Berlin' };
  if (format === 'url' || format === 'email') return { type: format };
  const regeln = meta.pattern ? [meta.pattern] : grenzen(geschaelt).muster;
  const { maximum } = grenzen(geschaelt);
  const mehr = { use_emoji_autocomplete: false, ...(maximum ? { maxlength: maximum } : {}) };
  if (regeln.length) return { ...mehr, ...muster(...regeln) };
  // What has an example is a name or a number; what speaks of sentences is prose.
  const mehrzeilig =
    meta.mehrzeilig ?? (!meta.beispiel && /S[aä]tz|Hinweis|Worauf|Was /.test(hilfeZu(schema).description ?? ''));
  return { ...mehr, widget: mehrzeilig ? 'text' : 'string' };
}

/** A number: whole or not, and its limits. */
export function zahlfeld(geschaelt: Schema): object {
  const { minimum, maximum, format } = grenzen(geschaelt);
  return {
    value_type: format === 'safeint' ? 'int' : 'float',
    ...(minimum !== undefined ? { min: minimum } : {}),
    ...(maximum !== undefined ? { max: maximum } : {}),
  };
}
