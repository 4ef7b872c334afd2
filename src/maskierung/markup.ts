/** Text and data as markup has them, one function a context. Pure. What is code in MDX only: src/redaktion/datei/zeichen.ts. */

/** Text between the tags of HTML, XML or SVG. */
export const zwischenTags = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Text for HTML, XML or SVG wherever it stands: between tags, or as an attribute in double quotes. */
export const maskiert = (text: string): string => zwischenTags(text).replaceAll('"', '&quot;');

/** Reads what `maskiert` wrote. */
export const unmaskiert = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** A value as JSON in a script element of HTML, which "</script>" in a text would end. */
export const alsSkriptdaten = (wert: unknown): string => JSON.stringify(wert).replaceAll('<', '\\u003c');
