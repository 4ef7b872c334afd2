/** A timeline in runs: its turning points are shown, what lies between them is closed and says how much it is, and of when. Pure. */
import { MONATE } from '../zeit/datum.ts';

/** What a timeline needs to know of its rows. */
export interface Zeitpunkt {
  /** ISO, as exact as documented. */
  iso: string;
  wendepunkt: boolean;
}

export interface Lauf<Z> {
  /** Shown at once? */
  offen: boolean;
  zeilen: Z[];
}

/** Fewer than this are shown, too: the line that opens them would take as much room as they do. */
const MINDESTENS = 2;

/** In: rows in their order. Out: the same in runs, by turns shown and closed. */
export function laeufe<Z extends Zeitpunkt>(zeilen: readonly Z[]): Lauf<Z>[] {
  const roh: Lauf<Z>[] = [];
  for (const zeile of zeilen) {
    const lauf = roh.at(-1);
    if (lauf?.offen === zeile.wendepunkt) lauf.zeilen.push(zeile);
    else roh.push({ offen: zeile.wendepunkt, zeilen: [zeile] });
  }
  const folge: Lauf<Z>[] = [];
  for (const { offen, zeilen: neue } of roh) {
    const sichtbar = offen || neue.length < MINDESTENS;
    const lauf = folge.at(-1);
    if (lauf?.offen && sichtbar) lauf.zeilen.push(...neue);
    else folge.push({ offen: sichtbar, zeilen: neue });
  }
  return folge;
}

/**
 * From when to when, in German words, as exactly as all of them are documented: 'April bis Juni 2025', '1991 bis 1999'. `imJahr`: without the year, which
 * then is the same for all; empty where no more is documented.
 */
export function zeitspanne(zeilen: readonly Pick<Zeitpunkt, 'iso'>[], imJahr = false): string {
  const tage = zeilen.map(({ iso }) => iso).sort();
  const genau = tage.every((iso) => iso.length > 4) ? 7 : 4;
  const [von, bis] = [tage[0]!, tage.at(-1)!].map((iso) => iso.slice(0, genau)) as [string, string];
  const [jahr, monat] = von.split('-') as [string, string?];
  if (!bis.startsWith(jahr)) return `${jahr} bis ${bis.slice(0, 4)}`;
  const monate = [...new Set([von, bis])]
    .flatMap((iso) => (monat ? MONATE[Number(iso.slice(5)) - 1]! : []))
    .join(' bis ');
  return [monate, imJahr ? '' : jahr].filter(Boolean).join(' ');
}
