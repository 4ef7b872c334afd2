import { describe, expect, test } from 'vitest';
import { reihenblatt } from '../zahlen/reihenblatt.ts';
import { TEILBILDBREITE, setzeTitel, teilblatt, type Teilbild } from '../teilbild/teilblatt.ts';
import { alsSvg, zeilen } from './zeichenblatt.ts';
import { textbreite } from './zeichnung.ts';
import { HELL } from '../stil/gestalt.ts';

describe('Zeilen', () => {
  const text = 'Notschlafstelle für wohnungslose Menschen mit Suchterkrankung am Schwanenwall';

  test('keep every word and stay within the width', () => {
    for (const breite of [400, 600, 900]) {
      const fertig = zeilen(text, 30, breite);
      expect(fertig.join(' ')).toBe(text);
      for (const zeile of fertig) expect(textbreite(zeile, 30)).toBeLessThanOrEqual(breite);
    }
  });

  test('no single short word is left for the last line when there is another way', () =>
    expect(zeilen('Eine Zahl für das ganze Jahr ist nicht belegt.', 20, 440)).toEqual([
      'Eine Zahl für das ganze',
      'Jahr ist nicht belegt.',
    ]));

  test('a word that is too long stands alone', () =>
    expect(zeilen('Das Suchtpräventionskonzept kommt', 30, 200)).toEqual(['Das', 'Suchtpräventionskonzept', 'kommt']));
});

describe('Teilbild', () => {
  const bild: Teilbild = { titel: 'Kurz', stand: 'Stand Dezember 2025', absender: 'Von uns', zuerich: false };

  test('short titles are large, long ones fit', () => {
    expect(setzeTitel('Suche', 186, 480).groesse).toBe(92);
    const lang = `Betäubungsmittelverschreibungsverordnung und ${'Drogenkonsumraumverordnung '.repeat(2)}im Vergleich`;
    const satz = setzeTitel(lang, 222, 416);
    for (const zeile of satz.zeilen) expect(textbreite(zeile, satz.groesse)).toBeLessThanOrEqual(TEILBILDBREITE - 152);
  });

  test.each([
    ['of many words', 'Titel '.repeat(60).trim()],
    ['of one long word', `${'Drogenhilfekoordinierung'.repeat(4)} in Dortmund`],
  ])('a title %s that fits nowhere is shortened, inside the picture', (_, titel) => {
    const { groesse, zeilen } = setzeTitel(titel, 222, 416);
    expect(zeilen.length * groesse).toBeLessThanOrEqual(416 - 222);
    for (const zeile of zeilen) expect(textbreite(zeile, groesse)).toBeLessThanOrEqual(TEILBILDBREITE - 152);
    expect(zeilen.filter((z) => z.endsWith('…'))).toHaveLength(1);
  });

  test('Zürich has its colour only where the page speaks of it', () => {
    expect(teilblatt(bild).formen.join('')).not.toContain(HELL['zh-pale']);
    expect(teilblatt({ ...bild, zuerich: true }).formen.join('')).toContain(HELL['zh-pale']);
  });

  test('without the name of the site no word of it stands there', () =>
    expect(teilblatt(bild).schrift.map((s) => s.text)).toEqual(['Kurz', 'Stand Dezember 2025', 'Von uns']));
});

test('words of a drawing cannot become markup', () => {
  const blatt = reihenblatt(
    {
      id: 'x',
      titel: 'A & B <c>',
      ort: 'Dortmund',
      einheit: 'Vorgänge im Jahr',
      farbe: 'do',
      thema: 'nutzung',
      hinweis: '1 < 2',
      punkte: [{ jahr: 2024, wert: 5, text: '5', angabe: 'genau', gerundet: false }],
      zeilen: [],
      quellen: [],
      bildquellen: [],
      stand: 'Dezember 2025',
      geprueft: '23. November 2026',
    },
    {
      quellen: 'Blatt & Co',
      stand: 'Mai 2025',
      geprueft: '1. Juni 2025',
      website: 'Website',
      absender: 'Von uns.',
      lizenz: 'CC BY 4.0',
      adresse: 'https://x.example/#x',
    },
  );
  const svg = alsSvg(blatt);
  expect(svg).toContain('A &amp; B &lt;c>');
  expect(svg).toContain('Blatt &amp; Co');
  expect(svg.replace(/&(amp|lt|quot);/g, '')).not.toContain('&');
});
