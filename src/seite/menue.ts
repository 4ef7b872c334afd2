/**
 * Says whether a menu entry stands for the current page, for `aria-current`.
 * In: the entry's address and the page's path, both with "/" at both ends; a page for any address has none. Out: "page" on the page itself, "true" on pages below it,
 * otherwise undefined. Never throws.
 */
export function aktuell(adresse: string, pfad = ''): 'page' | 'true' | undefined {
  if (adresse === pfad) return 'page';
  return adresse !== '/' && pfad.startsWith(adresse) ? 'true' : undefined;
}
