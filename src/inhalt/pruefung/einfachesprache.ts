/**
 * Checks a page in "Einfache Sprache" against those rules of Leichte Sprache that a program can see. A page without a finding is not yet easy to
 * understand: only its readers can say that (LS-16).
 *
 * Where the rules come from (research/requirements.md, 1.4): BITV 2.0, Anlage 2 Teil 2 gives LS-01 (Nr. 1, no abbreviations), LS-03 (Nr. 1, negation,
 * Konjunktiv, passive, genitive), LS-05 (Nr. 3, one term for one thing), LS-06 (Nr. 4, hyphens in long compounds), LS-07 (Nr. 5, short sentences), LS-09
 * (Nr. 6, special characters), LS-10 (Nr. 7 and 8, lists and headings), LS-12 (Nr. 10, each sentence on a line of its own), LS-13 (Nr. 11, symbols) and
 * LS-14 (Nr. 12, addresses). DIN SPEC 33429:2025-03 has the details. LanguageTool's module of Leichte Sprache gives the limits of 13 letters and 12 words,
 * LS-08 (subordinate clauses) and LS-15 (Perfekt, digits); the Siegel of Baden-Württemberg gives the mean of 8 words.
 */
import type { Eintrag } from '../bestand.ts';
import { baumVon, klartext, type Knoten } from '../lesbarkeit.ts';
import { EINFACH } from '../../schema/sprache.ts';

/** What is read: the title and the summary of the head, and the body in Markdown. */
export interface Seitentext {
  titel: string;
  zusammenfassung: string;
  text: string;
}

export type Regelnummer = `LS-${'01' | '03' | '05' | '06' | '07' | '08' | '09' | '10' | '12' | '13' | '14' | '15'}`;

export interface Befund {
  /** Line of the body; 0 is the head. */
  zeile: number;
  regel: Regelnummer;
  /** What must not be published, or what somebody should look at: patterns cannot know a genitive for sure. */
  schwere: 'fehler' | 'hinweis';
  was: string;
  erwartet: string;
}

/** Words in a sentence, and on average; characters of what is still a sentence: patterns take time by the square. */
const HOECHSTENS = { woerter: 12, mittel: 8, zeichen: 500 };

/** What may stand there although a rule forbids it, and why. */
export const AUSNAHMEN: readonly { wort: string; regel: Regelnummer; grund: string }[] = [
  { wort: 'Leuthardstraße', regel: 'LS-06', grund: 'Name einer Straße: er wird geschrieben, wie er heißt' },
];

