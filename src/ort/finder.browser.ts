// <orts-finder>: the filter of the places, with the clock and the map.
import { ListenFilter, type Listenzeile } from '../filter/filter.browser.ts';
import { zeigeLage } from './lage.browser.ts';
import type { Zeitplan } from '../zeit/oeffnungszeit.ts';

const JETZT = 'zeit:jetzt';
const SPAET = 'zeit:spaet';
const UNBELEGT = 'zeit:unbelegt';

/** A place as the list tells it. `offen` is undefined when no source says whether it is open now. */
interface Ort extends Listenzeile {
  /** Only of times that may speak of today. */
  plan?: Zeitplan | undefined;
  mitZeiten: boolean;
  inBetrieb: boolean;
  /** Its markers on the map, or its link below it. */
  marken: Element[];
  offen?: boolean | undefined;
  /** Do its times say anything of today? */
  begruendet?: boolean | undefined;
}

const ausser = (wahl: string[], ...marken: string[]): string[] => wahl.filter((m) => !marken.includes(m));

class OrtsFinder extends ListenFilter<Ort> {
  #feiertage: string[] = [];

  override connectedCallback(): void {
    this.#feiertage = this.dataset['feiertage']!.split(' ');
    super.connectedCallback();
    // The page may stay open while places open and close.
    setInterval(() => this.#schaueAufDieUhr(), 30_000);
    this.#schaueAufDieUhr();
  }

  protected override zeile(element: HTMLElement): Ort {
    const { plan, betrieb } = element.dataset;
    const adresse = element.querySelector('a')!.getAttribute('href');
    return {
      ...super.zeile(element),
      // Our own page says it, with the same type.
      plan: plan === undefined ? undefined : (JSON.parse(plan) as Zeitplan),
      mitZeiten: element.querySelector('[data-lage]') !== null,
      inBetrieb: betrieb === undefined,
      marken: [...this.querySelectorAll('.lageplan a')].filter((m) => m.getAttribute('href') === adresse),
    };
  }

  protected override passt(ort: Ort, wahl: string[]): boolean {
    return (
      super.passt(ort, ausser(wahl, JETZT, UNBELEGT)) &&
      (!wahl.includes(JETZT) || (ort.offen ?? wahl.includes(UNBELEGT)))
    );
  }

  /** "Jetzt geöffnet" counts what is known to be open, also while the rest is shown too; the rest counts what it adds. */
  protected override anzahl(marke: string, andere: string[]): number {
    const zahl = super.anzahl(marke, marke === JETZT ? ausser(andere, UNBELEGT) : andere);
    return marke === UNBELEGT ? zahl - this.zahl(ausser(andere, UNBELEGT)) : zahl;
  }

  #schaueAufDieUhr(): void {
    for (const ort of this.zeilen) {
      const lage = ort.plan && zeigeLage(ort.element.querySelector('[data-lage]'), ort.plan, this.#feiertage);
      ort.offen = ort.inBetrieb ? lage?.offen : false;
      ort.begruendet = lage?.begruendet;
    }
    this.zeige();
  }

  protected override zeige(): void {
    // Where nobody's times say anything of today, the question would find nothing.
    this.teil('[data-jetzt]').hidden = !this.zeilen.some((o) => o.begruendet) && !this.wahl.includes(JETZT);
    const auch = this.teil('[data-auch]');
    auch.hidden = !this.wahl.includes(JETZT);
    if (auch.hidden) auch.querySelector('input')!.checked = false;
    super.zeige();
    for (const ort of this.zeilen)
      for (const marke of ort.marken) marke.classList.toggle('blass', ort.element.hidden === true);
  }

  /** What stays out because nothing is documented. */
  protected override zusatz(wahl: string[], zahl: number): string[] {
    const saetze: string[] = [];
    const mehr = this.anzahl(UNBELEGT, wahl);
    if (mehr && wahl.includes(JETZT) && !wahl.includes(UNBELEGT))
      saetze.push(
        `Bei ${mehr} ${zahl ? 'weiteren' : mehr > 1 ? 'Orten' : 'Ort'} ist nicht belegt, ob sie jetzt geöffnet sind.`,
      );
    if (wahl.includes(SPAET)) {
      const uebrige = ausser(wahl, SPAET, JETZT);
      const unklar = this.zeilen.filter((o) => o.inBetrieb && !o.mitZeiten && this.passt(o, uebrige));
      if (unklar.length) saetze.push(`${unklar.length} ohne belegte Zeiten sind nicht dabei.`);
    }
    return saetze;
  }
}

customElements.define('orts-finder', OrtsFinder);
