/**
 * The building blocks of every schema: value in YAML or front matter -> typed value.
 * Each field carries its German sentence of help (`meta.description`): it is read by editors in the
 * CMS form, in error messages and in the published JSON Schema.
 */
import { z } from 'zod';
import { zeitversatz } from '../zeit/ortszeit.ts';
import { leseTeildatum } from '../zeit/teildatum.ts';
import { schluessel } from './schluessel.ts';

/** The collections that an entry can point to, each with one of its ids. */
const BEISPIEL = {
  quellen: 'rn-2025-eine-million',
  massnahmen: 'oeffnungszeiten',
  einrichtungen: 'kick-konsumraum',
  ereignisse: 'rat-juli-2025',
  kennzahlen: 'kv-2024',
  reihen: 'konsumvorgaenge-dortmund',
  glossar: 'drogenkonsumraum',
  ansprechpersonen: 'presse-soziales',
  sprachen: 'tr',
};
export type Verweisziel = keyof typeof BEISPIEL;

declare module 'zod' {
  interface GlobalMeta {
    /** This string is the id of an entry in that collection; checked across all content. */
    verweis?: Verweisziel;
    /** A correct value, shown in error messages. */
    beispiel?: string;
    /** This string is the address of an uploaded file of that kind; checked to be there. */
    medium?: Medienart;
    /** The words that people see for the values of a closed list. */
    worte?: Record<string, string>;
    /** The form of a new entry begins with the day on which it is opened. */
    heute?: true;
    /** In this list the newest stands first: the form adds on top. */
    neuestes_zuerst?: true;
    /** This field becomes open data, under /daten/; no field does that does not say so. */
    offen?: true;
    /** What a text is, and how it is written, where zod cannot know it: in the words of JSON Schema. */
    format?: string;
    pattern?: string;
    /** Whether the form gives room for several lines; without it, the help decides (src/redaktion/formular.ts). */
    mehrzeilig?: boolean;
  }
}

/** Says of a field that it becomes open data. */
export const OFFEN = { offen: true } as const;

/** How an id is written. */
export const KENNUNG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id: lower-case ASCII words joined by hyphens. It becomes an address, so it never changes. */
export const kennung = z.string().regex(KENNUNG).meta({
  title: 'Kennung',
  description: 'Kleinbuchstaben, Ziffern und Bindestriche; wird Teil der Adresse und bleibt für immer.',
  beispiel: 'rat-juli-2025',
  offen: true,
});

