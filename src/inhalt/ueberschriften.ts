/** The headings of a text and their addresses. Pure. */
import Slugger from 'github-slugger';
import { baumVon, klartext, type Knoten } from './lesbarkeit.ts';

export interface Textueberschrift {
  text: string;
  /** By which a link finds it on its page; Astro makes it in the same way. */
  id: string;
}

const koepfe = (k: Knoten): Knoten[] => (k.type === 'heading' ? [k] : (k.children ?? []).flatMap(koepfe));

/** In: the body of an MDX file. Out: its headings in their order; undefined when it cannot be read, which is told elsewhere. */
export function ueberschriftenIn(mdx: string): Textueberschrift[] | undefined {
  const slugger = new Slugger();
  try {
    return koepfe(baumVon(mdx)).map((k) => ({ text: klartext(k).trim(), id: slugger.slug(klartext(k)) }));
  } catch {
    return undefined;
  }
}
