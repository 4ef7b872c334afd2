/**
 * A part of the finished page. In: where, its selector, its kind. Throws when it is not there: then script and component do not fit.
 * For what is loaded on demand: shared by scripts of several pages, it would be a file that every visitor fetches.
 */
export function teil(wurzel: ParentNode, wahl: string): HTMLElement;
export function teil<T extends HTMLElement>(wurzel: ParentNode, wahl: string, art: new () => T): T;
export function teil(wurzel: ParentNode, wahl: string, art = HTMLElement): HTMLElement {
  const gefunden = wurzel.querySelector(wahl);
  if (gefunden instanceof art) return gefunden;
  throw new Error(`Auf der Seite fehlt ${wahl}.`);
}
