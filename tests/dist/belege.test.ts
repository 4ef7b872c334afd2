import { expect, it } from 'vitest';
import { dateien, deutsche, fehlerAuf, istDeutsch, lies, seiten, type Seite } from './fertig.ts';
import { absender, sichtbarerBestand } from './inhalt.ts';

const auf = (pruefe: (s: Seite) => Iterable<string>) => fehlerAuf(seiten.values(), pruefe);
const marken = (s: Seite) => [...s.dom.querySelectorAll('sup.beleg a')].map((a) => a.getAttribute('href') ?? '');
const liste = (s: Seite) => [...s.dom.querySelectorAll('ol.quellenliste > li')];
/** What stands behind the title of a source: its date. */
const datumIn = (li: Element) => li.querySelector('a[href]')?.nextSibling?.textContent ?? '';

it('kein Platzhalter ist stehen geblieben', () =>
  expect([...dateien].filter((d) => /\.(html|xml|json|txt)$/.test(d) && lies(d).includes('<!--beleg'))).toEqual([]));

it('jede Belegmarke führt zu einem Eintrag der Quellenliste', () => {
  expect([...seiten.values()].reduce((summe, s) => summe + marken(s).length, 0)).toBeGreaterThan(1000);
  expect(auf((s) => marken(s).filter((ziel) => !liste(s).some((li) => `#${li.id}` === ziel)))).toEqual([]);
});

it('die Quellenliste zählt ohne Lücke', () =>
  expect(auf((s) => liste(s).flatMap((li, i) => (li.id === `quelle-${i + 1}` ? [] : [li.id])))).toEqual([]));

it('jede Quelle nennt Herausgeber und Titel und führt weiter; welche kein Datum nennen, steht einmal darunter', () =>
  expect(
    auf((s) => {
      const ohne = liste(s).filter((li) => !/, .*\b(19|20)\d\d\b/.test(datumIn(li)));
      const namenlos = liste(s).filter(
        (li) => !li.querySelector('b')?.textContent.trim() || !li.querySelector('a[href]')?.textContent.trim(),
      );
      const gesagt = [...s.dom.querySelectorAll('.quellen ol ~ p.meta')].length;
      return [
        ...namenlos.map((li) => li.textContent.trim()),
        ...(gesagt === Number(ohne.length > 0) ? [] : [`${ohne.length} ohne Datum, ${gesagt}-mal gesagt`]),
      ];
    }),
  ).toEqual([]));

it('jede Seite sagt, wann sie gilt, wann ihre Quellen gelesen wurden und wann wieder', () =>
  expect(
    fehlerAuf(deutsche, (s) => {
      const angaben = new Map(
        [...s.dom.querySelectorAll('dl.stand div')].map((d) => [
          d.querySelector('dt')?.textContent.trim(),
          d.querySelector('dd')?.textContent.trim(),
        ]),
      );
      return ['Stand', 'Quellen gelesen am', 'Nächste Prüfung', 'Text']
        .filter((name) => !angaben.get(name))
        .map((name) => `${name} fehlt`);
    }),
  ).toEqual([]));

it('jede Seite sagt, ob sie ein amtliches Angebot ist', () => {
  const satz = absender(sichtbarerBestand());
  expect(
    auf((s) =>
      !istDeutsch(s) || s.dom.querySelector('aside.anbieter')?.textContent.includes(satz) ? [] : ['Hinweis'],
    ),
  ).toEqual([]);
});

it('ein Titel in einer anderen Sprache sagt sie, wo er steht, und der Link zum Dokument auch', () => {
  const fremd = [...sichtbarerBestand().quellen.values()].filter((q) => (q.daten.sprache ?? 'de') !== 'de');
  expect(fremd.length).toBeGreaterThan(3);
  const sprache = new Map(fremd.map((q) => [q.daten.titel, q.daten.sprache]));
  const adressen = new Map(fremd.map((q) => [q.daten.adresse, q.daten.sprache]));
  expect(
    auf((s) => [
      ...[...s.dom.querySelectorAll('main :is(a, h1, li)')]
        .filter((e) => sprache.has(e.textContent.trim()))
        .filter(
          (e) =>
            (e.closest('[lang]') ?? e.querySelector('[lang]'))?.getAttribute('lang') !==
            sprache.get(e.textContent.trim()),
        )
        .map((e) => e.outerHTML),
      ...[...s.dom.querySelectorAll('main a')]
        .filter((a) => adressen.has(a.getAttribute('href')))
        .filter((a) => a.getAttribute('hreflang') !== adressen.get(a.getAttribute('href')))
        .map((a) => a.outerHTML),
    ]),
  ).toEqual([]);
});
