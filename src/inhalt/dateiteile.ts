/**
 * A file of the content as text: for the check, the build, the editor and the scripts it reads the same, whatever its line ends, with and
 * without a byte order mark. Pure.
 */

/** A text as all of them read it: lines end with LF, nothing stands before the first character. */
export const geglaettet = (roh: string): string => roh.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** A changed text as its file is written. In: the file as it was, what shall stand in it. One that stays the same keeps every byte. */
export function geschriebenWie(roh: string, text: string): string {
  if (geglaettet(roh) === text) return roh;
  const marke = roh.startsWith('\uFEFF') ? '\uFEFF' : '';
  return marke + (/(^|[^\r])\n/.test(roh) || !roh.includes('\r\n') ? text : text.replaceAll('\n', '\r\n'));
}

export interface Dateiteile {
  /** The fields as YAML, their lines whole. */
  kopf: string;
  text: string;
  /** The lines on which they begin. */
  kopfbeginn: number;
  textbeginn: number;
}

const KOPF = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Head and body of a text with fields between two lines of hyphens above it; undefined when it has no head. */
export function dateiteile(roh: string): Dateiteile | undefined {
  const datei = geglaettet(roh);
  const [ganz, kopf = ''] = KOPF.exec(datei) ?? [];
  return ganz === undefined
    ? undefined
    : { kopf, text: datei.slice(ganz.length), kopfbeginn: 2, textbeginn: ganz.split('\n').length };
}
