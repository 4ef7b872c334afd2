/**
 * Versions of what is published: a fingerprint of every visible entry and table. Against the ledger of the last publication it shows which text was
 * changed without a word about it (P-08). Pure but for the clock.
 */
import { createHash } from 'node:crypto';
import { sichtbarer } from '../query/sichtbar.ts';
import { erreicht, jetzt } from '../query/uhr.ts';
import { alleEintraege, type Bestand } from '../schema/bestand.ts';
import type { Fehler } from '../schema/fehler.ts';
import { TABELLEN } from '../schema/index.ts';

/** What an entry tells of its own changes. */
type Erzaehlt = { aenderungen: unknown[]; zurueckgezogen?: unknown };
/** How many changes that are: that it was withdrawn is one, too. */
export const aenderungszahl = ({ aenderungen, zurueckgezogen }: Erzaehlt): number =>
  aenderungen.length + (zurueckgezogen ? 1 : 0);

export interface Fassung {
  /** Fingerprint of what readers see. */
  abdruck: string;
  /** How many changes the entry tells of. */
  aenderungen: number;
}

/** What may change without a word: who checked and released, how it is found, where it stands in the menu. */
const STILL = new Set([
  'geprueft',
  'naechste_pruefung',
  'freigabe',
  'ki',
  'suchbegriffe',
  'aenderungen',
  'sperrfrist',
  'entwurf',
  'menue',
]);

const sichtbares = (wert: unknown): unknown => {
  if (Array.isArray(wert)) return wert.map(sichtbares);
  if (wert === null || typeof wert !== 'object') return wert;
  const paare = Object.entries(wert).filter(([feld, w]) => !STILL.has(feld) && w !== undefined);
  // The order of fields is the editor's affair.
  return Object.fromEntries(paare.sort(([a], [b]) => (a < b ? -1 : 1)).map(([feld, w]) => [feld, sichtbares(w)]));
};

const abdruck = (daten: unknown, text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([sichtbares(daten), text.replace(/\s+/g, ' ').trim()]))
    .digest('hex')
    .slice(0, 12);

/** The versions of everything that readers see and that can carry changes, by file. In: what is visible. */
export function fassungen(bestand: Bestand): Map<string, Fassung> {
  const eintraege = alleEintraege(bestand)
    // Sources describe documents of others; the handbook is for those who write.
    .filter(({ name, eintrag }) => name !== 'quellen' && !(eintrag.daten as { intern?: boolean }).intern)
    .map(({ datei, eintrag: { daten, text } }): [string, Fassung] => [
      datei,
      { abdruck: abdruck(daten, text), aenderungen: aenderungszahl(daten as Erzaehlt) },
    ]);
  const tabellen = (Object.keys(TABELLEN) as (keyof typeof TABELLEN)[]).map((name): [string, Fassung] => [
    `${name}.yaml`,
    { abdruck: abdruck(bestand[name], ''), aenderungen: bestand[name].aenderungen.length },
  ]);
  return new Map([...eintraege, ...tabellen].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The ledger as text: one line a file. */
export const alsLedger = (liste: ReadonlyMap<string, Fassung>): string =>
  [...liste].map(([datei, f]) => `${datei} ${f.abdruck} ${f.aenderungen}\n`).join('');

/** Reads what `alsLedger` wrote. */
export const liesLedger = (text: string): Map<string, Fassung> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((zeile) => zeile.split(' '))
      .map(([datei, abdruck, aenderungen]) => [datei!, { abdruck: abdruck!, aenderungen: Number(aenderungen) }]),
  );

/** Embargoes of rows that are over, as moments just before their end, the latest first. */
const vorFristen = (bestand: Bestand, uhr: Date): Date[] =>
  [
    ...new Set(
      (Object.keys(TABELLEN) as (keyof typeof TABELLEN)[])
        .flatMap((name) => bestand[name].zeilen as { sperrfrist?: string }[])
        .flatMap(({ sperrfrist }) => (sperrfrist && erreicht(sperrfrist, uhr) ? [Date.parse(sperrfrist) - 1] : [])),
    ),
  ]
    .sort((a, b) => b - a)
    .map((ms) => new Date(ms));

/**
 * Everything published that was changed and says nothing of it. In: the ledger, all content, the moment. A table that only shows rows whose
 * embargo has ended is not changed. Entries that vanished are the ledger of addresses' affair.
 */
export function ohneHinweis(
  veroeffentlicht: ReadonlyMap<string, Fassung>,
  bestand: Bestand,
  uhr: Date = jetzt,
): Fehler[] {
  const jetzige = fassungen(sichtbarer(bestand, uhr));
  const geaendert = [...veroeffentlicht].filter(([datei, vorher]) => {
    const nachher = jetzige.get(datei);
    return nachher && nachher.abdruck !== vorher.abdruck && nachher.aenderungen <= vorher.aenderungen;
  });
  const frueher = geaendert.length ? vorFristen(bestand, uhr).map((u) => fassungen(sichtbarer(bestand, u))) : [];
  return geaendert
    .filter(([datei, vorher]) => !frueher.some((stand) => stand.get(datei)?.abdruck === vorher.abdruck))
    .map(([datei]) => ({
      datei,
      feld: 'aenderungen',
      problem: 'der veröffentlichte Text ist geändert, aber keine Änderung eingetragen',
      erwartet: 'ein neuer Eintrag in aenderungen; bei Tippfehlern art: formal',
      beispiel: '- { am: 2026-12-03, art: formal }',
    }));
}
