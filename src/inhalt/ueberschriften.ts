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

const worte = (k: Knoten): string[] => (k.value === undefined ? (k.children ?? []).flatMap(worte) : [k.value]);

/** The words below a heading, up to the next. In: the body of an MDX file, the words of the heading. Out: undefined when it is not there or cannot be read. */
export function textUnter(mdx: string, ueberschrift: string): string | undefined {
  try {
    const { children = [] } = baumVon(mdx);
    const istKopf = (k: Knoten): boolean => k.type === 'heading';
    const beginn = children.findIndex((k) => istKopf(k) && klartext(k).trim() === ueberschrift);
    if (beginn < 0) return undefined;
    const danach = children.slice(beginn + 1);
    const ende = danach.findIndex(istKopf);
    return danach
      .slice(0, ende < 0 ? undefined : ende)
      .flatMap(worte)
      .join(' ');
  } catch {
    return undefined;
  }
}
