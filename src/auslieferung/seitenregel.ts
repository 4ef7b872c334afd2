/** What a finished page says of itself to the browser: which of its parts are meant. Pure. */
import { maskiert } from '../maskierung/markup.ts';
import type { Adressart } from './adressarten.ts';
import { alsText, nurStile, ohneKopf } from './inhaltsregel.ts';

const STIL = /<style[^>]*>([\s\S]*?)<\/style>/g;
const ANFANG = '<meta charset="utf-8">';

/** In: a page, the kind of its address. Out: the page with its own Content-Security-Policy, as early as it can stand. Throws when the page has no head of ours. */
export function mitRegel(html: string, { regel, name }: Adressart): string {
  if (!html.includes(ANFANG)) throw new Error(`Einer Seite fehlt ${ANFANG}: ${html.slice(0, 200)}`);
  const stile = [...html.matchAll(STIL)].map(([, text]) => text!);
  // The software of the editor writes style attributes.
  const eigene = name === 'redaktion' ? regel : nurStile(regel, stile);
  return html.replace(
    ANFANG,
    () => `${ANFANG}<meta http-equiv="Content-Security-Policy" content="${maskiert(alsText(ohneKopf(eigene)))}">`,
  );
}
