/**
 * All content of the site: what lies where and which schema it must meet.
 * Everything that must know the content model (loading, checking, forms, JSON Schema) reads it here.
 */
import type { z } from 'zod';
import { begriff } from './begriff.ts';
import { datenworte } from './datenworte.ts';
import { einrichtung } from './einrichtung.ts';
import { ereignis } from './ereignis.ts';
import { massnahme } from './massnahme.ts';
import { meldung } from './meldung.ts';
import { quelle } from './quelle.ts';
import { seite } from './seite.ts';
import { site, weiterleitungen } from './site.ts';
import { schluessel } from './schluessel.ts';
import { sprache } from './sprache.ts';
import { TABELLEN } from './tabellen.ts';
import { uebersetzung } from './uebersetzung.ts';

/** Folders: one file per entry, its stem is its id. MDX has a body, YAML has none. */
export const ORDNER = {
  seiten: { schema: seite, endung: 'mdx' },
  meldungen: { schema: meldung, endung: 'mdx' },
  massnahmen: { schema: massnahme, endung: 'mdx' },
  einrichtungen: { schema: einrichtung, endung: 'mdx' },
  ereignisse: { schema: ereignis, endung: 'yaml' },
  quellen: { schema: quelle, endung: 'yaml' },
  glossar: { schema: begriff, endung: 'yaml' },
  uebersetzungen: { schema: uebersetzung, endung: 'mdx' },
  sprachen: { schema: sprache, endung: 'yaml' },
  datenworte: { schema: datenworte, endung: 'yaml' },
} as const;

/** Single files in the content folder. */
export const DATEIEN = { ...TABELLEN, site, weiterleitungen } as const;

export { TABELLEN };

export type Ordnername = keyof typeof ORDNER;
export type Dateiname = keyof typeof DATEIEN;
export type Tabellenname = keyof typeof TABELLEN;

/** The names in their order: what is kept for all of them is walked by these lists. */
export const ALLE_ORDNER = schluessel(ORDNER);
export const ALLE_DATEIEN = schluessel(DATEIEN);
export const ALLE_TABELLEN = schluessel(TABELLEN);

/** Folders in which further folders are part of an address. */
export const TIEFE_ORDNER: readonly Ordnername[] = ['seiten', 'uebersetzungen'];

export const istOrdner = (name: string): name is Ordnername => Object.hasOwn(ORDNER, name);
export const istTabelle = (name: string): name is Tabellenname => Object.hasOwn(TABELLEN, name);

export type Daten<N extends Ordnername | Dateiname> = N extends Ordnername
  ? z.infer<(typeof ORDNER)[N]['schema']>
  : N extends Dateiname
    ? z.infer<(typeof DATEIEN)[N]>
    : never;

export type Zeile<N extends Tabellenname> = z.infer<(typeof TABELLEN)[N]>['zeilen'][number];
