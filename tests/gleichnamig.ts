/**
 * Links and buttons of one name that do different things, and pictures of one name: whoever hears them read out in a list cannot tell them apart.
 * Words in a text are the editor's, and read in their sentence; the list of sources names what others have published. In: the part of a page to
 * look at, the address of the page. Out: one line a name. Runs in a page as it is.
 */
export function gleichnamige(bereich: Element, adresse: string): string[] {
  const glatt = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const name = (e: Element) => glatt(e.getAttribute('aria-label') ?? e.textContent);
  const ziele = new Map<string, Set<string>>();
  const merke = (wort: string, ziel: string) => ziele.set(wort, (ziele.get(wort) ?? new Set()).add(ziel));
  for (const link of bereich.querySelectorAll('a[href]')) {
    if (link.closest('nav, p:not(.meta, :has(> .zitieren))') || link.matches('.quellenliste [href^="http"]')) continue;
    const ziel = link.getAttribute('href')!;
    // What is told several times of one page leads to several places of it, each beside its day.
    const [pfad, anker] = ziel.split('#');
    merke(`Link „${name(link)}“`, !pfad || pfad === adresse ? `${adresse}#${anker}` : pfad);
  }
  let nummer = 0;
  for (const e of bereich.querySelectorAll('button')) merke(`Knopf „${name(e)}“`, String(nummer++));
  for (const e of bereich.querySelectorAll('[role="img"]')) merke(`Bild „${name(e)}“`, String(nummer++));
  return [...ziele].filter(([, z]) => z.size > 1).map(([wort, z]) => `${wort}: ${[...z].slice(0, 3).join(' | ')}`);
}
