/**
 * The ledger of the open data: every version that was published, as it went out, with a fingerprint. It is taken from the built website, so that it holds
 * what readers got and nothing else.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DATENLEDGER, liesDatenledger, ohneHost, ortImLedger } from '../../src/daten/fassungen.ts';
import type { Fehler } from '../../src/inhalt/fehler.ts';
import { schreibeGanz } from '../veroeffentlichung/dateien.ts';

const abdruck = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The versions in a built website: "kennzahlen/2026-11-29", each with its text as the ledger keeps it. */
const gebaute = (ordner: string): [was: string, text: string][] =>
  globSync('*/*.json', { cwd: path.join(ordner, 'daten') })
    .sort()
    .map((datei) => [
      datei
        .split(path.sep)
        .join('/')
        .replace(/\.json$/, ''),
      ohneHost(readFileSync(path.join(ordner, 'daten', datei), 'utf8')),
    ]);

/** First the files, then the list: one that is not in it does not count. */
function schreibe(wurzel: string, neue: readonly [was: string, text: string][]): void {
  if (!neue.length) return;
  const ledger = liesDatenledger(wurzel);
  for (const [was, text] of neue) {
    const ort = ortImLedger(wurzel, was);
    mkdirSync(path.dirname(ort), { recursive: true });
    schreibeGanz(ort, text);
    ledger.set(was, abdruck(text));
  }
  const zeilen = [...ledger].map(([was, summe]) => `${was} ${summe}\n`).sort();
  schreibeGanz(path.join(wurzel, DATENLEDGER.liste), zeilen.join(''));
}

/** Keeps what was published and is not in the ledger yet. In: root of the project, folder of the built website. */
export function bewahreDaten(wurzel: string, ordner: string): void {
  const ledger = liesDatenledger(wurzel);
  schreibe(
    wurzel,
    gebaute(ordner).filter(([was]) => !ledger.has(was)),
  );
}

/** Takes over older versions as the built website has them: without what must vanish. */
export function vergissDaten(wurzel: string, ordner: string): void {
  const ledger = liesDatenledger(wurzel);
  schreibe(
    wurzel,
    gebaute(ordner).filter(([was, text]) => ledger.has(was) && ledger.get(was) !== abdruck(text)),
  );
}

/** Published versions that are gone or another than they were. */
export const verfaelschteDaten = (wurzel: string): Fehler[] =>
  [...liesDatenledger(wurzel)].flatMap(([was, summe]) => {
    const ort = ortImLedger(wurzel, was);
    const da = existsSync(ort);
    if (da && abdruck(readFileSync(ort, 'utf8')) === summe) return [];
    return [
      {
        datei: `${DATENLEDGER.ordner}/${was}.json`,
        problem: da
          ? 'die veröffentlichte Fassung der Daten ist geändert'
          : 'die veröffentlichte Fassung der Daten fehlt',
        erwartet:
          'die Datei, wie sie war (git checkout); muss etwas verschwinden, tut es npm run veroeffentlichen -- <Ziel> --vergessen',
      },
    ];
  });
