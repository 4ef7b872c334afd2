/** What <suche-feld> does once it has been focused: search while typing, suggest, answer, list, go on by keyboard. */
import { teil } from '../ausgabe/teil.browser.ts';
import { luecke, suchknopf, verbessere } from './ansicht.browser.ts';
import { baue } from './elemente.browser.ts';
import { Auswahl } from './auswahl.browser.ts';
import { GLEICH } from './frist.ts';
import { bereite, suche, type Ergebnis, type Suche } from './lauf.browser.ts';
import { Tafel } from './tafel.browser.ts';
import blatt from './funde.scss?url';
import { hoereAufTasten } from './tasten.browser.ts';
import { Trefferliste } from './trefferliste.browser.ts';

const PAUSE = 200;
const VORSCHLAEGE = 3;

/** What somebody has searched for and chosen. */
export interface Suchstand {
  wort: string;
  wahl: [string, string][];
  neueste: boolean;
}

/** What the field can ask for. */
export interface Steuerung {
  /** Searches for the words in the field, and goes to what was found. Never rejects. */
  suche: () => Promise<void>;
  stand: () => Suchstand;
  /** Finds once more what was found. */
  stelleWiederHer: (stand: Suchstand) => Promise<void>;
}

class Ablauf implements Steuerung {
  readonly #feld: HTMLElement;
  readonly #eingabe: HTMLInputElement;
  readonly #tafel: Tafel;
  readonly #auswahl: Auswahl;
  readonly #liste: Trefferliste;
  /** The words whose finds are shown. */
  #gezeigt = '';
  #uhr = 0;
  #lauf = 0;
  #suche: Suche | undefined;
  #ergebnis: Ergebnis | undefined;

