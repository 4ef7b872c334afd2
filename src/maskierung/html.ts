/** Text as HTML and XML have it. Pure. */

/** Text for HTML or XML, also inside an attribute. */
export const maskiert = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Text on one line, with single spaces. */
export const glatt = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
