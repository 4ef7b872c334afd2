import { describe, expect, it } from 'vitest';
import { laeufe, zeitspanne } from './laeufe.ts';

/** 'W' is a turning point, '.' none. */
const zeilen = (folge: string) => Array.from(folge, (z, i) => ({ iso: `20${10 + i}`, wendepunkt: z === 'W', z }));
const alsText = (folge: string) =>
  laeufe(zeilen(folge)).map((l) => `${l.offen ? 'offen' : 'zu'} ${l.zeilen.map(({ z }) => z).join('')}`);

describe('Läufe einer Zeitleiste', () => {
  it('zeigen Wendepunkte und schließen, was dazwischen liegt', () =>
    expect(alsText('W...WW..')).toEqual(['offen W', 'zu ...', 'offen WW', 'zu ..']));

  it('schließen nichts, was für sich allein steht', () => expect(alsText('W.W.')).toEqual(['offen W.W.']));

  it('behalten jede Zeile und ihre Ordnung', () =>
    expect(laeufe(zeilen('..W.W...')).flatMap((l) => l.zeilen.map(({ iso }) => iso))).toEqual(
      zeilen('..W.W...').map(({ iso }) => iso),
    ));

  it('sagen, von wann bis wann, so genau wie alle belegt sind', () => {
    const von = (...isos: string[]) => zeitspanne(isos.map((iso) => ({ iso })));
    expect(von('2025-06', '2025-04-11', '2025-06-30')).toBe('April bis Juni 2025');
    expect(von('2024-11-01', '2024-11')).toBe('November 2024');
    expect(von('2025-02', '2025')).toBe('2025');
    expect(von('1991-02', '1999')).toBe('1991 bis 1999');
    expect(von('2025-12-01', '2026-01-08')).toBe('2025 bis 2026');
    expect(zeitspanne([{ iso: '2025-04' }, { iso: '2025-06-11' }], true)).toBe('April bis Juni');
    expect(zeitspanne([{ iso: '2025' }, { iso: '2025-06-11' }], true)).toBe('');
  });
});