/** A text field with at least one character; `hilfe` is its German sentence for editors. */
export const text = (title: string, hilfe: string, beispiel?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .meta({ title, description: hilfe, ...(beispiel ? { beispiel } : {}) });

/** A word of a closed list. In: word in the file -> words for people; its German sentence for editors, a correct value. */
export const wahl = <K extends string>(
  worte: Readonly<Record<K, string>>,
  meta: { title: string; description: string; beispiel?: NoInfer<K> },
) => z.enum(schluessel(worte)).meta({ ...meta, worte });

/** An address of this website. Nothing else can be written: neither a way out of its folder, nor another host, nor a pattern of the router. */
export const ADRESSE = /^\/([a-z0-9-]+\/)+$/;
/** Where one may be led to: an address, the start page, or a place on either. */
export const ADRESSZIEL = /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/;

/** The two cities. */
export const STAEDTE = { dortmund: 'Dortmund', zuerich: 'Zürich' } as const;

/** The id of an entry in another collection. */
export const verweis = (ziel: Verweisziel, hilfe: string) =>
  z.string().regex(KENNUNG).meta({ title: ziel, description: hilfe, verweis: ziel, beispiel: BEISPIEL[ziel] });

/** A list of ids of another collection, empty by default. */
export const verweise = (ziel: Verweisziel, hilfe: string) =>
  z.array(verweis(ziel, hilfe)).default([]).meta({ title: ziel, description: hilfe });

const quellenliste = z.array(verweis('quellen', 'Kennung einer Quelle aus dem Ordner quellen.'));

/** Kinds of uploaded files and the endings that they may have: what a browser shows, nothing that could run there. */
export const MEDIENARTEN = {
  bild: ['jpg', 'jpeg', 'png', 'webp', 'avif'],
  dokument: ['pdf', 'odt', 'ods', 'docx', 'xlsx', 'csv', 'txt'],
  video: ['mp4'],
} as const;
export type Medienart = keyof typeof MEDIENARTEN;
/** How large an uploaded file may be, in megabytes: an editor may have to send it over a bad connection, and git carries it for ever. */
export const HOECHSTGROESSE: Record<Medienart, number> = { bild: 20, dokument: 20, video: 60 };

/** The address of an uploaded file: '/medien/' and its name in the folder content/medien. */
export const medium = (art: Medienart, hilfe: string) =>
  z
    .string()
    .regex(new RegExp(`^/medien/[A-Za-z0-9][A-Za-z0-9._-]*\\.(${MEDIENARTEN[art].join('|')})$`))
    .meta({
      title: 'Datei',
      description: `${hilfe} Erlaubt: ${MEDIENARTEN[art].join(', ')}.`,
      beispiel: { bild: '/medien/eingang.jpg', dokument: '/medien/vorlage.pdf', video: '/medien/start-dgs.mp4' }[art],
      medium: art,
    });

/** At least one source: nothing is shown without. */
export const quellen = quellenliste.min(1).meta({
  title: 'Quellen',
  description:
    'Mindestens eine Quelle; die wichtigste zuerst. Eine neue wird erst unter Quellen angelegt und veröffentlicht.',
  offen: true,
});

/** Sources of a text whose sentences carry their own, or that speaks of this site only. */
export const quellenWahlfrei = quellenliste.default([]).meta({
  title: 'Quellen',
  description: 'Quellen des ganzen Textes; einzelne Sätze tragen ihre Quelle als Beleg im Text.',
});

/**
 * A date that is only as exact as its source: year, month or day.
 * In: '2024', '2024-01', '2024-01-30' (YAML numbers and dates are taken too). Out: ISO string of that length.
 */
export const teildatum = z
  .preprocess(
    (wert) => (wert instanceof Date ? wert.toISOString().slice(0, 10) : typeof wert === 'number' ? String(wert) : wert),
    z.string().refine((wert) => leseTeildatum(wert) !== undefined, { params: { art: 'datum' } }),
  )
  .meta({
    title: 'Datum',
    description: 'JJJJ-MM-TT, JJJJ-MM oder JJJJ: nur so genau, wie die Quelle es sagt.',
    // For the published JSON Schema, which cannot say it by a function.
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    beispiel: '2024-01-30',
  });

/** Does the moment say the offset that clocks in Dortmund have then, or none but UTC? What is no moment, or has no offset, is told by another rule. */
const istOrtszeit = (wert: string): boolean =>
  Number.isNaN(Date.parse(wert)) || !/[+-]\d{2}:\d{2}$/.test(wert) || wert.endsWith(zeitversatz(new Date(wert)));

/** A moment with its time zone, as clocks in Dortmund show it. In: ISO date-time, or what YAML makes of one. Out: ISO string. */
export const zeitpunkt = z.preprocess(
  (wert) => (wert instanceof Date ? wert.toISOString() : wert),
  z.iso.datetime({ offset: true }).refine(istOrtszeit, { params: { art: 'zeitversatz' } }),
);

/** An address in the net. Nothing else that a browser would follow: no `javascript:`, no `data:`. */
export const webadresse = (title: string, hilfe: string) =>
  z.url({ protocol: /^https?$/ }).meta({ title, description: hilfe, beispiel: 'https://www.dortmund.de/' });

/** As of when a row holds. */
export const stand = teildatum.meta({
  title: 'Stand',
  description: 'Wofür die Angabe gilt: Jahr, Monat oder Tag.',
  beispiel: '2025-12',
  offen: true,
});

/** A full day. In and out: 'JJJJ-MM-TT'. What is no date at all is told by another rule. */
export const tag = teildatum
  .refine((wert) => leseTeildatum(wert) === undefined || wert.length === 10, { params: { art: 'tag' } })
  .meta({ title: 'Tag', description: 'Ein ganzer Tag: JJJJ-MM-TT.', format: 'date', beispiel: '2026-11-23' });

/** The closed list of municipal tasks (L-14): no task, no publication. */
export const AUFGABEN = {
  gesundheit: 'Gesundheit',
  soziales: 'Soziales',
  ordnung: 'Ordnung',
  stadtreinigung: 'Stadtreinigung',
  planung: 'Planung',
  'rat-und-verfahren': 'Rat und Verfahren',
} as const;

/** The five statuses of a step. A proposal is not a decision, a decision is not its execution. */
export const STATUS = ['umgesetzt', 'beschlossen', 'vorgeschlagen', 'gefordert', 'abgelehnt'] as const;
export type Status = (typeof STATUS)[number];

export const status = z.enum(STATUS).meta({
  title: 'Status',
  description: 'Einer von fünf: umgesetzt, beschlossen, vorgeschlagen, gefordert, abgelehnt.',
  beispiel: 'beschlossen',
});

/** How well a statement is supported. */
export const SICHERHEIT = ['hoch', 'mittel', 'niedrig'] as const;
export type Sicherheit = (typeof SICHERHEIT)[number];
export const sicherheit = z.enum(SICHERHEIT).meta({
  title: 'Sicherheit',
  description:
    'hoch: mehrere oder amtliche Quellen. mittel: eine Quelle oder unklare Abgrenzung. niedrig: Widerspruch, alt oder eigene Rechnung.',
  beispiel: 'hoch',
  offen: true,
});

/** A contradiction between sources: what another source says, and which. */
export const abweichungen = z
  .array(
    z.strictObject({
      angabe: text('Abweichende Angabe', 'Was die andere Quelle sagt, in einem Satz.').meta(OFFEN),
      quellen,
    }),
  )
  .default([])
  .meta({
    title: 'Widersprüche',
    description: 'Wo Quellen einander widersprechen, stehen beide Angaben.',
    offen: true,
  });

/** A list of what people type into the search. In: the name of one of them, name and German sentence of the list. */
export const suchliste = ({ wort, title, description }: { wort: string; title: string; description: string }) =>
  z
    // In open data a line stands between the values of a list.
    .array(
      text(wort, 'Ein Wort oder eine Frage, wie Menschen sie eintippen; kein senkrechter Strich.').regex(/^[^|]*$/),
    )
    .default([])
    .meta({ title, description });

/** Terms by which people look for an entry and that need not stand in its text. */
export const suchbegriffe = suchliste({
  wort: 'Suchbegriff',
  title: 'Suchbegriffe',
  description: 'Wörter und Fragen, unter denen der Eintrag gefunden werden soll.',
}).meta({ offen: true });
