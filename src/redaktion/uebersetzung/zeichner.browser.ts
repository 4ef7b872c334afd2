/**
 * What the software draws foreign parts with, in the place of React's 200 kB (sveltia-schlank.ts): it calls `createRoot` and hands over what is to
 * be drawn with each change of the form. A part of ours is a function of what it gets and of the element that it gave before, which it may give again.
 */

/** A part, as we register it. */
export type Bauteil<Werte> = (werte: Werte, bisher: HTMLElement | undefined) => HTMLElement;

/** What the software hands over: a part with its values, or something of its own around it. */
interface Auftrag {
  type: unknown;
  props: { children?: Auftrag };
}

/** In: the element in which the part stands. Out: what draws it, again and again, and what takes it away. */
export function createRoot(ort: HTMLElement): { render: (auftrag: Auftrag) => void; unmount: () => void } {
  let bisher: HTMLElement | undefined;
  return {
    render(auftrag) {
      let innen = auftrag;
      while (typeof innen.type !== 'function' && innen.props.children) innen = innen.props.children;
      // Only such functions are registered (nebeneinander.browser.ts).
      const jetzt = (innen.type as Bauteil<unknown>)(innen.props, bisher);
      if (jetzt !== bisher) ort.replaceChildren(jetzt);
      bisher = jetzt;
    },
    unmount: () => ort.replaceChildren(),
  };
}
