/** What two people have made of one text, field by field in the words of the form. Pure. */
import { feldInWorten } from '../befund.ts';
import { gleich, istGruppe } from '../datei/form.ts';
import { istEigenes, type Format } from '../datei/format.ts';
import type { Feld } from '../eingaben.ts';

export interface Unterschied {
  /** The field as the form calls it. */
  feld: string;
  /** What stands in it, as one reads it; '' for nothing. */
  meins: string;
  anderes: string;
  /** Who changed it. */
  wer: 'ich' | 'andere' | 'beide';
}

export interface Fassungen {
  /** What both started from. */
  grundlage: string;
  meins: string;
  anderes: string;
}

/** Tells in what versions of a file differ, whatever its kind. */
export type Vergleich = (fassungen: Fassungen) => Unterschied[];

/** Every value of a file by the path of its field. */
function werte(wert: unknown, pfad: string[] = []): [string, unknown][] {
  const teile: [string, unknown][] = Array.isArray(wert)
    ? wert.map((w, i) => [String(i), w])
    : istGruppe(wert)
      ? Object.entries(wert).filter(([name]) => !istEigenes(name))
      : [];
  return teile.length ? teile.flatMap(([name, w]) => werte(w, [...pfad, name])) : [[pfad.join('.'), wert]];
}

/** A value as one reads it; words of closed lists stand as in the file. */
function inWorten(wert: unknown): string {
  if (wert === undefined || wert === null) return '';
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  return typeof wert === 'string' ? wert : JSON.stringify(wert);
}

/** The fields in which the two versions differ. A file that cannot be read has none. */
export function unterschiede(felder: readonly Feld[], { fromFile }: Format, fassungen: Fassungen): Unterschied[] {
  const lies = (text: string): Map<string, unknown> => {
    if (!text) return new Map();
    try {
      return new Map(werte(fromFile(text)));
    } catch {
      return new Map();
    }
  };
  const [grundlage, meins, anderes] = [lies(fassungen.grundlage), lies(fassungen.meins), lies(fassungen.anderes)];
  return [...new Set([...meins.keys(), ...anderes.keys()])]
    .filter((pfad) => !gleich(meins.get(pfad), anderes.get(pfad)))
    .map((pfad) => {
      const [vorher, ich, andere] = [grundlage.get(pfad), meins.get(pfad), anderes.get(pfad)];
      return {
        feld: feldInWorten(felder, pfad.split('.')),
        meins: inWorten(ich),
        anderes: inWorten(andere),
        wer: gleich(vorher, ich) ? 'andere' : gleich(vorher, andere) ? 'ich' : 'beide',
      };
    });
}
