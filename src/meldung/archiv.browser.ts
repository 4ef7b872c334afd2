// <archiv-filter>: the filter of the archive of notices, with the years beside it.
import { ListenFilter, setzeText } from '../filter/filter.browser.ts';

class ArchivFilter extends ListenFilter {
  /** The links to the years count too; none leads to a year of which nothing is left. */
  protected override zeige(): void {
    super.zeige();
    for (const gruppe of this.querySelectorAll<HTMLElement>('[data-gruppe]')) {
      const titel = gruppe.querySelector('h2')!;
      const link = document.querySelector(`.inhaltsverzeichnis [href="#${titel.id}"]`);
      if (!link) continue;
      setzeText(link, `${titel.textContent} (${gruppe.querySelectorAll('[data-merkmale]:not([hidden])').length})`);
      link.parentElement!.hidden = gruppe.hidden;
    }
  }
}

customElements.define('archiv-filter', ArchivFilter);
