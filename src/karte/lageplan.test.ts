import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kurve } from './kurve.ts';
import { blatt, himmelsrichtung, lageplan, type Kartenort, type Orientierung } from './lageplan.ts';
import { entfernung, beruehrt, faecher, setzeSchilder, ueberlappt } from './schilder.ts';
import { umgebungsplan } from './umgebung.ts';

const datei = new URL('../../content/orientierung.yaml', import.meta.url);
const staedte = (parse(readFileSync(datei, 'utf8')) as { zeilen: Orientierung[] }).zeilen;
const dortmund = staedte.find((s) => s.id === 'dortmund')!;

/** A crowd around the middle of the frame, four of them at the same place, and one far outside. */
function orte({ ausschnitt: a }: Orientierung): Kartenort[] {
  const lat = (a.sued + a.nord) / 2;
  const lon = (a.west + a.ost) / 2;
  return Array.from({ length: 28 }, (_, i) => ({
    nummer: i + 1,
    titel: `Ort ${i + 1}`,
    lat: i === 27 ? a.nord + 0.1 : lat + (i < 4 ? 0 : ((i * 7) % 11) - 5) * 0.0012,
    lon: lon + (i < 4 ? 0 : ((i * 5) % 13) - 6) * 0.0016,
    zustand: i % 5 ? 'offen' : 'geplant',
  }));
}

describe.each(staedte.map((s) => [s.id, s] as const))('Karte %s', (_, stadt) => {
  describe.each(['schmal', 'breit'] as const)('%s', (groesse) => {
    const plan = lageplan(stadt, orte(stadt), groesse);

    test('every place within the frame has a marker that overlaps no other', () => {
      expect(plan.marken).toHaveLength(27);
      for (const [i, a] of plan.marken.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(plan.r);
        expect(a.y).toBeLessThanOrEqual(plan.hoehe - plan.r);
        for (const b of plan.marken.slice(i + 1))
          expect(entfernung([a.x, a.y], [b.x, b.y])).toBeGreaterThan(2 * plan.r);
      }
    });

    test('labels touch no line, no marker, no other label, and stay on the sheet', () => {
      expect(plan.schilder.length).toBeGreaterThan(3);
      for (const [i, { kasten, text }] of plan.schilder.entries()) {
        expect(
          plan.hindernisse.filter((s) => beruehrt(kasten, s)),
          text,
        ).toEqual([]);
        expect(
          plan.schilder.slice(i + 1).filter((s) => ueberlappt(kasten, s.kasten)),
          text,
        ).toEqual([]);
        expect(kasten.x).toBeGreaterThan(0);
        expect(kasten.x + kasten.breite).toBeLessThan(plan.breite);
      }
    });

    test('the same input gives the same map', () => {
      expect(lageplan(stadt, orte(stadt), groesse)).toEqual(plan);
    });

    test('paths are rounded to one decimal', () => {
      expect(plan.linien.map((l) => l.d).join('') + (plan.see?.d ?? '')).not.toMatch(/\.\d\d/);
    });
  });

  test('the sketch has lines and dots, no labels', () => {
    const plan = lageplan(stadt, orte(stadt), 'klein');
    expect(plan.schilder).toEqual([]);
    expect(plan.linien.length).toBeGreaterThan(1);
    expect(plan.marken.length).toBeGreaterThan(1);
    for (const m of plan.marken)
      expect(Math.min(m.x, m.y, plan.breite - m.x, plan.hoehe - m.y)).toBeGreaterThanOrEqual(plan.r);
  });
});

describe('the surroundings', () => {
  const ort = (nummer: number, lat: number, lon: number): Kartenort => ({
    ...{ nummer, titel: `Ort ${nummer}`, lat, lon },
    zustand: 'offen',
  });
  const drin = ort(1, 51.513, 7.457);
  const draussen = [ort(2, 51.4995, 7.5465), ort(3, 51.4985, 7.548), ort(4, 51.487, 7.501), ort(5, 51.6, 7.37)];

  test('show each place outside the frame of the map, where it lies from there, and none of those within', () => {
    const plan = umgebungsplan(dortmund, [drin, ...draussen])!;
    const k = plan.kasten!;
    expect(plan.marken.map((m) => m.ort.nummer)).toEqual([2, 3, 4, 5]);
    for (const { ort, x, y } of plan.marken) {
      const wort = himmelsrichtung(dortmund.ausschnitt, ort);
      if (wort.includes('Osten')) expect(x).toBeGreaterThan(k.x + k.breite);
      if (wort.includes('Süd')) expect(y).toBeGreaterThan(k.y + k.hoehe);
      if (wort.includes('Nord')) expect(y).toBeLessThan(k.y);
    }
  });

  test('name the districts, none of them across the frame', () => {
    const plan = umgebungsplan(dortmund, draussen)!;
    expect(plan.schilder.map((s) => s.text)).toContain('Hörde');
    expect(plan.schilder.filter((s) => ueberlappt(s.kasten, plan.kasten!))).toEqual([]);
  });

  test('are nothing when all places lie on the map', () => expect(umgebungsplan(dortmund, [drin])).toBeUndefined());
});

