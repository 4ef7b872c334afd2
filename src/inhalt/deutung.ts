/** Faults of a schema in the words of whoever wrote the content: which field, what is wrong, what is expected, a correct example. Pure. */
import type { z } from 'zod';
import { def, erlaubteFelder, feldAn, hilfeZu, schaele, type Schema } from './begehung.ts';
import type { Fehler } from './fehler.ts';
import { zeitversatz } from '../zeit/ortszeit.ts';

const TYPEN: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'eine Gruppe von Feldern',
  record: 'eine Gruppe von Feldern',
  null: 'null',
};

const zeige = (wert: unknown): string => {
  // JSON has no word for what is larger than every number.
  const text = typeof wert === 'number' ? String(wert) : typeof wert === 'string' ? wert : JSON.stringify(wert);
  return `„${text.length > 60 ? `${text.slice(0, 57)}…` : text}“`;
};

/** What is said of a fault. Without an example of its own, that of the field stands below it. */
type Deutung = [problem: string, erwartet: string, beispiel?: string];

const EIGENE: Record<string, (wert: unknown) => Deutung> = {
  datum: (wert) => [
    `${zeige(wert)} ist kein gültiges Datum`,
    'JJJJ-MM-TT, JJJJ-MM oder JJJJ, und der Tag muss es geben',
  ],
  tag: (wert) => [`${zeige(wert)} ist kein ganzer Tag`, 'JJJJ-MM-TT'],
  doppelt: (wert) => [`die Kennung ${zeige(wert)} kommt in der Tabelle zweimal vor`, 'jede Kennung nur einmal'],
  'sprache-fehlt': (wert) => [
    `fehlt, aber der Titel ${zeige(wert)} klingt nicht deutsch`,
    'die Sprache des Dokuments, oder de, wenn es doch Deutsch ist',
    'en',
  ],
  'grund-fehlt': () => ['die Quelle hat keine Adresse und keinen Grund dafür', 'adresse_fehlt mit einem Satz'],
  'aenderung-ohne-text': () => ['fehlt bei einer Änderung, die Lesende sehen', 'ein Satz, oder art: formal'],
  'ursache-fehlt': () => ['fehlt bei einem schweren Fehler', 'ein Satz, wie es zu dem Fehler kam'],
  'datei-oder-adresse': () => ['das Dokument hat keine oder zwei Stellen', 'entweder datei oder adresse'],
  'presse-fehlt': () => ['fehlt bei einer Pressemitteilung', 'eine Angabe'],
  'termin-fehlt': () => ['fehlt bei einem Termin', 'Beginn und Ort'],
  'kein-termin': () => ['steht da, aber die Meldung ist kein Termin', 'art: Termin, oder kein termin'],
  'ende-vor-beginn': () => ['liegt nicht nach dem Beginn', 'ein späterer Zeitpunkt, oder keiner'],
  zeitversatz: (wert) => [
    `${zeige(wert)} hat nicht die Zeit, die dann in Dortmund gilt`,
    `am Ende ${zeitversatz(new Date(String(wert)))}`,
  ],
  'beleg-fehlt': () => ['fehlt bei einem Beschluss, einer Klarstellung oder Korrektur', 'mindestens eine Quelle'],
  'freigabe-fehlt': () => [
    'steht bei einer Pressemitteilung noch aus',
    'wer sie wann freigegeben hat',
    '{ von: Vorname Nachname, am: 2026-11-23 }',
  ],
  'autor-fehlt': () => ['fehlt, obwohl der Text freigegeben ist', 'wer ihn geschrieben hat'],
  'vier-augen': () => ['freigegeben hat, wer auch geschrieben hat', 'zwei verschiedene Menschen'],
  'vor-beginn': () => ['liegt vor dem Datum der Meldung', 'ein späterer Tag'],
  verraet: (wert) => [
    `${zeige(wert)} verrät im Reiter und in der Vorschau, worum es geht`,
    'ein Name ohne Wörter wie Drogen, Sucht, Konsum',
  ],
  luecke: (wert) => [`dem Wort fehlt eine Lücke`, `${zeige(wert)} steht darin`],
  'impressum-fehlt': () => [
    'fehlt, aber die Website ist als amtlich gekennzeichnet',
    'ausfüllen oder amtlich: false setzen',
  ],
};

/** The value at a path of the input, undefined when it is not there. */
const wertAn = (eingabe: unknown, pfad: readonly PropertyKey[]): unknown =>
  pfad.reduce<unknown>(
    (w, k) => (w !== null && typeof w === 'object' && Object.hasOwn(w, k) ? (w as never)[k] : undefined),
    eingabe,
  );

const FORMATE: Record<string, string> = {
  regex: 'die vorgeschriebene Schreibweise',
  url: 'eine vollständige Adresse mit https://',
  email: 'eine E-Mail-Adresse',
  datetime: 'ein Zeitpunkt mit Zeitzone',
};

