// <verlauf-filter>: the filter of the timeline, with "since a day" and the years beside it.
import { ListenFilter, type Listenzeile } from '../filter/filter.browser.ts';

interface Ereignis extends Listenzeile {
  /** ISO, as exact as documented: year, month or day. */
  datum: string;
}

const SEIT = 'seit:';
/** Not `inWorten` of src/zeit/datum.ts: what the search needs too would be a file of its own, and every visitor would fetch it. */
const TAG = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The day of "since", as ISO; empty when none is chosen. */
const seitWann = (wahl: string[]): string => wahl.find((m) => m.startsWith(SEIT))?.slice(SEIT.length) ?? '';
/** The first and the last day that a date may mean: '2025-07' -> '2025-07-01', '2025-07-31'. */
const fruehestens = (datum: string): string => datum + '-01-01'.slice(datum.length - 4);
const spaetestens = (datum: string): string => datum + '-12-31'.slice(datum.length - 4);

class VerlaufFilter extends ListenFilter<Ereignis> {
  protected override zeile(element: HTMLElement): Ereignis {
    return { ...super.zeile(element), datum: element.querySelector('time')!.dateTime };
  }

  /** The day itself belongs to "since"; so does what may lie after it. */
  protected override passt(ereignis: Ereignis, wahl: string[]): boolean {
    return (
      spaetestens(ereignis.datum) >= seitWann(wahl) &&
      super.passt(
        ereignis,
        wahl.filter((m) => !m.startsWith(SEIT)),
      )
    );
  }

  protected override wort(marke: string): string {
    return marke.startsWith(SEIT) ? `seit ${TAG.format(new Date(marke.slice(SEIT.length)))}` : super.wort(marke);
  }

  protected override nachsatz(wahl: string[]): string {
    const seit = seitWann(wahl);
    return seit && `, ${this.wort(SEIT + seit)}`;
  }

  protected override zusatz(wahl: string[]): string[] {
    const seit = seitWann(wahl);
    const unklar = this.zeilen.filter((e) => this.passt(e, wahl) && fruehestens(e.datum) < seit).length;
    return unklar
      ? [
          unklar > 1
            ? `Von ${unklar} davon sind nur Monat oder Jahr belegt; sie können auch davor liegen.`
            : 'Von einem davon sind nur Monat oder Jahr belegt; es kann auch davor liegen.',
        ]
      : [];
  }

  /** A year without an event stays a link: it shows all again. */
  protected override zeige(): void {
    super.zeige();
    this.zaehleGruppen((link, ohne) => link.classList.toggle('blass', ohne));
  }
}

customElements.define('verlauf-filter', VerlaufFilter);
