/** Text and data as markup has them, one function a context. Pure. What is code in MDX only: src/redaktion/datei/zeichen.ts. */

/** Text between the tags of HTML, XML or SVG. In XML a text must not even have the end of a CDATA section (XML 1.0, 2.4). */
export const zwischenTags = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');

/** Text for HTML, XML or SVG wherever it stands: between tags, or as an attribute in double quotes. */
export const maskiert = (text: string): string => zwischenTags(text).replaceAll('"', '&quot;');

/** Reads what `maskiert` wrote. */
export const unmaskiert = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * Text for a CDATA section that another writes who divides only the first end mark in it: all others are divided here. In XML there is no way to write
 * one within a section.
 */
export const fuerCdata = (text: string): string => {
  const [anfang = '', ...rest] = text.split(']]>');
  return rest.length ? `${anfang}]]>${rest.join(']]]]><![CDATA[>')}` : text;
};

/** A value as JSON in a script element of HTML, which "</script>" in a text would end. */
export const alsSkriptdaten = (wert: unknown): string => JSON.stringify(wert).replaceAll('<', '\\u003c');
