/** Addresses that have moved: for servers that can send a reader on, and as a page for hosts that cannot. Pure. */
import { maskiert } from '../maskierung/markup.ts';

export interface Weiterleitung {
  /** The old address by all its names. */
  von: readonly string[];
  nach: string;
}

/** Files that belong to a page: those in its folder, and those that are called like it ("/aktuelles/neues.txt"). */
const beiDerSeite = (seite: string, dateien: Iterable<string>): string[] =>
  [...dateien].filter((datei) => {
    const rest = datei.startsWith(seite.slice(0, -1)) ? datei.slice(seite.length - 1) : '';
    return /^(\/[^/]+|\.\w+)$/.test(rest) && rest !== '/index.html';
  });

/**
 * Redirects as servers need them, also of the files that belonged to a page. In: the redirects of the content, old address to new, and the addresses of
 * all files of the site.
 */
export const weiterleitungen = (
  eintraege: Readonly<Record<string, string>>,
  dateien: Iterable<string>,
): Weiterleitung[] =>
  Object.entries(eintraege).flatMap(([alt, nach]) => [
    { von: [alt, alt.slice(0, -1), `${alt}index.html`], nach },
    // What has become a part of another page, or stands on the start page now, has no files of its own any more.
    ...(nach.includes('#') || nach === '/'
      ? []
      : beiDerSeite(nach, dateien).map((datei) => ({
          von: [alt.slice(0, -1) + datei.slice(nach.length - 1)],
          nach: datei,
        }))),
  ]);

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
