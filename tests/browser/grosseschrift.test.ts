/**
 * All pages with letters twice as large, as people set them in their browser, on a telephone and in a window that was made as large as it gets (400 %:
 * 320 pixels): nothing has to be moved sideways, no text ends at the edge or lies on another.
 */
import { expect, it } from 'vitest';
import { leitetUm, seitendateien } from '../gebaut.ts';
import { besuche, HANDY } from './besuch.ts';

/** The editor is a tool for a large screen. */
const adressen = seitendateien()
  .filter((s) => !leitetUm(s) && !s.adresse.startsWith('/redaktion/'))
  .map(({ adresse }) => adresse);

it.each([HANDY, { width: 320, height: 640 }])(
  'jede Seite passt mit doppelt so großer Schrift in $width Pixel',
  async (viewport) => {
    // Each page allows its own sheet only, and here they all stand in the same window.
    const { seite, geheZu, beende } = await besuche({ viewport, bypassCSP: true });
    await geheZu('/404.html');
    // One document after the other in the same window: that takes a tenth of the time of going there. Scripts of a page put in do not run.
    const falsch = await seite.evaluate(async (adressen) => {
      /** What is only heard, folded away, or moves inside a frame of its own. */
      const fuerSich = (e: Element) => {
        const { clipPath, overflowX, visibility } = getComputedStyle(e);
        const eigen = clipPath !== 'none' || overflowX === 'auto' || overflowX === 'scroll';
        return eigen || visibility === 'hidden' || !e.checkVisibility();
      };
      /** The lines of text that are seen, from top to bottom, with what they say. */
      const zeilen = () => {
        const texte = document.createTreeWalker(
          document.body,
          NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
          (teil) => {
            if (teil instanceof Text) return teil.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
            return fuerSich(teil as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
          },
        );
        const bereich = document.createRange();
        const gefunden: { kasten: DOMRect; text: Text }[] = [];
        while (texte.nextNode()) {
          const text = texte.currentNode as Text;
          bereich.selectNodeContents(text);
          for (const kasten of bereich.getClientRects()) if (kasten.width > 1) gefunden.push({ kasten, text });
        }
        return gefunden.sort((a, b) => a.kasten.top - b.kasten.top);
      };
      const wort = ({ text }: { text: Text }) => `„${text.data.trim().slice(0, 40)}“`;
      const funde: string[] = [];
      for (const adresse of adressen) {
        const { documentElement } = new DOMParser().parseFromString(await (await fetch(adresse)).text(), 'text/html');
        documentElement.style.fontSize = '200%';
        document.replaceChild(document.adoptNode(documentElement), document.documentElement);
        // The open menu lies over the page, as it is meant to.
        for (const teil of document.querySelectorAll<HTMLDetailsElement>('details:not(.menue__klapp)'))
          teil.open = true;
        await document.fonts.ready;
        if (!document.styleSheets.length) funde.push(`${adresse}: ohne Gestalt`);
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) funde.push(`${adresse}: ${scrollWidth} statt ${clientWidth}`);
        const alle = zeilen();
        for (const [i, a] of alle.entries()) {
          if (a.kasten.left < -1 || a.kasten.right > clientWidth + 1) funde.push(`${adresse}: ${wort(a)} ragt hinaus`);
          // Boxes of lines touch; more than a third is letters on letters.
          for (let j = i + 1; j < alle.length && alle[j]!.kasten.top < a.kasten.bottom; j++) {
            const b = alle[j]!;
            const breite = Math.min(a.kasten.right, b.kasten.right) - Math.max(a.kasten.left, b.kasten.left);
            const hoehe = Math.min(a.kasten.bottom, b.kasten.bottom) - b.kasten.top;
            if (a.text !== b.text && breite > 2 && hoehe > Math.min(a.kasten.height, b.kasten.height) / 3)
              funde.push(`${adresse}: ${wort(a)} liegt auf ${wort(b)}`);
          }
        }
      }
      return funde;
    }, adressen);
    expect(falsch).toEqual([]);
    await beende();
  },
);
