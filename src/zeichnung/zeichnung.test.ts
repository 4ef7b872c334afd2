import { describe, expect, test } from 'vitest';
import {
  bloecke,
  LEISTE_BREIT,
  prozent,
  REIHE_BREIT,
  reihenbild,
  reihenzeilen,
  segmente,
  stapel,
  textbreite,
} from './zeichnung.ts';

const punkt = (jahr: number, wert: number, text = String(wert)) => ({
  jahr,
  wert,
  text,
  angabe: text === String(wert) ? 'genau' : 'gerundet',
  gerundet: text !== String(wert),
});
const dortmund = [
  punkt(2010, 31300, 'rund 31.300'),
  punkt(2019, 54000, 'rund 54.000'),
  punkt(2023, 81583, '81.583'),
  punkt(2024, 139013, '139.013'),
];

describe('Statusleiste', () => {
  const anteile = [
    { status: 'umgesetzt', anzahl: 12 },
    { status: 'beschlossen', anzahl: 9 },
    { status: 'vorgeschlagen', anzahl: 2 },
    { status: 'gefordert', anzahl: 2 },
    { status: 'abgelehnt', anzahl: 1 },
  ] as const;

  test('segments fill the bar without gaps, in proportion', () => {
    const { segmente: teile } = segmente(anteile);
    expect(teile.map((t) => t.x)).toEqual([0, 46.2, 80.8, 88.5, 96.2]);
    for (const [i, t] of teile.entries()) expect(t.x + t.breite).toBeCloseTo(teile[i + 1]?.x ?? 100, 5);
  });

  test('words stand inside when they fit, else on a row of their own', () => {
    const { segmente: teile, zeilen, beschriftet } = segmente(anteile);
    expect(teile.map((t) => t.zeile)).toEqual([undefined, undefined, 0, 1, 2]);
    expect(zeilen).toBe(3);
    expect(beschriftet).toBe(true);
    for (const t of teile.filter((t) => t.zeile === undefined))
      expect(textbreite(t.text, 1) + 2).toBeLessThan((t.breite / 100) * LEISTE_BREIT);
  });

  test('a narrow segment at the left edge leaves the words to the list', () => {
    expect(
      segmente([
        { status: 'umgesetzt', anzahl: 1 },
        { status: 'abgelehnt', anzahl: 30 },
      ]).beschriftet,
    ).toBe(false);
  });

  test('empty segments and an empty list draw nothing', () => {
    expect(
      segmente([
        { status: 'umgesetzt', anzahl: 3 },
        { status: 'abgelehnt', anzahl: 0 },
      ]).segmente,
    ).toHaveLength(1);
    expect(segmente([]).segmente).toEqual([]);
  });
});

test('prozent rounds to one decimal and survives an empty whole', () => {
  expect(prozent(139013, 322000)).toBe(43.2);
  expect(prozent(3, 0)).toBe(0);
});

test('bloecke draws one block a unit, none for an empty range', () => {
  expect(bloecke(1, 3)).toBe('M11 1h8v8h-8zM21 1h8v8h-8z');
  expect(bloecke(3, 3)).toBe('');
});

test('stapel builds rows from the ground up', () => {
  expect(stapel(0, 3, 2, 2)).toBe('M1 11h8v8h-8zM11 11h8v8h-8zM1 1h8v8h-8z');
  expect(stapel(2, 3, 2, 2)).toBe('M1 1h8v8h-8z');
});

describe('Reihe', () => {
  test('the time axis is true to scale', () => {
    const [a, b, c, d] = reihenbild(dortmund).saeulen.map((s) => s.mitte);
    const jahr = (d! - a!) / 14;
    expect(b! - a!).toBeCloseTo(9 * jahr, 0);
    expect(c! - b!).toBeCloseTo(4 * jahr, 0);
  });

  test('years without a value are gaps, named when there is room', () => {
    expect(reihenbild(dortmund).luecken.map((l) => l.text)).toEqual(['2011 bis 2018: keine Angabe', 'keine Angabe']);
    expect(reihenzeilen(dortmund).map((z) => z.luecke)).toEqual([
      undefined,
      '2011 bis 2018',
      '2020 bis 2022',
      undefined,
    ]);
    expect(reihenzeilen([punkt(2001, 1), punkt(2004, 1), punkt(2006, 1)]).map((z) => z.luecke)).toEqual([
      undefined,
      '2002 und 2003',
      '2005',
    ]);
  });

  test('column heights are in proportion to the values', () => {
    const { saeulen, striche, null: grund } = reihenbild(dortmund);
    const je = saeulen[3]!.hoehe / 139013;
    for (const s of saeulen) expect(s.hoehe).toBeCloseTo(s.wert * je, 0);
    expect(striche[0]).toEqual({ y: grund, text: '0' });
    expect(striche.at(-1)!.text).toBe('150.000');
  });

  test('a qualifier stands above the number', () => {
    expect(reihenbild(dortmund).saeulen.map((s) => [s.zusatz, s.zahl])).toEqual([
      ['rund', '31.300'],
      ['rund', '54.000'],
      ['', '81.583'],
      ['', '139.013'],
    ]);
    expect(reihenbild([punkt(2020, 45, '40 bis 50')]).saeulen[0]).toMatchObject({ zusatz: '40 bis', zahl: '50' });
  });

  test.each([
    ['Dortmund', dortmund],
    ['close years', [2000, 2003, 2016, 2018, 2020, 2022, 2023].map((j, i) => punkt(j, [45, 32, 4, 8, 16, 31, 15][i]!))],
    ['wide texts', [2012, 2019, 2022, 2025].map((j) => punkt(j, 300000 + j, 'mehr als 300.000'))],
  ])('values overlap neither each other nor other columns: %s', (_, punkte) => {
    const { saeulen } = reihenbild(punkte);
    const rem = (p: number) => (p / 100) * REIHE_BREIT;
    const texte = saeulen.map((s) => {
      const lang = Math.max(textbreite(s.zahl, 1), textbreite(s.zusatz, 0.9375));
      const links = rem(s.ankerX) - { start: 0, middle: lang / 2, end: lang }[s.anker];
      return { s, links, rechts: links + lang };
    });
    for (const t of texte) {
      expect(t.links).toBeGreaterThanOrEqual(0);
      expect(t.rechts).toBeLessThanOrEqual(REIHE_BREIT);
      for (const n of saeulen)
        if (n !== t.s && n.y < t.s.y) expect(rem(n.x + n.breite) <= t.links || rem(n.x) >= t.rechts).toBe(true);
      for (const u of texte)
        if (u !== t && Math.abs(u.s.y - t.s.y) < 3) expect(u.rechts <= t.links || u.links >= t.rechts).toBe(true);
    }
  });

  test('years that would touch go to a second row', () => {
    const jahre = Array.from({ length: 40 }, (_, i) => punkt(1985 + i, i + 1));
    expect(reihenbild(jahre).saeulen.some((s) => s.versetzt)).toBe(true);
    expect(reihenbild(dortmund).saeulen.some((s) => s.versetzt)).toBe(false);
  });

  test('one value is a series, none is a fault', () => {
    expect(reihenbild([punkt(2024, 5)]).luecken).toEqual([]);
    expect(() => reihenbild([])).toThrow('Reihe ohne Werte');
  });
});
