import { expect, it } from 'vitest';
import { alsName, alsSaetze } from './satz.ts';

it.each([
  ['Der Raum bleibt.', 'Der Raum bleibt'],
  ['Keiner endete tödlich bis 2025.', 'Keiner endete tödlich bis 2025'],
  ['Er sagte „ja“.', 'Er sagte „ja“'],
  ['aidshilfe dortmund e. V.', 'aidshilfe dortmund e. V.'],
  ['Warum?', 'Warum?'],
])('„%s“ heißt als Name „%s“', (satz, name) => expect(alsName(satz)).toBe(name));

it('jeder Satz hat ein Ende, keiner zwei', () =>
  expect(alsSaetze('Von aidshilfe dortmund e. V.', undefined, 'Stand 2025', 'Warum?')).toBe(
    'Von aidshilfe dortmund e. V. Stand 2025. Warum?',
  ));
