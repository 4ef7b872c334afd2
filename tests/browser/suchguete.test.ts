/** How good the search is: the gold set, asked in the search page of the built site. */
import type { JSHandle, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { kaesten, liesAnfragen, NICHTS, NOTFALL, werte, type Klassenwert } from '../gold/messung.ts';
import { besuche, gesucht } from './besuch.ts';

const UEBER_ALLES = 0.97;
const JE_KLASSE = 0.9;

const anfragen = liesAnfragen(new URL('../gold/anfragen.yaml', import.meta.url));
const vorgabe = liesAnfragen(new URL('../gold/vorgabe.yaml', import.meta.url));
/** One of each class is typed. */
const beispiele = [...Map.groupBy(anfragen, (a) => a.klasse).values()].map(([erste]) => erste!);
const getippt = new Map<string, Antwort>();
let klassen: Klassenwert[] = [];
const gefunden = new Map<string, string[]>();
/** Where the direct answer leads, by query. */
const gezeigt = new Map<string, string>();

/** What somebody sees of a search: the finds, the best first, and what answers by itself. */
interface Antwort {
  treffer: string[];
  kasten: string | undefined;
}

/** What reads in the page what it shows at that moment. */
const leser = (seite: Page): Promise<JSHandle<() => Antwort>> =>
  seite.evaluateHandle(() => () => {
    // Addresses within the site, as people read them.
    const ziele = (wo: string) =>
      [...document.querySelectorAll<HTMLAnchorElement>(wo)].map((a) => a.pathname + decodeURIComponent(a.hash));
    const leer = [...document.querySelectorAll('h2')].some(
      (h) => h.textContent.trim() === 'Nichts gefunden' && h.checkVisibility(),
    );
    return leer
      ? { treffer: [], kasten: undefined }
      : { treffer: ziele('[data-liste] .treffer h3 a'), kasten: ziele('.antwort h3 a')[0] };
  });

/** Searches as people do. */
async function tippe(seite: Page, q: string): Promise<Antwort> {
  await seite.getByRole('searchbox').fill(q);
  await seite.keyboard.press('Enter');
  await gesucht(seite, q);
  return (await leser(seite)).evaluate((lies) => lies());
}

/** Sends the form of the page with each query, one after the other, in the page itself: to type all of them takes longer than to find them. */
const frage = async (seite: Page, fragen: string[]): Promise<Antwort[]> =>
  seite.evaluate(
    async ([fragen, lies]) => {
      const feld = document.querySelector('suche-feld')!;
      const status = feld.querySelector('[aria-live]')!;
      const antworten: Antwort[] = [];
      for (const q of fragen) {
        const fertig = new Promise<void>((gut) => {
          const beobachter = new MutationObserver(() => {
            if (!status.textContent.includes(`Treffer für „${q}“`)) return;
            beobachter.disconnect();
            gut();
          });
          beobachter.observe(status, { childList: true, characterData: true, subtree: true });
        });
        feld.querySelector('input')!.value = q;
        feld.querySelector('form')!.requestSubmit();
        await fertig;
        antworten.push(lies());
      }
      return antworten;
    },
    [fragen, await leser(seite)] as const,
  );

beforeAll(async () => {
  const { seite, geheZu, beende } = await besuche();
  await geheZu('/suche/');
  const antworten = await frage(
    seite,
    anfragen.map(({ q }) => q),
  );
  for (const [i, { q }] of anfragen.entries()) {
    const { treffer, kasten } = antworten[i]!;
    gefunden.set(q, treffer);
    if (kasten) gezeigt.set(q, kasten);
  }
  for (const { q } of beispiele) getippt.set(q, await tippe(seite, q));
  await beende();
  klassen = werte(anfragen, gefunden);
  const prozent = (n: number) => `${(100 * n).toFixed(0)} %`.padStart(6);
  console.log(
    [
      'Klasse          Anfragen  unter den ersten drei  MRR   leer',
      ...klassen.map(
        ({ klasse, anzahl, getroffen, mrr, leer, daneben }) =>
          `${klasse.padEnd(14)} ${String(anzahl).padStart(8)} ${prozent(getroffen / anzahl).padStart(15)} ${mrr.toFixed(2).padStart(12)} ${String(leer).padStart(6)}  ${daneben.join('; ')}`,
      ),
      `Kästen mit sofortiger Antwort: ${kaesten(anfragen, gezeigt).anzahl}, falsch: ${kaesten(anfragen, gezeigt).falsch.join('; ') || 'keiner'}`,
    ].join('\n'),
  );
});

describe('Goldsatz', () => {
  it('ist groß genug und enthält die vorgegebenen Anfragen', () => {
    expect(anfragen.filter((a) => a.klasse !== NICHTS).length).toBeGreaterThanOrEqual(150);
    expect(anfragen.filter((a) => a.klasse === NICHTS).length).toBeGreaterThanOrEqual(15);
    expect(anfragen.map(({ q, klasse, ziel }) => ({ q, klasse, ziel }))).toEqual(expect.arrayContaining(vorgabe));
  });

  it('findet getippt dasselbe', () => {
    // Pagefind finds a little more from query to query, as it has read more of its index; what is judged here stays.
    const geurteilt = (q: string, { treffer, kasten }: Antwort) => ({
      erster: treffer[0],
      gefunden: beispiele.find((b) => b.q === q)!.ziel.some((z) => treffer.slice(0, 3).some((t) => t.startsWith(z))),
      kasten,
    });
    const antworten = [...getippt.values()];
    expect(antworten.some((a) => a.kasten) && antworten.some((a) => !a.treffer.length)).toBe(true);
    for (const [q, antwort] of getippt)
      expect([q, geurteilt(q, antwort)]).toEqual([
        q,
        geurteilt(q, { treffer: gefunden.get(q)!, kasten: gezeigt.get(q) }),
      ]);
  });

  it('wird im Ganzen gefunden', () => {
    const alle = klassen.at(-1)!;
    expect(alle.getroffen / alle.anzahl).toBeGreaterThanOrEqual(UEBER_ALLES);
  });

  it('wird in jeder Klasse gefunden', () =>
    expect(
      klassen
        .filter((k) => k.klasse !== NICHTS && k.getroffen / k.anzahl < JE_KLASSE)
        .map((k) => [k.klasse, k.daneben]),
    ).toEqual([]));

  it('nennt im Notfall zuerst die Nummer, als Treffer und als sofortige Antwort', () => {
    const notfaelle = anfragen.filter((a) => a.klasse === NOTFALL);
    const richtig = ({ q, ziel: [ziel] }: (typeof anfragen)[number]) =>
      gefunden.get(q)?.[0] === ziel && gezeigt.get(q) === ziel;
    expect(notfaelle.length).toBeGreaterThan(0);
    expect(notfaelle.filter((a) => !richtig(a)).map((a) => a.q)).toEqual([]);
  });

  it('gibt keine falsche sofortige Antwort', () => {
    const { anzahl, falsch } = kaesten(anfragen, gezeigt);
    expect(anzahl).toBeGreaterThan(0);
    expect(falsch).toEqual([]);
  });

  it('findet nichts, wo es nichts gibt', () => expect(klassen.find((k) => k.klasse === NICHTS)?.daneben).toEqual([]));
});
