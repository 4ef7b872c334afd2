/** Words without the differences that people do not type: case, umlauts, ß, accents. Pure; the same at build and in the browser. */

/** Letters that Unicode does not take apart into one of ours and a mark. */
const OHNE_ZEICHEN: Record<string, string> = { ß: 'ss', ı: 'i', ł: 'l', đ: 'd', ø: 'o', æ: 'a', œ: 'o' };

/**
 * Folds a text: "Küpferstraße", "kuepferstrasse" and "KUPFERSTRASSE" become "kupferstrasse". ä, ae and a are one letter, so are ö and ü;
 * "ue" after q stays (Quelle) and after a vowel (Dauer). A key to compare with, not to be shown.
 */
export const falte = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßıłđøæœ]/g, (zeichen) => OHNE_ZEICHEN[zeichen]!)
    .normalize('NFD')
    .replace(/[\p{M}'’`´]/gu, '')
    .replace(/([ao]|(?:^|[^aeiouq])u)e/g, '$1');

const WORT = /[\p{L}\p{N}]+(?:['’`´]\p{L}+)*/gu;

/** The words of a text in their order, as written. Hyphens, "&", "§" and punctuation divide; an apostrophe does not. */
export const woerter = (text: string): string[] => text.normalize('NFC').match(WORT) ?? [];

/** Signs that are not seen and only say where a word may be divided: they come along with what is copied. */
export const ohneUnsichtbares = (text: string): string => text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');

/**
 * How a folded word sounds, roughly: letters that German writes in several ways become one, doubled letters single. Two spellings of one
 * sound are one typing error, however many letters they differ in: "diamorfin", "methadohn", "krack".
 */
export const klang = (gefaltet: string): string =>
  gefaltet
    .replaceAll('sch', 's')
    .replace(/ph|v/g, 'f')
    .replace(/c[hk]?|q|gg?(?=$)/g, 'k')
    .replace(/dt|th|d(?=$)/g, 't')
    .replace(/b(?=$)/g, 'p')
    .replace(/tz|x/g, 'z')
    .replace(/y|ie|ih/g, 'i')
    .replace(/([aeou])h/g, '$1')
    .replace(/(.)\1+/g, '$1');
