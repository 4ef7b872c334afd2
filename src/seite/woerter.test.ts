import { describe, expect, it, vi } from 'vitest';
import { wertInWorten } from '../schema/kennzahl.ts';

vi.mock('../inhalt/inhalt.ts', () => ({ inhalt: () => Promise.reject(new Error('no content in unit tests')) }));
const { anschrift, tageInWorten, zeiten, zeitInWorten } = await import('../ort/standorte.ts');
const { nachweis } = await import('./seiten.ts');

describe('Öffnungszeiten in Worten', () => {
  it.each([
    [['Mo', 'Di', 'Mi', 'Do', 'Fr'], 'Mo–Fr'],
    [['Sa', 'Mo', 'Mi', 'Fr', 'Do'], 'Mo, Mi–Sa'],
    [['So'], 'So'],
    [['Sa', 'So'], 'Sa, So'],
  ] as const)('%j heißt %s', (tage, wort) => expect(tageInWorten(tage)).toBe(wort));

  it.each([
    ['08:00', '20:00', '8 bis 20 Uhr'],
    ['07:30', '15:00', '7.30 bis 15 Uhr'],
    ['19:00', '10:00', '19 bis 10 Uhr'],
    ['00:00', '24:00', 'rund um die Uhr'],
  ])('%s bis %s heißt „%s“', (von, bis, wort) => expect(zeitInWorten(von, bis)).toBe(wort));

  it.each([
    [{ monate: { von: 11, bis: 3 } }, 'November bis März'],
    [{ monate: { von: 11, bis: 11 } }, 'nur November'],
    [
      { bereich: 'Café', monate: { von: 1, bis: 12 }, hinweis: 'ältere Angabe' },
      'Café, Januar bis Dezember, ältere Angabe',
    ],
    [{}, ''],
  ])('von %j steht hinter der Zeit „%s“', (teil, zusatz) =>
    expect(zeiten([{ tage: ['Mo'], von: '19:00', bis: '08:00', ...teil }])).toEqual([
      { tage: 'Mo', zeit: '19 bis 8 Uhr', zusatz },
    ]),
  );
});

describe('Anschrift', () => {
  it('nennt die Postleitzahl nur, wenn sie belegt ist', () => {
    expect(anschrift({ strasse: 'Schwanenwall 42', plz: null, ort: 'dortmund' })).toBe('Schwanenwall 42, Dortmund');
    expect(anschrift({ strasse: 'Stollenstraße 36', plz: '44145', ort: 'dortmund' })).toBe(
      'Stollenstraße 36, 44145 Dortmund',
    );
    expect(anschrift({ strasse: null, plz: '44145', ort: 'dortmund' })).toBeUndefined();
  });
});

describe('Kennzahlen in Worten', () => {
  it.each([
    [{ wert: 139013, genauigkeit: 'genau' }, '139.013'],
    [{ wert: 1800, genauigkeit: 'mindestens' }, 'mehr als 1.800'],
    [{ wert: 400, bis: 500, genauigkeit: 'rund' }, 'rund 400 bis 500'],
    [{ wert: 33, wortlaut: 'rund ein Drittel', genauigkeit: 'rund' }, 'rund ein Drittel'],
    [{ wert: null, genauigkeit: 'genau' }, 'nicht belegt'],
  ] as const)('%j heißt „%s“', (zahl, wort) => expect(wertInWorten(zahl)).toBe(wort));
});

describe('Nachweis', () => {
  const daten = {
    stand: '2025-12',
    geprueft: '2026-11-23',
    naechste_pruefung: '2027-02-21',
    aufgabe: 'rat-und-verfahren',
    ki: 'generiert',
    freigabe: 'ausstehend',
  } as const;

  it('sagt, dass die Freigabe aussteht', () => {
    expect(nachweis(daten).entstehung).toContain('Freigabe durch einen Menschen steht aus');
    expect(nachweis(daten)).toMatchObject({ stand: 'Dezember 2025', aufgabe: 'Rat und Verfahren' });
  });

  it('nennt, wer freigegeben hat', () =>
    expect(nachweis({ ...daten, freigabe: { von: 'A. B.', am: '2026-12-01' } }).entstehung).toContain(
      'Freigegeben von A. B. am 1. Dezember 2026',
    ));

  it('gibt einen unbekannten Stand nicht als Datum aus', () =>
    expect(nachweis({ ...daten, stand: 'unbekannt' }).stand).toBe('undatiert'));
});
