/** The colours of the light theme, for pictures that leave the site: read from the one file that sets colours. */
import thema from '../stil/_thema.scss?raw';

const hell = /@mixin hell {([^}]+)}/.exec(thema)?.[1] ?? '';
const farben = new Map([...hell.matchAll(/--([\w-]+):\s*(#[\da-f]+)/g)].map(([, name, wert]) => [name!, wert!]));

/** The colour of a name in _thema.scss ('ink' -> '#12202a'). Fails on an unknown name. */
export function farbe(name: string): string {
  const wert = farben.get(name);
  if (!wert) throw new Error(`Die Farbe „${name}“ gibt es nicht in _thema.scss.`);
  return wert;
}
