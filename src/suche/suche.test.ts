import { describe, expect, it } from 'vitest';
import { suchdokumente } from './index/suchdokumente.ts';
import { verbessere } from './ansicht.browser.ts';
import { auszug, pruefer } from './auszug.browser.ts';
import { dokumentliste, Verzeichnis } from './german/verzeichnis.ts';
import { bewerte, type Erfuellung } from './rang.browser.ts';

describe('Auszug', () => {
  const zeige = (text: string, gesucht: string[], laenge: number) =>
    auszug(text.split(' '), laenge, pruefer(gesucht))!
      .map(({ text: t, markiert }) => (markiert ? `[${t}]` : t))
      .join('');

  it('zeigt die Stelle und markiert das Wort ohne Satzzeichen, in jeder Form und in Zusammensetzungen', () => {
    expect(
      zeige('eins zwei drei vier fünf (Konsumräume), sechs Drogenkonsumraum. sieben acht neun', ['Konsumraum'], 6),
    ).toBe('… fünf ([Konsumräume]), sechs [Drogenkonsumraum]. sieben acht …');
  });

  it('beginnt vorn, wo nichts passt', () => expect(zeige('eins zwei drei', ['vier'], 2)).toBe('eins zwei …'));

  it('sagt, wenn nichts passt', () => expect(auszug(['eins', 'zwei'], 2, pruefer(['drei']), true)).toBeUndefined());
});

describe('Reihe', () => {
  const wunsch = (rang: 'kern' | 'thema' | 'nebenbei', punkte: Record<string, number>): Erfuellung => ({
    wunsch: { eingabe: 'x', texte: [], rang },
    punkte: new Map(Object.entries(punkte)),
  });
  const verzeichnis = new Verzeichnis(
    dokumentliste([
      ...['a', 'b', 'c'].map((id) => ({ id, filter: { art: 'Seite' } })),
      { id: 'zahl', filter: { art: 'Kennzahl' } },
      { id: 'massnahme', filter: { art: 'Maßnahme' } },
      { id: 'frage', filter: { art: 'Frage' } },
      { id: 'dort', filter: { art: 'Hilfe', fern: 'Zürich' } },
      ...Array.from({ length: 95 }, (_, i) => ({ id: `d${i}`, filter: { art: 'Seite' } })),
    ]),
  );

  const rangliste = (...args: Parameters<typeof bewerte>) => [...bewerte(...args).keys()];

  it('stellt voran, was alle Wünsche erfüllt', () =>
    expect(rangliste([wunsch('thema', { a: 5, b: 8 }), wunsch('thema', { a: 5, c: 8 })], verzeichnis)[0]).toBe('a'));

  it('stellt Maßnahmen vor Zahlen', () =>
    expect(rangliste([wunsch('thema', { zahl: 5, massnahme: 5 })], verzeichnis)).toEqual(['massnahme', 'zahl']));

  it('findet nichts, wenn nur das Nebenwort da ist', () =>
    expect(rangliste([wunsch('thema', {}), wunsch('thema', { a: 5, b: 3 })], verzeichnis)).toEqual([]));

  it('stellt, was weit weg ist, hinten an, wenn niemand danach fragt', () => {
    const beide = [wunsch('thema', { dort: 6, a: 5 })];
    expect(rangliste(beide, verzeichnis, { alle: ['notruf'] })[0]).toBe('a');
    expect(rangliste(beide, verzeichnis, { alle: ['notruf', 'zürich'] })[0]).toBe('dort');
  });

  it('stellt eine Frage voran, wenn jemand fragt', () => {
    const beide = [wunsch('thema', { frage: 5, massnahme: 5 })];
    expect(rangliste(beide, verzeichnis, { alle: ['Kosten'] })[0]).toBe('massnahme');
    expect(rangliste(beide, verzeichnis, { alle: ['was', 'kostet'] })[0]).toBe('frage');
  });

  it('findet etwas, wenn ein Begriff des Fachs dabei ist', () =>
    expect(rangliste([wunsch('thema', {}), wunsch('kern', { a: 5 })], verzeichnis)).toEqual(['a']));
});

