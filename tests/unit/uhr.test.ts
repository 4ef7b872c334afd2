import { expect, it } from 'vitest';
import { erreicht } from '../../src/query/uhr.ts';

const uhr = new Date('2026-12-01T09:00:00Z');

it('zeigt, was keine Sperrfrist hat', () => expect(erreicht(undefined, uhr)).toBe(true));
it('zeigt eine Meldung in der Minute ihrer Sperrfrist, nicht davor', () => {
  expect(erreicht('2026-12-01T10:00:00+01:00', uhr)).toBe(true);
  expect(erreicht('2026-12-01T10:01:00+01:00', uhr)).toBe(false);
});
