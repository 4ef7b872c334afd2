// <orts-lage>: beside the opening times of one place, whether it is open now.
import { zeigeLage } from './lage.browser.ts';
import type { Zeitplan } from '../zeit/oeffnungszeit.ts';

class Ortslage extends HTMLElement {
  connectedCallback(): void {
    const { plan, feiertage } = this.dataset;
    // Our own page says both, the times with the same type.
    const zeiten = JSON.parse(plan!) as Zeitplan;
    const schaueAufDieUhr = () => zeigeLage(this, zeiten, feiertage!.split(' '));
    schaueAufDieUhr();
    // The page may stay open while the place opens and closes.
    setInterval(schaueAufDieUhr, 30_000);
  }
}

customElements.define('orts-lage', Ortslage);
