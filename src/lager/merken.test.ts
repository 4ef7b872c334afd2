import { expect, it, vi } from 'vitest';
import { merke } from './merken.ts';

it('rechnet die Antwort auf jede Frage einmal, auch wenn sie nichts ist', () => {
  const rechne = vi.fn((wort: string) => (wort === 'nichts' ? undefined : wort.length));
  const gemerkt = merke(rechne);
  expect(['eins', 'drei', 'eins', 'nichts', 'nichts'].map(gemerkt)).toEqual([4, 4, 4, undefined, undefined]);
  expect(rechne.mock.calls).toEqual([['eins'], ['drei'], ['nichts']]);
});

it('gibt ohne Frage immer dasselbe', () => {
  const gemerkt = merke(() => ({}));
  expect(gemerkt()).toBe(gemerkt());
});

it('hält Fragen auseinander, die nur gleich aussehen', () => {
  const gemerkt = merke((bestand: { name: string }) => ({ aus: bestand.name }));
  const [einer, anderer] = [{ name: 'a' }, { name: 'a' }];
  expect(gemerkt(einer)).toBe(gemerkt(einer));
  expect(gemerkt(anderer)).not.toBe(gemerkt(einer));
});

it('kennt Fragen aus zwei Teilen', () => {
  const rechne = vi.fn((a: object, b: string) => `${JSON.stringify(a)} ${b}`);
  const gemerkt = merke((a: object) => merke((b: string) => rechne(a, b)));
  const a = {};
  expect([gemerkt(a)('x'), gemerkt(a)('y'), gemerkt(a)('x')]).toEqual(['{} x', '{} y', '{} x']);
  expect(rechne).toHaveBeenCalledTimes(2);
});

it('behält nicht, was scheitert', () => {
  let versuche = 0;
  const gemerkt = merke((wort: string) => {
    if (versuche++ === 0) throw new Error('jetzt nicht');
    return `${wort} ist gut`;
  });
  expect(() => gemerkt('wort')).toThrow('jetzt nicht');
  expect(gemerkt('wort')).toBe('wort ist gut');
});
