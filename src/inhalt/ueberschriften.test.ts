import { expect, it } from 'vitest';
import { textUnter } from './ueberschriften.ts';

const TEXT = `## Davor

Nicht 1.

## Wenn **jemand** nicht aufwacht

Die **112** anrufen.<Beleg quelle="q-2024" />

1. Bleiben.
2. Nach 30 Minuten sehen.

### Danach

Nicht 2.
`;

it('liest, was unter einer Überschrift steht: ohne Marken, ohne Quellen, bis zur nächsten', () =>
  expect(textUnter(TEXT, 'Wenn jemand nicht aufwacht')?.replace(/\s+/g, ' ')).toBe(
    'Die 112 anrufen. Bleiben. Nach 30 Minuten sehen.',
  ));

it('sagt nichts, wo die Überschrift fehlt oder der Text nicht zu lesen ist', () => {
  expect(textUnter(TEXT, 'Anders')).toBeUndefined();
  expect(textUnter('## Anders\n\n<Beleg', 'Anders')).toBeUndefined();
});
