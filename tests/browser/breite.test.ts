/** Wide windows: every kind of page uses them, and no line of text becomes too long to read; the letters of the glossary stay at hand. */
import { describe, expect, it } from 'vitest';
import { besuche, HANDY, SCHREIBTISCH } from './besuch.ts';
import { SEITENARTEN } from './seitenarten.ts';

/** How much of the window's width lies between the first and the last text or drawing of a page, at least. */
const GENUTZT = { 1280: 0.8, 1600: 0.75 };
/** The longest line of running text, in heights of its letters: about 70 characters (`--mass`). */
const ZEILE = 36.5;
/** What is no page of text, or is only a few lines: a sheet of paper, a card, what is missing in the imprint, closed lists, one day below the other. */
const SCHMAL = new Set([
  '/quellen/',
  '/aenderungen/',
  '/presse/faktenblatt/',
  '/hilfe/karte/',
  '/impressum/',
  '/404.html',
]);

describe.each([1280, 1600] as const)('in einem Fenster von %i Pixeln', (width) => {
  it('nutzt jede Art von Seite die Breite, und keine Zeile wird zu lang', async () => {
    const { seite, geheZu, beende } = await besuche({ viewport: { ...SCHREIBTISCH, width } });
    const falsch: string[] = [];
    for (const adresse of SEITENARTEN.filter((a) => !SCHMAL.has(a))) {
      await geheZu(adresse);
      const { genutzt, laengste } = await seite.evaluate(() => {
        const artikel = document.querySelector('main article')!;
        // What stands below every page does not make it wide.
        const teile = [...artikel.querySelectorAll<HTMLElement>('*')].filter(
          (e) => !e.closest('.quellen, .stand, details, .abschnitt') && e.checkVisibility(),
        );
        const bereich = document.createRange();
        const kaesten = teile.flatMap((e) => {
          const alsKasten =
            e.matches('svg, input, select') || getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)';
          if (alsKasten) return [e.getBoundingClientRect()];
          return [...e.childNodes]
            .filter((k) => k instanceof Text && k.data.trim())
            .flatMap((text) => {
              bereich.selectNodeContents(text);
              return [...bereich.getClientRects()];
            });
        });
        const gesehen = kaesten.filter((k) => k.width > 1);
        const breit = Math.max(...gesehen.map((k) => k.right)) - Math.min(...gesehen.map((k) => k.left));
        const absaetze = teile.flatMap((p) => {
          const { display, fontSize, lineHeight, paddingTop, paddingBottom } = getComputedStyle(p);
          const hoehe = p.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
          // A strip of parts side by side is no running text.
          return p.matches('p') && display === 'block' && hoehe > 1.5 * parseFloat(lineHeight)
            ? p.clientWidth / parseFloat(fontSize)
            : [];
        });
        return { genutzt: breit / innerWidth, laengste: Math.max(0, ...absaetze) };
      });
      if (genutzt < GENUTZT[width]) falsch.push(`${adresse} nutzt ${Math.round(genutzt * 100)} %`);
      if (laengste > ZEILE) falsch.push(`${adresse} hat Zeilen von ${laengste.toFixed(1)} em`);
    }
    await beende();
    expect(falsch).toEqual([]);
  });
});

describe('die Buchstaben des Glossars', () => {
  it('bleiben auf einem breiten Bildschirm stehen und verdecken nichts, auch ohne JavaScript und mit der Tastatur', async () => {
    const { seite, geheZu, beende } = await besuche({ javaScriptEnabled: false });
    await geheZu('/glossar/');
    const leiste = seite.getByRole('navigation', { name: 'Buchstaben' });
    await leiste.getByRole('link', { name: 'S', exact: true }).press('Enter');
    await seite.waitForURL('**/glossar/#buchstabe-s');
    const titel = await seite.getByRole('heading', { name: 'S', exact: true }).boundingBox();
    const oben = await leiste.boundingBox();
    expect(oben!.y).toBe(0);
    expect(titel!.y).toBeGreaterThanOrEqual(oben!.height);
    expect(titel!.y).toBeLessThan(SCHREIBTISCH.height);
    await beende();
  });

  it('stehen auf einem Telefon auf dem ersten Bildschirm', async () => {
    const { seite, geheZu, beende } = await besuche({ viewport: HANDY });
    await geheZu('/glossar/');
    const leiste = await seite.getByRole('navigation', { name: 'Buchstaben' }).boundingBox();
    expect(leiste!.y + leiste!.height).toBeLessThan(HANDY.height);
    await beende();
  });
});
