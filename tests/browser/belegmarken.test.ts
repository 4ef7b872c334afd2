/** Every source mark of every page: it can be hit, by a thumb and with a mouse, and it changes no number in what is selected and copied. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seitendateien } from '../gebaut.ts';
import { besuche, HANDY, SCHREIBTISCH, type Besuch } from './besuch.ts';

const SEITEN = seitendateien()
  .filter(({ html }) => html.includes('class="beleg"'))
  .map(({ adresse }) => adresse);

let besuch: Besuch;
beforeAll(async () => (besuch = await besuche()));
afterAll(() => besuch.beende());

/** What is wrong with the marks of the page that is open, and how many can be seen. */
const pruefe = () =>
  besuch.seite.evaluate(() => {
    // The open menu lies over the page, as it is meant to.
    for (const zu of document.querySelectorAll<HTMLDetailsElement>('details:not(.menue__klapp)')) zu.open = true;
    const marken = [...document.querySelectorAll('.beleg a')].filter((a) => a.getClientRects().length);
    const fehler: string[] = [];
    for (const a of marken) {
      // Marks come in the order of the page: where the last one could be seen, the next often can, too.
      const { top, bottom, right } = a.getClientRects()[0]!;
      if (top < 0 || bottom > innerHeight || right > innerWidth) a.scrollIntoView({ block: 'start', inline: 'center' });
      const { x, y, width, height } = a.getClientRects()[0]!;
      const getroffen = document.elementFromPoint(x + width / 2, y + height / 2);
      const name = `${a.textContent} hinter „${a.closest('sup')!.previousSibling?.textContent?.slice(-30)}“`;
      if (getroffen !== a) fehler.push(`${name} liegt unter ${getroffen?.outerHTML.slice(0, 60)}`);
      // WCAG 2.5.8, without its exception for links in a sentence.
      if (width < 24 || height < 24) fehler.push(`${name} ist ${width.toFixed(1)} mal ${height.toFixed(1)} Pixel groß`);
    }
    const auswahl = getSelection()!;
    auswahl.selectAllChildren(document.querySelector('main')!);
    // A mark at a digit, or a word at a mark.
    const geklebt = auswahl.toString().match(/\S*[^\s\]]\[\d+\]|\[\d+\][\p{L}\d]+/gu) ?? [];
    return { anzahl: marken.length, fehler: [...fehler, ...geklebt] };
  });

it('jede Belegmarke ist groß genug, nichts liegt über ihr, und beim Kopieren klebt sie an nichts', async () => {
  let anzahl = 0;
  const fehler: string[] = [];
  for (const adresse of SEITEN) {
    await besuch.geheZu(adresse);
    for (const groesse of [HANDY, SCHREIBTISCH]) {
      await besuch.seite.setViewportSize(groesse);
      const gefunden = await pruefe();
      anzahl += gefunden.anzahl;
      fehler.push(...gefunden.fehler.map((f) => `${adresse}, ${groesse.width} Pixel: ${f}`));
    }
  }
  expect(fehler).toEqual([]);
  expect(anzahl).toBeGreaterThan(2000);
});
