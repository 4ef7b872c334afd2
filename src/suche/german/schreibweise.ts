/** Spellings that divide or shorten what the site writes in one word: Drogen-Konsum-Raum, Born Straße, Rheinische Str. Pure. */
import { falte, woerter } from './falten.ts';

/** The longest compound that somebody may have divided. */
const MEISTE_TEILE = 4;
const KUERZUNGEN: [kurz: RegExp, lang: string][] = [
  [/str$/i, 'straße'],
  [/pl$/i, 'platz'],
];
const NAMENSENDE = /(?:strasse|platz)$/;

/** A word with its end written out: "Bornstr" -> "Bornstraße", "Str" -> "Straße". Not what only ends like that and is too short for a name. */
function schreibeAus(wort: string): string {
  for (const [kurz, lang] of KUERZUNGEN)
    if (kurz.test(wort) && (wort.length < 4 || wort.length > 6)) return wort.replace(kurz, lang);
  return wort;
}

interface Teil {
  wort: string;
  /** A hyphen stands between it and the word before. */
  verbunden: boolean;
}

/** The words of a text with what stands between them. */
function teile(text: string): Teil[] {
  let ende = 0;
  return woerter(text).map((wort) => {
    const anfang = text.indexOf(wort, ende);
    const dazwischen = text.slice(ende, anfang);
    const verbunden = ende > 0 && /^[-‐‑]$/.test(dazwischen);
    ende = anfang + wort.length;
    return { wort: schreibeAus(wort), verbunden };
  });
}

/** May these be one word that was divided? Hyphens say so; so do a name of a street, three parts, and a part that is a number. */
function gehoertZusammen(gruppe: Teil[]): boolean {
  const danach = gruppe.slice(1);
  if (danach.every((t) => t.verbunden)) return true;
  if (gruppe.length === 2 && /^(?:strasse|platz)$/.test(falte(gruppe[1]!.wort))) return true;
  const mitZahl = gruppe.length === 2 && /^\d+$/.test(gruppe[1]!.wort) && !/\d/.test(gruppe[0]!.wort);
  return mitZahl || (gruppe.length > 2 && gruppe.every(({ wort }) => wort.length > 2));
}

/** A word to look for, and the parts that it was typed in when they were several. */
export interface Gelesen {
  wort: string;
  teile: string[];
}

/**
 * The words of a text, those that belong together as one. `kennt`: says whether the site has a word; only such ones are made. A street that it
 * does not know in one word is taken apart: "rheinischestr" -> "rheinische", "Straße".
 */
export function fuegeZusammen(text: string, kennt: (wort: string) => boolean): Gelesen[] {
  const alle = teile(text.normalize('NFC'));
  const fertig: Gelesen[] = [];
  for (let i = 0; i < alle.length;) {
    let laenge = Math.min(MEISTE_TEILE, alle.length - i);
    for (; laenge > 1; laenge--) {
      const gruppe = alle.slice(i, i + laenge);
      const worte = gruppe.map(({ wort }) => wort);
      if (gehoertZusammen(gruppe) && kennt(worte.join(''))) {
        fertig.push({ wort: worte.join(''), teile: worte });
        break;
      }
    }
    if (laenge === 1) for (const wort of ohneStrasse(alle[i]!.wort, kennt)) fertig.push({ wort, teile: [] });
    i += laenge;
  }
  return fertig;
}

/** The name and "Straße" as two words, where the site has them so. */
function ohneStrasse(wort: string, kennt: (wort: string) => boolean): string[] {
  const ende = NAMENSENDE.exec(falte(wort))?.[0].length ?? 0;
  const vorn = wort.slice(0, -(ende - (wort.includes('ß') ? 1 : 0)));
  return ende && vorn.length > 3 && !kennt(wort) && kennt(vorn) ? [vorn, wort.slice(vorn.length)] : [wort];
}
