import { expect, it, vi } from 'vitest';
import type { Sprache } from './sprachen.ts';

vi.mock('../inhalt/inhalt.ts', () => ({ inhalt: () => Promise.reject(new Error('no content in unit tests')) }));
const { zeitenIn } = await import('./zeiten.ts');

const englisch = { kennung: 'en', worte: { taeglich: 'daily', unsicher: 'please ask' } } as unknown as Sprache;

it.each([
  ['nichts', {}, false],
  ['einen Hinweis', { hinweis: 'ältere Angabe' }, true],
  ['einen Teil des Hauses', { bereich: 'Café' }, true],
  ['einen Teil des Jahres', { monate: { von: 11, bis: 3 } }, true],
])('ob zum Nachfragen geraten wird, wenn eine Quelle zur Zeit %s nennt', (_, teil, unsicher) => {
  const [zeile] = zeitenIn(englisch, {
    oeffnungszeiten: [{ tage: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'], von: '19:00', bis: '08:00', ...teil }],
  });
  expect(zeile).toMatch(/^daily 19:00/);
  expect(zeile!.endsWith(' (please ask)')).toBe(unsicher);
});
