/**
 * Characters that no text of this website has: nobody sees them, and they break feeds, hide words from the search, or let a text read otherwise than
 * it is. Pure.
 */

/** What they are, in the words of whoever has one in a text; the first that fits is told. */
const ARTEN: [zeichen: RegExp, art: string][] = [
  // UAX #9: they turn the direction of writing, so that a name or an address reads backwards.
  [/[\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C]/, 'ein unsichtbares Zeichen, das die Schreibrichtung umkehrt'],
  [
    /[\u00AD\u200B-\u200D\u2060-\u2065\uFEFF\u180E]/,
    'ein unsichtbares Zeichen (weiches Trennzeichen oder Leerzeichen ohne Breite)',
  ],
  // Letters that look like ours, in one word with ours: another name than it seems to be.
  [
    /\p{Script=Latin}(?=\p{Script=Cyrillic})|\p{Script=Cyrillic}(?=\p{Script=Latin})/u,
    'ein Wort mit lateinischen und kyrillischen Buchstaben, die gleich aussehen',
  ],
  [/\uFFFD/, 'das Ersatzzeichen �: hier stand ein Zeichen, das jemand falsch gespeichert hat'],
  // XML 1.0 knows neither; U+2028 and U+2029 end lines where nobody sees an end.
  [
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFC]/,
    'ein unsichtbares Steuerzeichen, vermutlich aus einem anderen Programm eingefügt',
  ],
  [/\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u{E0000}-\u{E007F}]/u, 'ein Zeichen, das es in keiner Schrift gibt'],
];

/** A character that must not be there: where in the text, and what it is, with its number. */
export interface Stoerzeichen {
  stelle: number;
  problem: string;
}

/** The first of them in a text, undefined when there is none. */
export function stoerzeichen(text: string): Stoerzeichen | undefined {
  const funde = ARTEN.flatMap(([zeichen, art]) => {
    const fund = zeichen.exec(text);
    const nummer = fund?.[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return fund ? [{ stelle: fund.index, problem: `${art} (U+${nummer})` }] : [];
  });
  return funde.sort((a, b) => a.stelle - b.stelle)[0];
}

/** What to do about one. */
export const OHNE_STOERZEICHEN = 'die Stelle neu tippen, oder den Text ohne Formatierung einfügen';
