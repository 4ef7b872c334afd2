import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruefeInhalt } from '../inhalt/pruefung/pruefen.ts';
import { jahresleiste, nachJahrzehnten, zeitachse, ZEITACHSE_BREIT, type Zeitpunkt } from './zeitachse.ts';
import { zeitraum } from '../zeit/teildatum.ts';
import { textbreite } from '../zeichnung/zeichnung.ts';
import { GESCHICHTSORTE } from '../schema/zuerich.ts';

const punkt = (id: string, iso: string, rest: Partial<Zeitpunkt> = {}): Zeitpunkt => ({
  id,
  titel: id,
  iso,
  datum: iso,
  spur: 'zuerich',
  ...rest,
});

/** The events as they are published: what is drawn must fit for them, whatever the press office adds. */
const { bestand } = pruefeInhalt(path.join(import.meta.dirname, '../../content'));
const echte = bestand.geschichte.zeilen.map((z) =>
  punkt(z.id, z.datum, { bisIso: z.bis, kurz: z.kurz, spur: GESCHICHTSORTE[z.ort] }),
);
const dichte = Array.from({ length: 12 }, (_, i) =>
  punkt(`e${i}`, `2024-${String(i + 1).padStart(2, '0')}-05`, { kurz: 'Ein Name von mittlerer Länge' }),
);
const rem = (prozent: number) => (prozent / 100) * ZEITACHSE_BREIT;

it('ein Datum ist so breit, wie es ungenau ist', () => {
  expect(zeitraum('1986')).toEqual([1986, 1987]);
  expect(zeitraum('2000-07').map((j) => Math.round(j * 100) / 100)).toEqual([2000.5, 2000.58]);
  const [von, bis] = zeitraum('1992-02-05');
  expect(von).toBe(bis);
  expect(von).toBeCloseTo(1992.09, 2);
  expect(() => zeitraum('bald')).toThrow('bald');
});

describe('Zeitachse', () => {
  it('ist maßstäblich: gleiche Zeit, gleicher Weg', () => {
    const { spuren } = zeitachse([punkt('a', '1990-01-01'), punkt('b', '2000-01-01'), punkt('c', '2020-01-01')]);
    const [a, b, c] = spuren[0]!.marken.map((m) => m.x1);
    expect((c! - b!) / (b! - a!)).toBeCloseTo(2, 1);
  });

  it('Jahr und Zeitraum sind Balken, Tag und kurze Zeiträume Punkte', () => {
    const { spuren } = zeitachse([
      punkt('jahr', '1986'),
      punkt('spanne', '1987', { bisIso: '1991' }),
      punkt('sommer', '2023-07', { bisIso: '2023-08' }),
      punkt('tag', '2025-02-13'),
    ]);
    const breite = Object.fromEntries(spuren[0]!.marken.map((m) => [m.id, m.x2 - m.x1]));
    expect(breite.jahr).toBeGreaterThan(0);
    expect(breite.spanne! / breite.jahr!).toBeCloseTo(5, 0);
    expect([breite.sommer, breite.tag]).toEqual([0, 0]);
  });

  it.each([
    ['die Zeittafel', echte],
    ['zwölf Namen in einem Jahr', [...dichte, punkt('anfang', '1985')]],
  ])('nichts überlappt, nichts ragt hinaus, alles bleibt in seiner Spur: %s', (_, punkte) => {
    const { spuren, hoehe } = zeitachse(punkte);
    expect(spuren.flatMap((s) => s.marken.map((m) => m.id)).sort()).toEqual(punkte.map((p) => p.id).sort());
    for (const spur of spuren) {
      const kaesten = spur.marken.map((m) => {
        const lang = m.kurz ? textbreite(m.kurz, 0.9375) + 0.5 : 0;
        return {
          id: m.id,
          y: m.y,
          x1: rem(m.x1) - (m.seite === 'links' ? lang : 0.4),
          x2: rem(m.x2) + (m.seite === 'rechts' ? lang : 0.4),
        };
      });
      for (const a of kaesten) {
        expect(a.x1).toBeGreaterThanOrEqual(5);
        expect(a.x2).toBeLessThanOrEqual(ZEITACHSE_BREIT);
        expect(a.y).toBeGreaterThan(spur.oben);
        expect(a.y).toBeLessThan(spur.unten);
        for (const b of kaesten)
          if (a.id < b.id && Math.abs(a.y - b.y) < 1.4)
            expect(a.x2 <= b.x1 || b.x2 <= a.x1, `${a.id} und ${b.id}`).toBe(true);
      }
    }
    expect(spuren.at(-1)!.unten).toBe(hoehe);
  });

  it('die Namen einer Spur mit Gedränge lesen sich von oben nach unten in der Folge der Zeit', () => {
    for (const spur of ['zuerich', 'dortmund'] as const) {
      const { spuren } = zeitachse([punkt('anfang', '1985', { spur }), ...dichte.map((p) => ({ ...p, spur }))]);
      const { marken } = spuren.find((s) => s.spur === spur)!;
      const namen = marken.filter((m) => m.kurz).toSorted((a, b) => a.y - b.y);
      expect(namen.map((m) => m.id)).toEqual(dichte.map((p) => p.id));
    }
  });

  it('ein Name, der nirgends Platz hat, fehlt im Bild', () =>
    expect(JSON.stringify(zeitachse([punkt('a', '2000', { kurz: 'Wort '.repeat(30) })]))).not.toContain('Wort'));
});

describe('Jahresleiste', () => {
  it('ein Kästchen je Ereignis der beiden Städte, in der Spalte seines Jahres', () => {
    const { bloecke, hoehe, breite } = jahresleiste(echte);
    const staedte = echte.filter((p) => p.spur === 'zuerich' || p.spur === 'dortmund');
    expect(bloecke).toHaveLength(staedte.length);
    expect(new Set(bloecke.map((b) => `${b.x} ${b.y}`)).size).toBe(bloecke.length);
    for (const b of bloecke) {
      expect(b.x + breite).toBeLessThanOrEqual(100);
      expect(b.y).toBeGreaterThanOrEqual(0);
      expect(b.y).toBeLessThan(hoehe);
    }
  });

  it('nennt die runden Jahre', () =>
    expect(jahresleiste(echte).jahre.map((j) => j.jahr)).toEqual([1990, 2000, 2010, 2020]));
});

it('Jahrzehnte: jede Zeile einmal, unter der Überschrift ihres Jahrzehnts', () => {
  const gruppen = nachJahrzehnten(echte);
  expect(gruppen.map((g) => g.titel)).toEqual([
    '1980er Jahre',
    '1990er Jahre',
    '2000er Jahre',
    '2010er Jahre',
    '2020er Jahre',
  ]);
  expect(gruppen.flatMap((g) => g.zeilen)).toHaveLength(echte.length);
  for (const g of gruppen) for (const z of g.zeilen) expect(`jahre-${z.iso.slice(0, 3)}0`).toBe(g.id);
});
