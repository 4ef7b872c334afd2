import { describe, expect, it } from 'vitest';
import { siebe, Sieb } from './sieb.ts';
import { schluessel } from './stamm.ts';
import { Wortschatz } from './wortschatz.ts';

const LEER = { kern: '', themen: '', weitere: '', richtig: '', gleich: [], titel: [] };

describe('Wortschatz', () => {
  const schatz = new Wortschatz({
    kern: 'Crack Drogenkonsumraum Druckraum Naloxon',
    themen: 'Konsumraum Notschlafstelle Ordnungsdienst Zentrum Zürich schlafen',
    weitere: 'Termin weiter',
    richtig: siebe(new Set(['zentrun', ...Array.from({ length: 50 }, (_, i) => `anders${i}`)].map(schluessel))),
    gleich: [
      ['Drogenkonsumraum', 'Druckraum'],
      ['Diamorphin', 'Heroin auf Rezept'],
    ],
    titel: ['Drogenkonsumraum', 'Kommunaler Ordnungsdienst', 'Notschlafstelle'],
  });
  const texte = (...worte: string[]) => schatz.deute(worte, false).map((w) => w.texte.map((t) => t.text));

  it('kennt ein Wort in jeder Form', () => expect(texte('konsumraeumen')).toEqual([['Konsumraum']]));

  it('kennt andere Wörter für dasselbe, auch aus mehreren', () => {
    expect(texte('druckraum')).toEqual([['Druckraum', 'Drogenkonsumraum']]);
    expect(texte('heroin', 'rezept')).toEqual([['heroin rezept', 'Diamorphin']]);
  });

  it.each([
    ['ordungsdienst', 'Ordnungsdienst'],
    ['notschalfstelle', 'Notschlafstelle'],
    ['krack', 'Crack'],
    ['naloxxon', 'Naloxon'],
    ['züric', undefined],
  ])('meint mit „%s“ %s', (wort, statt) => expect(schatz.deute([wort], false)[0]!.statt).toBe(statt));

  it.each(['quastenflosser', 'dreck', 'wetter', 'termine2', 'term1n'])('macht aus „%s“ kein anderes Wort', (wort) =>
    expect(schatz.deute([wort], false)[0]!.texte).toEqual([]),
  );

  it('verbessert kein richtiges deutsches Wort, wie ähnlich es auch ist', () =>
    expect(schatz.deute(['zentrun'], false)[0]!).toMatchObject({ texte: [] }));

  it('kennt eine andere Form, die im Stamm nicht steht, und meldet keinen Fehler', () => {
    const [wunsch] = new Wortschatz({ ...LEER, themen: 'Razzia' }).deute(['razzien'], false);
    expect(wunsch).toMatchObject({ texte: [{ text: 'Razzia' }] });
    expect(wunsch!.statt).toBeUndefined();
  });

  it('nimmt den Anfang eines Worts, solange getippt wird', () => {
    expect(schatz.deute(['dr'], true)[0]!.texte).toEqual([{ text: 'dr', gewicht: 1 }]);
    expect(schatz.deute(['dr'], false)[0]!.texte).toEqual([]);
  });

  it('zerlegt, was es nur in Teilen gibt', () => expect(texte('konsumraumzentrum')).toEqual([['Konsumraum Zentrum']]));

  it('schlägt Titel vor, die so weitergehen', () => {
    expect(schatz.schlageVor('ordn', 5)).toEqual(['Kommunaler Ordnungsdienst']);
    expect(schatz.schlageVor('drogenkonsumraum', 5)).toEqual([]);
    expect(schatz.schlageVor('o', 5)).toEqual([]);
  });
});

describe('Sieb', () => {
  it('hat, was hineinkam, und fast nichts anderes', () => {
    const worte = Array.from({ length: 1000 }, (_, i) => `wort${i}`);
    const sieb = new Sieb(siebe(new Set(worte)));
    expect(worte.filter((w) => !sieb.hat(w))).toEqual([]);
    const andere = Array.from({ length: 1000 }, (_, i) => `anders${i}`);
    expect(andere.filter((w) => sieb.hat(w)).length).toBeLessThan(70);
  });

  it('ist auch leer zu gebrauchen', () => expect(new Sieb(siebe(new Set())).hat('wort')).toBe(false));
});