/** Text that somebody has put into quotation marks within quotation marks. */
const INNEN = /^["'„»‚](.*)["'“”«‘’]$/;

/** What a field demands, in words. In: the word for its kind, the field. A group names its fields. */
function erwartung(art: string, feld: Schema | undefined): string {
  const felder = art === 'object' ? erlaubteFelder(feld) : [];
  return [TYPEN[art] ?? art, felder.join(', ')].filter(Boolean).join(': ');
}

function deuteSchreibweise(wert: unknown, format: string, muster?: string): Deutung {
  const innen = INNEN.exec(String(wert))?.[1];
  // zod writes a pattern between slashes.
  return innen !== undefined && muster && new RegExp(muster.slice(1, -1)).test(innen)
    ? [`${zeige(wert)} hat Anführungszeichen, die mitgelesen werden`, 'derselbe Text ohne sie', innen]
    : [`${zeige(wert)} ist falsch geschrieben`, FORMATE[format] ?? format];
}

function deute(issue: z.core.$ZodIssue, wert: unknown, feld: Schema | undefined): Deutung {
  switch (issue.code) {
    case 'invalid_type':
      return [
        wert === undefined ? 'fehlt' : wert === null ? 'ist leer' : `${zeige(wert)} hat die falsche Art`,
        erwartung(issue.expected, feld),
      ];
    case 'invalid_value':
      return [
        wert === undefined ? 'fehlt' : wert === null ? 'ist leer' : `${zeige(wert)} ist kein erlaubter Wert`,
        issue.values.length > 1 ? `einer von: ${issue.values.map(String).join(', ')}` : String(issue.values[0]),
      ];
    case 'too_small':
      return issue.origin === 'string'
        ? ['ist leer', 'mindestens ein Zeichen']
        : issue.origin === 'array'
          ? [`hat zu wenige Einträge`, `mindestens ${issue.minimum}`]
          : [`${zeige(wert)} ist zu klein`, `mindestens ${issue.minimum}`];
    case 'too_big':
      if (issue.origin === 'string')
        return [`ist mit ${String(wert).length} Zeichen zu lang`, `höchstens ${issue.maximum} Zeichen`];
      return [`${zeige(wert)} ist zu groß`, `höchstens ${issue.maximum}`];
    case 'invalid_format':
      return deuteSchreibweise(wert, issue.format, issue.pattern);
    case 'custom': {
      const deutung = EIGENE[String(issue.params?.['art'])];
      return deutung ? deutung(issue.params?.['wert'] ?? wert) : [issue.message, 'siehe Hilfe'];
    }
    default:
      return [`${zeige(wert)} passt nicht`, 'siehe Hilfe'];
  }
}

/** The same where one of several forms is right: all that may stand there. */
function deuteFormen(issue: z.core.$ZodIssue, wert: unknown, feld: Schema | undefined): Deutung {
  if (issue.code !== 'invalid_union') return deute(issue, wert, feld);
  const formen = issue.errors.map((form, i) =>
    form[0] ? deute(form[0], wert, feld && def(schaele(feld).geschaelt).options?.[i]) : undefined,
  );
  const [problem = `${zeige(wert)} passt nicht`] = formen.find((f) => f) ?? [];
  return [problem, [...new Set(formen.flatMap((f) => f?.[1] ?? []))].join(', oder ')];
}

/** Where one of several forms is right, the faults of the one that was meant; none when nobody can tell which. In: a fault of all forms. */
const gemeint = ({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] =>
  (errors.find((form) => form.length && form.every((f) => f.path.length)) ?? []).map((f) => ({
    ...f,
    path: [...path, ...f.path],
  }));

/** A list stands in brackets, also one of a single word. In: a field and its help. */
const beispielFuer = (feld: Schema | undefined, { beispiel }: z.core.GlobalMeta): string | undefined => {
  const d = feld && def(schaele(feld).geschaelt);
  if (d?.type !== 'array') return beispiel;
  const eines = beispiel ?? hilfeZu(d.element).beispiel;
  return eines && `[${eines}]`;
};

/**
 * The faults of one file. In: its schema, what was read, zod's issues, a function path -> line.
 * Out: one fault per wrong field; unknown fields one by one with the names that are allowed.
 */
export function deuteFehler(
  datei: string,
  schema: z.ZodType,
  eingabe: unknown,
  issues: readonly z.core.$ZodIssue[],
  zeileVon: (pfad: readonly PropertyKey[]) => number | undefined,
): Fehler[] {
  return issues.flatMap((issue): Fehler[] => {
    if (issue.code === 'unrecognized_keys') {
      const erlaubt = erlaubteFelder(issue.path.length ? feldAn(schema, issue.path) : schema);
      return issue.keys.map((name) => ({
        datei,
        zeile: zeileVon([...issue.path, name]),
        feld: [...issue.path, name].join('.'),
        problem: 'dieses Feld gibt es nicht',
        erwartet: `eines von: ${erlaubt.join(', ')}`,
      }));
    }
    const wert = wertAn(eingabe, issue.path);
    if (issue.code === 'invalid_union') {
      const formen = gemeint(issue);
      if (formen.length) return deuteFehler(datei, schema, eingabe, formen, zeileVon);
    }
    const feld = feldAn(schema, issue.path);
    // Of a pair it may be the left side that is wrong.
    const istName = issue.code === 'invalid_key';
    const hilfe = hilfeZu(istName ? def(feldAn(schema, issue.path.slice(0, -1))!).keyType : feld);
    const [problem, erwartet, beispiel = beispielFuer(feld, hilfe)] = istName
      ? deute(issue.issues[0]!, issue.path.at(-1), undefined)
      : deuteFormen(issue, wert, feld);
    return [
      {
        datei,
        zeile: zeileVon(issue.path),
        feld: issue.path.join('.') || undefined,
        problem,
        erwartet: hilfe.description ? `${erwartet} – ${hilfe.description}` : erwartet,
        beispiel,
      },
    ];
  });
}
