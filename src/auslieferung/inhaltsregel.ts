/**
 * Content-Security-Policy: what a page may load, run and reach. Pure. There are two of them for each page, and a browser heeds both: the header, which
 * stays the same as long as the code does, and the one that the page carries in itself, which knows by hash what stands in this page.
 * Why two: docs/decisions/0086-zwei-regeln.md.
 */
import { createHash } from 'node:crypto';

/** What is allowed, by directive, in the order in which it is written. */
export type Inhaltsregel = Readonly<Record<string, readonly string[]>>;

/** What something is, byte by byte, in the words of browsers: "sha256-...". */
export const pruefsumme = (inhalt: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(inhalt).digest('base64')}`;
/** A script or style as a rule names it. In: its text. */
export const alsQuelle = (text: string): string => `'${pruefsumme(text)}'`;

/** A rule as it is sent: "default-src 'none'; img-src 'self'". */
export const alsText = (regel: Inhaltsregel): string =>
  Object.entries(regel)
    .map(([name, quellen]) => [name, ...quellen].join(' '))
    .join('; ');

const NICHTS = "'none'";
const WIR = "'self'";
const OFFEN = "'unsafe-inline'";

/** Without these, a page could be framed, its links bent and its forms sent elsewhere. */
const geschlossen = (formulare: string) => ({
  'base-uri': [NICHTS],
  'form-action': [formulare],
  'frame-ancestors': [NICHTS],
});

/**
 * Of a page of the website. In: the hash of the one script that stands in each of them, and whether it searches: the search is a program of WebAssembly.
 * Styles travel in the pages; which ones, each says by itself. Only that of what is found comes with the search.
 */
export const seitenregel = (skript: string, sucht: boolean): Inhaltsregel => ({
  'default-src': [NICHTS],
  'script-src': [WIR, skript, ...(sucht ? ["'wasm-unsafe-eval'"] : [])],
  'style-src': [...(sucht ? [WIR] : []), OFFEN],
  'img-src': [WIR],
  'media-src': [WIR],
  'font-src': [WIR],
  'connect-src': [WIR],
  'manifest-src': [WIR],
  ...geschlossen(WIR),
});

/** Of a drawing that others frame: its styles, and nothing else runs or is fetched. */
export const RAHMENREGEL: Inhaltsregel = {
  'default-src': [NICHTS],
  'style-src': [OFFEN],
  ...geschlossen(NICHTS),
  'frame-ancestors': ['*'],
};

/** Of the editor. In: the origin of the GitLab that it may reach, if there is one. Inline styles: the software writes its layout into style attributes. */
export const redaktionsregel = (gitlab: string | undefined): Inhaltsregel => ({
  'default-src': [NICHTS],
  'script-src': [WIR],
  'style-src': [WIR, OFFEN],
  'img-src': [WIR, 'blob:', 'data:'],
  'font-src': [WIR],
  // With which the software lets itself be put among the programs of a computer.
  'manifest-src': ['blob:'],
  'connect-src': [WIR, 'blob:', 'data:', ...(gitlab ? [gitlab] : [])],
  'media-src': ['blob:'],
  'frame-src': ['blob:'],
  'worker-src': [WIR, 'blob:'],
  ...geschlossen(NICHTS),
});

/** Of scripts, fonts and other parts of pages. A worker heeds the rule of its own file: the one of the editor turns pictures of phones into others. */
export const TEILREGEL: Inhaltsregel = {
  'default-src': [NICHTS],
  'script-src': [WIR, "'wasm-unsafe-eval'"],
  'connect-src': [WIR],
};

/** Of files that a browser may show by itself: drawings, feeds with their sheet, data. Nothing in them runs. */
export const DATEIREGEL: Inhaltsregel = {
  'default-src': [NICHTS],
  'style-src': [WIR, OFFEN],
  'img-src': [WIR],
  'font-src': [WIR],
  ...geschlossen(NICHTS),
};

/** A rule without what only a header may say. */
export const ohneKopf = (regel: Inhaltsregel): Inhaltsregel =>
  Object.fromEntries(Object.entries(regel).filter(([name]) => name !== 'frame-ancestors'));

/** A rule in which the inline styles are these and no others. In: the texts of all style elements of a page. */
export function nurStile(regel: Inhaltsregel, stile: readonly string[]): Inhaltsregel {
  const erlaubt = [...(regel['style-src'] ?? []).filter((q) => q !== OFFEN), ...stile.map(alsQuelle)];
  return { ...regel, 'style-src': erlaubt.length ? erlaubt : [NICHTS] };
}
