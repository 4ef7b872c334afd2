/** Which find answers a query by itself, above all others. One too few is better than one that is wrong. Pure. */
import { fundart } from '../seite/fundarten.ts';
import { SUCHTRENNER } from '../seite/suchmerkmale.ts';
import { falte, woerter } from './german/falten.ts';
import { FUNKTIONSWOERTER } from './german/funktionswoerter.ts';
import { schluessel, stamm } from './german/stamm.ts';
import type { Wunsch } from './german/wortschatz.ts';
import type { Fund } from './index.browser.ts';

/** What an answer says of itself, whatever it is asked by: when it is open, where it is, its number, how far it is. Folded beginnings. */
const SAGT_ER_SELBST =
  /^(?:offn|offen(?:e[nrs]?)?$|geoffnet|uhrzeit|zeit|uhr$|adress|anschrift|telefon|nummer|rufnummer|kontakt|erreich|status$|stand$|dortmund|opening|hours|open$|address|phone)/;
/** Begins a question that neither an address nor a number answers. */
const FRAGEWORT =
  /^(?:warum|wieso|weshalb|wozu|wer|wem|wessen|was|wie|wieviel|wieviele|why|who|how|bring(?:en|t)|nutzt|hilft|helfen|gibt|darf|durfen|soll|sollte|sollen|muss|mussen|wird|werden|kommt|ist|sind)$/;
/** Shorter words stand in others by chance, or mean something else there: Arbeit, Zusammenarbeit. */
const LANG = 8;

export interface Gefragt {
  /** All words that were typed. */
  alle: string[];
  wuensche: Wunsch[];
  /** The kind of a find, and whether it is far away. */
  art: (fund: number) => string | undefined;
  fern: (fund: number) => boolean;
  /** Whether another place that is not among the finds is as good. */
  zweifelhaft: (fund: number) => boolean;
}

/** Pages that lead to places and numbers. Who finds another page first ("Presse") does not ask for a place that has the word somewhere. */
const ZU_ORTEN = /^\/(hilfe|standorte)\//;

const gefaltet = (text: string): string[] => woerter(text).map(falte);
const mitSinn = (text: string): string[] => gefaltet(text).filter((wort) => !FUNKTIONSWOERTER.has(wort));

/** Says of a text whether all its words are among these: in any form, in a name also inside a compound. */
function hat(worte: string[], imNamen: boolean): (text: string) => boolean {
  const staemme = new Set(worte.map(stamm));
  const enthalten = (wort: string) =>
    staemme.has(stamm(wort)) ||
    (imNamen &&
      wort.length >= LANG &&
      worte.some((w) => w.endsWith(wort) || (w.startsWith(wort) && w.length > wort.length + 4)));
  return (text) => gefaltet(text).every(enthalten);
}

/**
 * Does a find meet every wish by what it is called, where it is, or what it is looked for by? A term it is looked for by counts when all of it was asked:
 * who types "Freundin" does not say that she "ist abgestürzt".
 */
function erfuellt({ meta }: Fund, wuensche: Wunsch[]): boolean {
  const { anschrift = '' } = JSON.parse(meta.antwort ?? '{}') as { anschrift?: string };
  const imNamen = hat(gefaltet(`${meta.title} ${anschrift}`), true);
  const gefragt = wuensche.flatMap(({ texte }) => texte.flatMap(({ text }) => gefaltet(text)));
  const begriffe = (meta.worte ?? '').split(SUCHTRENNER).map(mitSinn);
  const ganzGefragt = (begriff: string[]) => begriff.every((wort) => gefragt.some((g) => stamm(g) === stamm(wort)));
  const imBegriff = hat(begriffe.filter(ganzGefragt).flat(), false);
  return wuensche.every(({ texte }) => texte.some(({ text }) => imNamen(text) || imBegriff(text)));
}

/**
 * The find that answers; undefined when none does without doubt. In: the best finds, and what was asked. Every word that was asked must belong to
 * its name or to what it is looked for by, and to those of no other place; who finds a report or another page first does not ask for a place.
 */
export function antwortfund(funde: Fund[], { alle, wuensche, art, fern, zweifelhaft }: Gefragt): Fund | undefined {
  const gesucht = wuensche.filter((w) => !SAGT_ER_SELBST.test(falte(w.eingabe)));
  const beste = funde[0];
  if (!beste || !gesucht.length || fundart(art(0))?.rolle === 'bericht') return undefined;
  if (art(0) === 'Seite' && !ZU_ORTEN.test(beste.url)) return undefined;
  const ganz = alle.map(schluessel).join(' ');
  const wortwoertlich = ({ meta }: Fund): boolean =>
    (meta.worte ?? '').split(SUCHTRENNER).some((w) => woerter(w).map(schluessel).join(' ') === ganz);
  const andereFrage = FRAGEWORT.test(falte(alle[0] ?? '')) && gesucht.length === wuensche.length;
  const moeglich = funde.filter(
    (fund, i) => fund.meta.antwort && !fern(i) && (!andereFrage || wortwoertlich(fund)) && erfuellt(fund, gesucht),
  );
  const hilfen = moeglich.filter((fund) => fundart(art(funde.indexOf(fund)))?.rolle === 'hilfe');
  // How far a measure is says something only to who finds it first.
  if (!hilfen.length) return moeglich.includes(beste) ? beste : undefined;
  const [einzige, weitere] = hilfen;
  return einzige && !weitere && !zweifelhaft(funde.indexOf(einzige)) ? einzige : undefined;
}
