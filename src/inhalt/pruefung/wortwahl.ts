/**
 * Words that do not belong into any text: names that reduce people to an illness (L-27), judgements, verdicts in clarifications (L-21), notes to
 * ourselves. Told to whoever wrote them, before anything is built. In: all content. Out: one fault a word.
 */
import { alleEintraege, type Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import { ALLE_DATEIEN } from '../../schema/index.ts';
import type { Gelesen } from '../lesen.ts';

/** Names for people that reduce them to an illness, as patterns of whole words. „Fixerstübli“ is the name of a Swiss place. */
export const STIGMA = [
  '[Jj]unk(?:ie|y)s?',
  '(?:[Dd]rogen)?[Ss]üchtige[rnm]?',
  'Drogenabhängige[rnm]?(?! Menschen)',
  '[Ff]ixer(?!stübli)\\p{L}*',
  '[Dd]rogenopfern?',
  '[Dd]rogentouris\\p{L}*',
  'clean',
];

interface Stelle {
  datei: string;
  /** Path of the field; none in the body. */
  pfad: PropertyKey[];
  /** Line in the body. */
  zeile?: number;
  text: string;
  /** Kind of the notice, when it is one. */
  art: unknown;
}

interface Regel {
  muster: RegExp;
  problem: (wort: string) => string;
  erwartet: string;
  /** Where the rule holds; without it everywhere. */
  gilt?: (stelle: Stelle, bestand: Bestand) => boolean;
}

/** Texts in English: „clean“ is a word for streets there. */
const istEnglisch = (datei: string): boolean => /^(?:uebersetzungen|sprachen|datenworte)\/en[/.]/.test(datei);

const REGELN: Regel[] = [
  {
    muster: new RegExp(`(?<!\\p{L})(?:${STIGMA.join('|')})(?!\\p{L})`, 'gu'),
    problem: (wort) => `„${wort}“ nennt Menschen bei ihrer Krankheit`,
    erwartet: 'erst der Mensch: „Menschen mit Suchterkrankung“, „Menschen, die Drogen konsumieren“',
    gilt: ({ datei }) => !istEnglisch(datei),
  },
  {
    muster: /(?<!\p{L})(?:addicts?|junk(?:ie|y)s?|(?:drug )?abusers?|drug users?)(?!\p{L})/giu,
    problem: (wort) => `„${wort}“ nennt Menschen bei ihrer Krankheit`,
    erwartet: 'erst der Mensch: „people who use drugs“',
    gilt: ({ datei }) => istEnglisch(datei),
  },
  {
    muster:
      /(?<!\p{L})(?:leider|endlich|skandalös|vorbildlich|gescheiterte Politik|Fake News|Asoziale|Elend)(?!\p{L})/giu,
    problem: (wort) => `„${wort}“ wertet`,
    erwartet: 'die Tatsache mit ihrer Quelle, ohne Urteil',
  },
  {
    muster:
      /(?<!\p{L})(?:falsch\p{L}*|unwahr\p{L}*|Lügen?|gelogen|Fake|Desinformation|Faktencheck|SPD|CDU|CSU|FDP|AfD|BSW|Volt|Bündnis 90|Grünen?|Linken?|Die PARTEI)(?!\p{L})/gu,
    problem: (wort) => `„${wort}“ urteilt über andere oder nennt eine Partei`,
    erwartet: 'in einer Klarstellung nur die Tatsache und ihre Quelle',
    gilt: ({ art, pfad }) => art === 'Klarstellung' && pfad[0] !== 'quellen',
  },
  {
    muster:
      /(?<!\p{L})(?:TODO|FIXME|gegenprüfen|nachschlagen|vor (?:Anzeige|Veröffentlichung|Verwendung)|Lorem ipsum)(?!\p{L})/giu,
    problem: (wort) => `„${wort}“ ist eine Notiz an uns selbst`,
    erwartet: 'nur, was Lesende angeht',
  },
  {
    muster: /Züricher/g,
    problem: (wort) => `„${wort}“ statt „Zürcher“`,
    erwartet: '„Zürcher Modell“, wie man in Zürich sagt; andere Schreibweisen unter den Suchbegriffen',
    gilt: ({ pfad }) => !pfad.includes('alternativen'),
  },
  {
    muster: /[„"][^„“"]{25,}[“"]/g,
    problem: () => 'ein wörtliches Zitat',
    erwartet: 'indirekte Rede, für alle in derselben Form',
    gilt: ({ datei, pfad }) => datei === 'stellungnahmen.yaml' && pfad.at(-1) === 'aussage',
  },
  {
    // Said in every row, an unknown hides what is known. The help lines have fields that ask for the words.
    muster: /^(?:[Nn]icht belegt|[Uu]nbekannt|[Kk]eine Angabe|[Oo]hne Datum)\.?$|: nicht belegt\.?$/g,
    problem: (wort) => `„${wort}“ sagt nur, dass etwas fehlt`,
    erwartet: 'das Feld weglassen; ist die Lücke wichtig, ein Satz dazu, einmal auf der Seite',
    gilt: ({ datei, pfad }) => datei !== 'hilfe.yaml' && !UNBEKANNT_ERLAUBT.includes(pfad.at(-1)),
  },
  {
    muster: /nicht belegt(?=.*nicht belegt)/gi,
    problem: (wort) => `„${wort}“ steht hier zweimal`,
    erwartet: 'ein Satz, der alles nennt, was fehlt',
  },
  {
    muster: /\|/g,
    problem: () => 'der senkrechte Strich trennt in den offenen Daten die Werte einer Liste',
    erwartet: 'ein Komma oder ein Schrägstrich',
    gilt: ({ pfad }) => typeof pfad.at(-1) === 'number',
  },
  {
    muster: /nicht amtlich|kein amtliches|not a website of the city|nicht von der Stadt Dortmund/gi,
    problem: (wort) => `„${wort}“ stimmt nicht mehr: in site.yaml steht amtlich: true`,
    erwartet: 'ein Satz, der sagt, wem die Website jetzt gehört',
    // Notices are dated and keep what they said.
    // A file with faults may lack the field.
    gilt: ({ datei, pfad }, { site }: { site: { amtlich?: boolean } }) =>
      site.amtlich === true && !datei.startsWith('meldungen/') && pfad[1] !== 'nicht_amtlich',
  },
];

/** Fields whose schema knows the word „unbekannt“ for what no source says. */
const UNBEKANNT_ERLAUBT: unknown[] = ['stand', 'barrierefrei'];

/** Fields that hold what people type when they search, not what we say. */
const GETIPPT = 'suchbegriffe';

/** All texts in a value, with the path of their field. */
function texteIn(wert: unknown, pfad: PropertyKey[] = []): { pfad: PropertyKey[]; text: string }[] {
  if (typeof wert === 'string') return [{ pfad, text: wert }];
  if (wert === null || typeof wert !== 'object') return [];
  return Object.entries(wert).flatMap(([name, kind]) =>
    name === GETIPPT ? [] : texteIn(kind, [...pfad, Array.isArray(wert) ? Number(name) : name]),
  );
}

/** Every text that we write ourselves: sources keep the title under which they were published. */
function stellen({ bestand, textbeginn }: Gelesen): Stelle[] {
  const artVon = (daten: object): unknown => ('art' in daten ? daten.art : undefined);
  const felder = (datei: string, daten: object): Stelle[] =>
    texteIn(daten).map((stelle) => ({ datei, ...stelle, art: artVon(daten) }));
  const eintraege = alleEintraege(bestand).filter(({ name }) => name !== 'quellen');
  return [
    ...eintraege.flatMap(({ datei, eintrag: { daten, text } }) => [
      ...felder(datei, daten),
      ...text.split('\n').map((zeile, i) => ({
        datei,
        pfad: [],
        zeile: textbeginn(datei) + i,
        // Building blocks name ids.
        text: zeile.replace(/<[A-Z][^<>]*>/g, ' '),
        art: artVon(daten),
      })),
    ]),
    ...ALLE_DATEIEN.flatMap((name) => felder(`${name}.yaml`, bestand[name])),
  ];
}

/** Everything that is worded as it should not be. */
export const pruefeWortwahl = (gelesen: Gelesen): Fehler[] =>
  stellen(gelesen).flatMap((stelle) =>
    REGELN.filter(({ gilt }) => gilt?.(stelle, gelesen.bestand) ?? true).flatMap(({ muster, problem, erwartet }) =>
      [...stelle.text.matchAll(muster)].map(([wort]) => ({
        ...gelesen.fehlerAn(stelle.datei, stelle.pfad, problem(wort), erwartet),
        ...(stelle.zeile && { zeile: stelle.zeile }),
      })),
    ),
  );
