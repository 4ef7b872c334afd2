import { describe, expect, it } from 'vitest';
import { facetten, finderangaben, marke } from './finder.ts';

type Einrichtung = Parameters<typeof finderangaben>[0];
const ort = (mehr: Partial<Einrichtung> = {}) =>
  ({
    angebote: ['beratung'],
    stadtbezirk: null,
    zugang: [],
    kosten: null,
    anonymitaet: null,
    sprachen: [],
    barrierefrei: 'unbekannt',
    oeffnungszeiten: [],
    stand: 'unbekannt',
    ...mehr,
  }) as unknown as Einrichtung;
const worte = (facette: string, mehr: Partial<Einrichtung>) =>
  finderangaben(ort(mehr), true)
    .merkmale.filter(([f]) => f === facette)
    .map(([, wort]) => wort);
const zeit = (von: string, bis: string, bereich?: string): Einrichtung['oeffnungszeiten'][number] => ({
  tage: ['Mo'],
  von,
  bis,
  bereich,
});

describe('Finder', () => {
  it.each([
    ['kosten', 'kostenlos', ['kostenlos']],
    ['kosten', 'kostenlos für alle', ['kostenlos']],
    ['kosten', 'nicht kostenlos', []],
    ['kosten', '2017 war die Übernachtung kostenpflichtig', []],
    ['anonymitaet', 'vertraulich, anonym', ['anonym']],
    ['anonymitaet', 'anonym möglich', ['anonym']],
    ['zugang', 'ohne Termin während der Öffnungszeiten', ['ohne Termin']],
    ['zugang', 'keine Terminvergabe, Anmeldung erwünscht', []],
  ])('%s „%s“: nur was wörtlich dasteht', (feld, text, erwartet) =>
    expect(worte('zugang', { [feld]: feld === 'zugang' ? [text] : text })).toEqual(erwartet),
  );

  it('Gruppen von Menschen sind kein Angebot', () => {
    const angebote: Einrichtung['angebote'] = ['notschlafstelle', 'frauen', 'jugend', 'angehoerigenberatung'];
    expect(worte('angebot', { angebote })).toEqual(['Schlafplatz', 'Beratung für Angehörige']);
    expect(worte('fuer', { angebote })).toEqual(['Frauen', 'Junge Menschen', 'Angehörige']);
  });

  it('was keine Quelle nennt, ist „nicht belegt“', () => {
    expect(worte('bezirk', {})).toEqual(['nicht belegt']);
    expect(worte('sprache', {})).toEqual(['nicht belegt']);
    expect(worte('stufenlos', {})).toEqual(['nicht belegt']);
  });

  it.each([
    ['08:00', '20:00', false],
    ['08:00', '20:30', true],
    ['06:00', '10:00', false],
    ['05:30', '10:00', true],
    ['19:00', '10:00', true],
    ['00:00', '24:00', true],
  ])('von %s bis %s ist spät oder nachts: %s', (von, bis, spaet) =>
    expect(worte('zeit', { oeffnungszeiten: [zeit(von, bis)] })).toEqual(spaet ? ['spaet'] : []),
  );

  it('Zeiten eines Teils bleiben beim Teil; ein geplanter Ort hat keine', () => {
    const mitTeil = ort({ oeffnungszeiten: [zeit('08:00', '10:00', 'Frühstück')] });
    expect(finderangaben(mitTeil, true).plan?.zeiten).toEqual({ Frühstück: [[[0], 480, 600]] });
    expect(finderangaben(mitTeil, false).plan).toBeUndefined();
  });

  it('Facetten nennen nur, was vorkommt, in der Reihe der Angebote, „nicht belegt“ zuletzt', () => {
    const orte = [
      ort({ angebote: ['beratung', 'konsumraum'], barrierefrei: 'ja' }),
      ort({ stadtbezirk: 'Hörde' }),
      ort({ stadtbezirk: 'Aplerbeck' }),
    ].map((e) => ({ finder: finderangaben(e, true) }));
    expect(facetten(orte).map((f) => [f.name, ...f.werte.map(({ wort, anzahl }) => `${wort} ${anzahl}`)])).toEqual([
      ['angebot', 'Konsumraum 1', 'Beratung 3'],
      ['bezirk', 'Aplerbeck 1', 'Hörde 1', 'nicht belegt 1'],
      ['stufenlos', 'ja 1', 'nicht belegt 2'],
    ]);
  });

  it.each([
    ['fast alle', 19, 1],
    ['alle', 20, 0],
  ])('eine Facette, die über %s nichts sagt, ist keine', (_, unbekannt, bekannt) => {
    const orte = [
      ...Array.from({ length: unbekannt }, () => ort({ stadtbezirk: 'Hörde' })),
      ...Array.from({ length: bekannt }, () =>
        ort({ stadtbezirk: 'Hörde', sprachen: ['Türkisch'], barrierefrei: 'ja' }),
      ),
    ].map((e) => ({ finder: finderangaben(e, true) }));
    expect(facetten(orte).map((f) => f.name)).toEqual(['angebot', 'bezirk']);
  });

  it('eine Marke hat keine Leerzeichen', () =>
    expect(marke(['sprache', 'mehrsprachig (Sprachen nicht genannt)'])).toBe(
      'sprache:mehrsprachig-Sprachen-nicht-genannt',
    ));
});
