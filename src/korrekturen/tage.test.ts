import { describe, expect, it } from 'vitest';
import { nachTagen, seitWann, type Neues } from './tage.ts';

const am = (iso: string): Neues => ({ iso, titel: iso, adresse: '/', wort: 'Ergänzt' });
const links = (...tage: string[]) => seitWann(nachTagen(tage.map(am)), '/s/').map((s) => [s.datum, s.anzahl]);

describe('Neues', () => {
  it('steht nach Tagen da, das Neueste zuerst, und reicht ein Jahr zurück', () =>
    expect(
      nachTagen(['2026-01', '2026-11-29', '2026', '2025-11-28', '2026-11-29'].map(am)).map((t) => [
        t.id,
        t.zeilen.length,
      ]),
    ).toEqual([
      ['seit-2026-11-29', 2],
      ['seit-2026-01', 1],
    ]));

  it('ein ungenaues Datum zählt bis zu seinem letzten Tag', () =>
    expect(nachTagen(['2026-11-29', '2025-11', '2025-10'].map(am)).map((t) => t.iso)).toEqual([
      '2026-11-29',
      '2025-11',
    ]));

  it('seit einem Tag, einer Woche, einem Monat, einem Jahr: je der älteste Tag darin, keiner zweimal', () => {
    expect(links('2026-11-29', '2026-11-28', '2026-11-24', '2026-11-01', '2026-01-15')).toEqual([
      ['28. November 2026', 2],
      ['24. November 2026', 3],
      ['1. November 2026', 4],
      ['15. Januar 2026', 5],
    ]);
    expect(links('2026-11-29', '2026-11-29')).toEqual([['29. November 2026', 2]]);
    expect(links()).toEqual([]);
  });
});
