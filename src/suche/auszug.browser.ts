/** Excerpts of a found text with the looked-for words marked. Pure. */
import { falte, woerter } from './german/falten.ts';
import { schluessel, stamm } from './german/stamm.ts';

/** A piece of an excerpt; marked when it is a word that was looked for. */
export interface Stueck {
  text: string;
  markiert: boolean;
}

/** Says of a piece of a text whether a word in it was looked for. */
export type Pruefer = (stueck: string) => boolean;

/** Says of a piece of a text whether a word in it was looked for: the same word in any form, one that begins with it, a compound with it. */
export function pruefer(gesucht: string[]): Pruefer {
  const stichwoerter = gesucht.flatMap(woerter).map(schluessel);
  const genau = new Set(stichwoerter);
  // Inside other words only what is long enough not to stand there by chance.
  const innen = stichwoerter.filter((w) => w.length > 3 && !/\d/.test(w));
  // The beginning of a word, as long as somebody types it.
  const anfaenge = gesucht
    .flatMap(woerter)
    .map(falte)
    .filter((w) => w.length > 2 && !/\d/.test(w));
  const gemerkt = new Map<string, boolean>();
  const passt = (wort: string): boolean => {
    const gefaltet = falte(wort);
    return (
      genau.has(stamm(gefaltet)) ||
      anfaenge.some((anfang) => gefaltet.startsWith(anfang)) ||
      innen.some((teil) => gefaltet.includes(teil))
    );
  };
  return (stueck) => {
    const antwort = gemerkt.get(stueck) ?? woerter(stueck).some(passt);
    gemerkt.set(stueck, antwort);
    return antwort;
  };
}

/**
 * The part of `worte` (a text divided at spaces) that says most about what was looked for, `laenge` words long, as pieces. Undefined when
 * nothing in it was looked for and `noetig` is set.
 */
export function auszug(worte: string[], laenge: number, passt: Pruefer, noetig = false): Stueck[] | undefined {
  const treffer = worte.map(passt);
  if (noetig && !treffer.includes(true)) return undefined;
  const kommtVor = new Map<string, number>();
  let bestes = 0;
  let anfang = 0;
  // Different words count more than the same again.
  const gewicht = (): number => [...kommtVor.values()].reduce((s, n) => s + (n > 0 ? 1 + Math.min(n, 3) * 0.1 : 0), 0);
  const zaehle = (i: number, um: number): void => {
    if (!treffer[i]) return;
    const wort = falte(worte[i]!);
    kommtVor.set(wort, (kommtVor.get(wort) ?? 0) + um);
  };
  for (let i = 0; i < worte.length; i++) {
    zaehle(i, 1);
    if (i >= laenge) zaehle(i - laenge, -1);
    const wert = gewicht();
    if (wert > bestes) [bestes, anfang] = [wert, Math.max(0, i - laenge + 1)];
  }
  // The first find stands some words after the beginning, so that one can read into it.
  const erster = treffer.indexOf(true, anfang);
  if (erster >= 0) anfang = Math.max(0, Math.min(erster - Math.floor(laenge / 4), worte.length - laenge));
  const ende = Math.min(worte.length, anfang + laenge);
  const stuecke: Stueck[] = [];
  const nimm = (text: string, markiert: boolean): void => {
    if (!text) return;
    const letztes = stuecke.at(-1);
    if (letztes?.markiert === markiert) letztes.text += text;
    else stuecke.push({ text, markiert });
  };
  if (anfang > 0) nimm('… ', false);
  for (let i = anfang; i < ende; i++) {
    // Only the word itself is marked, not the signs around it.
    const [, vor, wort, nach] = treffer[i]
      ? /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(worte[i]!)!
      : ['', worte[i]!, '', ''];
    nimm(vor, false);
    nimm(wort, true);
    nimm(nach + (i < ende - 1 ? ' ' : ''), false);
  }
  if (ende < worte.length) nimm(' …', false);
  return stuecke;
}
