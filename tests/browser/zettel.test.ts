/** A place on paper: one slip of A5. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import { blaetter } from './papier.ts';

const orte = globSync('standorte/*/index.html', { cwd: DIST })
  .map((d) => `/${path.posix.dirname(d.replaceAll('\\', '/'))}/`)
  .sort();

let besuch: Besuch;
beforeAll(async () => {
  besuch = await besuche();
});
afterAll(() => besuch.beende());

const drucke = async (adresse: string) => {
  await besuch.geheZu(adresse);
  return blaetter(await besuch.seite.pdf({ preferCSSPageSize: true }));
};

it('jeder Ort wird gedruckt genau ein Blatt A5', async () => {
  expect(orte.length).toBeGreaterThan(20);
  const gedruckt: [string, string[]][] = [];
  for (const ort of orte) gedruckt.push([ort, await drucke(ort)]);
  expect(gedruckt.filter(([, blatt]) => blatt.join() !== '420 x 595')).toEqual([]);
});

it('andere Seiten behalten das Papier des Druckers', async () =>
  expect(new Set(await drucke('/hilfe/'))).toEqual(new Set(['612 x 792'])));

describe('auf dem Zettel', () => {
  const gezeigt = async (media: 'print' | 'screen') => {
    await besuch.geheZu('/standorte/kick-konsumraum/');
    await besuch.seite.emulateMedia({ media });
    return besuch.seite.locator('body').innerText();
  };

  it('stehen Name, Zeiten, Adresse, Stand und Quelle, aber weder Karte noch Name der Website', async () => {
    const text = (await gezeigt('print')).replaceAll('\u00a0', ' ');
    for (const wort of ['Café Kick', '8 bis 20 Uhr', 'Grafenhof', 'Zugang', 'Quellen gelesen am 2', 'Quellen: '])
      expect(text).toContain(wort);
    expect(text).toContain('/standorte/kick-konsumraum/');
    for (const wort of ['Neuordnung', 'Karten-App', 'Ungefähre Lage', 'Quellen dieser Seite'])
      expect(text).not.toContain(wort);
  });

  it('am Bildschirm fehlt die Zeile für den Zettel', async () =>
    expect(await gezeigt('screen')).not.toContain('Alles Weitere:'));
});
