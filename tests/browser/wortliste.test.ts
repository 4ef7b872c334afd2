/** The word list and the stems against the index that Pagefind has made, asked in the browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { falte, woerter } from '../../src/suche/german/falten.ts';
import { FUNKTIONSWOERTER } from '../../src/suche/german/funktionswoerter.ts';
import { schluessel } from '../../src/suche/german/stamm.ts';
import type { Wortliste } from '../../src/suche/german/wortschatz.ts';
import { DIST } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';

const liste = JSON.parse(readFileSync(path.join(DIST, 'suche/woerter.json'), 'utf8')) as Wortliste;
let besuch: Besuch;
beforeAll(async () => {
  besuch = await besuche();
  await besuch.geheZu('/suche/');
});
afterAll(() => besuch.beende());

/** The ids that Pagefind finds for exactly this word, for each word. As text, because Vitest would rewrite the import. */
const funde = (worte: string[]): Promise<string[][]> =>
  besuch.seite.evaluate(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    const gefunden = [];
    for (const wort of ${JSON.stringify(worte)})
      gefunden.push((await pagefind.search('"' + wort + '"')).results.map((r) => r.id).sort());
    return gefunden;
  })()`);

describe('Wortliste', () => {
  it('nennt nur, was im Index steht', async () => {
    const worte = [liste.kern, liste.themen, liste.weitere].flatMap((teil) => teil.split(' '));
    const gefunden = await funde(worte);
    expect(worte.length).toBeGreaterThan(2000);
    expect(worte.filter((_, i) => !gefunden[i]!.length)).toEqual([]);
  });

  it('nennt kein Wort zweimal und keines, das nichts sagt', () => {
    const worte = [liste.kern, liste.themen, liste.weitere].flatMap((teil) => teil.split(' '));
    const unter = worte.map(schluessel);
    expect(worte.filter((_, i) => unter.indexOf(unter[i]!) !== i)).toEqual([]);
    expect(worte.filter((wort) => FUNKTIONSWOERTER.has(falte(wort)))).toEqual([]);
  });
});

it('der Stamm ist der von Pagefind: gleiche Stämme finden dasselbe', async () => {
  const text = ['konzept', 'fragen', 'zuerich', 'verlauf', 'standorte/kick-konsumraum']
    .map((seite) =>
      readFileSync(path.join(DIST, seite, 'index.html'), 'utf8').replace(/<(script|style).*?<\/\1>|<[^>]+>/gs, ' '),
    )
    .join(' ');
  const formen = Map.groupBy(new Set(woerter(text).filter((w) => !/\d/.test(w) && w.length > 2)), schluessel);
  const paare = [...formen.values()].filter((gruppe) => gruppe.length > 1).map(([a, b]) => [a!, b!] as const);
  const [erste, zweite] = [await funde(paare.map(([a]) => a)), await funde(paare.map(([, b]) => b))];
  expect(paare.length).toBeGreaterThan(300);
  expect(paare.filter((_, i) => erste[i]!.join() !== zweite[i]!.join())).toEqual([]);
});
