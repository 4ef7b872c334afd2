/**
 * Versions of what is published: a fingerprint of every visible entry and table. Against the ledger of the last publication it shows which text was
 * changed without a word about it (P-08). Pure but for the clock.
 */
import { createHash } from 'node:crypto';
import { sichtbarer } from '../../src/inhalt/sichtbar.ts';
import { erreicht, jetzt } from '../../src/zeit/uhr.ts';
import { alleEintraege, alleTabellen, type Bestand } from '../../src/inhalt/bestand.ts';
import { erzaehltes, type Erzaehlt } from '../../src/inhalt/erzaehltes.ts';
import type { Fehler } from '../../src/inhalt/fehler.ts';
import { sichtbares } from '../../src/inhalt/sichtbares.ts';

export interface Fassung {
  /** Fingerprint of what readers see. */
  abdruck: string;
  /** Fingerprints of the changes that the entry tells of. */
  worte: string[];
}

const kurz = (wert: unknown, laenge: number): string =>
  createHash('sha256').update(JSON.stringify(wert)).digest('hex').slice(0, laenge);

const fassung = (daten: Erzaehlt, text: string, dateien: string[] = []): Fassung => ({
  abdruck: kurz([sichtbares(daten), text.replace(/\s+/g, ' ').trim(), ...dateien], 12),
  worte: erzaehltes(daten).map((wort) => kurz(sichtbares(wort), 8)),
});

/** The uploaded files that an entry shows, as addresses. */
const dateienIn = (daten: unknown): string[] => {
  const { bilder = [], dokumente = [] } = daten as Partial<Record<'bilder' | 'dokumente', { datei?: string }[]>>;
  return [...bilder, ...dokumente].flatMap(({ datei }) => (datei ? [datei] : []));
};

/**
 * The versions of everything that readers see and that can carry changes, by file. In: what is visible; the fingerprint of an uploaded file
 * by its address (undefined where nobody asks for files).
 */
export function fassungen(bestand: Bestand, medium?: (adresse: string) => string): Map<string, Fassung> {
  const eintraege = alleEintraege(bestand)
    // Sources describe documents of others; the handbook is for those who write.
    .flatMap(({ datei, eintrag: { daten, text } }): [string, Fassung][] =>
      'aenderungen' in daten && !('intern' in daten && daten.intern)
        ? [[datei, fassung(daten, text, medium && dateienIn(daten).map(medium))]]
        : [],
    );
  const tabellen = alleTabellen(bestand).map(({ datei, daten }): [string, Fassung] => [datei, fassung(daten, '')]);
  return new Map([...eintraege, ...tabellen].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The ledger as text: one line a file, with its fingerprint and those of its changes. */
export const alsLedger = (liste: ReadonlyMap<string, Fassung>): string =>
  [...liste].map(([datei, f]) => `${[datei, f.abdruck, ...f.worte].join(' ')}\n`).join('');

/** Reads what `alsLedger` wrote. */
export const liesLedger = (text: string): Map<string, Fassung> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((zeile) => zeile.split(' '))
      .map(([datei, abdruck, ...worte]) => [datei!, { abdruck: abdruck!, worte }]),
  );

/** Fingerprints that stand more often in `nachher` than in `vorher`: two equal changes of a day are two. */
const hinzugekommen = (vorher: readonly string[], nachher: readonly string[]): boolean => {
  const uebrig = [...vorher];
  return nachher.some((wort) => {
    const stelle = uebrig.indexOf(wort);
    if (stelle >= 0) uebrig.splice(stelle, 1);
    return stelle < 0;
  });
};

/** Embargoes of rows that are over, as moments just before their end, the latest first. */
const vorFristen = (bestand: Bestand, uhr: Date): Date[] =>
  [
    ...new Set(
      alleTabellen(bestand)
        .flatMap(({ zeilen }) => zeilen)
        .flatMap(({ sperrfrist }) => (sperrfrist && erreicht(sperrfrist, uhr) ? [Date.parse(sperrfrist) - 1] : [])),
    ),
  ]
    .sort((a, b) => b - a)
    .map((ms) => new Date(ms));

/**
 * Everything published that was changed and says nothing of it, and changes that were told and are told no more. In: the ledger, all content,
 * the moment, fingerprints of files. A table that only shows rows whose embargo has ended is not changed. Entries that vanished are the
 * ledger of addresses' affair.
 */
export function ohneHinweis(
  veroeffentlicht: ReadonlyMap<string, Fassung>,
  bestand: Bestand,
  uhr: Date = jetzt,
  medium?: (adresse: string) => string,
): Fehler[] {
  const jetzige = fassungen(sichtbarer(bestand, uhr), medium);
  const beide = [...veroeffentlicht].flatMap(([datei, vorher]) => {
    const nachher = jetzige.get(datei);
    return nachher ? [{ datei, vorher, nachher }] : [];
  });
  const geaendert = beide.filter(
    ({ vorher, nachher }) => nachher.abdruck !== vorher.abdruck && !hinzugekommen(vorher.worte, nachher.worte),
  );
  const frueher = geaendert.length
    ? vorFristen(bestand, uhr).map((u) => fassungen(sichtbarer(bestand, u), medium))
    : [];
  return [
    ...geaendert
      .filter(({ datei, vorher }) => !frueher.some((stand) => stand.get(datei)?.abdruck === vorher.abdruck))
      .map(({ datei }) => ({
        datei,
        feld: 'aenderungen',
        problem: 'der veröffentlichte Text ist geändert, aber keine Änderung eingetragen',
        erwartet: 'ein neuer Eintrag in aenderungen; bei Tippfehlern art: formal',
        beispiel: '- { am: 2026-12-03, art: formal }',
      })),
    ...beide
      .filter(({ vorher, nachher }) => hinzugekommen(nachher.worte, vorher.worte))
      .map(({ datei }) => ({
        datei,
        feld: 'aenderungen',
        problem: 'eine veröffentlichte Änderung steht anders oder gar nicht mehr da',
        erwartet:
          'alles, was schon veröffentlicht war, unverändert; was daran falsch war, sagt ein neuer Eintrag darüber',
      })),
  ];
}
