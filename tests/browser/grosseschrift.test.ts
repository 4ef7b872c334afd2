/** All pages with letters twice as large, as people set them in their browser: nothing has to be moved sideways. */
import { expect, it } from 'vitest';
import { leitetUm, seitendateien } from '../gebaut.ts';
import { besuche, HANDY } from './besuch.ts';

/** The editor is a tool for a large screen. */
const adressen = seitendateien()
  .filter((s) => !leitetUm(s) && !s.adresse.startsWith('/redaktion/'))
  .map(({ adresse }) => adresse);

it('jede Seite passt mit doppelt so großer Schrift auf ein Telefon', async () => {
  const { seite, geheZu, beende } = await besuche({ viewport: HANDY });
  await geheZu('/404.html');
  // One document after the other in the same window: that takes a tenth of the time of going there. Scripts of a page put in do not run.
  const breit = await seite.evaluate(async (adressen) => {
    const funde: string[] = [];
    for (const adresse of adressen) {
      const { documentElement } = new DOMParser().parseFromString(await (await fetch(adresse)).text(), 'text/html');
      documentElement.style.fontSize = '200%';
      document.replaceChild(document.adoptNode(documentElement), document.documentElement);
      await document.fonts.ready;
      const { scrollWidth, clientWidth } = document.documentElement;
      const wer = [...document.body.querySelectorAll('*')].find(
        (e) => e.getBoundingClientRect().right > clientWidth + 0.5,
      );
      if (scrollWidth > clientWidth)
        funde.push(
          `${adresse}: ${scrollWidth} statt ${clientWidth}: ${wer?.className} ${wer?.textContent.trim().slice(0, 60)}`,
        );
    }
    return funde;
  }, adressen);
  expect(breit).toEqual([]);
  await beende();
});
