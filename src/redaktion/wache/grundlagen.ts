/**
 * Which text an edit was made from: what must still stand where it is written, or somebody else's change would be lost. Pure.
 * The software reads a file once and does not read it anew after saving; so it is told by what was read and by what was written last from that.
 */
import { geglaettet } from '../../inhalt/dateiteile.ts';

/** A text as the software hands it on: without the white space around it. */
const schluessel = (text: string): string => geglaettet(text).trim();

/** Whether two texts are the same file to the software. */
export const selberText = (a: string, b: string): boolean => schluessel(a) === schluessel(b);

interface Geschrieben {
  text: string;
  zweig: string;
}

export class Grundlagen {
  readonly #gelesen = new Map<string, { gelesen: string; art: string }>();
  readonly #geschrieben = new Map<string, Geschrieben>();

  /** A text is about to be written. In: the text, the one that was read for it ('' for a new file), the folder or table it belongs to. */
  merke(neu: string, gelesen: string, art = ''): void {
    this.#gelesen.set(schluessel(neu), { gelesen: schluessel(gelesen), art });
  }

  /** The folder or table of a text; undefined: it is none of the editor's. */
  art(neu: string): string | undefined {
    return this.#gelesen.get(schluessel(neu))?.art;
  }

  /** What must still stand in a file before the text is written there: '' nothing. undefined: the text is none of the editor's, such as a picture. */
  erwartet(datei: string, neu: string): string | undefined {
    const gelesen = this.#gelesen.get(schluessel(neu))?.gelesen;
    return gelesen === undefined ? undefined : (this.#geschrieben.get(`${datei}\n${gelesen}`)?.text ?? gelesen);
  }

  /** The text was written. In: where, and on which branch. */
  geschrieben(datei: string, neu: string, zweig = ''): void {
    const gelesen = this.#gelesen.get(schluessel(neu))?.gelesen;
    if (gelesen !== undefined) this.#geschrieben.set(`${datei}\n${gelesen}`, { text: schluessel(neu), zweig });
  }

  /** A file has another name now. */
  umbenannt(alt: string, neu: string): void {
    for (const [stelle, geschrieben] of [...this.#geschrieben])
      if (stelle.startsWith(`${alt}\n`)) this.#geschrieben.set(`${neu}${stelle.slice(alt.length)}`, geschrieben);
  }

  /** A branch is given up: what was written there does not hold any more. */
  vergiss(zweig: string): void {
    for (const [stelle, { zweig: dort }] of this.#geschrieben) if (dort === zweig) this.#geschrieben.delete(stelle);
  }
}
