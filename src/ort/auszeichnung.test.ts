/** A search engine is told no times that hold only for a part of the place or of the year: it would show them without that. */
import { expect, it } from 'vitest';
import { ortsauszeichnung } from './auszeichnung.ts';
import type { Ortsseite } from './standorte.ts';

/** A place as its page has it, as far as schema.org is told of it. */
const seite = (oeffnungszeiten: object[]): Ortsseite =>
  ({
    ort: { titel: 'Haus', offen: true, telefon: [], finder: { plan: { zeiten: {}, bis: '2099-12-31' } } },
    daten: { anzeige: 'ja', strasse: null, web: null, oeffnungszeiten },
  }) as unknown as Ortsseite;
const zeit = (von: string, teil: object = {}) => ({ tage: ['Mo'], von, bis: '20:00', ...teil });

it('nennt nur Zeiten, die ohne Vorbehalt gelten', () =>
  expect(
    ortsauszeichnung(
      seite([
        zeit('08:00'),
        zeit('09:00', { bereich: 'Café' }),
        zeit('10:00', { hinweis: 'ältere Angabe' }),
        zeit('11:00', { monate: { von: 11, bis: 3 } }),
      ]),
    ),
  ).toMatchObject({ openingHoursSpecification: [{ dayOfWeek: ['Monday'], opens: '08:00' }] }));
