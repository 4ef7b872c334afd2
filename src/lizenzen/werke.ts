/** All works of others in the finished site, by what they are there for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { merke } from '../lager/merken.ts';
import eingebettet from './eingebettet.json' with { type: 'json' };
import { geladen } from './ladung.ts';
import { paket } from './paket.ts';
import type { Ladung } from './sammler.ts';
import { geordnet, lizenzfehler, type Teil, type Werk } from './werk.ts';

/** A package that is no module of a bundle. */
const beigelegt = (name: string, lizenzdatei: string, hinweis?: string): Partial<Werk> => ({
  ...paket(name, path.resolve('package.json'), lizenzdatei),
  hinweis,
});

/** What comes into the site in another way than in a bundle. */
const beilagen = (): Record<Teil, Partial<Werk>[]> => ({
  seiten: [
    beigelegt('@kern-ux/native', 'LICENSE.md', 'Teile des Aussehens, verändert.'),
    {
      name: 'Schrift Fira Sans',
      fassung: '4.106',
      lizenz: 'OFL-1.1',
      text: readFileSync('src/stil/schriften/OFL.txt', 'utf8'),
    },
  ],
  suche: [
    beigelegt('pagefind', 'LICENSE/LICENSE', 'Skript und WebAssembly; was in diesem steckt, nennt das Paket nicht.'),
    beigelegt(
      'dictionary-de',
      'license',
      'Aus dem Wörterbuch igerman98 entsteht in suche/woerter.json eine Liste, ob es ein Wort gibt, das einem Wort dieser Website gleicht. Die Wörter selbst stehen nicht darin. Sie lässt sich mit dem Quelltext dieser Website neu machen.',
    ),
  ],
  redaktion: [],
});

const NACH_NAMEN = new Map(
  eingebettet.flatMap(({ werke, ...lizenz }) => werke.map((werk): [string, typeof lizenz] => [werk, lizenz])),
);
/** "svelte@5.57.1" -> its licence, kept in eingebettet.json: the package itself is not installed. */
const ausDerListe = (kennung: string): Partial<Werk> => {
  const stelle = kennung.lastIndexOf('@');
  return { name: kennung.slice(0, stelle), fassung: kennung.slice(stelle + 1), ...NACH_NAMEN.get(kennung) };
};

const alleVon = ({ werke, eingebettet: innen }: Ladung): Partial<Werk>[] => [...werke, ...innen.map(ausDerListe)];

/**
 * The works by part, each once, in the order of the alphabet. Throws with one German line for each work that has no licence, one that is not
 * allowed, or no text: such a site is not built.
 */
export const werke = merke(async (): Promise<Record<Teil, Werk[]>> => {
  const dazu = beilagen();
  const alle = {
    seiten: [...dazu.seiten, ...alleVon(await geladen('seiten'))],
    suche: dazu.suche,
    redaktion: [...dazu.redaktion, ...alleVon(await geladen('redaktion'))],
  };
  const fehler = [...new Set(Object.values(alle).flatMap(lizenzfehler))];
  if (fehler.length)
    throw new Error(
      `Was mit der Website ausgeliefert wird, muss seine Lizenz mitbringen:\n${fehler.join('\n')}\nFehlt es in src/lizenzen/eingebettet.json: npm run lizenzen`,
    );
  const einmal = (liste: Partial<Werk>[]) =>
    // Without a fault each has all that a work needs.
    geordnet([...new Map((liste as Werk[]).map((w) => [`${w.name}@${w.fassung}`, w])).values()]);
  return { seiten: einmal(alle.seiten), suche: einmal(alle.suche), redaktion: einmal(alle.redaktion) };
});
