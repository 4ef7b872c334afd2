/** The list of finds: the best, more of them, and all of each kind. */
import { teil } from '../ausgabe/teil.browser.ts';
import { fundart } from '../seite/fundarten.ts';
import { inWorten } from '../zeit/datum.ts';
import { antwort, lueckenzeile, treffer } from './ansicht.browser.ts';
import { pruefer } from './auszug.browser.ts';
import { baue } from './elemente.browser.ts';
import type { Auswahl } from './auswahl.browser.ts';
import type { Fund } from './index.browser.ts';
import type { Ergebnis, Suche } from './lauf.browser.ts';

const BESTE = 5;
const SCHRITT = 10;

/** What is listed just now. `gilt`: whether it still is, or another search or choice has come between. */
interface Stand {
  suche: Suche;
  ergebnis: Ergebnis;
  gilt: () => boolean;
  /** Filtered and sorted; and how many of them are in the list. */
  ids: string[];
  bis: number;
}

export class Trefferliste {
  readonly #feld: HTMLElement;
  readonly #auswahl: Auswahl;
  #stand: Stand | undefined;

  constructor(feld: HTMLElement, auswahl: Auswahl) {
    this.#feld = feld;
    this.#auswahl = auswahl;
    this.#teil('mehr').addEventListener('click', () => void this.#zeigeMehr());
  }

  #teil(name: string): HTMLElement {
    return teil(this.#feld, `[data-${name}]`);
  }

  /**
   * Lists the finds: of all kinds together the best few, then by kind; filtered or newest first in one list. Out: how many fit the choice, and how
   * many of those to be shown could not be fetched. Throws when that is all.
   */
  async fuelle(suche: Suche, ergebnis: Ergebnis, gilt: () => boolean): Promise<{ anzahl: number; fehlen: number }> {
    const { verzeichnis, feiertage } = suche;
    const ids = this.#auswahl.waehle(ergebnis.ids, verzeichnis);
    const einfach = this.#auswahl.aktiv;
    const bis = einfach || ids.length <= SCHRITT ? SCHRITT : BESTE;
    const funde = await ergebnis.lade(ids.slice(0, bis));
    const fehlen = funde.filter((f) => f.fehlt).length;
    const bilanz = { anzahl: ids.length, fehlen };
    if (!gilt()) return bilanz;
    if (fehlen && fehlen === funde.length) throw new Error('Kein Fund ließ sich laden.');
    const stand = { suche, ergebnis, gilt, ids, bis };
    this.#stand = stand;
    this.#teil('liste').replaceChildren(...zeilen(stand, ids, funde));
    const beste = einfach ? undefined : ergebnis.antwort(funde.slice(0, BESTE));
    this.#teil('antwort').replaceChildren((beste && antwort(beste, feiertage)) ?? '');
    const arten = einfach || bis > BESTE ? [] : verzeichnis.werte('art', ergebnis.ids);
    const gruppen = arten.map(([art, anzahl]) => gruppe(stand, art, anzahl));
    this.#teil('gruppen').replaceChildren(...gruppen);
    this.#teil('mehr').hidden = gruppen.length > 0 || ids.length <= bis;
    return bilanz;
  }

  async #zeigeMehr(): Promise<void> {
    const stand = this.#stand!;
    const liste = this.#teil('liste');
    const [von, erste] = [stand.bis, liste.children.length];
    stand.bis += SCHRITT;
    await haengeAn(stand, liste, stand.ids.slice(von, stand.bis));
    // Somebody may have searched for something else by now.
    if (!stand.gilt()) return;
    this.#teil('mehr').hidden = stand.ids.length <= stand.bis;
    liste.children[erste]?.querySelector<HTMLElement>('a, button')?.focus();
  }
}

/** All finds of a kind, folded; fetched when opened. */
function gruppe(stand: Stand, art: string, anzahl: number): HTMLDetailsElement {
  const details = baue('details', 'gruppe', baue('summary', '', `${fundart(art)?.mehrzahl ?? art} (${anzahl})`));
  const liste = baue('ol', 'liste');
  liste.setAttribute('role', 'list');
  details.append(liste);
  const ids = stand.suche.verzeichnis.waehle(stand.ergebnis.ids, new Map([['art', art]]));
  details.addEventListener('toggle', () => void haengeAn(stand, liste, ids), { once: true });
  return details;
}

async function haengeAn(stand: Stand, liste: HTMLElement, ids: string[]): Promise<void> {
  const funde = await stand.ergebnis.lade(ids);
  if (stand.gilt()) liste.append(...zeilen(stand, ids, funde));
}

/** Finds as items, each with its kind, date, status and district; last of all, how many could not be fetched. */
function zeilen({ suche: { verzeichnis }, ergebnis }: Stand, ids: string[], funde: Fund[]): HTMLLIElement[] {
  const passt = pruefer(ergebnis.gesucht);
  const da = funde.flatMap((fund, i) => {
    if (fund.fehlt) return [];
    const id = ids[i]!;
    const [art, status, bezirk] = ['art', 'status', 'stadtbezirk'].map((filter) => verzeichnis.wert(id, filter));
    return [treffer(fund, [art, inWorten(verzeichnis.datum(id)), status, bezirk], passt)];
  });
  const fehlen = funde.length - da.length;
  return fehlen ? [...da, lueckenzeile(fehlen)] : da;
}