describe('Verzeichnis', () => {
  const verzeichnis = new Verzeichnis(
    dokumentliste([
      { id: 'alt', filter: { art: 'Ereignis' }, datum: '2019-05' },
      { id: 'ort', filter: { art: 'Einrichtung' } },
      { id: 'neu', filter: { art: 'Ereignis' }, datum: '2024-02-22' },
    ]),
  );
  const alle = ['ort', 'alt', 'neu', 'fremd'];

  it('zählt die Werte', () => {
    expect(verzeichnis.werte('art', alle)).toEqual([
      ['Einrichtung', 1],
      ['Ereignis', 2],
    ]);
    expect(verzeichnis.werte('jahr', alle).map(([jahr]) => jahr)).toEqual(['2024', '2019']);
    expect(verzeichnis.werte('status', alle)).toEqual([]);
  });

  it('wählt und ordnet', () => {
    expect(verzeichnis.waehle(alle, new Map([['art', 'Ereignis']]))).toEqual(['alt', 'neu']);
    expect(verzeichnis.nachDatum(alle)).toEqual(['neu', 'alt', 'ort', 'fremd']);
  });
});

describe('Suchdokumente', () => {
  const seite = (inhalt: string) =>
    `<html><body><main data-pagefind-body><header data-such="Seite" data-such-auch="FAQ · Hilfe"><h1>Titel</h1></header>${inhalt}</main></body></html>`;

  it('nimmt Einträge für sich und lässt sie aus der Seite', () => {
    const [eintrag, ganze] = suchdokumente(
      seite(
        '<p>Rest</p><div data-such="Begriff" data-such-gleich="Rocks"><h2 id="crack">Crack</h2><p>Text<span class="beleg">1</span></p></div>',
      ),
      '/glossar/',
    );
    expect(eintrag).toMatchObject({
      adresse: '/glossar/#crack',
      art: 'Begriff',
      titel: 'Crack',
      text: 'Crack Text',
      gleich: ['Rocks'],
    });
    expect(ganze).toMatchObject({ adresse: '/glossar/', titel: 'Titel', text: 'Titel Rest', auch: ['FAQ', 'Hilfe'] });
  });

  it('trennt Zellen und Zeilen', () =>
    expect(suchdokumente(seite('<dl><dt>Adresse</dt><dd>Grafenhof</dd></dl>'), '/')[0]!.text).toBe(
      'Titel Adresse: Grafenhof.',
    ));

  it('macht aus Abschnitten Einträge', () => {
    const dokumente = suchdokumente(
      seite(
        '<div data-such-abschnitte="Frage"><h2>A</h2><h3 id="f1">Wann?</h3><p>Jetzt</p><h3 id="f2">Wo?</h3><p>Hier</p></div>',
      ),
      '/fragen/',
    );
    expect(dokumente.map((d) => [d.adresse, d.text])).toEqual([
      ['/fragen/#f1', 'Wann? Jetzt'],
      ['/fragen/#f2', 'Wo? Hier'],
      ['/fragen/', 'Titel A'],
    ]);
  });

  it('liest, wozu ein Eintrag zuerst steht, und seine Rufnummern', () =>
    expect(
      suchdokumente(
        seite(
          '<div data-such="Hilfe" data-such-notfall="bewusstlos · atmet nicht"><h3 id="n">Notruf</h3><a href="tel:112">112</a></div>',
        ),
        '/hilfe/',
      )[0],
    ).toMatchObject({ notfall: ['bewusstlos', 'atmet nicht'], nummern: ['tel:112'], sprache: [] }));

  it('schreibt Nummern auch zusammen', () =>
    expect(suchdokumente(seite('<p>116\u00a0117</p>'), '/')[0]!.auch).toContain('116117'));

  it('sagt, wenn ein Eintrag keine Adresse hat', () =>
    expect(() => suchdokumente(seite('<div data-such="Begriff"><h2>Crack</h2></div>'), '/glossar/')).toThrow(
      /keine id/,
    ));
});

it('setzt an die Stelle ganzer Wörter, was gesucht wurde', () =>
  expect(verbessere('Konsumraum Konsumrau', [['Konsumrau', 'Konsumraum']])).toBe('Konsumraum Konsumraum'));
