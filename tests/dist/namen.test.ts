/** What pages are called: nobody confuses two of them, and the glossary is found by letter. */
import { expect, it } from 'vitest';
import { glatt } from '../../src/ausgabe/glatt.ts';
import { seiten, istDeutsch, type Seite } from './fertig.ts';

/** Words that tell two pages apart: numbers, and words of four letters and more. */
const woerter = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}|\d+/gu));
const kopfwoerter = ({ dom }: Seite): Set<string> =>
  woerter(['h1', '.vorspann'].map((teil) => glatt(dom.querySelector(`.seitenkopf ${teil}`)?.textContent)).join(' '));

/** More of the shorter head than this in the other one, too, and they are taken for one page. Plan and place of Rheinische Straße 111 once had 0.53. */
const GLEICH = 0.5;

it('keine zwei Seiten sagen in Titel und Vorspann fast dasselbe', () => {
  // Sources have the titles that others gave them; notices have their day.
  const koepfe = [...seiten.values()]
    .filter(istDeutsch)
    .filter(({ adresse, dom }) => !/^\/(quellen|aktuelles)\/./.test(adresse) && dom.querySelector('.seitenkopf'))
    .map((s) => ({ adresse: s.adresse, worte: kopfwoerter(s) }));
  expect(koepfe.length).toBeGreaterThan(50);
  expect(
    koepfe.flatMap((a, i) =>
      koepfe
        .slice(i + 1)
        .filter((b) => a.worte.intersection(b.worte).size / Math.min(a.worte.size, b.worte.size) > GLEICH)
        .map((b) => `${a.adresse} und ${b.adresse}: ${[...a.worte.intersection(b.worte)].join(', ')}`),
    ),
  ).toEqual([]);
});

it('im Glossar führt jeder Buchstabe, den es gibt, zu seinen Begriffen, und kein anderer steht da', () => {
  const { dom } = seiten.get('/glossar/')!;
  const leiste = [...dom.querySelectorAll('nav[aria-label="Buchstaben"] a')];
  const gruppen = [...dom.querySelectorAll('.buchstabe')].map((gruppe) => {
    const titel = gruppe.querySelector('h2')!;
    return { name: glatt(titel.textContent), anker: `#${titel.id}`, gruppe };
  });
  expect(leiste.map((a) => [glatt(a.textContent), a.getAttribute('href')])).toEqual(
    gruppen.map(({ name, anker }) => [name, anker]),
  );
  const ersterBuchstabe = (titel: string) =>
    titel
      .normalize('NFD')
      .replace(/[^A-Z]/gi, '')
      .charAt(0)
      .toUpperCase();
  expect(
    gruppen.flatMap(({ name, gruppe }) =>
      [...gruppe.querySelectorAll('h3')].map((h) => glatt(h.textContent)).filter((t) => ersterBuchstabe(t) !== name),
    ),
  ).toEqual([]);
});
