/** What someone typed, as the words to look for. Pure. */
import { inWorten, MONATE } from '../../zeit/datum.ts';
import { falte, ohneUnsichtbares, woerter } from './falten.ts';
import { FUNKTIONSWOERTER } from './funktionswoerter.ts';
import { rufnummern, type Gefunden } from './rufnummer.ts';
import { fuegeZusammen } from './schreibweise.ts';

export interface Frage {
  /** The words to look for, as the site writes them, in their order. */
  woerter: string[];
  /** What some of these were typed in, by the word. */
  geteilt: ReadonlyMap<string, string[]>;
  /** Names of streets that are written in two words. */
  strassen: string[];
  /** All words, also the small ones: some say what is asked, some belong to an emergency. */
  alle: string[];
  /** Dates in the words of the pages: "22. Februar 2024". */
  daten: string[];
  /** What may be telephone numbers. */
  nummern: Gefunden[];
  /** Postal codes. */
  postleitzahlen: string[];
  /** What may stand somewhere just as typed: a question with its small words, the number of a press release ("1/2026"). */
  woertlich: string[];
  /** What stood between quotation marks: words that must follow each other. */
  phrasen: string[];
  /** Whether the last word may still be unfinished: nothing follows it. */
  offen: boolean;
}

const ANFUEHRUNG = /["„“”«»]([^"„“”«»]+)["„“”«»]/g;
const TAGESDATUM = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\b/g;
const ISO_DATUM = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const NUMMER = /\b\d{1,4}\/\d{4}\b/g;
/** Few words are a name with its small words, many a sentence that was copied. What lies between is a question of somebody's own: every small word would fetch a part of the index. */
const MITTEL = new Set([5, 6, 7]);
const STRASSE = /^(?:strasse|platz|wall|weg|hellweg)$/;
const HAUSNUMMER = /[\p{L}]+(?:straße|strasse|platz|wall|hof|weg|ring) \d{1,3}[a-z]?(?![\p{L}\d])/giu;
const POSTLEITZAHL = /(?:\bD-)?\b(\d{5}|\d{2} (?!000)\d{3})\b(?![-/.]\d)/gi;
const IN_WORTEN = new RegExp(`(?:\\b(\\d{1,2})\\.?\\s+)?\\b(${MONATE.join('|')}|maerz)\\s+(\\d{4})\\b`, 'gi');

/** Day, month and year as the pages write them: '22', '2', '24' -> '22. Februar 2024'. Undefined when there is no such day. */
function datum(tag: string | undefined, monat: number, jahr: string): string | undefined {
  const ganzesJahr = jahr.length === 2 ? `20${jahr}` : jahr;
  const iso = [ganzesJahr, String(monat), ...(tag ? [tag] : [])].map((teil) => teil.padStart(2, '0')).join('-');
  // A day that does not exist passes through.
  const worte = inWorten(iso);
  return worte === iso ? undefined : worte;
}

/**
 * Takes a query apart: dates in German words, numbers and phrases apart, words without meaning dropped, unless nothing else is left.
 * `kennt`: says whether the site has a word.
 */
export function verstehe(eingabe: string, kennt: (wort: string) => boolean = () => false): Frage {
  const daten: string[] = [];
  const postleitzahlen: string[] = [];
  const nimm = (ganz: string, gelesen: string | undefined): string => {
    if (!gelesen) return ganz;
    daten.push(gelesen);
    return ' ';
  };
  const monat = (name: string) => MONATE.findIndex((m) => falte(m) === falte(name)) + 1;
  const sichtbar = ohneUnsichtbares(eingabe.normalize('NFC'));
  const ohneDaten = sichtbar
    .replace(TAGESDATUM, (ganz, tag: string, m: string, jahr: string) => nimm(ganz, datum(tag, Number(m), jahr)))
    .replace(ISO_DATUM, (ganz, jahr: string, m: string, tag: string) => nimm(ganz, datum(tag, Number(m), jahr)))
    .replace(IN_WORTEN, (ganz, tag: string | undefined, name: string, jahr: string) =>
      nimm(ganz, datum(tag, monat(name), jahr)),
    );
  const nummern = rufnummern(ohneDaten);
  const ohneNummern = nummern
    .filter(({ sicher }) => sicher)
    .reduce((rest, { text: nummer }) => rest.replace(nummer, ' '), ohneDaten);
  const text = ohneNummern.replace(POSTLEITZAHL, (_, zahl: string) => {
    postleitzahlen.push(zahl.replace(' ', ''));
    return ' ';
  });
  const phrasen = [...text.matchAll(ANFUEHRUNG)].map(([, phrase]) => phrase!.trim()).filter(Boolean);
  const gelesen = fuegeZusammen(text.replace(ANFUEHRUNG, ' '), kennt);
  const alle = gelesen.map(({ wort }) => wort);
  const strassen = alle.flatMap((wort, i) => {
    const davor = alle[i - 1];
    return davor && STRASSE.test(falte(wort)) && !FUNKTIONSWOERTER.has(falte(davor)) ? [`${davor} ${wort}`] : [];
  });
  const inStrassen = new Set(strassen.flatMap((strasse) => strasse.split(' ')));
  const mitSinn = alle.filter((w) => !FUNKTIONSWOERTER.has(falte(w)));
  const andere = phrasen.length + daten.length + postleitzahlen.length;
  const getippt = woerter(text.replace(ANFUEHRUNG, ' '));
  return {
    woerter: mitSinn.length || andere ? mitSinn.filter((w) => !inStrassen.has(w)) : alle.filter((w) => w.length > 1),
    strassen,
    geteilt: new Map(gelesen.flatMap(({ wort, teile }) => (teile.length > 2 ? [[wort, teile]] : []))),
    alle,
    daten,
    nummern,
    postleitzahlen,
    woertlich: [
      ...(mitSinn.length > 0 && alle.length > mitSinn.length && !MITTEL.has(alle.length) ? [getippt.join(' ')] : []),
      ...(text.match(NUMMER) ?? []),
      // A name and a number: a street with its house.
      ...(alle.join(' ').match(HAUSNUMMER) ?? []),
    ],
    phrasen,
    offen: /[\p{L}\p{N}]$/u.test(text),
  };
}
