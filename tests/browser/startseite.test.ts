/** What somebody has on the first screen of the start page. */
import { afterEach, expect, it } from 'vitest';
import { besuche, HANDY, type Besuch } from './besuch.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

it.each([
  ['am Telefon', HANDY],
  ['am Rechner', { width: 1280, height: 800 }],
])('vor dem Rollen stehen %s die Frage, die Suche und alles, was gilt', async (_, viewport) => {
  besuch = await besuche({ viewport });
  const { seite } = besuch;
  await besuch.geheZu('/');
  const lage = seite.getByRole('region', { name: 'Was gilt' });
  const ueberschriften = await lage.getByRole('heading', { level: 3 }).all();
  expect(ueberschriften.length).toBeGreaterThan(1);
  for (const teil of [
    seite.getByRole('heading', { level: 1 }),
    seite.getByRole('searchbox'),
    lage.getByRole('heading', { level: 2 }),
    ...ueberschriften,
  ]) {
    const kasten = (await teil.boundingBox())!;
    expect([await teil.textContent(), kasten.y + kasten.height <= viewport.height]).toEqual([
      await teil.textContent(),
      true,
    ]);
  }
});
