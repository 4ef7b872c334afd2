import { expect, it } from 'vitest';
import { packe } from './packen.ts';

it('dieselben Dateien sind dieselbe Mappe, in welcher Reihenfolge sie auch kommen', () => {
  const dateien = ['b.txt', 'a.txt', 'c/d.txt'].map((name) => [name, Buffer.from(name.repeat(100))] as const);
  const mappe = packe(new Map(dateien));
  expect(packe(new Map(dateien.toReversed()))).toEqual(mappe);
  expect(packe(new Map(dateien.slice(1)))).not.toEqual(mappe);
});
