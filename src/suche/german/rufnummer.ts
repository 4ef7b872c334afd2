/** Telephone numbers as people copy and type them: compared by their digits, without what stands before and between. Pure. */

const NUMMER = /(?:tel:\s*)?(?:\+|\b)\d[\d\s()/.\-–\u2011]*\d/gi;

/** Shorter ones are years, house numbers, paragraphs. */
const KUERZESTE = 6;
const LAENGSTE = 15;

/** The digits that are dialled within the country: "+49 (0) 231 / 50-28 888", "tel:02315028888" and "0231 5028888" are all "2315028888". */
export const ziffern = (nummer: string): string =>
  nummer
    .replace(/^tel:\s*/i, '')
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)(?:4[139])?/, '')
    .replace(/^0/, '');

/** Does somebody who typed these digits mean this number? Without the code of the town, without or with an extension. */
export const meint = (getippt: string, nummer: string): boolean =>
  getippt === nummer ||
  (getippt.length >= KUERZESTE && nummer.endsWith(getippt)) ||
  (nummer.length > 7 && getippt.startsWith(nummer) && getippt.length <= nummer.length + 3) ||
  (getippt.length > 7 && nummer.startsWith(getippt) && nummer.length <= getippt.length + 3);

export interface Gefunden {
  /** As it was typed. */
  text: string;
  ziffern: string;
  /** Begins as only a telephone number does. */
  sicher: boolean;
}

/** What may be telephone numbers in a text. An emergency number only when nothing else was typed: 110 is also a paragraph and a house. */
export function rufnummern(text: string): Gefunden[] {
  const gefunden = (text.match(NUMMER) ?? []).map((nummer) => ({
    text: nummer,
    ziffern: ziffern(nummer),
    sicher: /^(?:tel:|\+|0)/i.test(nummer),
  }));
  return gefunden.filter(
    ({ text: nummer, ziffern: { length } }) =>
      length <= LAENGSTE && (length >= KUERZESTE || (length === 3 && nummer === text.trim())),
  );
}
