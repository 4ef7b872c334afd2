/** Nodes of finds. Text becomes text, never HTML. */
import type { Stueck } from './auszug.browser.ts';

/** An element with a class and content. */
export function baue<K extends keyof HTMLElementTagNameMap>(
  name: K,
  klasse: string,
  ...inhalt: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (klasse) element.className = klasse;
  element.append(...inhalt);
  return element;
}

/** An excerpt with marks around what was looked for; nothing of none. */
export const knoten = (stuecke: Stueck[] = []): (string | Node)[] =>
  stuecke.map(({ text, markiert }) => (markiert ? baue('mark', '', text) : text));
