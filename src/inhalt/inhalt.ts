/**
 * The only door to the content: loads everything once and drops what must not be seen yet.
 * Nothing else imports `astro:content`.
 */
import { getCollection, getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Bestand, Eintrag } from './bestand.ts';
import { ALLE_DATEIEN, ALLE_ORDNER, type Ordnername } from '../schema/index.ts';
import { merke } from '../lager/merken.ts';
import { sichtbarer, vorschau } from './sichtbar.ts';

// Astro keeps what our loader gave it and knows no type of it; it went in as a `Bestand` and comes out as one.
async function lade(): Promise<Bestand> {
  const ordner = ALLE_ORDNER.map(async (name) => {
    const eintraege = (await getCollection(name))
      .map((e): [string, Eintrag<Ordnername>] => [e.id, { id: e.id, daten: e.data as never, text: e.body ?? '' }])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return [name, new Map(eintraege)];
  });
  const dateien = ALLE_DATEIEN.map(async (name): Promise<[string, unknown]> => [
    name,
    (await getEntry(name, name))?.data,
  ]);
  const bestand = Object.fromEntries(await Promise.all([...ordner, ...dateien])) as Bestand;
  return vorschau ? bestand : sichtbarer(bestand);
}

const einmal = merke(lade);

/** All content. Loaded once per build (withastro/astro#16297); in `npm run dev` anew each time. */
export const inhalt = (): Promise<Bestand> => (import.meta.env.DEV ? lade() : einmal());

/** The body of an MDX entry as a component with its `##` headings, or undefined when it is empty. */
export async function textVon(
  name: Ordnername,
  id: string,
): Promise<{ Inhalt: AstroComponentFactory; abschnitte: { slug: string; text: string }[] } | undefined> {
  const eintrag = await getEntry(name, id);
  if (!eintrag?.body?.trim()) return undefined;
  const { Content, headings } = await render(eintrag);
  return { Inhalt: Content, abschnitte: headings.filter((h) => h.depth === 2) };
}
