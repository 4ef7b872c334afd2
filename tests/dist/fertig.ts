/** The finished site: every file and every page of the folder that is deployed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { leitetUm, seitendateien, type Seitendatei } from '../gebaut.ts';
import { DIST } from '../ordner.ts';

const alleDateien: ReadonlySet<string> = new Set(
  existsSync(DIST)
    ? readdirSync(DIST, { recursive: true, withFileTypes: true })
        .filter((d) => d.isFile())
        .map((d) => `/${path.relative(DIST, path.join(d.parentPath, d.name)).split(path.sep).join('/')}`)
        // A twin is what a server sends for another file (tests/dist/zwillinge.test.ts).
        .filter((datei) => !/\.(br|gz)$/.test(datei))
    : [],
);
if (!alleDateien.has('/index.html'))
  throw new Error(`In ${DIST} liegt keine gebaute Website. Erst bauen: npm run build`);

/** The bytes behind the address of a file. Throws when there is none. */
export const lies = (adresse: string): Buffer => readFileSync(path.join(DIST, adresse));

export interface Seite extends Seitendatei {
  /** What it says, with plain blanks: at which of them no line ends is for tests/dist/typografie.test.ts to judge. */
  dom: Document;
  /** What fragments can point at. */
  ids: ReadonlySet<string>;
}

function seite({ adresse, html }: Seitendatei): Seite {
  const dom = parseHTML(html.replaceAll('\u00a0', ' ')).document;
  const ids = new Set([...dom.querySelectorAll('[id]')].map((e) => e.id));
  return { adresse, html, dom, ids };
}

const alle = seitendateien().map(seite);

/** The editor: a tool with a page of its own kind. tests/dist/redaktion.test.ts looks at it; all other tests look at the website. */
export const redaktion: Seite = alle.find((s) => s.adresse === '/redaktion/')!;

/** Drawings for frames of others: each alone, without the head and foot of a page. tests/dist/einbettungen.test.ts looks at them. */
export const einbettungen: readonly Seite[] = alle.filter((s) => /^\/einbetten\/./.test(s.adresse));

/** Built files that these texts name, and those that they name in turn. */
function genannte(texte: string[]): Set<string> {
  const gebaut = [...alleDateien].filter((d) => d.startsWith('/_astro/'));
  const gefunden = new Set<string>();
  for (let neu = texte; neu.length;) {
    const treffer = gebaut.filter((d) => !gefunden.has(d) && neu.some((t) => t.includes(path.posix.basename(d))));
    for (const d of treffer) gefunden.add(d);
    neu = treffer.filter((d) => /\.(js|css)$/.test(d)).map((d) => lies(d).toString());
  }
  return gefunden;
}
const derWebsite = genannte(alle.filter((s) => s !== redaktion).map((s) => s.html));

/** What only the editor fetches. */
export const werkzeug: ReadonlySet<string> = genannte([redaktion.html]).difference(derWebsite);

/** Every file of the website as an address: '/favicon.svg', '/verlauf/index.html'. */
export const dateien: ReadonlySet<string> = alleDateien.difference(new Set([...werkzeug, '/redaktion/index.html']));

/** All pages that say something, by address. */
export const seiten: ReadonlyMap<string, Seite> = new Map(
  alle.filter((s) => !leitetUm(s) && s !== redaktion && !einbettungen.includes(s)).map((s) => [s.adresse, s]),
);
/** Pages that only send the reader on. */
export const umleitungen: ReadonlySet<string> = new Set(alle.filter(leitetUm).map((s) => s.adresse));

/** Pages that search engines may list. */
export const gelistet: readonly Seite[] = [...seiten.values()].filter(
  (s) => !s.dom.querySelector('meta[name="robots"][content*="noindex"]'),
);

/** Is it a page in German, with the frame that all of these have? Those in other languages have one of their own (tests/dist/sprachen.test.ts). */
export const istDeutsch = ({ dom }: Seite): boolean => dom.documentElement.getAttribute('lang') === 'de';

/** German pages that search engines may list. */
export const deutsche: readonly Seite[] = gelistet.filter(istDeutsch);

/** Pages that somebody opens who seeks help: they must not tell on their readers. */
export const hilfeseiten: readonly Seite[] = [...seiten.values()].filter(({ adresse, dom }) => {
  const deutsch = dom.querySelector('link[hreflang="x-default"]')?.getAttribute('href');
  return /^\/(hilfe|standorte)\//.test(deutsch ? new URL(deutsch).pathname : adresse);
});

/** Scheme and host that the site was built for. */
export const HERKUNFT = new URL(seiten.get('/')!.dom.querySelector('link[rel="canonical"]')!.getAttribute('href')!)
  .origin;

/** What is wrong on all given pages, one line a fault: '/verlauf/: …'. */
export const fehlerAuf = (menge: Iterable<Seite>, pruefe: (s: Seite) => Iterable<string>): string[] =>
  [...menge].flatMap((s) => [...pruefe(s)].map((f) => `${s.adresse}: ${f}`));

/** The values that several pages have, each with the pages: 'Sleep In: /a/, /b/'. */
export const mehrfach = (menge: Iterable<Seite>, wert: (s: Seite) => string): string[] =>
  [...Map.groupBy(menge, wert)]
    .filter(([, gruppe]) => gruppe.length > 1)
    .map(([name, gruppe]) => `${name}: ${gruppe.map((s) => s.adresse).join(', ')}`);
