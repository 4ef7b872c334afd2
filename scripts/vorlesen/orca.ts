/** What Orca says, from the file in which it writes down what it does. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as nach } from 'node:timers/promises';

/** When it says nothing for so long, it has said all. */
const RUHE = 5_000;
const SCHRITT = 500;

/** Each line has its time in front; what it says can have several. */
const EINTRAG = /\n(?=\d\d:\d\d:\d\d\.\d+ - )/;
const SATZ = /SPEECH OUTPUT: '(.*)'(?:\{[^{}]*\}| voice=[^{}]*(?:\{.*\})?)?\s*$/s;
const SPRACHE = /voice requested with language='(\w*)'/;

/**
 * The sentences in a piece of what it wrote. In: the piece, and the language of the page. What it says of one thing is one sentence, its parts behind
 * each other; before it stands the language of the voice, where that is not the page's.
 */
export function saetze(mitschrift: string, seitensprache: string): string[] {
  const alle: { teile: string[]; sprache: string }[] = [];
  let sprache = '';
  let offen = false;
  for (const eintrag of mitschrift.split(EINTRAG)) {
    const verlangt = SPRACHE.exec(eintrag)?.[1];
    if (verlangt !== undefined) offen = false;
    if (verlangt && verlangt !== 'None') sprache = verlangt;
    const teil = SATZ.exec(eintrag)?.[1]?.replace(/\s+/g, ' ').trim();
    if (!teil) continue;
    if (!offen) alle.push({ teile: [], sprache });
    alle.at(-1)!.teile.push(teil);
    offen = true;
  }
  return alle.map(
    ({ teile, sprache }) => `${!sprache || sprache === seitensprache ? '' : `(${sprache}) `}${teile.join(' · ')}`,
  );
}

/** Listens to the file. Out: what waits until something was said and it is quiet again, and gives back what was written since the last time. */
export function mithoeren(datei: string): () => Promise<string> {
  let gelesen = 0;
  return async () => {
    let laenge = gelesen;
    for (let still = 0; still < RUHE; still += SCHRITT) {
      await nach(SCHRITT);
      const jetzt = existsSync(datei) ? statSync(datei).size : 0;
      if (jetzt > laenge || jetzt === gelesen) still = 0;
      laenge = jetzt;
    }
    const stueck = readFileSync(datei).subarray(gelesen, laenge).toString('utf8');
    gelesen = laenge;
    return stueck;
  };
}
