import { expect, it } from 'vitest';
import { fuelle } from './fuelle.ts';

it.each([
  ['As of {tag}', { tag: '2024' }, 'As of 2024'],
  ['“{wort}”: {n}', { wort: '{n} $& x', n: '3' }, '“{n} $& x”: 3'],
  ['{wort}, {wort}', { wort: 'a' }, 'a, a'],
  ['{fremd}', {}, '{fremd}'],
])('%s', (wort, werte, text) => expect(fuelle(wort, werte)).toBe(text));
