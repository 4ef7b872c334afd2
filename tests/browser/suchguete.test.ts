/** How good the search is: the gold set, asked as people ask, in the search page of the built site. */
import { beforeAll, describe, expect, it } from 'vitest';
import { liesAnfragen, NICHTS, werte, type Klassenwert } from '../gold/messung.ts';
import { besuche, gesucht } from './besuch.ts';

const UEBER_ALLES = 0.95;
const JE_KLASSE = 0.9;

const anfragen = liesAnfragen(new URL('../gold/anfragen.yaml', import.meta.url));
const vorgabe = liesAnfragen(new URL('../gold/vorgabe.yaml', import.meta.url));
let klassen: Klassenwert[] = [];

beforeAll(async () => {
  const { seite, geheZu, beende } = await besuche();
  await geheZu('/suche/');
  const gefunden = new Map<string, string[]>();
  for (const { q } of anfragen) {
    await seite.getByRole('searchbox').fill(q);
    await seite.keyboard.press('Enter');
    await gesucht(seite, q);
    const leer = await seite.getByRole('heading', { name: 'Nichts gefunden' }).isVisible();
    const adressen = await seite
      .locator('[data-liste] .treffer h3 a')
      .evaluateAll((links: HTMLAnchorElement[]) => links.map((a) => new URL(a.href)).map((u) => u.pathname + u.hash));
    gefunden.set(q, leer ? [] : adressen);
  }
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
    ].join('\n'),
  );
});

describe('Goldsatz', () => {
  it('ist groß genug und enthält die vorgegebenen Anfragen', () => {
    expect(anfragen.filter((a) => a.klasse !== NICHTS).length).toBeGreaterThanOrEqual(150);
    expect(anfragen.filter((a) => a.klasse === NICHTS).length).toBeGreaterThanOrEqual(15);
    expect(anfragen).toEqual(expect.arrayContaining(vorgabe));
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

  it('findet nichts, wo es nichts gibt', () => expect(klassen.find((k) => k.klasse === NICHTS)?.daneben).toEqual([]));
});
