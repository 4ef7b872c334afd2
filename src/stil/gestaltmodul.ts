/** The values of src/stil/gestalt.ts for the style sheets: a Sass module with one variable for each, `@use 'gestalt:werte' as gestalt`. */
import type { Importer } from 'sass';
import * as gestalt from './gestalt.ts';

type Wert = string | number | { readonly [name: string]: Wert };

/** Texts in quotes, which interpolation takes off: Sass must not take a name for a colour, or write a colour in another way. */
const alsSass = (wert: Wert): string =>
  typeof wert === 'object'
    ? `(${Object.entries(wert)
        .map(([name, w]) => `"${name}": ${alsSass(w)}`)
        .join(', ')})`
    : JSON.stringify(wert);

const ADRESSE = 'gestalt:werte';

/** The module as text. */
export const gestaltwerte = Object.entries<Wert>(gestalt)
  .map(([name, wert]) => `$${name.toLowerCase().replaceAll('_', '-')}: ${alsSass(wert)};`)
  .join('\n');

/** The module as Sass loads it. */
export const gestaltmodul: Importer = {
  canonicalize: (url) => (url === ADRESSE ? new URL(url) : null),
  load: () => ({ syntax: 'scss', contents: gestaltwerte }),
};
