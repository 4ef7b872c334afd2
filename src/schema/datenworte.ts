/**
 * Words for what the data says, in another language: closed lists once for all rows, and of rows only what is no number. Numbers, days, addresses and
 * telephone numbers come from the data, so that they cannot drift. One file a language, named like that of the language.
 */
import { z } from 'zod';
import { ANGEBOTE, BETRIEB } from './einrichtung.ts';
import { EREIGNISSTATUS } from './ereignis.ts';
import { STATUS, kennung, text, verweis, type Status } from './felder.ts';
import { GENAUIGKEIT, KENNZAHLTHEMEN } from './kennzahl.ts';
import { schluessel } from './schluessel.ts';
import { sicht } from './gemeinsam.ts';
import { uebersetzungsnachweis } from './sprache.ts';
import { VERGLEICHSTHEMEN } from './vergleich.ts';

const wort = (title: string) => text(title, 'In dieser Sprache.');

/** Every word of a closed list, none left out; a language needs a list only for rows that use it. In: its title, word in the file -> what it is called in German. */
const ausListe = <K extends string>(title: string, worte: Readonly<Record<K, string>>) =>
  z
    .strictObject(
      // Object.fromEntries forgets which keys it was given.
      Object.fromEntries(
        schluessel(worte).map((k) => [k, wort(worte[k].charAt(0).toUpperCase() + worte[k].slice(1))]),
      ) as Record<K, z.ZodString>,
    )
    .optional()
    .meta({
      title,
      description: 'Alle Wörter der geschlossenen Liste; nur für Zeilen nötig, die es in dieser Sprache gibt.',
    });

const liste = <T extends z.ZodType>(title: string, zeile: T) =>
  z.array(zeile).default([]).meta({ title, description: 'Was hier fehlt, steht in dieser Sprache nicht da.' });

/** A German word of the data, and what it is called. */
const wortpaar = z.strictObject({ deutsch: text('Deutsch', 'So steht es in den Daten.'), wort: wort('Wort') });

const STATUSWORTE = Object.fromEntries(STATUS.map((s) => [s, s])) as Record<Status, string>;
/** An exact number has no word before it. */
const { rund, mindestens, hoechstens, knapp, schaetzung, rechnung } = GENAUIGKEIT;
const UNGENAU = { rund, mindestens, hoechstens, knapp, schaetzung, rechnung };

const titelUndText = { titel: wort('Titel'), text: wort('Text') };

export const datenworte = z.strictObject({
  ...sicht,
  ...uebersetzungsnachweis,
  name: text('Name', 'Wie die Sprache sich selbst nennt, wie in ihrer Datei im Ordner sprachen.', 'English'),
  ueberschriften: z
    .strictObject({
      massnahmen: wort('Maßnahmen mit ihrem Stand').optional(),
      ereignisse: wort('Wendepunkte').optional(),
      begriffe: wort('Deutsche Wörter').optional(),
    })
    .default({})
    .meta({ title: 'Überschriften', description: 'Nur für Zeilen nötig, die es in dieser Sprache gibt.' }),
  listen: z
    .strictObject({
      angebote: ausListe('Angebote', ANGEBOTE),
      betrieb: ausListe('Betrieb', BETRIEB),
      status: ausListe('Status', STATUSWORTE),
      barrierefrei: ausListe('Stufenlos erreichbar', {
        ja: 'ja',
        teilweise: 'teilweise',
        nein: 'nein',
        unbekannt: 'unbekannt',
      }),
      ereignisstatus: ausListe('Was ein Ereignis ist', EREIGNISSTATUS),
      kennzahlthemen: ausListe('Themen der Zahlen', KENNZAHLTHEMEN),
      vergleichsthemen: ausListe('Themen des Vergleichs', VERGLEICHSTHEMEN),
      genauigkeit: ausListe('Genauigkeit', UNGENAU),
      einheiten: liste('Einheiten', wortpaar),
      orte: liste('Orte', wortpaar),
    })
    .meta({ title: 'Listen', description: 'Die geschlossenen Listen der Daten, Wort für Wort.' }),
  begriffe: liste('Begriffe', z.strictObject({ begriff: verweis('glossar', 'Der Begriff.'), wort: wort('Begriff') })),
  ereignisse: liste(
    'Ereignisse',
    z.strictObject({ ereignis: verweis('ereignisse', 'Das Ereignis.'), ...titelUndText }),
  ),
  massnahmen: liste(
    'Maßnahmen',
    z.strictObject({ massnahme: verweis('massnahmen', 'Die Maßnahme.'), titel: wort('Titel') }),
  ),
  einrichtungen: liste(
    'Einrichtungen',
    z.strictObject({ einrichtung: verweis('einrichtungen', 'Der Ort.'), ...titelUndText }),
  ),
  kennzahlen: liste(
    'Kennzahlen',
    z.strictObject({
      kennzahl: verweis('kennzahlen', 'Die Zahl.'),
      titel: wort('Titel'),
      zeitraum: wort('Zeitraum').optional(),
      wortlaut: wort('Wortlaut').optional(),
      hinweis: wort('Hinweis').optional(),
    }),
  ),
  vergleich: liste(
    'Vergleich',
    z.strictObject({
      zeile: kennung.meta({ title: 'Zeile', description: 'Kennung einer Zeile des Vergleichs.' }),
      titel: wort('Titel'),
      dortmund: wort('Dortmund'),
      zuerich: wort('Zürich'),
      unterschied: wort('Unterschied'),
    }),
  ),
});
