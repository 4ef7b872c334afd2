/** The ledgers of what is published, in the folder `ledger/`: addresses, versions of texts, what was taken back, and every version of the data. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { verfaelschteDaten } from './datenstaende.ts';
import { DATENLEDGER } from '../../src/daten/fassungen.ts';
import { RUECKNAHMEN } from './ruecknahmen.ts';
import { alsLedger, fassungen, liesLedger, ohneHinweis } from './fassungen.ts';
import { leseInhalt } from '../../src/inhalt/lesen.ts';
import { pruefeInhalt, pruefeVorBau } from '../../src/inhalt/pruefung/pruefen.ts';
import { alleAdressen } from '../../src/inhalt/adressen.ts';
import { ortVonMedium, zusatzordner } from '../../src/inhalt/medienordner.ts';
import { sichtbarer } from '../../src/inhalt/sichtbar.ts';
import type { Bestand } from '../../src/inhalt/bestand.ts';
import type { Fehler } from '../../src/inhalt/fehler.ts';
import { schreibeGanz } from '../veroeffentlichung/dateien.ts';

/** Paths from the root of the project. */
export const LEDGER = {
  adressen: 'ledger/adressen.txt',
  fassungen: 'ledger/fassungen.txt',
  ruecknahmen: RUECKNAHMEN,
  datenliste: DATENLEDGER.liste,
  daten: DATENLEDGER.ordner,
};

const liesOderLeer = (datei: string): string => (existsSync(datei) ? readFileSync(datei, 'utf8') : '');
const zeilen = (datei: string): string[] => liesOderLeer(datei).split('\n').filter(Boolean);

/** What was published: addresses, and versions as text (`alsLedger`). */
export interface Ledger {
  adressen: string[];
  fassungen: string;
}

/** Fingerprints of uploaded files, by address. */
const abdruckIn =
  (ordner: (string | undefined)[]) =>
  (adresse: string): string => {
    const ort = ortVonMedium(adresse, ordner);
    return ort ? createHash('sha256').update(readFileSync(ort)).digest('hex') : '';
  };

/** What is published at a moment. In: all content, and the folders that it was read from. */
export function ledgerVon(bestand: Bestand, ordner: (string | undefined)[], uhr?: Date): Ledger {
  const sichtbar = sichtbarer(bestand, uhr);
  return { adressen: [...alleAdressen(sichtbar)], fassungen: alsLedger(fassungen(sichtbar, abdruckIn(ordner))) };
}

/** Published addresses that are no more, or that nobody sees any more, and lead nowhere (P-09). */
function verschwundenes(veroeffentlicht: string[], bestand: Bestand, uhr?: Date): Fehler[] {
  const adressen = alleAdressen(sichtbarer(bestand, uhr));
  return veroeffentlicht
    .filter((a) => !adressen.has(a) && !Object.hasOwn(bestand.weiterleitungen, a.replace(/#.*/, '')))
    .map((adresse) => ({
      datei: 'weiterleitungen.yaml',
      problem: `die veröffentlichte Adresse ${adresse} gibt es nicht mehr`,
      erwartet:
        'eine Weiterleitung; oder den Eintrag wieder zeigen und mit „zurueckgezogen“ sagen, dass er nicht mehr gilt',
    }));
}

/** What was published and is now gone, or another without a word. */
const widersprueche = (ledger: Ledger, bestand: Bestand, ordner: (string | undefined)[], uhr?: Date): Fehler[] => [
  ...ohneHinweis(liesLedger(ledger.fassungen), bestand, uhr, abdruckIn(ordner)),
  ...verschwundenes(ledger.adressen, bestand, uhr),
];

/**
 * All content, also of the private folder, and everything wrong with it, also what was changed after publication without a word. The
 * repository's ledger knows nothing of the private folder, so it is held against the rest. `uhr`: the moment that is going to be published;
 * `gezeigt`: what is shown now, of both.
 */
export async function pruefeStand(
  wurzel: string,
  uhr?: Date,
  gezeigt?: Ledger,
): Promise<{ bestand: Bestand; ordner: (string | undefined)[]; fehler: Fehler[] }> {
  const inhalt = path.join(wurzel, 'content');
  const ordner = [inhalt, zusatzordner()];
  const { bestand, fehler } = await pruefeVorBau(leseInhalt(inhalt, zusatzordner()));
  if (fehler.length) return { bestand, ordner, fehler };
  const eigener = zusatzordner() ? leseInhalt(inhalt).bestand : bestand;
  const eingetragen = {
    adressen: zeilen(path.join(wurzel, LEDGER.adressen)),
    fassungen: liesOderLeer(path.join(wurzel, LEDGER.fassungen)),
  };
  const gefunden = [
    ...verfaelschteDaten(wurzel),
    ...(eingetragen.fassungen ? widersprueche(eingetragen, eigener, [inhalt], uhr) : []),
    ...(gezeigt ? widersprueche(gezeigt, bestand, ordner, uhr) : []),
  ];
  // Most stand in both ledgers.
  return { bestand, ordner, fehler: [...new Map(gefunden.map((f) => [`${f.datei} ${f.problem}`, f])).values()] };
}

/** Writes both: addresses that are new (never takes one away), versions as they are at this moment. Not of the private folder: the repository has no copy of it. */
export function schreibeLedger(wurzel: string, uhr?: Date): { adressen: number; neu: number; fassungen: number } {
  const inhalt = path.join(wurzel, 'content');
  const ledger = ledgerVon(pruefeInhalt(inhalt).bestand, [inhalt], uhr);
  const verzeichnis = path.join(wurzel, LEDGER.adressen);
  const bisher = zeilen(verzeichnis);
  const alle = [...new Set([...bisher, ...ledger.adressen])].sort();
  schreibeGanz(verzeichnis, `${alle.join('\n')}\n`);
  schreibeGanz(path.join(wurzel, LEDGER.fassungen), ledger.fassungen);
  return { adressen: alle.length, neu: alle.length - bisher.length, fassungen: liesLedger(ledger.fassungen).size };
}
