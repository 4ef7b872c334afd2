// <zeilen-zitat>: shows how to cite a row of the page. The words come from the page's citation file, so that both say the same.

/** What is needed of an entry of CSL-JSON. */
interface Zitat {
  id: string;
  URL: string;
  custom: { text: string };
}

class ZeilenZitat extends HTMLElement {
  /** How long it waits for them in silence, and how long before it says that it waits; in milliseconds. */
  static readonly #FRIST = 8_000;
  static readonly #GLEICH = 500;
  #zitate: Promise<Zitat[]> | undefined;

  connectedCallback(): void {
    document.addEventListener('click', (klick) => {
      // What is clicked on in a page is an element.
      const link = (klick.target as Element).closest<HTMLAnchorElement>('a.zitieren');
      if (!link || klick.ctrlKey || klick.metaKey || klick.shiftKey) return;
      klick.preventDefault();
      void this.#zeige(link);
    });
    // They all say the same; read out in a list, each says of what.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.zitieren')) {
      const zeile = document.getElementById(link.hash.slice(1));
      // Of a row of figures also value, place and time, of a statement its day and how it begins: many have one title.
      const worte = [
        (zeile?.querySelector('th') ?? zeile)?.firstChild,
        ...(zeile?.querySelectorAll('b, time, p.zeilenkopf, .position__kopf + p, td:nth-child(n + 4)') ?? []),
      ];
      link.setAttribute(
        'aria-label',
        `${link.text}: ${worte.flatMap((w) => w?.textContent?.trim().slice(0, 60) || []).join(', ')}`,
      );
    }
    for (const knopf of this.querySelectorAll<HTMLElement>('[data-kopiere]'))
      knopf.addEventListener('click', () => void this.#kopiere(knopf));
  }

  #teil(suche: string): HTMLElement {
    return this.querySelector<HTMLElement>(suche)!;
  }

  async #hole(): Promise<Zitat[]> {
    const abbruch = new AbortController();
    const uhr = setTimeout(() => abbruch.abort(), ZeilenZitat.#FRIST);
    try {
      const datei = this.querySelector<HTMLAnchorElement>('[href$="json"]')!.href;
      const antwort = await fetch(datei, { signal: abbruch.signal });
      // The file is made by our own build (literatur.ts).
      return (await antwort.json()) as Zitat[];
    } finally {
      clearTimeout(uhr);
    }
  }

  #fuelle(text: string, adresse: string, schluessel: string, status = ''): void {
    const zeile = this.#teil('[data-text]');
    zeile.textContent = text;
    zeile.dataset['adresse'] = adresse;
    this.#teil('[data-schluessel]').textContent = schluessel;
    this.#teil('[aria-live]').textContent = status;
  }

  /** What does not come leaves the address of the row, which can be copied, too. */
  async #zeige({ href, hash }: HTMLAnchorElement): Promise<void> {
    const dialog = this.querySelector('dialog')!;
    this.#fuelle(href, href, '…', 'Das Zitat kommt gleich.');
    let gezeigt = false;
    // Once: whoever has closed it does not want it any more.
    const zeige = () => {
      if (!gezeigt && !dialog.open) dialog.showModal();
      gezeigt = true;
    };
    const uhr = setTimeout(zeige, ZeilenZitat.#GLEICH);
    const zitat = await (this.#zitate ??= this.#hole())
      .then((alle) => alle.find((z) => new URL(z.URL).hash === hash))
      .catch(() => undefined);
    clearTimeout(uhr);
    if (zitat) this.#fuelle(zitat.custom.text, zitat.URL, zitat.id);
    else {
      // Also when it came without this row: then page and file are of different days.
      this.#zitate = undefined;
      this.#fuelle(href, href, '–', 'Das Zitat kam nicht an. Hier steht nur die Adresse.');
    }
    zeige();
  }

  async #kopiere(knopf: HTMLElement): Promise<void> {
    const text = this.#teil('[data-text]');
    const status = this.#teil('[aria-live]');
    try {
      await navigator.clipboard.writeText(
        knopf.dataset['kopiere'] === 'adresse' ? text.dataset['adresse']! : text.textContent,
      );
      status.textContent = 'Kopiert';
    } catch {
      getSelection()!.selectAllChildren(text);
      status.textContent = 'Das geht hier nicht. Der Text ist markiert: bitte selbst kopieren.';
    }
  }
}

customElements.define('zeilen-zitat', ZeilenZitat);
