/**
 * Faults in content, told to the person who wrote it: which file, which line, which field,
 * what is wrong, what is expected, a correct example. In German, never a stack trace.
 */
import type { z } from 'zod';
import { erlaubteFelder, feldAn, hilfeZu } from './begehung.ts';
import { zeitversatz } from '../zeit/ortszeit.ts';

export interface Fehler {
  datei: string;
  zeile?: number;
  /** Dotted path of the field, e.g. `zeilen.3.titel`. */
  feld?: string;
  problem: string;
  erwartet: string;
  beispiel?: string;
}

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
  const text = typeof wert === 'string' ? wert : wert === undefined ? 'undefined' : JSON.stringify(wert);
  return `„${text.length > 60 ? `${text.slice(0, 57)}…` : text}“`;
};

const EIGENE: Record<string, (wert: unknown) => [problem: string, erwartet: string]> = {
  datum: (wert) => [
    `${zeige(wert)} ist kein gültiges Datum`,
    'JJJJ-MM-TT, JJJJ-MM oder JJJJ, und der Tag muss es geben',
  ],
  tag: (wert) => [`${zeige(wert)} ist kein ganzer Tag`, 'JJJJ-MM-TT'],
  doppelt: (wert) => [`die Kennung ${zeige(wert)} kommt in der Tabelle zweimal vor`, 'jede Kennung nur einmal'],
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
  'freigabe-fehlt': () => ['fehlt bei einer Pressemitteilung', 'wer sie wann freigegeben hat'],
  'autor-fehlt': () => ['fehlt, obwohl der Text freigegeben ist', 'wer ihn geschrieben hat'],
  'vier-augen': () => ['freigegeben hat, wer auch geschrieben hat', 'zwei verschiedene Menschen'],
  'vor-beginn': () => ['liegt vor dem Datum der Meldung', 'ein späterer Tag'],
  verraet: (wert) => [
    `${zeige(wert)} verrät im Reiter und in der Vorschau, worum es geht`,
    'ein Name ohne Wörter wie Drogen, Sucht, Konsum',
  ],
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

function deute(issue: z.core.$ZodIssue, wert: unknown): [problem: string, erwartet: string] {
  switch (issue.code) {
    case 'invalid_type':
      return wert === undefined
        ? ['fehlt', TYPEN[issue.expected] ?? issue.expected]
        : [`${zeige(wert)} hat die falsche Art`, TYPEN[issue.expected] ?? issue.expected];
    case 'invalid_value':
      return [
        wert === undefined ? 'fehlt' : `${zeige(wert)} ist kein erlaubter Wert`,
        `einer von: ${issue.values.map(String).join(', ')}`,
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
      return [`${zeige(wert)} ist falsch geschrieben`, FORMATE[issue.format] ?? issue.format];
    case 'invalid_union':
      return issue.errors[0]?.[0] ? deute(issue.errors[0][0], wert) : [`${zeige(wert)} passt nicht`, 'siehe Hilfe'];
    case 'custom': {
      const deutung = EIGENE[String(issue.params?.['art'])];
      return deutung ? deutung(issue.params?.['wert'] ?? wert) : [issue.message, 'siehe Hilfe'];
    }
    default:
      return [`${zeige(wert)} passt nicht`, 'siehe Hilfe'];
  }
}

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
    const hilfe = hilfeZu(feldAn(schema, issue.path));
    const [problem, erwartet] = deute(issue, wertAn(eingabe, issue.path));
    return [
      {
        datei,
        zeile: zeileVon(issue.path),
        feld: issue.path.join('.') || undefined,
        problem,
        erwartet: hilfe.description ? `${erwartet} – ${hilfe.description}` : erwartet,
        beispiel: hilfe.beispiel,
      },
    ];
  });
}

/** All faults as one readable text, grouped by file. */
export function formatiere(fehler: readonly Fehler[]): string {
  const nachDatei = Map.groupBy(fehler, (f) => f.datei);
  const bloecke = [...nachDatei].map(([datei, liste]) =>
    liste
      .toSorted((a, b) => (a.zeile ?? 0) - (b.zeile ?? 0))
      .map((f) =>
        [
          `${datei}${f.zeile ? `, Zeile ${f.zeile}` : ''}${f.feld ? `, Feld „${f.feld}“` : ''}`,
          `  Problem:  ${f.problem}`,
          `  Erwartet: ${f.erwartet}`,
          ...(f.beispiel ? [`  Beispiel: ${f.beispiel}`] : []),
        ].join('\n'),
      )
      .join('\n'),
  );
  const anzahl = fehler.length === 1 ? 'Ein Fehler' : `${fehler.length} Fehler`;
  return `${anzahl} im Inhalt. Die Website wird erst gebaut, wenn alle behoben sind.\n\n${bloecke.join('\n\n')}\n`;
}
