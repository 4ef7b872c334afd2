/** What a search costs: bytes of the first one, time of each later one. */
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { SUCHE, TASTENDRUCK } from '../budgets.ts';
import { besuche, gesucht, HANDY } from './besuch.ts';

/** What is sent compressed; fonts, images and Pagefind's own files are already. */
const TEXT = /\.(?:js|json|css|html)$/;

it.each([
  'Konsumraum',
  'Ordungsdienst',
  'wo kann ich heute nacht schlafen',
  'Ratssitzung 22. Februar 2024',
  'Heroin auf Rezept',
  'Konsumraum Zugang ohne Wohnsitz',
])('die erste Suche nach „%s“ ist leicht', async (frage) => {
  const { seite, geheZu, beende } = await besuche({ viewport: HANDY });
  await geheZu('/suche/');
  const gewichte: Promise<number>[] = [];
  seite.on('response', (antwort) => {
    const pfad = new URL(antwort.url()).pathname;
    gewichte.push(antwort.body().then((inhalt) => (TEXT.test(pfad) ? brotliCompressSync(inhalt) : inhalt).length));
  });
  await seite.getByRole('searchbox').fill(frage);
  await gesucht(seite, frage);
  const bytes = (await Promise.all(gewichte)).reduce((a, b) => a + b, 0);
  console.log(`${frage}: ${bytes} Bytes in ${gewichte.length} Anfragen`);
  await beende();
  expect(gewichte.length).toBeGreaterThan(5);
  expect(bytes).toBeLessThanOrEqual(SUCHE);
});

/** Work that does not depend on the site: what a processor needs for it says how fast it is. */
const massstab = () => {
  const worte = Array.from({ length: 8000 }, (_, i) => `Wort${(i * 7919) % 8000}`);
  return worte
    .toSorted((a, b) => a.localeCompare(b, 'de'))
    .join(' ')
    .normalize('NFD').length;
};

it('antwortet auf jeden Tastendruck sofort, auch auf einem langsamen Gerät', async () => {
  const { seite, geheZu, beende } = await besuche({ viewport: HANDY });
  await geheZu('/suche/');
  await seite.getByRole('searchbox').fill('Konsumraum');
  await gesucht(seite, 'Konsumraum');
  const sitzung = await seite.context().newCDPSession(seite);
  // Time that the processor spends on the page, not time that passes: other programs take none of it.
  await sitzung.send('Performance.enable', { timeDomain: 'threadTicks' });
  const stand = async () =>
    (await sitzung.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')!.value * 1000;
  const rechenzeit = async (tue: () => Promise<unknown>): Promise<number> => {
    const vorher = await stand();
    await tue();
    return (await stand()) - vorher;
  };
  /** From Enter, without the pause for more key strokes, until the finds are shown and told. */
  const suche = (wort: string) =>
    seite.evaluate(async (w) => {
      const feld = document.querySelector('suche-feld')!;
      const status = feld.querySelector('[aria-live]')!;
      feld.querySelector('input')!.value = w;
      const fertig = new Promise<void>((gut) => {
        const beobachter = new MutationObserver(() => {
          if (!status.textContent.includes(`„${w}“`)) return;
          beobachter.disconnect();
          gut();
        });
        beobachter.observe(status, { childList: true, characterData: true, subtree: true });
      });
      feld.querySelector('form')!.requestSubmit();
      await fertig;
    }, wort);
  const anfaenge = (wort: string) => Array.from({ length: wort.length - 2 }, (_, i) => wort.slice(0, i + 3).trim());
  const worte = ['Ordnungsdienst', 'Notschlafstelle', 'Substitution', 'crack konsum zahlen', 'rheinische strasse 111'];
  const gemessen: { suche: number; mass: number }[] = [];
  for (const wort of worte.flatMap(anfaenge))
    gemessen.push({
      suche: await rechenzeit(() => suche(wort)),
      mass: await rechenzeit(() => seite.evaluate(massstab)),
    });
  await beende();
  const anteil = (zahlen: number[], p: number) =>
    zahlen.toSorted((a, b) => a - b)[Math.floor((zahlen.length - 1) * p)]!;
  const suchen = gemessen.map((m) => m.suche);
  const mass = anteil(
    gemessen.map((m) => m.mass),
    0.5,
  );
  console.log(
    `${suchen.length} Suchen: Median ${anteil(suchen, 0.5).toFixed(1)} ms Rechenzeit, 95. Perzentil ${anteil(suchen, 0.95).toFixed(1)} ms, Maßstab ${mass.toFixed(1)} ms`,
  );
  expect(anteil(suchen, 0.5) / mass).toBeLessThanOrEqual(TASTENDRUCK);
});
