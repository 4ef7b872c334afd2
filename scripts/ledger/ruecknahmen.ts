/** Which places show an older version because somebody took the newest back. It is committed with the other ledgers, so that editors hear of it, too. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { schreibeGanz } from '../veroeffentlichung/dateien.ts';

/** A version that is shown, by its name, instead of newer ones. */
export interface Ruecknahme {
  /** ISO moment. */
  seit: string;
  gezeigt: string;
}

/** Path from the root of the project. */
export const RUECKNAHMEN = 'ledger/ruecknahmen.txt';

/** When a version was made. In: its name, '2026-12-01T08-00-00-000Z' or with a number behind it. */
export const momentVon = (fassung: string): Date =>
  new Date(fassung.replace(/^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z).*$/, '$1:$2:$3.$4'));

/** By name of the place: the name alone, for a public repository need not know where on the server it lies. */
export function ruecknahmen(wurzel: string): Map<string, Ruecknahme> {
  const datei = path.join(wurzel, RUECKNAHMEN);
  const zeilen = existsSync(datei) ? readFileSync(datei, 'utf8').split('\n').filter(Boolean) : [];
  return new Map(
    zeilen.map((zeile) => {
      const [ort = '', seit = '', gezeigt = ''] = zeile.split('\t');
      return [ort, { seit, gezeigt }];
    }),
  );
}

/** Writes down that a place was taken back, or, without `ruecknahme`, that it is no longer. */
export function vermerkeRuecknahme(wurzel: string, ort: string, ruecknahme?: Ruecknahme): void {
  const alle = ruecknahmen(wurzel);
  if (ruecknahme) alle.set(ort, ruecknahme);
  else alle.delete(ort);
  const zeilen = [...alle].map(([name, { seit, gezeigt }]) => `${name}\t${seit}\t${gezeigt}\n`);
  schreibeGanz(path.join(wurzel, RUECKNAHMEN), zeilen.join(''));
}
