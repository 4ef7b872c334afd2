/**
 * German word stems after Snowball (https://snowballstem.org/algorithms/german/stemmer.html), the algorithm that Pagefind uses, on folded
 * words. A test compares the stems with those of the built index.
 */
import { falte } from './falten.ts';

// No lookbehind in this file: to an older browser that is a fault of the whole script.
const NACH_S = /[bdfghklmnrt]s$/;
const NACH_ST = /...[bdfghklmnt]st$/;
// Not where it belongs to the word: Internet, Planet, Ticket, geordnet, betreten.
const KEIN_ET = /(?:geordn|intern|plan|tick|tr)et$/;
const NACH_ET = /[dfghklmnrstz]et$/;
const VOKAL = /^[aeiouy]$/;

/** Where the part begins that endings may be cut from: after the first consonant that follows a vowel, at `ab` or later. */
function bereich(wort: string, ab: number): number {
  const treffer = /[aeiouy][^aeiouy]/.exec(wort.slice(ab));
  return treffer ? ab + treffer.index + 2 : wort.length;
}

/** Puts `rest` in the place of the ending, when it lies in the word from `ab` on. */
function kuerze(wort: string, ab: number, endung: RegExp, rest = ''): string {
  const stelle = wort.search(endung);
  return stelle >= ab ? wort.slice(0, stelle) + rest : wort;
}

/** The stem of a folded word: "konsumraumen" -> "konsumraum". Words with a digit stay as they are. */
export function stamm(gefaltet: string): string {
  if (/\d/.test(gefaltet)) return gefaltet;
  // A u or y between vowels is a consonant.
  const vokal = (stelle: number) => VOKAL.test(gefaltet.charAt(stelle));
  let wort = gefaltet.replace(/[uy]/g, (z, i: number) => (vokal(i - 1) && vokal(i + 1) ? z.toUpperCase() : z));
  const r1 = Math.max(3, bereich(wort, 0));
  const r2 = bereich(wort, bereich(wort, 0));

  if (/erin(?:nen)?$/.test(wort)) wort = kuerze(wort, r1, /erin(?:nen)?$/, 'er');
  else if (/lns?$/.test(wort)) wort = kuerze(wort, r1, /lns?$/, 'l');
  else if (/(?:ern|em|er)$/.test(wort)) wort = wort.endsWith('system') ? wort : kuerze(wort, r1, /(?:ern|em|er)$/);
  else if (/(?:en|es|e)$/.test(wort)) {
    const kurz = kuerze(wort, r1, /(?:en|es|e)$/);
    wort = kurz === wort ? wort : kurz.replace(/niss$/, 'nis');
  } else if (NACH_S.test(wort)) wort = kuerze(wort, r1, /s$/);

  if (/(?:en|er|est)$/.test(wort)) wort = kuerze(wort, r1, /(?:en|er|est)$/);
  else if (NACH_ST.test(wort)) wort = kuerze(wort, r1, /st$/);
  else if (NACH_ET.test(wort) && !KEIN_ET.test(wort)) wort = kuerze(wort, r1, /et$/);

  if (/(?:end|ung)$/.test(wort)) {
    const kurz = kuerze(wort, r2, /(?:end|ung)$/);
    wort = kurz === wort || kurz.endsWith('eig') ? kurz : kuerze(kurz, r2, /ig$/);
  } else if (/(?:isch|ig|ik)$/.test(wort))
    wort = /e(?:isch|ig|ik)$/.test(wort) ? wort : kuerze(wort, r2, /(?:isch|ig|ik)$/);
  else if (/(?:lich|heit)$/.test(wort)) {
    const kurz = kuerze(wort, r2, /(?:lich|heit)$/);
    wort = kurz === wort ? wort : kuerze(kurz, r1, /(?:er|en)$/);
  } else if (wort.endsWith('keit')) {
    const kurz = kuerze(wort, r2, /keit$/);
    wort = kurz === wort ? wort : kuerze(kurz, r2, /(?:lich|ig)$/);
  }
  return wort.toLowerCase();
}

/** The key under which all forms of a word stand. */
export const schluessel = (wort: string): string => stamm(falte(wort));
