// <text-kopie>: puts the plain text of a notice into the clipboard. Without a script, or when that fails, the file stands beside it.
class Textkopie extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role="status"]')!;
    this.querySelector('button')!.addEventListener('click', () => {
      this.#kopiere().then(
        () => (status.textContent = 'Kopiert.'),
        () => (status.textContent = 'Das geht hier nicht. Laden Sie die Textdatei.'),
      );
    });
  }

  async #kopiere(): Promise<void> {
    const antwort = await fetch(this.dataset['datei']!);
    if (!antwort.ok) throw new Error('Die Textdatei fehlt.');
    await navigator.clipboard.writeText(await antwort.text());
  }
}

customElements.define('text-kopie', Textkopie);
