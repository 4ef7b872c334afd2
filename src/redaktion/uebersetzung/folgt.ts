/** Whether the translation that is open still follows its German page: as a field of its form, and as a word in the list. Pure. */
import { seitUebersetzt } from '../../aenderung/uebersetzungsstand.ts';
import { inWorten } from '../../zeit/datum.ts';
import type { Format } from '../datei/format.ts';
import type { Feld } from '../eingaben.ts';
import type { Originale } from './originale.ts';

/** The name of the field, which no file has (datei/format.ts): it holds the day since which the translation does not follow, '' while it does. */
export const UEBERSETZUNGSSTAND = '__uebersetzungsstand';

/** The kind of field that shows it, as it is made known to the software. */
export const STANDFELD = 'uebersetzungsstand';

/** Stands above all others: whoever opens a translation reads it first. */
export const UEBERSETZUNGSFELD: Feld = {
  name: UEBERSETZUNGSSTAND,
  label: 'Folgt sie der deutschen Seite?',
  widget: STANDFELD,
  required: false,
  hint: 'Hier ist nichts einzutragen. Der Satz richtet sich nach „Deutsche Seite“ und „Übersetzt am“.',
};

/** What stands in the form of a translation; while somebody fills it in, any of it may be missing. */
export interface Uebersetzungsangaben {
  original?: string | undefined;
  uebersetzt?: string | undefined;
}

export interface Auskunft {
  /** Since which ISO day the German page says something else; '' while it does not. */
  seit: string;
  /** What is to be said of it, and what is to be done. */
  satz: string;
  /** What was changed, newest first: "29. November 2026: Ergänzt: Ein Satz." */
  geaendert: string[];
  rat?: string;
}

/** In: what the form says, the German pages. Out: what it tells of both. */
export function auskunft({ original = '', uebersetzt = '' }: Uebersetzungsangaben, originale: Originale): Auskunft {
  const erzaehlt = Object.hasOwn(originale, original) ? originale[original] : undefined;
  if (!erzaehlt) {
    const satz = original
      ? `Unter „${original}“ ist keine deutsche Seite veröffentlicht.`
      : 'Welche Seite übersetzt ist, steht noch nicht unter „Deutsche Seite“.';
    return { seit: '', satz, geaendert: [] };
  }
  if (!uebersetzt)
    return {
      seit: '',
      satz: 'Von welchem Tag der deutsche Text ist, steht noch nicht unter „Übersetzt am“.',
      geaendert: [],
    };
  const danach = seitUebersetzt(erzaehlt, uebersetzt);
  const seit = danach[0]?.iso ?? '';
  return seit
    ? {
        seit,
        satz: `Nein. Die deutsche Seite wurde am ${inWorten(seit)} geändert, nach dieser Übersetzung (${inWorten(uebersetzt)}):`,
        geaendert: danach.map(({ iso, satz }) => `${inWorten(iso)}: ${satz}`),
        rat: 'Passen Sie den Text an und setzen Sie „Übersetzt am“ auf heute. Stimmt die Übersetzung noch, genügt der neue Tag.',
      }
    : { seit, satz: `Ja. Die deutsche Seite wurde seit dem ${inWorten(uebersetzt)} nicht geändert.`, geaendert: [] };
}

/** The format of translations with the field in what is read: so the list knows it before anybody opens one. */
export const mitUebersetzungsstand = ({ fromFile, toFile }: Format, originale: Originale): Format => ({
  fromFile(text) {
    const gelesen = fromFile(text);
    // A file with faults may lack any field, and then nothing is told of it.
    const { seit } = auskunft(gelesen, originale);
    return { ...gelesen, ...(seit ? { [UEBERSETZUNGSSTAND]: seit } : {}) };
  },
  toFile,
});
