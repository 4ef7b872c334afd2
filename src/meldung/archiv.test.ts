import { expect, it } from 'vitest';
import { archivfacetten, meldungsmerkmale, MIT_VORSPANN, nachJahren } from './archivfilter.ts';

const meldung = (art: string, aufgabe: string, jahr: string) => meldungsmerkmale({ art, aufgabe, jahr });

it('bietet nur an, worin sich die Meldungen unterscheiden, mit Anzahl, in der Ordnung der Arten', () => {
  const facetten = archivfacetten([
    meldung('Korrektur', 'Soziales', '2026'),
    meldung('Pressemitteilung', 'Gesundheit', '2026'),
    meldung('Pressemitteilung', 'Soziales', '2026'),
  ]);
  expect(facetten.map((f) => [f.titel, f.werte.map((w) => `${w.wort} ${w.anzahl}`)])).toEqual([
    ['Art', ['Pressemitteilung 2', 'Korrektur 1']],
    ['Städtische Aufgabe', ['Gesundheit 1', 'Soziales 2']],
  ]);
});

it('bietet nichts an, wenn alle gleich sind', () =>
  expect(archivfacetten([meldung('Hinweis', 'Soziales', '2026'), meldung('Hinweis', 'Soziales', '2026')])).toEqual([]));

it('zeigt die neuesten Meldungen mit Vorspann und ältere als Zeile, jede in ihrem Jahr', () => {
  const liste = Array.from({ length: MIT_VORSPANN + 5 }, (_, i) => ({ jahr: i < MIT_VORSPANN - 3 ? '2027' : '2026' }));
  expect(nachJahren(liste).map((j) => [j.jahr, j.anzahl, j.neueste.length, j.aeltere.length])).toEqual([
    ['2027', MIT_VORSPANN - 3, MIT_VORSPANN - 3, 0],
    ['2026', 8, 3, 5],
  ]);
});
