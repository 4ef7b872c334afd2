/**
 * The content that the site was built from, read without our own reader, schema and rules: what stands in the files is what the site must show.
 * Of src/ it takes the types, which judge nothing, and the clock, of which there is one.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { jetzt } from '../../src/zeit/uhr.ts';
import type { Bestand } from '../../src/inhalt/bestand.ts';
import { WURZEL } from '../ordner.ts';

const INHALT = path.join(WURZEL, 'content');
const ORDNER = [
  ...['seiten', 'meldungen', 'massnahmen', 'einrichtungen', 'ereignisse', 'quellen', 'glossar'],
  ...['uebersetzungen', 'sprachen', 'datenworte'],
] as const;

/** Lists that an entry may leave out when there is nothing in them. */
const LISTEN = {
  meldungen: ['bilder', 'dokumente', 'massnahmen', 'einrichtungen', 'aenderungen', 'quellen'],
  ereignisse: ['massnahmen', 'einrichtungen', 'teile'],
  einrichtungen: ['telefon', 'oeffnungszeiten', 'haltepunkte'],
  massnahmen: ['einrichtungen'],
  seiten: ['kennzahlen', 'aenderungen'],
  datenworte: ['begriffe'],
} as Partial<Record<string, string[]>>;

type Felder = Record<string, unknown>;

const lies = (datei: string): string => readFileSync(path.join(INHALT, datei), 'utf8');
/** Blanks around a text are no part of it. */
const felder = (yaml: string): Felder =>
  YAML.parse(yaml, (_, wert: unknown) => (typeof wert === 'string' ? wert.trim() : wert)) as Felder;
const sichtbar = ({ entwurf, sperrfrist }: Felder): boolean =>
  entwurf !== true && !(Date.parse(String(sperrfrist)) > jetzt.getTime());

/** The entries of a folder that may be seen, by the names of their files. */
function ordner(name: string): Map<string, unknown> {
  const eintraege = globSync('**/*.{mdx,yaml}', { cwd: path.join(INHALT, name) }).map((datei) => {
    const [, kopf = '', ...rumpf] = datei.endsWith('.mdx')
      ? lies(`${name}/${datei}`).split(/^---$/m)
      : ['', lies(`${name}/${datei}`)];
    const leer = Object.fromEntries((LISTEN[name] ?? []).map((feld) => [feld, []]));
    const id = datei
      .split(path.sep)
      .join('/')
      .replace(/\.\w+$/, '');
    return { id, daten: { ...leer, ...felder(kopf) }, text: rumpf.join('---') };
  });
  return new Map(
    eintraege
      .filter(({ daten }) => sichtbar(daten))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((e) => [e.id, e]),
  );
}

/** A table or another file of its own, with the rows that may be seen. */
function datei(name: string): Felder {
  const daten = felder(lies(name));
  return Array.isArray(daten['zeilen']) ? { ...daten, zeilen: (daten['zeilen'] as Felder[]).filter(sichtbar) } : daten;
}

/** The content without what is still under embargo. */
export const sichtbarerBestand = (): Bestand =>
  Object.fromEntries([
    ...ORDNER.map((name): [string, unknown] => [name, ordner(name)]),
    ...globSync('*.yaml', { cwd: INHALT }).map((name): [string, unknown] => [name.replace('.yaml', ''), datei(name)]),
  ]) as Bestand;

/** Where rows of tables stand for ever. */
const SEITE_DER_TABELLE = {
  kennzahlen: '/zahlen/',
  reihen: '/zahlen/',
  vergleich: '/zuerich/',
  rechtslage: '/zuerich/recht/',
  wirkung: '/zuerich/wirkung/',
  geschichte: '/zuerich/geschichte/',
  saeulen: '/zuerich/saeulen/',
  uebernahme: '/zuerich/uebernahme/',
  staedte: '/zuerich/andere-staedte/',
  stellungnahmen: '/stellungnahmen/',
  standortsuche: '/konzept/standortsuche/',
  'offene-fragen': '/fragen/',
  hilfe: '/hilfe/',
} as const;

/** Where a place stands that is in the directory. */
export const adresseDesOrtes = (id: string, { ort }: { ort: string }): string =>
  ort === 'zuerich' ? `/zuerich/einrichtungen/#${id}` : `/standorte/${id}/`;

/** The addresses that the content has for ever: of every page, entry and row. */
export const adressenDesInhalts = (bestand: Bestand): string[] => [
  ...[...bestand.seiten.keys()].map((id) => (id === 'index' ? '/' : `/${id}/`)),
  ...[...bestand.uebersetzungen.keys()].map((id) => `/${id.replace(/\/index$/, '')}/`),
  ...[...bestand.meldungen.keys()].map((id) => `/aktuelles/${id}/`),
  ...[...bestand.massnahmen.keys()].map((id) => `/konzept/massnahmen/${id}/`),
  ...[...bestand.quellen.keys()].map((id) => `/quellen/${id}/`),
  ...[...bestand.ereignisse.keys()].map((id) => `/verlauf/#${id}`),
  ...[...bestand.glossar.keys()].map((id) => `/glossar/#${id}`),
  ...[...bestand.einrichtungen.values()]
    .filter(({ daten }) => daten.anzeige !== 'nein')
    .map(({ id, daten }) => adresseDesOrtes(id, daten)),
  ...Object.entries(SEITE_DER_TABELLE).flatMap(([tabelle, seite]) =>
    bestand[tabelle as keyof typeof SEITE_DER_TABELLE].zeilen.map(({ id }) => `${seite}#${id}`),
  ),
];

const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** A date as people read it: '2024-01-30' is '30. Januar 2024', '2024-01' is 'Januar 2024'. What is no date is read as it stands. */
export function inWorten(datum: string): string {
  const [, jahr, monat, tag] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(datum) ?? [];
  if (!jahr) return datum;
  return [...(tag ? [`${Number(tag)}.`] : []), ...(monat ? [MONATE[Number(monat) - 1]] : []), jahr].join(' ');
}

/** The day in Dortmund at a moment: '2026-11-28'. */
export const tagIn = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(moment);

/** Has this moment come? */
export const vorbei = (moment: string): boolean => Date.parse(moment) <= jetzt.getTime();
/** Today in Dortmund. */
export const heute = tagIn(jetzt);

/** Whose the website is, as every page and file says (L-15). */
export const absender = ({ site }: Bestand): string =>
  site.amtlich ? 'Information der Stadt Dortmund.' : 'Kein amtliches Angebot der Stadt Dortmund.';
