/** The ledgers of what is published: addresses and versions of texts. They lie beside the tests that hold the content against them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alsLedger, fassungen, liesLedger, ohneHinweis } from '../src/build/fassungen.ts';
import { leseInhalt } from '../src/build/lesen.ts';
import { pruefeInhalt, pruefeVorBau } from '../src/build/pruefen.ts';
import { alleAdressen } from '../src/query/adressen.ts';
import { ortVonMedium, zusatzordner } from '../src/query/medienordner.ts';
import { sichtbarer } from '../src/query/sichtbar.ts';
import type { Bestand } from '../src/schema/bestand.ts';
import type { Fehler } from '../src/schema/fehler.ts';
import { schreibeGanz } from './dateien.ts';

/** Paths from the root of the project. */
export const LEDGER = { adressen: 'tests/content/adressen.txt', fassungen: 'tests/content/fassungen.txt' };

const lies = (datei: string): string => (existsSync(datei) ? readFileSync(datei, 'utf8') : '');

/**
 * All content, also of the private folder, and everything wrong with it, also what was changed after publication without a word. The ledger
 * knows nothing of the private folder, so it is held against the rest. `uhr`: the moment that is going to be published.
 */
export async function pruefeStand(wurzel: string, uhr?: Date): Promise<{ bestand: Bestand; fehler: Fehler[] }> {
  const inhalt = path.join(wurzel, 'content');
  const { bestand, fehler } = await pruefeVorBau(leseInhalt(inhalt, zusatzordner()));
  const ledger = lies(path.join(wurzel, LEDGER.fassungen));
  if (fehler.length || !ledger) return { bestand, fehler };
  const eigener = zusatzordner() ? leseInhalt(inhalt).bestand : bestand;
  return {
    bestand,
    fehler: [
      ...ohneHinweis(liesLedger(ledger), eigener, uhr, abdruckIn(inhalt)),
      ...verschwundenes(lies(path.join(wurzel, LEDGER.adressen)), eigener),
    ],
  };
}

/** Fingerprints of uploaded files, by address. */
const abdruckIn =
  (inhalt: string) =>
  (adresse: string): string => {
    const ort = ortVonMedium(adresse, [inhalt]);
    return ort ? createHash('sha256').update(readFileSync(ort)).digest('hex') : '';
  };

/** Published addresses that are no more and lead nowhere (P-09). In: the ledger of addresses, all content. */
function verschwundenes(ledger: string, bestand: Bestand): Fehler[] {
  const adressen = alleAdressen(bestand);
  return ledger
    .split('\n')
    .filter((a) => a && !adressen.has(a) && !(a.split('#')[0]! in bestand.weiterleitungen))
    .map((adresse) => ({
      datei: 'weiterleitungen.yaml',
      problem: `die veröffentlichte Adresse ${adresse} gibt es nicht mehr`,
      erwartet:
        'eine Weiterleitung; oder den Eintrag wieder herstellen und mit „zurueckgezogen“ sagen, dass er nicht mehr gilt',
    }));
}

/** Writes both: addresses that are new (never takes one away), versions as they are at this moment. Not of the private folder: the repository has no copy of it. */
export function schreibeLedger(wurzel: string, uhr?: Date): { adressen: number; neu: number; fassungen: number } {
  const bestand = sichtbarer(pruefeInhalt(path.join(wurzel, 'content')).bestand, uhr);
  const verzeichnis = path.join(wurzel, LEDGER.adressen);
  const bisher = lies(verzeichnis).split('\n').filter(Boolean);
  const alle = [...new Set([...bisher, ...alleAdressen(bestand)])].sort();
  const versionen = fassungen(bestand, abdruckIn(path.join(wurzel, 'content')));
  schreibeGanz(verzeichnis, `${alle.join('\n')}\n`);
  schreibeGanz(path.join(wurzel, LEDGER.fassungen), alsLedger(versionen));
  return { adressen: alle.length, neu: alle.length - bisher.length, fassungen: versionen.size };
}
