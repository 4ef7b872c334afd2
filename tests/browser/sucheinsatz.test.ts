/** What a search costs: bytes of the first one, time of each later one. */
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { SUCHE, TASTENDRUCK } from '../budgets.ts';
import { besuche, HANDY } from './besuch.ts';

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
  await seite.getByRole('status').filter({ hasText: 'Treffer für' }).waitFor({ state: 'attached' });
  const bytes = (await Promise.all(gewichte)).reduce((a, b) => a + b, 0);
  console.log(`${frage}: ${bytes} Bytes in ${gewichte.length} Anfragen`);
  await beende();
  expect(gewichte.length).toBeGreaterThan(5);
  expect(bytes).toBeLessThanOrEqual(SUCHE);
});

it('antwortet auf jeden Tastendruck sofort, auch auf einem langsamen Gerät', async () => {
  const { seite, geheZu, beende } = await besuche({ viewport: HANDY });
  await geheZu('/suche/');
  await seite.getByRole('searchbox').fill('Konsumraum');
  await seite.getByRole('status').filter({ hasText: 'Treffer für' }).waitFor({ state: 'attached' });
  const sitzung = await seite.context().newCDPSession(seite);
  await sitzung.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  /** From Enter, without the pause for more key strokes, until the finds are shown and told. */
  const dauern = await seite.evaluate(async () => {
    const feld = document.querySelector('suche-feld')!;
    const eingabe = feld.querySelector('input')!;
    const status = feld.querySelector('[role="status"]')!;
    const gemessen: number[] = [];
    const anfaenge = (wort: string) => Array.from({ length: wort.length - 2 }, (_, i) => wort.slice(0, i + 3).trim());
    const worte = [
      'Ordnungsdienst',
      'Notschlafstelle',
      'Substitution',
      'crack konsum zahlen',
      'rheinische strasse 111',
    ];
    for (const wort of worte.flatMap(anfaenge)) {
      eingabe.value = wort;
      const beginn = performance.now();
      const fertig = new Promise<void>((gut) => {
        const beobachter = new MutationObserver(() => {
          if (!status.textContent.includes(`„${wort}“`)) return;
          beobachter.disconnect();
          gut();
        });
        beobachter.observe(status, { childList: true, characterData: true, subtree: true });
      });
      feld.querySelector('form')!.requestSubmit();
      await fertig;
      gemessen.push(performance.now() - beginn);
    }
    return gemessen.sort((a, b) => a - b);
  });
  const anteil = (p: number) => dauern[Math.floor((dauern.length - 1) * p)]!;
  console.log(
    `${dauern.length} Suchen, 4x langsamer: Median ${anteil(0.5).toFixed(0)} ms, 95. Perzentil ${anteil(0.95).toFixed(0)} ms`,
  );
  await beende();
  // The median must hold on a busy machine, too; the 95th percentile (docs/messungen.md) is told above.
  expect(anteil(0.5)).toBeLessThanOrEqual(TASTENDRUCK);
});
