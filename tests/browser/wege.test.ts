/** The menu with its two levels, for hands, keys and no script at all, on small and wide screens. */
import { afterEach, describe, expect, it } from 'vitest';
import { besuche, HANDY, imFokus, SCHREIBTISCH, type Besuch } from './besuch.ts';
import { SEITENARTEN } from './seitenarten.ts';
import { barrieren } from './zugang.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());
const WEITEN = [
  ['am Telefon', HANDY],
  ['am Rechner', SCHREIBTISCH],
] as const;
const ZIELE = {
  Fragen: '/fragen/',
  Zahlen: '/zahlen/',
  Stellungnahmen: '/stellungnahmen/',
  Presse: '/presse/',
  Maßnahmen: '/konzept/massnahmen/',
  Standortsuche: '/konzept/standortsuche/',
  Recht: '/zuerich/recht/',
  'Andere Städte': '/zuerich/andere-staedte/',
};
const tafel = () => besuch.seite.locator('.kopf .menue__klapp');

describe.each(WEITEN)('%s', (_, viewport) => {
  it.each(Object.entries(ZIELE))('führen ohne JavaScript zwei Griffe zu „%s“', async (name, adresse) => {
    besuch = await besuche({ viewport, javaScriptEnabled: false });
    await besuch.geheZu('/zuerich/einrichtungen/');
    const ziel = tafel().getByRole('link', { name, exact: true });
    expect(await ziel.count()).toBe(0);
    await tafel().getByText('Menü').click();
    await ziel.click();
    await besuch.seite.waitForURL(`**${adresse}`);
  });

  it('liegt das offene Menü auf jeder Art von Seite ganz im Bild, und jedes Ziel ist groß genug', async () => {
    besuch = await besuche({ viewport });
    const schlecht: string[] = [];
    for (const adresse of SEITENARTEN) {
      await besuch.geheZu(adresse);
      await tafel().getByText('Menü').click();
      const kaesten = await tafel()
        .locator('a:visible')
        .evaluateAll((links) =>
          links.map(
            (l) =>
              [
                l.textContent.trim(),
                l.getBoundingClientRect().toJSON() as Record<'x' | 'right' | 'bottom' | 'height', number>,
              ] as const,
          ),
        );
      expect(kaesten.length).toBeGreaterThan(Object.keys(ZIELE).length);
      for (const [name, k] of kaesten)
        if (k.height < 44 || k.x < 0 || k.right > viewport.width || k.bottom > viewport.height)
          schlecht.push(`${adresse}: ${name}`);
    }
    expect(schlecht).toEqual([]);
  });

  it('geht das Menü mit Tasten auf und zu, und die zweite Ebene folgt auf ihr Kapitel', async () => {
    besuch = await besuche({ viewport });
    await besuch.geheZu('/impressum/');
    const { keyboard } = besuch.seite;
    await tafel().locator('summary').focus();
    await keyboard.press('Enter');
    await tafel().getByRole('link', { name: 'Standortsuche' }).waitFor();
    expect(await barrieren(besuch.seite)).toEqual([]);
    const halte: string[] = [];
    for (let i = 0; i < 4; i++) {
      await keyboard.press('Tab');
      halte.push(await imFokus(besuch.seite));
    }
    expect(halte).toEqual(['Verlauf', 'Konzept', 'Maßnahmen', 'Standortsuche']);
    await keyboard.press('Escape');
    await tafel().getByRole('link', { name: 'Standortsuche' }).waitFor({ state: 'hidden' });
    expect(await imFokus(besuch.seite)).toBe('Menü');
  });
});

it('der Kopf bleibt am Telefon schlank', async () => {
  besuch = await besuche({ viewport: HANDY });
  await besuch.geheZu('/zahlen/');
  const { y, height } = (await besuch.seite.locator('.kopf').boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(100);
});

it.each([
  ['/zuerich/', 'Die vier Säulen der Drogenpolitik'],
  ['/konzept/', 'Was aus den Maßnahmen wurde'],
])('auf %s steht die erste Unterseite am Telefon schon auf dem ersten Bildschirm', async (adresse, titel) => {
  besuch = await besuche({ viewport: HANDY });
  await besuch.geheZu(adresse);
  const karte = besuch.seite.locator('.unterseiten').getByRole('link', { name: titel });
  const { y, height } = (await karte.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(HANDY.height);
});
