// <archiv-filter>: the filter of the archive of notices, with the years beside it.
import { ListenFilter } from '../filter/filter.browser.ts';

class ArchivFilter extends ListenFilter {
  /** No link leads to a year of which nothing is left. */
  protected override zeige(): void {
    super.zeige();
    this.zaehleGruppen((link, ohne) => (link.parentElement!.hidden = ohne));
  }
}

customElements.define('archiv-filter', ArchivFilter);
