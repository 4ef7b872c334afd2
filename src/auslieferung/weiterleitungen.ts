/** Addresses that have moved: for servers that can send a reader on, and as a page for hosts that cannot. Pure. */
import { maskiert } from '../maskierung/markup.ts';

export interface Weiterleitung {
  /** The old address by all its names. */
  von: readonly string[];
  nach: string;
}

/** Redirects as servers need them. In: those of the content, old address to new. */
export const weiterleitungen = (eintraege: Readonly<Record<string, string>>): Weiterleitung[] =>
  Object.entries(eintraege).map(([alt, nach]) => ({
    von: alt.endsWith('/') ? [alt, alt.slice(0, -1), `${alt}index.html`] : [alt],
    nach,
  }));

/** The page at an old address, for hosts that send nobody on by themselves. In: the new address, the origin of the site. */
export const umzugsseite = (nach: string, herkunft: string): string =>
  [
    '<!doctype html><html lang="de"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Diese Seite ist umgezogen</title>',
    `<meta http-equiv="refresh" content="0; url=${maskiert(nach)}">`,
    '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">',
    `<link rel="canonical" href="${maskiert(new URL(nach, herkunft).href)}"></head>`,
    `<body><p>Diese Seite ist umgezogen: <a href="${maskiert(nach)}">zur neuen Adresse</a>.</p></body></html>\n`,
  ].join('\n');
