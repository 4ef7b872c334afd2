// <orts-lage>: beside the opening times of one place, whether it is open now.
import { zeigeLage } from './lage.browser.ts';
import { ortslage } from './oeffnung.ts';
import type { Oeffnungszeit } from '../zeit/oeffnungszeit.ts';

class Ortslage extends HTMLElement {
  connectedCallback(): void {
    const { zeiten, feiertage } = this.dataset;
    // Our own page says both, the times with the same type.
    const spannen = JSON.parse(zeiten!) as Record<string, Oeffnungszeit[]>;
    // eslint-disable-next-line no-restricted-syntax -- the visitor's clock, not that of the build
    const schaueAufDieUhr = () => zeigeLage(this, ortslage(spannen, new Date(), feiertage!.split(' ')));
    schaueAufDieUhr();
    // The page may stay open while the place opens and closes.
    setInterval(schaueAufDieUhr, 30_000);
  }
}

customElements.define('orts-lage', Ortslage);
