/**
 * The published versions of the datasets. What was published lies in ledger/daten/ as it went out, and stays reachable under its date, so that a citation can
 * be checked later. Its addresses stand there without a host: the website may move. Rules: docs/decisions/0105-datierte-daten.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The ledger of the versions: one line each, "kennzahlen/2026-11-29 <fingerprint>"; and where they lie. Paths from the root of the project. */
export const DATENLEDGER = { liste: 'ledger/daten.txt', ordner: 'ledger/daten' } as const;

export interface Datenfassung {
  /** The day of the version; of a day's second one with "-2" behind it. */
  name: string;
  /** The file as it was published. */
  inhalt: string;
  /** Is it what the dataset holds now? */
  aktuell: boolean;
}

/** Only these fields hold addresses of ours, each on a line of its own: no text can look like one, as its quotes are escaped. */
const MIT_HOST = /^( *"(?:seite|schema)": ")https?:\/\/[^/"]+(?=\/)/gm;
const OHNE_HOST = /^( *"(?:seite|schema)": ")(?=\/)/gm;

/** A file of the data as the ledger keeps it. */
export const ohneHost = (text: string): string => text.replace(MIT_HOST, '$1');
/** The same as it goes out. */
const mitHost = (text: string, host: string): string => text.replace(OHNE_HOST, (anfang) => anfang + host);

/** Address of a version. */
export const fassungsadresse = (datensatz: string, name: string): string => `/daten/${datensatz}/${name}.json`;

/** The lines of the ledger: which versions there are, and the fingerprint of each. In: root of the project. */
export function liesDatenledger(wurzel: string): Map<string, string> {
  const liste = path.join(wurzel, DATENLEDGER.liste);
  if (!existsSync(liste)) return new Map();
  const zeilen = readFileSync(liste, 'utf8').split('\n').filter(Boolean);
  return new Map(
    zeilen.map((zeile) => {
      const [was = '', abdruck = ''] = zeile.split(' ');
      return [was, abdruck];
    }),
  );
}

/** Where a version lies in the ledger. In: root of the project, "kennzahlen/2026-11-29". */
export const ortImLedger = (wurzel: string, was: string): string =>
  path.join(wurzel, DATENLEDGER.ordner, `${was}.json`);

/** The newest first; of a day the last first. */
const neuesteZuerst = (a: Datenfassung, b: Datenfassung): number =>
  b.name.slice(0, 10).localeCompare(a.name.slice(0, 10)) || nummer(b.name) - nummer(a.name);
const nummer = (name: string): number => Number(name.slice(11) || 1);

const DATEI = z.looseObject({ version: z.string(), daten: z.array(z.unknown()) });

/**
 * An older version after something had to vanish: of its entries only those are left that stand in the current one in the same words. What they were is not
 * said, how many, is. In: both as text.
 */
export function ohneVergessenes(alt: string, jetzt: string): string {
  const [vorher, nachher] = [DATEI.parse(JSON.parse(alt)), DATEI.parse(JSON.parse(jetzt))];
  const bleibt = new Set(nachher.daten.map((zeile) => JSON.stringify(zeile)));
  const daten = vorher.daten.filter((zeile) => bleibt.has(JSON.stringify(zeile)));
  const entfernt = vorher.daten.length - daten.length;
  if (!entfernt) return alt;
  const bisher = typeof vorher['entfernt'] === 'number' ? vorher['entfernt'] : 0;
  return alsJsontext({ ...vorher, entfernt: bisher + entfernt, daten });
}

/** JSON as all files of the data have it. */
export const alsJsontext = (wert: unknown): string => `${JSON.stringify(wert, null, 1)}\n`;

/**
 * All versions of a dataset, the newest first. In: its id, the day of its version, its file as it is now; whether something must vanish; root of the project; our
 * host with its scheme.
 * What is not published yet has its address already: the same that it will have then. Throws when the ledger names a file that is not there.
 */
export function datenfassungen(
  datensatz: string,
  tag: string,
  jetzt: string,
  vergessen: boolean,
  wurzel: string,
  host: string,
): Datenfassung[] {
  const veroeffentlicht = [...liesDatenledger(wurzel).keys()]
    .filter((was) => was.startsWith(`${datensatz}/`))
    .map((was) => ({ name: was.slice(datensatz.length + 1), text: readFileSync(ortImLedger(wurzel, was), 'utf8') }));
  const aktuell = ohneHost(jetzt);
  const alle = veroeffentlicht.map(({ name, text }): Datenfassung => ({
    name,
    inhalt: mitHost(vergessen ? ohneVergessenes(text, aktuell) : text, host),
    aktuell: text === aktuell,
  }));
  if (!alle.some((fassung) => fassung.aktuell)) {
    const belegt = new Set(veroeffentlicht.map(({ name }) => name));
    let name = tag;
    for (let nr = 2; belegt.has(name); nr++) name = `${tag}-${nr}`;
    alle.push({ name, inhalt: jetzt, aktuell: true });
  }
  return alle.sort(neuesteZuerst);
}