/** Whole words: what stands between letters or hyphens is another word. */
const ganz = (worte: string, schalter = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])(?:${worte})(?![\\p{L}\\d-])`, `gu${schalter}`);

const ABKUERZUNGEN =
  'z. B.|d. h.|u. a.|u. Ä.|i. d. R.|o. g.|s. o.|z. T.|u. v. m.|e. V.|usw.|etc.|bzw.|ca.|ggf.|evtl.|inkl.|vgl.|Mio.|Mrd.|Nr.|Str.|Tel.|Dr.|Prof.|Std.';

/** Forms of the Präteritum that are frequent; „war“ and „hatte“ are the two that everybody uses when they speak. */
const PRAETERITUM =
  'wurden?|konnten?|wollten?|mussten?|durften?|gab(?:en)?|gingen?|ging|kam(?:en)?|stand(?:en)?|sagten?|machten?|beschloss|forderten?|lehnten?|stimmten?|begann(?:en)?|öffneten?|zählten?|blieb(?:en)?|fand(?:en)?|nahm(?:en)?|lag(?:en)?|lief(?:en)?|hieß(?:en)?|ließ(?:en)?|sah(?:en)?|schrieb(?:en)?|sprach(?:en)?|bekam(?:en)?|brauchten?|dauerten?|zeigten?|stieg(?:en)?|kosteten?|nannten?|wussten?|dachten?|brachten?|halfen|half|wohnten?|starben?|starb|zogen|zog|suchten?|planten?|prüften?|führten?|kündigten?|erklärten?|berichteten?';

/** Words for a thing that has another name on these pages. */
const EIN_WORT: readonly [andere: string, unseres: string][] = [
  [
    '(?:Drogen)?[Kk]onsumr(?:aum|äume)\\p{L}*|Konsum-R(?:aum|äume)\\p{L}*|Fixerstuben?|Druckr(?:aum|äume)',
    'Drogen-Konsum-Raum',
  ],
  ['Web-?[Ss]eiten?|Websites?|Homepage|Portal|Internet-?[Aa]uftritt', 'Internet-Seite'],
  ['Stadt-?[Rr]at|Gemeinde-?[Rr]at', 'Rat'],
  ['(?:Stadt-?)?[Vv]erwaltung', 'Stadt'],
  ['Not-?[Ss]chlaf-?[Ss]tellen?|Not-?[Uu]nterk(?:unft|ünfte)|Schlaf-?[Ss]tellen?|Übernachtung\\p{L}*', 'Schlaf-Platz'],
  ['[Kk]onsumier\\p{L}+', 'Drogen nehmen'],
  ['Ruf-?[Nn]ummern?', 'Telefon-Nummer'],
  ['Standorte?n?|Einrichtung(?:en)?|Anlauf-?[Ss]tellen?', 'Ort'],
  ['Belege?n?|Nachweise?n?', 'Quelle'],
  ['Buttons?|Schalt-?[Ff]lächen?', 'Knopf'],
  ['Abhängigkeit\\p{L}*|Sucht-?[Ee]rkrankung\\p{L}*', 'Sucht'],
  ['Angehörigen?', 'Familie und Freunde'],
  ['Kund(?:e|en|in|innen)|Klient\\p{L}*|Nutzer\\p{L}*|Konsument\\p{L}*', 'Menschen'],
];

/** Roman numerals; one letter alone may be a name. */
const ROEMISCH = '(?=[IVXLC]{2})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?!\\p{L})';
const KURZ = ABKUERZUNGEN.replaceAll('.', '\\.').replaceAll(' ', '\\s*');
const GROSS = `(?!${ROEMISCH})\\p{L}*\\p{Lu}[\\p{L}&]*\\p{Lu}\\p{L}*(?!\\p{L})`;
const ANSCHRIFT =
  '\\p{L}*(?:straße|weg|platz|allee|gasse|ring|wall|hof|ufer|damm|markt)\\s\\d{1,3}(?!\\d|\\.\\s*\\S)\\s?[a-z]?(?!\\p{L})';
const ZAHLWORT = 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf';
/** Three commas, two before the last „und“, or „und“ three times: four things. */
const AUFZAEHLUNG =
  /^(?:(?:[^,]|,\S)+,\s[^,]+,\s(?:[^,]+,|(?:\S+\s){1,4}(?:und|oder|sowie)\s)|(?:.*?\s(?:und|oder)\s){3}).*/gu;
const NEIN = 'nicht|kein\\p{Ll}*|nie|niemals|niemand\\p{Ll}*|nichts|nirgends|weder';
const KONJUNKTIV =
  'würden?|könnten?|sollten?|müssten?|dürften?|hätten?|wären?|gäbe|sei|seien|könne|solle|müsse|dürfe|wolle';
const PARTIZIP = '(?:\\p{Ll}*ge\\p{Ll}{2,}(?:t|en)|(?:be|ver|ent|er|zer)\\p{Ll}{2,}t|\\p{Ll}+iert)';
const PASSIV = new RegExp(`(?<!\\p{L})(?:werden|wird|worden)\\s(?:.*\\s)?${PARTIZIP}(?=[.!?]|$)`, 'giu');
const GENITIV =
  /(?<!\p{L})(?:des|eines|ihres|seines|unseres)\s(?:\p{Ll}+\s)?\p{Lu}[\p{L}-]*s(?!\p{L})|(?<=\s)\p{Lu}[\p{L}-]+\s(?:der|dieser|einer|ihrer|unserer)\s(?:\p{Ll}+\s)?\p{Lu}[\p{L}-]*/gu;
const NEBENSATZ =
  'weil|dass|obwohl|wenn|damit|bevor|nachdem|während|falls|sodass|(?<=, )(?:der|die|das|dem|den|denen|deren|dessen|wer|was|wie|wo|ob)';
/** A year is a name, not an amount. */
const HOCH = '(?!(?:19|20)\\d\\d(?!\\d))\\d{4,}|\\d{1,3}(?:\\.\\d{3})+';
const REDE =
  '(?:sagt|sagen|meint|meinen|schreibt|schreiben|gesagt|geschrieben), (?:dass|er|sie|es)|(?:hat|haben) (?:er|sie|es) gesagt';

type Satzregel = [regel: Regelnummer, muster: RegExp, was: string, erwartet: string];

/** What a pattern finds for sure. */
const VERBOTEN: readonly Satzregel[] = [
  ['LS-01', new RegExp(`(?<!\\p{L})(?:${KURZ}|${GROSS})`, 'gu'), 'ist eine Abkürzung', 'das ganze Wort'],
  ['LS-06', /(?<!\p{L})\p{Lu}\p{L}{13,}/gu, 'hat mehr als 13 Buchstaben', 'Bindestriche: Drogen-Konsum-Raum'],
  ['LS-09', /[;:–—…/%()[\]&§*+=]/gu, 'ist ein Sonderzeichen', 'ein kurzer Satz oder eine Liste'],
  ['LS-10', AUFZAEHLUNG, 'zählt mehr als 3 Dinge auf', 'eine Liste'],
  ['LS-14', new RegExp(ANSCHRIFT, 'giu'), 'ist eine Anschrift im Text', 'die Angaben zum Ort nennen sie'],
  ['LS-14', ganz('\\d{5}'), 'ist eine Postleitzahl im Text', 'die Angaben zum Ort nennen sie'],
  ['LS-15', ganz(ROEMISCH), 'ist eine römische Zahl', 'Ziffern'],
  ['LS-15', ganz('(?:\\d[\\d,.]*\\s)?Prozent'), 'ist eine Angabe in Prozent', 'ein Bild davon: die Hälfte, 1 von 4'],
  ['LS-15', ganz(ZAHLWORT, 'i'), 'ist eine Zahl als Wort', 'Ziffern'],
  ['LS-15', ganz(PRAETERITUM), 'ist Präteritum', 'Perfekt, oder „war“ und „hatte“'],
];

/** What a pattern can only guess, or what a text sometimes needs. */
const FRAGLICH: readonly Satzregel[] = [
  ['LS-03', ganz(NEIN, 'i'), 'verneint', 'was ist, statt was nicht ist'],
  ['LS-03', ganz(KONJUNKTIV), 'ist Konjunktiv', 'die Wirklichkeit: vielleicht, kann, soll'],
  ['LS-03', PASSIV, 'ist vielleicht Passiv', 'wer etwas tut'],
  ['LS-03', GENITIV, 'ist vielleicht Genitiv', '„von“, oder ein Satz mit „hat“'],
  ['LS-08', ganz(NEBENSATZ, 'i'), 'beginnt einen Nebensatz', 'noch ein Satz'],
  ['LS-15', ganz(HOCH), 'ist eine hohe Zahl', 'viele, oder ein Vergleich'],
  ['LS-15', ganz(REDE), 'ist indirekte Rede', 'wer was will, und wann'],
  ...EIN_WORT.map(([andere, unseres]): Satzregel => ['LS-05', ganz(andere), 'heißt hier anders', `„${unseres}“`]),
];

/** A point behind a day or a single letter is none of the end: „am 3. Juli“, „z. B.“. */
const saetze = (text: string): string[] =>
  text.split(/(?<=[.!?]“?)(?<!(?<!\d)\d{1,2}\.)(?<!(?<!\p{L})\p{L}\.)\s+/u).filter(Boolean);

/** What a hyphen joins is one word: the hyphen makes it easier. */
const wortzahl = (satz: string): number => satz.split(/\s+/).filter((wort) => /[\p{L}\d]/u.test(wort)).length;

interface Block {
  zeile: number;
  /** A title is no sentence. */
  ueberschrift: boolean;
  text: string;
}

const BLOECKE = new Set(['heading', 'paragraph', 'tableCell']);

/** Everything that stands on a line of its own. */
function bloecke(k: Knoten): Block[] {
  if (!BLOECKE.has(k.type)) return (k.children ?? []).flatMap(bloecke);
  const text = klartext(k).replace(/\s+/g, ' ').trim();
  return text ? [{ zeile: zeileVon(k), ueberschrift: k.type === 'heading', text }] : [];
}

const zeileVon = (k: Knoten | undefined): number => k?.position?.start.line ?? 1;

const erlaubt = (regel: Regelnummer, wort: string): boolean =>
  AUSNAHMEN.some((ausnahme) => ausnahme.regel === regel && ausnahme.wort === wort);

function pruefeSatz(zeile: number, satz: string): Befund[] {
  const anzahl = wortzahl(satz);
  const was = `ein Satz mit ${anzahl} Wörtern, ${satz.length} Zeichen: „${satz.slice(0, 120)}“`;
  const lang: Befund = {
    zeile,
    regel: 'LS-07',
    schwere: 'fehler',
    was,
    erwartet: `höchstens ${HOECHSTENS.woerter} Wörter`,
  };
  if (satz.length > HOECHSTENS.zeichen) return [lang];
  const suche =
    (schwere: Befund['schwere']) =>
    ([regel, muster, was, erwartet]: Satzregel): Befund[] =>
      [...satz.matchAll(muster)]
        .filter(([wort]) => !erlaubt(regel, wort))
        .map(([wort]) => ({ zeile, regel, schwere, was: `„${wort.trim()}“ ${was}`, erwartet }));
  return [
    ...VERBOTEN.flatMap(suche('fehler')),
    ...FRAGLICH.flatMap(suche('hinweis')),
    ...(anzahl > HOECHSTENS.woerter ? [lang] : []),
  ];
}

/** Every section has its symbol right below its heading; a text without a section has none. */
function pruefeAbschnitte({ children = [] }: Knoten): Befund[] {
  const koepfe = [...children.entries()].filter(([, { type, depth }]) => type === 'heading' && depth === 2);
  if (children.length && !koepfe.length)
    return [
      { zeile: 1, regel: 'LS-10', schwere: 'fehler', was: 'ein Text ohne Überschrift', erwartet: '## und ein Wort' },
    ];
  return koepfe
    .filter(([i]) => {
      const { type, name, attributes } = children[i + 1] ?? { type: '' };
      return (
        type !== 'mdxJsxFlowElement' || name !== 'Symbol' || !attributes?.some((a) => a.name === 'name' && a.value)
      );
    })
    .map(([, kopf]) => ({
      ...{ zeile: zeileVon(kopf), regel: 'LS-13', schwere: 'fehler' },
      was: `unter „${klartext(kopf)}“ steht kein Symbol`,
      erwartet: '<Symbol name="telefon" /> in der Zeile darunter',
    }));
}

/** Everything that breaks a rule, in the order of the lines. Throws when the body cannot be read; textpruefung.ts tells that. */
export function pruefeEinfacheSprache({ titel, zusammenfassung, text }: Seitentext): Befund[] {
  const baum = baumVon(text);
  const alle = bloecke(baum);
  const befunde = [
    // Both fields of the head are one line each, with as many sentences as they need.
    ...[titel, zusammenfassung].flatMap(saetze).flatMap((satz) => pruefeSatz(0, satz)),
    ...alle.flatMap((b) => saetze(b.text).flatMap((satz) => pruefeSatz(b.zeile, satz))),
    ...pruefeAbschnitte(baum),
  ];
  const erwartet = 'jeder Satz als Absatz oder als Punkt einer Liste';
  for (const { zeile, text: worte } of alle.filter((b) => saetze(b.text).length > 1))
    befunde.push({ zeile, regel: 'LS-12', schwere: 'fehler', was: `mehr als ein Satz: „${worte}“`, erwartet });
  const laengen = alle.filter((b) => !b.ueberschrift).flatMap((b) => saetze(b.text).map(wortzahl));
  const mittel = laengen.reduce((a, b) => a + b, 0) / laengen.length;
  const was = `im Mittel ${mittel.toFixed(1).replace('.', ',')} Wörter in einem Satz`;
  if (mittel > HOECHSTENS.mittel)
    befunde.push({ zeile: 1, regel: 'LS-07', schwere: 'hinweis', was, erwartet: `höchstens ${HOECHSTENS.mittel}` });
  return befunde.sort((a, b) => a.zeile - b.zeile);
}

/** The same for words that a page takes from the data; there each sentence gets its line by itself. In: a title, or some sentences. */
export const pruefeEinfacheWorte = (worte: string): Befund[] => saetze(worte).flatMap((satz) => pruefeSatz(0, satz));

/** The same for a page, when it is in plain German and can be read; else nothing. */
export function einfacheBefunde(seite: Eintrag<'uebersetzungen'> | undefined): Befund[] {
  if (seite?.daten.sprache !== EINFACH) return [];
  try {
    return pruefeEinfacheSprache({ ...seite.daten, text: seite.text });
  } catch {
    return [];
  }
}
