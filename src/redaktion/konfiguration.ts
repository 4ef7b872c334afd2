/**
 * The editor at /redaktion/ (Sveltia CMS), made from the schema: every folder and table with its form, and how each file is read and written.
 * Nothing is listed here that the schema says; only what an entry is called and how new ones are named.
 */
import { schluessel } from '../schema/schluessel.ts';
import { eingabenVon, formenVon, verzeichniseingabe, type Auswahl, type Form, type Sammlung } from './formular.ts';
import { DATEINAMEN, listenzeile, namensfeld, ORDNERNAMEN, STAMMLAENGE, stammvorlage, ZEILENVORLAGE } from './namen.ts';
import {
  ALLE_DATEIEN,
  ALLE_TABELLEN,
  DATEIEN,
  istOrdner,
  istTabelle,
  ORDNER,
  TIEFE_ORDNER,
  type Dateiname,
  type Ordnername,
} from '../schema/index.ts';
import { backend, type Ablage } from './backend.ts';
import { annahme, type Feld } from './eingaben.ts';
import { UEBERSETZUNGSFELD } from './uebersetzung/folgt.ts';
import type { Originale } from './uebersetzung/originale.ts';
import { BAUSTEINE, type Bausteinart } from '../schema/bausteine.ts';
import { KENNUNG } from '../schema/felder.ts';

const INHALT = 'content';