test('the projection is Mercator: the frame fits, north is up, equal scale both ways', () => {
  const { auf, breite, hoehe } = blatt(dortmund.ausschnitt, 580, { von: 0, bis: 9999 });
  const { sued, west, nord, ost } = dortmund.ausschnitt;
  expect(auf(nord, west).map(Math.round)).toEqual([0, 0]);
  expect(auf(sued, ost).map(Math.round)).toEqual([breite, hoehe]);
  const grad = Math.cos((((sued + nord) / 2) * Math.PI) / 180);
  expect(breite / hoehe).toBeCloseTo(((ost - west) * grad) / (nord - sued), 1);
});

test.each([
  [51.4995, 7.5465, 'Osten'],
  [51.487, 7.503, 'Südosten'],
  [51.553, 7.465, 'Norden'],
  [51.499, 7.35, 'Westen'],
  [51.477, 7.434, 'Südwesten'],
  [51.4, 7.465, 'Süden'],
])('himmelsrichtung %s %s: %s', (lat, lon, wort) => {
  expect(himmelsrichtung(dortmund.ausschnitt, { lat, lon })).toBe(wort);
});

describe('faecher', () => {
  const blattmass = { breite: 100, hoehe: 100 };
  test('leaves alone what has room, moves the later of two', () => {
    const [a, b, c] = faecher(
      [
        [50, 50],
        [50, 50],
        [20, 20],
      ],
      5,
      1,
      blattmass,
    );
    expect(a).toEqual([50, 50]);
    expect(c).toEqual([20, 20]);
    expect(entfernung(a!, b!)).toBeGreaterThanOrEqual(11);
    expect(entfernung(a!, b!)).toBeLessThan(13);
  });
  test('keeps off the edge and off what is taken', () => {
    const [a, b] = faecher(
      [
        [0, 0],
        [50, 50],
      ],
      5,
      1,
      blattmass,
      [{ x: 50, y: 50, r: 3 }],
    );
    expect(Math.min(...a!)).toBeGreaterThanOrEqual(6);
    expect(entfernung(b!, [50, 50])).toBeGreaterThanOrEqual(8);
  });
  test('says when the sheet is too small', () => {
    expect(() =>
      faecher(
        [
          [5, 5],
          [5, 5],
        ],
        5,
        0,
        { breite: 10, hoehe: 10 },
      ),
    ).toThrow('kein Platz');
  });
});

describe('setzeSchilder', () => {
  const satz = { breite: 200, hoehe: 100, schrift: 12, luft: 2, hoechstens: 9 };
  const wunsch = { texte: ['Nordmarkt', 'N'], rang: 1, punkte: [[100, 50]] as const, weg: [8] };
  test('takes the first free side', () => {
    expect(setzeSchilder([wunsch], [], satz)[0]).toMatchObject({ x: 108, anker: 'start' });
    expect(setzeSchilder([wunsch], [{ x: 120, y: 50, r: 5 }], satz)[0]).toMatchObject({ x: 92, anker: 'end' });
  });
  test('falls back to the shorter text, else leaves it out', () => {
    const eng = { ...satz, breite: 60 };
    const links = { ...wunsch, punkte: [[30, 50]] as const };
    expect(setzeSchilder([{ ...links, texte: ['Sehr langer Name', 'N'] }], [], eng)[0]?.text).toBe('N');
    expect(setzeSchilder([{ ...links, texte: ['Sehr langer Name'] }], [], eng)).toEqual([]);
  });
  test('the better rank goes first', () => {
    const namen = ['b', 'a', 'c'].map((text, i) => ({ ...wunsch, texte: [text], rang: [2, 1, 3][i]! }));
    expect(setzeSchilder(namen, [], { ...satz, hoechstens: 2 }).map((s) => s.text)).toEqual(['a', 'b']);
  });
});

describe('kurve', () => {
  const masse = { breite: 100, hoehe: 100 };
  test('runs through the ends of an open line and leaves out what lies off the sheet', () => {
    const { d, spur } = kurve(
      [
        [-300, 50],
        [-200, 50],
        [10, 50],
        [50, 60],
        [90, 50],
      ],
      false,
      masse,
    );
    expect(d).toBe('M-200 50Q10 50 30 55Q50 60 90 50');
    expect(spur.at(-1)).toEqual([90, 50]);
  });
  test('closes a ring', () => {
    expect(
      kurve(
        [
          [10, 10],
          [90, 10],
          [50, 90],
        ],
        true,
        masse,
      ).d,
    ).toMatch(/^M.*z$/);
  });
  test('a straight line stays one; a line off the sheet is nothing', () => {
    expect(
      kurve(
        [
          [0, 0],
          [10, 10],
        ],
        false,
        masse,
      ).d,
    ).toBe('M0 0L10 10');
    expect(
      kurve(
        [
          [200, 0],
          [300, 10],
        ],
        false,
        masse,
      ),
    ).toEqual({ d: '', spur: [] });
  });
});
