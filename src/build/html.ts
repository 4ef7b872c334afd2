/** Text and HTML: what all steps after the build do to both. */

/** Text for HTML, also inside an attribute. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Text on one line, with single spaces. */
export const glatt = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
