import { afterAll, expect, it } from 'vitest';
import { feiertage } from './oeffnungszeiten.ts';

const vorher = process.env['TZ'];
afterAll(() => {
  if (vorher === undefined) delete process.env['TZ'];
  else process.env['TZ'] = vorher;
});

it.each(['Europe/Berlin', 'Pacific/Auckland', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
  'die Feiertage sind dieselben, wo auch gebaut wird (%s)',
  (zone) => {
    process.env['TZ'] = zone;
    // The clock of these tests stands in 2098.
    const tage = feiertage();
    expect(tage).toHaveLength(2 * 13);
    for (const tag of [
      '2098-01-01',
      '2098-05-01',
      '2098-10-03',
      '2098-11-01',
      '2098-12-24',
      '2098-12-25',
      '2098-12-26',
      '2098-12-31',
      '2099-10-03',
    ])
      expect(tage).toContain(tag);
    expect(tage).not.toContain('2098-10-04');
  },
);