  constructor(feld: HTMLElement) {
    this.#feld = feld;
    this.#eingabe = teil(feld, 'input', HTMLInputElement);
    this.#tafel = new Tafel(feld);
    this.#auswahl = new Auswahl(feld, () => this.#waehle());
    this.#liste = new Trefferliste(feld, this.#auswahl);
    this.#eingabe.addEventListener('input', () => this.#tippt());
    this.#teil('schliessen').addEventListener('click', () => this.#leere());
    hoereAufTasten(feld, this.#eingabe, () => this.#leere());
    // A failure is told when someone searches, not when the field gets the focus.
    bereite().catch(() => undefined);
    // Someone may have typed before this was there.
    this.#tippt();
  }

  #teil(name: string): HTMLElement {
    return teil(this.#feld, `[data-${name}]`);
  }

  async suche(): Promise<void> {
    if (await this.#sucheJetzt()) this.#tafel.nimmFokus();
  }

  stand(): Suchstand {
    return { wort: this.#eingabe.value, ...this.#auswahl.stand };
  }

  async stelleWiederHer(stand: Suchstand): Promise<void> {
    this.#auswahl.stelle(stand);
    await this.#sucheJetzt();
  }

  /** Searches for what the input holds. Out: whether something is shown now; not when another search has begun meanwhile. */
  async #sucheJetzt(): Promise<boolean> {
    clearTimeout(this.#uhr);
    const wort = this.#eingabe.value.trim();
    if (!wort) return false;
    const lauf = ++this.#lauf;
    const warte = setTimeout(() => this.#warte(), GLEICH);
    try {
      this.#suche = await bereite();
      const ergebnis = await suche(wort);
      if (lauf !== this.#lauf) return false;
      this.#ergebnis = ergebnis;
      await this.#zeige(wort, ergebnis, lauf);
    } catch {
      if (lauf === this.#lauf) this.#scheitere();
    } finally {
      clearTimeout(warte);
    }
    if (lauf !== this.#lauf) return false;
    this.#tafel.rueckeInsBild();
    return true;
  }

  #tippt(): void {
    clearTimeout(this.#uhr);
    const { length } = this.#eingabe.value.trim();
    // What is still being looked for nobody wants any more.
    if (!length) this.#lauf++;
    if (!length && this.#tafel.offen) this.#leere();
    // One letter finds nearly every page.
    if (length > 1) this.#uhr = window.setTimeout(() => void this.#sucheJetzt(), PAUSE);
  }

  /** Finds that are still there stay so. */
  #warte(): void {
    if (!this.#tafel.offen) this.#tafel.zeige('laeuft');
    this.#tafel.sage('Die Suche läuft …');
  }

  #scheitere(): void {
    this.#teil('vorschlaege').hidden = true;
    this.#tafel.zeige('fehler');
    this.#tafel.sage('Die Suche geht gerade nicht.');
  }

  async #zeige(wort: string, ergebnis: Ergebnis, lauf: number): Promise<void> {
    this.#gezeigt = wort;
    const statt = ergebnis.verbessert.map(([, besser]) => `„${besser}“`).join(', ');
    if (!ergebnis.ids.length) {
      this.#zeigeVorschlaege();
      this.#tafel.zeige('leer');
      return void this.#tafel.sage(`Keine Treffer für „${wort}“.`);
    }
    this.#auswahl.nimm(ergebnis.ids, this.#suche!.verzeichnis);
    const { fehlen } = await this.#liste.fuelle(this.#suche!, ergebnis, () => lauf === this.#lauf);
    if (lauf !== this.#lauf) return;
    const zahl = `${ergebnis.ids.length} Treffer`;
    this.#teil('bilanz').replaceChildren(zahl, baue('span', '', ` für „${wort}“`));
    this.#zeigeVorschlaege();
    this.#zeigeVerbessert(wort, ergebnis);
    this.#tafel.zeige('funde');
    this.#tafel.sage(
      `${zahl} für „${wort}“.${statt && ` Gesucht wurde ${statt}.`}${fehlen ? ` ${luecke(fehlen)}` : ''}`,
    );
  }

  #zeigeVorschlaege(): void {
    const vorschlaege = this.#suche!.wortschatz.schlageVor(this.#eingabe.value, VORSCHLAEGE);
    const knoepfe = vorschlaege.map((text) => baue('li', '', suchknopf(text)));
    this.#teil('vorschlaege').replaceChildren(...knoepfe);
    this.#teil('vorschlaege').hidden = !knoepfe.length;
  }

  #zeigeVerbessert(wort: string, { verbessert }: Ergebnis): void {
    const zeile = this.#teil('verbessert');
    zeile.hidden = !verbessert.length;
    const fehlt = verbessert.map(([eingabe]) => `„${eingabe}“`).join(' und ');
    zeile.replaceChildren(
      'Meinten Sie ',
      suchknopf(verbessere(wort, verbessert)),
      `? Dafür stehen die Treffer hier; ${fehlt} kommt auf dieser Website nicht vor.`,
    );
  }

  #waehle(): void {
    // Other words are on their way: they bring the choice with them.
    if (this.#eingabe.value.trim() !== this.#gezeigt) return void this.#sucheJetzt();
    const lauf = ++this.#lauf;
    this.#liste
      .fuelle(this.#suche!, this.#ergebnis!, () => lauf === this.#lauf)
      .then(
        ({ anzahl }) => this.#tafel.sage(`${anzahl} Treffer gewählt.`),
        () => this.#scheitere(),
      );
  }

  #leere(): void {
    clearTimeout(this.#uhr);
    this.#lauf++;
    this.#auswahl.stelle({ wahl: [], neueste: false });
    this.#eingabe.value = '';
    this.#teil('vorschlaege').hidden = true;
    this.#tafel.schliesse();
    this.#eingabe.focus();
  }
}

/** Brings a <suche-feld> to life. */
export function belebe(feld: HTMLElement): Steuerung {
  // Beside the index, which takes longer. Where it does not come, what was found is there without it.
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: blatt }));
  return new Ablauf(feld);
}
