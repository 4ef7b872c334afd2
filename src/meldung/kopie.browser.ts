// <text-kopie>: puts the plain text of a notice into the clipboard. Without a script, or when that fails, the file stands beside it.
class Textkopie extends HTMLElement {
  /** How long it waits for the file, in milliseconds. */
  static readonly #FRIST = 8_000;

  connectedCallback(): void {
    const status = this.querySelector('[aria-live]')!;
    this.querySelector('button')!.addEventListener('click', () => {
      status.textContent = 'Der Text wird geholt …';
      this.#kopiere().then(
        () => (status.textContent = 'Kopiert.'),
        () => (status.textContent = 'Das geht hier nicht. Laden Sie die Textdatei.'),
      );
    });
  }

  async #kopiere(): Promise<void> {
    const abbruch = new AbortController();
    const uhr = setTimeout(() => abbruch.abort(), Textkopie.#FRIST);
    try {
      const antwort = await fetch(this.dataset['datei']!, { signal: abbruch.signal });
      const text = await antwort.text();
      // A page that stands in its place says that it is none.
      if (!antwort.ok || !text || antwort.headers.get('content-type')?.includes('html'))
        throw new Error('Die Textdatei fehlt.');
      await navigator.clipboard.writeText(text);
    } finally {
      clearTimeout(uhr);
    }
  }
}

customElements.define('text-kopie', Textkopie);
