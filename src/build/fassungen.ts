/**
 * Versions of what is published: a fingerprint of every visible entry and table. Against the ledger of the last publication it shows which text was
 * changed without a word about it (P-08). Pure.
 */
import { createHash } from 'node:crypto';
import { alleEintraege, type Bestand } from '../schema/bestand.ts';
import type { Fehler } from '../schema/fehler.ts';
import { TABELLEN } from '../schema/index.ts';

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
      { abdruck: abdruck(daten, text), aenderungen: (daten as { aenderungen: unknown[] }).aenderungen.length },
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

/** Everything published that was changed and says nothing of it. Entries that vanished are the ledger of addresses' affair. */
export function ohneHinweis(
  veroeffentlicht: ReadonlyMap<string, Fassung>,
  jetzt: ReadonlyMap<string, Fassung>,
): Fehler[] {
  return [...veroeffentlicht].flatMap(([datei, vorher]) => {
    const nachher = jetzt.get(datei);
    if (!nachher || nachher.abdruck === vorher.abdruck || nachher.aenderungen > vorher.aenderungen) return [];
    return [
      {
        datei,
        feld: 'aenderungen',
        problem: 'der veröffentlichte Text ist geändert, aber keine Änderung eingetragen',
        erwartet: 'ein neuer Eintrag in aenderungen; bei Tippfehlern art: formal',
        beispiel: '- { am: 2026-12-03, art: formal }',
      },
    ];
  });
}
