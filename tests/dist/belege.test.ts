import { expect, it } from 'vitest';
import { dateien, fehlerAuf, gelistet, lies, seiten, type Seite } from './fertig.ts';
import { absender, sichtbarerBestand } from './inhalt.ts';

const auf = (pruefe: (s: Seite) => Iterable<string>) => fehlerAuf(seiten.values(), pruefe);
const marken = (s: Seite) => [...s.dom.querySelectorAll('sup.beleg a')].map((a) => a.getAttribute('href') ?? '');
const liste = (s: Seite) => [...s.dom.querySelectorAll('ol.quellenliste > li')];

it('kein Platzhalter ist stehen geblieben', () =>
  expect([...dateien].filter((d) => /\.(html|xml|json|txt)$/.test(d) && lies(d).includes('<!--beleg'))).toEqual([]));

it('jede Belegmarke führt zu einem Eintrag der Quellenliste', () => {
  expect([...seiten.values()].reduce((summe, s) => summe + marken(s).length, 0)).toBeGreaterThan(1000);
  expect(auf((s) => marken(s).filter((ziel) => !liste(s).some((li) => `#${li.id}` === ziel)))).toEqual([]);
});

it('die Quellenliste zählt ohne Lücke', () =>
  expect(auf((s) => liste(s).flatMap((li, i) => (li.id === `quelle-${i + 1}` ? [] : [li.id])))).toEqual([]));

it('jede Quelle nennt Herausgeber, Titel und Datum oder „ohne Datum“ und führt weiter', () =>
  expect(
    auf((s) =>
      liste(s)
        .filter((li) => {
          const [herausgeber, titel] = [li.querySelector('b'), li.querySelector('a[href]')];
          const datum = titel?.nextSibling?.textContent ?? '';
          return !(
            herausgeber?.textContent.trim() &&
            titel?.textContent.trim() &&
            /\b(19|20)\d\d\b|ohne Datum/.test(datum)
          );
        })
        .map((li) => li.textContent.trim()),
    ),
  ).toEqual([]));

it('jede Seite sagt, wann sie gilt, wann sie geprüft wurde und wann wieder', () =>
  expect(
    fehlerAuf(gelistet, (s) => {
      const angaben = new Map(
        [...s.dom.querySelectorAll('dl.stand div')].map((d) => [
          d.querySelector('dt')?.textContent.trim(),
          d.querySelector('dd')?.textContent.trim(),
        ]),
      );
      return ['Stand', 'Geprüft', 'Nächste Prüfung', 'Text']
        .filter((name) => !angaben.get(name))
        .map((name) => `${name} fehlt`);
    }),
  ).toEqual([]));

it('jede Seite sagt, ob sie ein amtliches Angebot ist', () => {
  const satz = absender(sichtbarerBestand());
  expect(auf((s) => (s.dom.querySelector('aside.anbieter')?.textContent.includes(satz) ? [] : ['Hinweis']))).toEqual(
    [],
  );
});
