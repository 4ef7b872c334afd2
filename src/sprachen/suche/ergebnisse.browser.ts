/** What <sprach-suche> does once it has been focused: search while typing, list, tell. Text becomes text, never HTML. */
import { teil } from '../../ausgabe/teil.browser.ts';
import { auszug } from '../../suche/auszug.browser.ts';
import { baue, knoten } from '../../suche/elemente.browser.ts';
import { hole } from '../../suche/netz.browser.ts';
import { zahlIn } from '../../zeit/sprachzeit.ts';
import { fuelle } from '../fuelle.ts';
import { Sprachsuche, type Ergebnis } from './finden.ts';
import { sprachliste, type Sprachdokument, type Sprachliste } from './liste.ts';

const PAUSE = 200;
const SCHRITT = 10;
const LAENGE = 26;

/** What the field can ask for. */
export interface Steuerung {
  /** Searches for the words in the field. Never rejects. */
  suche: () => Promise<void>;
}

/** A find as an item of the list: title, where it stands, excerpt. */
function treffer({ adresse, titel, wo, text }: Sprachdokument, passt: Ergebnis['passt']): HTMLLIElement {
  const worte = titel.split(' ');
  const link = baue('a', '', ...knoten(auszug(worte, worte.length, passt)));
  link.href = adresse;
  const li = baue('li', 'treffer', baue('h2', '', link));
  if (wo.length) li.append(baue('p', 'treffer__art', wo.join(' · ')));
  if (text) li.append(baue('p', '', ...knoten(auszug(text.split(' '), LAENGE, passt))));
  return li;
}

class Ablauf implements Steuerung {
  readonly #feld: HTMLElement;
  readonly #eingabe: HTMLInputElement;
  readonly #kennung: string;
  #suche: Promise<Sprachsuche> | undefined;
  #uhr = 0;
  #lauf = 0;

  constructor(feld: HTMLElement) {
    this.#feld = feld;
    this.#eingabe = teil(feld, 'input', HTMLInputElement);
    this.#kennung = feld.dataset['sprache']!;
    this.#eingabe.addEventListener('input', () => this.#tippt());
    // A failure is told when someone searches, not when the field gets the focus.
    this.#bereite().catch(() => undefined);
    // Someone may have typed before this was there.
    this.#tippt();
  }

  #teil(name: string): HTMLElement {
    return teil(this.#feld, `[data-${name}]`);
  }

  /** Fetches the list once; when that fails, the next search tries again. */
  #bereite(): Promise<Sprachsuche> {
    // The file is made by our own build (sprachindex.ts), with the same type.
    this.#suche ??= hole(sprachliste(this.#kennung), async (datei) => JSON.parse(await datei.text()) as Sprachliste)
      .then((liste) => new Sprachsuche(this.#kennung, liste))
      .catch((fehler: unknown) => {
        this.#suche = undefined;
        throw fehler;
      });
    return this.#suche;
  }

  #tippt(): void {
    clearTimeout(this.#uhr);
    const { length } = this.#eingabe.value.trim();
    if (!length) {
      // What is still being looked for nobody wants any more.
      this.#lauf++;
      this.#teil('tafel').hidden = true;
    }
    // One letter finds nearly every page.
    if (length > 1) this.#uhr = window.setTimeout(() => void this.suche(), PAUSE);
  }

  async suche(): Promise<void> {
    clearTimeout(this.#uhr);
    const wort = this.#eingabe.value.trim();
    const lauf = ++this.#lauf;
    try {
      const suche = await this.#bereite();
      if (lauf === this.#lauf) this.#zeige(wort, suche.finde(wort), suche.istNotfall(wort));
    } catch {
      if (lauf === this.#lauf) this.#sage(this.#feld.dataset['fehler']!, [], true);
    }
  }

  #zeige(wort: string, { funde, statt, passt }: Ergebnis, notfall: boolean): void {
    const { treffer: gefunden, leer, statt: stattdessen } = this.#feld.dataset;
    if (!funde.length) return void this.#sage(fuelle(leer!, { wort }), [], true);
    const satz = fuelle(gefunden!, { wort, n: zahlIn(this.#kennung, funde.length) });
    const ersatz = statt.map(([getippt, anderes]) => fuelle(stattdessen!, { wort: getippt, statt: anderes }));
    const zeilen = funde.map((fund) => () => treffer(fund, passt));
    this.#sage([satz, ...ersatz].join(' '), zeilen, notfall);
  }

  /** Shows some finds, and a button for more. */
  #sage(satz: string, zeilen: (() => HTMLLIElement)[], notfall: boolean): void {
    const liste = this.#teil('liste');
    const mehr = this.#teil('mehr');
    const haengeAn = (): HTMLLIElement[] => {
      const neue = zeilen.splice(0, SCHRITT).map((zeile) => zeile());
      liste.append(...neue);
      mehr.hidden = !zeilen.length;
      return neue;
    };
    liste.replaceChildren();
    haengeAn();
    mehr.onclick = () => {
      haengeAn()[0]?.querySelector('a')?.focus();
    };
    this.#teil('notfall').hidden = !notfall;
    this.#teil('tafel').hidden = false;
    this.#teil('status').textContent = satz;
  }
}

/** Brings a <sprach-suche> to life. */
export const belebe = (feld: HTMLElement): Steuerung => new Ablauf(feld);
