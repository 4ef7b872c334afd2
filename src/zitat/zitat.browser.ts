// <zeilen-zitat>: shows how to cite a row of the page. The words come from the page's citation file, so that both say the same.

/** What is needed of an entry of CSL-JSON. */
interface Zitat {
  id: string;
  URL: string;
  custom: { text: string };
}

class ZeilenZitat extends HTMLElement {
  #zitate: Promise<Zitat[]> | undefined;

  connectedCallback(): void {
    document.addEventListener('click', (klick) => {
      // What is clicked on in a page is an element.
      const link = (klick.target as Element).closest<HTMLAnchorElement>('a.zitieren');
      if (!link || klick.ctrlKey || klick.metaKey || klick.shiftKey) return;
      klick.preventDefault();
      // Without a connection the link does what it does without a script: it leads to the row's address.
      this.#zeige(link.hash).catch(() => location.assign(link.hash));
    });
    // They all say the same; read out in a list, each says of what.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.zitieren')) {
      const zeile = document.getElementById(link.hash.slice(1));
      // Of a row of figures also value, place and time, of a statement its day and how it begins: many have one title.
      const worte = [
        (zeile?.querySelector('th') ?? zeile)?.firstChild,
        ...(zeile?.querySelectorAll('b, time, .position__kopf + p, td:nth-child(n + 4)') ?? []),
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

  async #zeige(anker: string): Promise<void> {
    const datei = this.querySelector<HTMLAnchorElement>('[href$="json"]')!.href;
    // The file is made by our own build (literatur.ts).
    this.#zitate ??= fetch(datei).then((antwort) => antwort.json() as Promise<Zitat[]>);
    this.#zitate.catch(() => (this.#zitate = undefined));
    const zitat = (await this.#zitate).find((z) => new URL(z.URL).hash === anker)!;
    const text = this.#teil('[data-text]');
    text.textContent = zitat.custom.text;
    text.dataset['adresse'] = zitat.URL;
    this.#teil('[data-schluessel]').textContent = zitat.id;
    this.#teil('[role="status"]').textContent = '';
    this.querySelector('dialog')!.showModal();
  }

  async #kopiere(knopf: HTMLElement): Promise<void> {
    const text = this.#teil('[data-text]');
    const status = this.#teil('[role="status"]');
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
