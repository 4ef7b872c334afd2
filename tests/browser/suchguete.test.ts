/** How good the search is: the gold set, asked as people ask, in the search page of the built site. */
import { beforeAll, describe, expect, it } from 'vitest';
import { kaesten, liesAnfragen, NICHTS, NOTFALL, werte, type Klassenwert } from '../gold/messung.ts';
import { besuche, gesucht } from './besuch.ts';

const UEBER_ALLES = 0.97;
const JE_KLASSE = 0.9;

const anfragen = liesAnfragen(new URL('../gold/anfragen.yaml', import.meta.url));
const vorgabe = liesAnfragen(new URL('../gold/vorgabe.yaml', import.meta.url));
let klassen: Klassenwert[] = [];
const gefunden = new Map<string, string[]>();
/** Where the direct answer leads, by query. */
const gezeigt = new Map<string, string>();

/** Addresses within the site, as people read them. */
const adresse = (href: string): string => {
  const { pathname, hash } = new URL(href);
  return pathname + decodeURIComponent(hash);
};

beforeAll(async () => {
  const { seite, geheZu, beende } = await besuche();
  await geheZu('/suche/');
  for (const { q } of anfragen) {
    await seite.getByRole('searchbox').fill(q);
    await seite.keyboard.press('Enter');
    await gesucht(seite, q);
    const leer = await seite.getByRole('heading', { name: 'Nichts gefunden' }).isVisible();
    const ziele = (wo: string) =>
      seite.locator(wo).evaluateAll((links: HTMLAnchorElement[]) => links.map((a) => a.href));
    gefunden.set(q, leer ? [] : (await ziele('[data-liste] .treffer h3 a')).map(adresse));
    const [kasten] = leer ? [] : await ziele('.antwort h3 a');
    if (kasten) gezeigt.set(q, adresse(kasten));
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
