/** What someone typed, as the words to look for. Pure. */
import { falte, woerter } from './falten.ts';
import { FUNKTIONSWOERTER } from './funktionswoerter.ts';

export interface Frage {
  /** The words to look for, as typed, in their order. */
  woerter: string[];
  /** Dates in the words of the pages: "22. Februar 2024". */
  daten: string[];
  /** What may stand somewhere just as typed: a question with its small words, the number of a press release ("1/2026"). */
  woertlich: string[];
  /** What stood between quotation marks: words that must follow each other. */
  phrasen: string[];
  /** Whether the last word may still be unfinished: nothing follows it. */
  offen: boolean;
}

const monatsname = new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' });
const MONATE = Array.from({ length: 12 }, (_, i) => monatsname.format(Date.UTC(2000, i, 1)));

const ANFUEHRUNG = /["„“”«»]([^"„“”«»]+)["„“”«»]/g;
const TAGESDATUM = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\b/g;
const ISO_DATUM = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const NUMMER = /\b\d{1,4}\/\d{4}\b/g;
const IN_WORTEN = new RegExp(`(?:\\b(\\d{1,2})\\.?\\s+)?\\b(${MONATE.join('|')}|maerz)\\s+(\\d{4})\\b`, 'gi');

/** Day, month and year as the pages write them: '22', '2', '24' -> '22. Februar 2024'. Undefined when there is no such month. */
function datum(tag: string | undefined, monat: number, jahr: string): string | undefined {
  const name = MONATE[monat - 1];
  const ganzesJahr = jahr.length === 2 ? `20${jahr}` : jahr;
  return name && `${tag ? `${Number(tag)}. ` : ''}${name} ${ganzesJahr}`;
}

/** Takes a query apart: dates in German words, phrases apart, words without meaning dropped, unless nothing else is left. */
export function verstehe(eingabe: string): Frage {
  const daten: string[] = [];
  const nimm = (ganz: string, gelesen: string | undefined): string => {
    if (!gelesen) return ganz;
    daten.push(gelesen);
    return ' ';
  };
  const monat = (name: string) => MONATE.findIndex((m) => falte(m) === falte(name)) + 1;
  const text = eingabe
    .normalize('NFC')
    .replace(TAGESDATUM, (ganz, tag: string, m: string, jahr: string) => nimm(ganz, datum(tag, Number(m), jahr)))
    .replace(ISO_DATUM, (ganz, jahr: string, m: string, tag: string) => nimm(ganz, datum(tag, Number(m), jahr)))
    .replace(IN_WORTEN, (ganz, tag: string | undefined, name: string, jahr: string) =>
      nimm(ganz, datum(tag, monat(name), jahr)),
    );
  const phrasen = [...text.matchAll(ANFUEHRUNG)].map(([, phrase]) => phrase!.trim()).filter(Boolean);
  const alle = woerter(text.replace(ANFUEHRUNG, ' '));
  const mitSinn = alle.filter((w) => !FUNKTIONSWOERTER.has(falte(w)));
  const sonstNichts = !mitSinn.length && !phrasen.length && !daten.length;
  return {
    woerter: sonstNichts ? alle.filter((w) => w.length > 1) : mitSinn,
    daten,
    phrasen,
    woertlich: [
      ...(mitSinn.length > 0 && alle.length > mitSinn.length ? [alle.join(' ')] : []),
      ...(text.match(NUMMER) ?? []),
    ],
    offen: /[\p{L}\p{N}]$/u.test(text),
  };
}
