/**
 * What the files of the site are, by the ending of their name: the media type, and that text is UTF-8. The only list of them. Text has its charset; JSON
 * and what is made of it has none and is UTF-8.
 */

/** What others fetch for their own pages and programs, or keep: data, feeds, calendars, contact files, documents, pictures. */
export const OFFENE_TYPEN: Readonly<Record<string, string>> = {
  // Feeds, too: what is sent as a feed, browsers show as source text or save it (docs/decisions/0082-feeds-im-browser.md).
  xml: 'application/xml; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  mp4: 'video/mp4',
  ico: 'image/vnd.microsoft.icon',
};

/** Pages, and what only they fetch. */
const EIGENE_TYPEN: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  // Parts of the search index, packed by Pagefind itself.
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pagefind: 'application/octet-stream',
};

export const DATEITYPEN: Readonly<Record<string, string>> = { ...OFFENE_TYPEN, ...EIGENE_TYPEN };

/** The media type of a file by its name; undefined when nothing is known of its ending. */
export const typVon = (name: string): string | undefined => DATEITYPEN[/\.(\w+)$/.exec(name)?.[1] ?? ''];
