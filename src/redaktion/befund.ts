/** What would stop the build, told while somebody writes: the check of the content, in its words, for the one file that is being saved. Pure. */
import { liesDatei, type Dateiinhalt } from '../inhalt/dateileser.ts';
import type { Feld } from './eingaben.ts';
import { DATEIEN, istOrdner, ORDNER, type Dateiname, type Ordnername } from '../schema/index.ts';
import { sichtbares } from '../inhalt/sichtbares.ts';
import { gleich } from './datei/form.ts';

export interface Befund {
  /** The field as the form calls it: "Bilder 1, Aufgenommen". '' for the whole file. */
  feld: string;
  problem: string;
  erwartet: string;
}

/** The path of a field in the words of the form. */
export function feldInWorten(felder: readonly Feld[], [name, ...rest]: string[]): string {
  const feld = felder.find((f) => f.name === name);
  const nummer = rest[0] && /^\d+$/.test(rest[0]) ? Number(rest.shift()) + 1 : undefined;
  const wort = [feld?.label ?? name, nummer].filter(Boolean).join(' ');
  return rest.length && feld?.fields ? `${wort}, ${feldInWorten(feld.fields, rest)}` : wort;
}

/**
 * Was a text changed after somebody had released it, and the release left standing? As in the check of the whole content, the release outlives
 * formal changes: nobody reads of them.
 */
function giltAltemText(alt: Dateiinhalt<unknown>, neu: Dateiinhalt<unknown>): boolean {
  // A file with faults may lack any field; only these two are looked at.
  const angaben = ({ daten }: Dateiinhalt<unknown>) => daten as { freigabe?: unknown; aenderungen?: { art: string }[] };
  const [vorher, nachher] = [angaben(alt), angaben(neu)];
  if (typeof nachher.freigabe !== 'object' || !gleich(vorher.freigabe, nachher.freigabe)) return false;
  if (gleich(sichtbares([alt.daten, alt.text.trim()]), sichtbares([neu.daten, neu.text.trim()]))) return false;
  const [bisher, jetzt] = [vorher.aenderungen ?? [], nachher.aenderungen ?? []];
  const neue = jetzt.slice(0, jetzt.length - bisher.length);
  return !neue.length || neue.some(({ art }) => art !== 'formal');
}

/**
 * Everything that stands in the way of publishing a file. In: the name of its folder or table, the fields of its form, its text, its text
 * before this change if it has one. Other files are not looked at: whether a reference leads somewhere, the check of the whole content tells.
 */
export function befund(name: Ordnername | Dateiname, felder: readonly Feld[], text: string, bisher = ''): Befund[] {
  const { schema, endung } = istOrdner(name) ? ORDNER[name] : { schema: DATEIEN[name], endung: 'yaml' };
  const pruefe = (roh: string) => liesDatei<typeof schema>(`${name}.${endung}`, roh, schema);
  const neu = pruefe(text);
  const befunde = neu.fehler.map(({ feld, problem, erwartet }) => ({
    feld: feld ? feldInWorten(felder, feld.split('.')) : '',
    problem,
    erwartet,
  }));
  if (bisher && giltAltemText(pruefe(bisher), neu))
    befunde.push({
      feld: 'Freigabe',
      problem: 'gilt noch dem Text vor dieser Änderung',
      erwartet: 'das Häkchen wegnehmen; eine zweite Person liest den neuen Text und setzt es neu',
    });
  return befunde;
}
