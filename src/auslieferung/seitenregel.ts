/** What a finished page says of itself to the browser: which of its parts are meant, letter by letter. Pure. */
import { maskiert } from '../maskierung/markup.ts';
import type { Adressart } from './adressarten.ts';
import { alsText, nurStile, ohneKopf, pruefsumme } from './inhaltsregel.ts';

const STIL = /<style[^>]*>([\s\S]*?)<\/style>/g;
const SKRIPT = /(<script\b[^>]* src="(\/[^"]+)")/g;
const ANFANG = '<meta charset="utf-8">';

/**
 * In: a page, the kind of its address, and what reads the file behind an address. Out: the page with its own Content-Security-Policy, as early as it can
 * stand, and with each script by hash: a cache between us and the reader cannot put another in its place. Throws when the page has no head of ours.
 */
export function mitRegel(html: string, { regel, name }: Adressart, lies: (adresse: string) => Uint8Array): string {
  if (!html.includes(ANFANG)) throw new Error(`Einer Seite fehlt ${ANFANG}: ${html.slice(0, 200)}`);
  const stile = [...html.matchAll(STIL)].map(([, text]) => text!);
  // The software of the editor writes style attributes.
  const eigene = name === 'redaktion' ? regel : nurStile(regel, stile);
  return html
    .replace(SKRIPT, (_, anfang: string, adresse: string) => `${anfang} integrity="${pruefsumme(lies(adresse))}"`)
    .replace(
      ANFANG,
      () => `${ANFANG}<meta http-equiv="Content-Security-Policy" content="${maskiert(alsText(ohneKopf(eigene)))}">`,
    );
}
