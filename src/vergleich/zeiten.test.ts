import { expect, it } from 'vitest';
import { andereJahre } from './zeiten.ts';

it.each([
  ['2024', '2022', true],
  ['2024', '2024', false],
  ['Ende 2019', '2020', true],
  // A span holds all years from its first to its last.
  ['2002 bis Mai 2025', '2019', false],
  ['2023', '2022 und 2023/24', false],
  // Both years of a season are named.
  ['2023/24', '2024', false],
  ['2023/24', '2023', false],
  ['2023/24', '2025', true],
  ['1999/00', '2000', false],
  // What began and goes on is of today, too.
  ['seit November 2023', '2025', false],
  ['seit November 2025', '2024', true],
  ['2025', 'seit Februar 2024', false],
  // Without a year nothing can be said.
  ['2024', 'ohne Jahresangabe', false],
])('%s und %s: andere Jahre %s', (eine, andere, anders) => {
  expect(andereJahre(eine, andere)).toBe(anders);
  expect(andereJahre(andere, eine)).toBe(anders);
});