/** What there is to choose from: the entries of a folder, the rows of a table. */
const auswahl: Auswahl = (ziel) => {
  const zeile = ZEILENVORLAGE[ziel] ?? '{{titel}}';
  if (istOrdner(ziel)) {
    const [mehrzahl, einzahl] = ORDNERNAMEN[ziel];
    const feld = {
      collection: ziel,
      value_field: '{{slug}}',
      display_fields: [zeile],
      search_fields: [namensfeld(ziel), '{{slug}}'],
    };
    return { einzahl, mehrzahl, feld };
  }
  const mehrzahl = DATEINAMEN[ziel];
  const felder = [...zeile.matchAll(/{{(\w+)}}/g)].map((t) => `zeilen.*.${t[1]}`);
  const feld = {
    collection: 'tabellen',
    file: ziel,
    value_field: 'zeilen.*.id',
    display_fields: [zeile.replace(/{{/g, '{{zeilen.*.')],
    search_fields: ['zeilen.*.id', ...felder],
  };
  return { einzahl: mehrzahl, mehrzahl, feld };
};

/** What the page hands to the browser. */
export interface Redaktion {
  config: Record<string, unknown> & { collections: Sammlung[] };
  /** Form of each file format: one for each folder and table. */
  formate: Record<string, { endung: 'mdx' | 'yaml'; felder: Record<string, Form> }>;
  bausteine: Record<string, Bausteinart & { wahl?: Record<string, unknown> }>;
  /** What the text inside a building block may hold. */
  werkzeug: Record<string, unknown>;
  /** Whether anything can be saved but on one's own computer. */
  angeschlossen: boolean;
  /** The ids that have an address already: what is called so keeps its name. */
  veroeffentlicht: readonly string[];
  /** The German pages with what was told of their changes. */
  originale: Originale;
}

/** What a text may hold, in the main text and inside a building block. */
const WERKZEUG = {
  buttons: [
    'bold',
    'italic',
    'strikethrough',
    'code',
    'link',
    'heading-two',
    'heading-three',
    'heading-four',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: ['code-block', ...Object.keys(BAUSTEINE)],
  linked_images: false,
  use_emoji_autocomplete: false,
};

const haupttextfeld = (mehr: string[]): Feld => ({
  name: 'body',
  label: 'Text',
  widget: 'richtext',
  required: false,
  hint: 'Nach jedem Satz mit Zahl, Datum oder Aussage steht ein Beleg (Einfügen → Beleg). Überschriften beginnen mit der zweiten Ebene.',
  ...WERKZEUG,
  editor_components: [...WERKZEUG.editor_components, ...mehr],
});

/** The text is entered below its heading and summary, above what is said about it. */
const mitText = (felder: Feld[], mehr: string[]): Feld[] =>
  felder.toSpliced(felder.findIndex((f) => f.name === 'zusammenfassung') + 1, 0, haupttextfeld(mehr));

/** Beside what a collection is for: where one reads how it is done. Sveltia shows links here only. */
const mitHandbuch = (zweck: string): string => `${zweck} [Handbuch](/redaktion/handbuch/)`;

const ordner = (name: Ordnername) => {
  const [label, label_singular, zweck] = ORDNERNAMEN[name];
  const { schema, endung } = ORDNER[name];
  const istUebersetzung = name === 'uebersetzungen';
  const felder = [...(istUebersetzung ? [UEBERSETZUNGSFELD] : []), ...eingabenVon(schema, auswahl).map((e) => e.feld)];
  return {
    name,
    label,
    label_singular,
    description: mitHandbuch(zweck),
    folder: `${INHALT}/${name}`,
    format: name,
    create: true,
    // An address never vanishes; what is over says so.
    delete: false,
    identifier_field: namensfeld(name),
    summary: listenzeile(name, felder),
    // Beside the form stands the German page (nebeneinander.browser.ts); what others would look like, no preview of the software knows.
    ...(istUebersetzung ? { editor: { preview: true } } : {}),
    // What has a day is listed from the newest.
    ...(felder.some((f) => f.name === 'datum')
      ? { sortable_fields: { fields: ['datum', 'titel'], default: { field: 'datum', direction: 'descending' } } }
      : {}),
    slug: {
      template: stammvorlage(name),
      editable: ['create'],
      hint: 'Wird zur Adresse und bleibt für immer: kurz, Kleinbuchstaben, Ziffern, Bindestriche.',
      pattern: [KENNUNG.source, 'Nur Kleinbuchstaben, Ziffern und Bindestriche.'],
    },
    // The folder of a page is part of its address.
    ...(TIEFE_ORDNER.includes(name) ? { nested: { depth: 3, subfolders: false, summary: '{{titel}}' } } : {}),
    // A picture in a text is one of the website itself; uploaded ones stand with their rights in the head of a notice.
    fields: endung === 'mdx' ? mitText(felder, name === 'seiten' ? ['bild'] : []) : felder,
  };
};

const datei = (name: Dateiname) => ({
  name,
  label: DATEINAMEN[name],
  file: `${INHALT}/${name}.yaml`,
  format: name,
  fields:
    name === 'weiterleitungen'
      ? [verzeichniseingabe(DATEIEN[name]).feld]
      : eingabenVon(DATEIEN[name], auswahl).map((e) => e.feld),
});

const dateien = (name: string, label: string, zweck: string, namen: Dateiname[]) => ({
  name,
  label,
  description: mitHandbuch(zweck),
  files: namen.map(datei),
});

/**
 * Everything the editor needs. In: where entries are kept, ids that have been published, the German pages. Out: Sveltia's configuration and our formats,
 * as plain data.
 */
export function redaktion(
  ablage: Ablage,
  veroeffentlicht: readonly string[] = [],
  originale: Originale = {},
): Redaktion {
  const formate = {
    ...Object.fromEntries(
      Object.entries(ORDNER).map(([name, { schema, endung }]) => [
        name,
        { endung, felder: formenVon(schema, auswahl) },
      ]),
    ),
    ...Object.fromEntries(
      ALLE_DATEIEN.map((name) => {
        const felder =
          name === 'weiterleitungen'
            ? { eintraege: verzeichniseingabe(DATEIEN[name]).form }
            : formenVon(DATEIEN[name], auswahl);
        return [name, { endung: 'yaml' as const, felder }];
      }),
    ),
  };
  return {
    angeschlossen: ablage.gitlab !== undefined,
    veroeffentlicht,
    originale,
    werkzeug: WERKZEUG,
    formate,
    bausteine: Object.fromEntries(
      Object.entries<Bausteinart>(BAUSTEINE).map(([id, b]) => [
        id,
        { ...b, ...(b.ziel ? { wahl: auswahl(b.ziel).feld } : {}) },
      ]),
    ),
    config: {
      load_config_file: false,
      backend: backend(ablage),
      ...(ablage.gitlab ? { publish_mode: 'editorial_workflow' } : {}),
      app_title: 'Redaktion',
      logo: { src: '/favicon.svg' },
      show_preview_links: false,
      media_folder: `${INHALT}/medien`,
      public_folder: '/medien',
      // What is uploaded for no field: the least that any field takes.
      media_libraries: { ...annahme('dokument'), stock_assets: { providers: [] } },
      slug: { encoding: 'ascii', clean_accents: true, timezone: 'local', maxlength: STAMMLAENGE },
      output: { omit_empty_optional_fields: true },
      editor: { preview: false },
      collections: [
        ...schluessel(ORDNERNAMEN).map(ordner),
        dateien(
          'tabellen',
          'Tabellen',
          'Zahlen, Vergleiche und Listen, die auf mehreren Seiten stehen.',
          ALLE_TABELLEN,
        ),
        dateien(
          'website',
          'Website',
          'Angaben, die für die ganze Website gelten.',
          ALLE_DATEIEN.filter((name) => !istTabelle(name)),
        ),
      ],
    },
  };
}
