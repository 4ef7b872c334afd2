import { expect, it } from 'vitest';
import { ohneSuchmerkmale } from './schlank.ts';

it('nimmt aus Tags, was nur der Suchindex liest, und sonst nichts', () =>
  expect(
    ohneSuchmerkmale(
      '<main id="inhalt" data-pagefind-body="true"><p data-such="Seite" class="a" data-such-auch="x > y · z" data-pagefind-ignore>Das Attribut data-such="Seite" im Text</p><input data-suchtaste><b data-filter-art="x">',
    ),
  ).toBe(
    '<main id="inhalt"><p class="a">Das Attribut data-such="Seite" im Text</p><input data-suchtaste><b data-filter-art="x">',
  ));
