/**
 * The text of a page where our CSS and scripts are not: in the reader view of a browser (Mozilla's Readability), in a text browser, in the clipboard.
 * Nothing that it says may get lost on the way, and no number may become another.
 */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { glatt } from '../../src/ausgabe/glatt.ts';
import { fehlerAuf, gelistet, istDeutsch, seiten, type Seite } from './fertig.ts';

/** What is for the screen only: ways, controls, drawings (a table or list says the same), and words that are closed until a script opens them. */
const BEIWERK =
  'nav, form, fieldset, button, dialog, suche-feld, svg, script, style, .kein-druck, .zitat, [hidden], [aria-hidden]';
/** The smallest pieces that say something by themselves. */
const STUECKE = 'h2, h3, h4, p, li, th, td, dt, dd, figcaption, summary, small';

const ohneLuecken = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

const stuecke = ({ dom }: Seite): string[] =>
  [...dom.querySelectorAll('main')].flatMap((haupt) =>
    [...haupt.querySelectorAll(STUECKE)]
      .filter((e) => !e.closest(BEIWERK) && !e.querySelector(STUECKE))
      .map((e) => glatt(e.textContent))
      // Readability leaves out a heading that says no more than the title, but for a number.
      .filter((stueck) => !dom.title.startsWith(stueck.replace(/^\d+ /, ''))),
  );

/** Pages of sources are alike: some of them stand for all. */
const verschieden = gelistet.filter(({ adresse }, i) => !/^\/quellen\/./.test(adresse) || i % 16 === 0);

it('die Leseansicht wird auf jeder Seite angeboten und enthält jedes Stück ihres Texts', () => {
  expect(verschieden.flatMap(stuecke).length).toBeGreaterThan(5000);
  expect(
    fehlerAuf(verschieden, (s) => {
      // It changes the document that it reads.
      const { document } = parseHTML(s.html);
      if (!isProbablyReaderable(document)) return ['nicht angeboten'];
      const gelesen = ohneLuecken(new Readability(document).parse()?.textContent);
      return stuecke(s).filter((stueck) => !gelesen.includes(ohneLuecken(stueck)));
    }),
  ).toEqual([]);
});

describe('Belegmarken', () => {
  const marken = (s: Seite) => [...s.dom.querySelectorAll('sup')];

  it('stehen als [18] da, mit einer Lücke davor: keine Ziffer hängt am Wort', () => {
    expect([...seiten.values()].flatMap(marken).length).toBeGreaterThan(1000);
    expect(
      fehlerAuf(seiten.values(), (s) =>
        marken(s)
          .filter((m) => !/^\s(\[\d+(–\d+)?\])+$/.test(m.textContent))
          .map((m) => `${m.previousSibling?.textContent?.slice(-30)}|${m.textContent}`),
      ),
    ).toEqual([]);
  });

  it('und nichts hängt an ihnen: was folgt, ist ein Satzzeichen oder beginnt mit einer Lücke', () =>
    expect(
      fehlerAuf(seiten.values(), (s) =>
        marken(s)
          .map((m) => m.nextSibling?.textContent ?? '')
          .filter((danach) => /^[\p{L}\d]/u.test(danach)),
      ),
    ).toEqual([]));

  it('heißen für Vorleseprogramme Quelle', () =>
    expect(
      fehlerAuf(seiten.values(), (s) =>
        marken(s)
          .flatMap((m) => [...m.querySelectorAll('a')])
          .filter((a) => {
            const name = a.getAttribute('aria-label') ?? '';
            return !(istDeutsch(s) ? /^Quellen? \d+(–\d+)?$/ : /^\p{L}+ \d+(–\d+)?$/u).test(name);
          })
          .map((a) => a.outerHTML),
      ),
    ).toEqual([]));
});
