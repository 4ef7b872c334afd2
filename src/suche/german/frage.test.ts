import { describe, expect, it } from 'vitest';
import { falte } from './falten.ts';
import { verstehe } from './frage.ts';
import { FUNKTIONSWOERTER } from './funktionswoerter.ts';
import { meint, rufnummern, ziffern } from './rufnummer.ts';
import { schluessel } from './stamm.ts';

describe('Frage', () => {
  it('lässt weg, was nichts sagt', () => {
    expect(verstehe('wo kann ich heute nacht schlafen').woerter).toEqual(['nacht', 'schlafen']);
    expect(verstehe('Where can I get help for my son?').woerter).toEqual(['help', 'son']);
    expect(verstehe('wer ist wo').woerter).toEqual(['wer', 'ist', 'wo']);
  });

  it.each(['Rat 22.02.2024', 'Rat 22.2.24', 'Rat 2024-02-22', 'rat am 22. Februar 2024', 'rat 22 februar 2024'])(
    'liest das Datum in „%s“',
    (text) => {
      expect(verstehe(text)).toMatchObject({ daten: ['22. Februar 2024'], woerter: [expect.stringMatching(/rat/i)] });
    },
  );

  it.each(['31.2.2024', '2024-02-31', '31. Februar 2024', '1.13.2024', '0.1.2024'])(
    'liest keinen Tag, den es nicht gibt: „%s“',
    (text) => expect(verstehe(text).daten).toEqual([]),
  );

  it('liest Monat und Jahr', () => expect(verstehe('maerz 2024').daten).toEqual(['März 2024']));

  it('hält Phrasen zusammen', () =>
    expect(verstehe('Café „offene Szene" Zürich')).toMatchObject({
      phrasen: ['offene Szene'],
      woerter: ['Café', 'Zürich'],
    }));

  it('behält, was irgendwo genau so stehen kann', () => {
    expect(verstehe('was sagt die Polizei').woertlich).toEqual(['was sagt die Polizei']);
    expect(verstehe('PM 1/2026').woertlich).toEqual(['1/2026']);
    expect(verstehe('Konsumraum Grafenhof').woertlich).toEqual([]);
  });

  it('weiß, ob das letzte Wort fertig ist', () => {
    expect(verstehe('konsumr').offen).toBe(true);
    expect(verstehe('konsumraum ').offen).toBe(false);
  });

  it('die Wörter ohne Sinn sind gefaltet', () =>
    expect([...FUNKTIONSWOERTER].filter((w) => w !== falte(w))).toEqual([]));
});

describe('Rufnummern', () => {
  it.each([
    '0231 50-28888',
    '+49 231 50 28888',
    '+49 (0) 231 5028888',
    '0049231/5028888',
    'tel:02315028888',
    '(0231) 502 88 88',
    '023150‑28888',
  ])('%s ist dieselbe Nummer', (text) => {
    const [nummer] = rufnummern(text);
    expect(nummer!.ziffern).toBe(ziffern('tel:+492315028888'));
  });

  it('gilt auch ohne Vorwahl, mit und ohne Durchwahl, sonst nicht', () => {
    expect(meint('5028888', '2315028888')).toBe(true);
    expect(meint('2317209670', '231720967')).toBe(true);
    expect(meint('231720967', '2317209670')).toBe(true);
    expect(meint('28888', '2315028888')).toBe(false);
    expect(meint('2315028898', '2315028889')).toBe(false);
  });

  it.each(['2023/24', '33985-24', '§ 110', 'Rheinische Straße 112', 'Rat 2024'])('„%s“ ist nicht sicher eine', (text) =>
    expect(rufnummern(text).filter(({ sicher }) => sicher)).toEqual([]),
  );

  it('eine Notrufnummer ist es nur allein', () => expect(rufnummern(' 112 ')).toMatchObject([{ ziffern: '112' }]));
});

describe('Schreibweise', () => {
  const bekannte = ['Drogenkonsumraum', 'Bornstraße', 'Rheinische', 'SW42', 'Überdosis', 'Hilfetelefon', 'Aidshilfe'];
  const kennt = (wort: string) => bekannte.map(schluessel).includes(schluessel(wort));
  const gelesen = (text: string) => verstehe(text, kennt).alle;

  it.each([
    ['Drogen-Konsum-Raum', ['DrogenKonsumRaum']],
    ['Drogen\u00adkonsum\u00adraum', ['Drogenkonsumraum']],
    ['Drogen\u200bkonsum\u2060raum', ['Drogenkonsumraum']],
    ['drogen konsum raum', ['drogenkonsumraum']],
    ['AIDS‑Hilfe Dortmund', ['AIDSHilfe', 'Dortmund']],
    ['Über-Dosis', ['ÜberDosis']],
    ['Born Straße 239', ['BornStraße', '239']],
    ['Born Str. 239', ['Bornstraße', '239']],
    ['bornstr.239', ['bornstraße', '239']],
    ['Rheinische Str. 111', ['Rheinische', 'straße', '111']],
    ['rheinischestr 111', ['rheinische', 'straße', '111']],
    ['sw 42', ['sw42']],
    // Two words that are one by chance.
    ['hilfe telefon', ['hilfe', 'telefon']],
    ['Heroin-Abgabe', ['Heroin', 'Abgabe']],
  ])('%j', (text, worte) => expect(gelesen(text)).toEqual(worte));

  it('eine Straße in zwei Wörtern ist ein Name', () =>
    expect(verstehe('kosten rheinische str', kennt)).toMatchObject({
      strassen: ['rheinische straße'],
      woerter: ['kosten'],
    }));

  it('ein Haus in einer Straße steht irgendwo genau so', () =>
    expect(verstehe('Born Str. 239', kennt).woertlich).toEqual(['Bornstraße 239']));

  it.each([
    ['44137', ['44137']],
    ['D-44145 Dortmund', ['44145']],
    ['44 145', ['44145']],
    ['10 000 Euro', []],
    ['Drucksache 33985-24', []],
  ])('die Postleitzahl in „%s“', (text, zahlen) => expect(verstehe(text).postleitzahlen).toEqual(zahlen));
});
