import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { leseInhalt } from '../inhalt/lesen.ts';

const { bestand } = leseInhalt(path.join(import.meta.dirname, '../../content'));
vi.doMock('../inhalt/inhalt.ts', () => ({ inhalt: () => Promise.resolve(bestand) }));
const { begriff } = await import('./glossar.ts');

it('ein Begriff weiß, wie er in anderen Sprachen heißt', async () =>
  expect((await begriff('stabile-seitenlage')).anderswo).toEqual([
    { sprache: 'en', name: 'English', wort: 'recovery position' },
  ]));

it('dasselbe Wort steht nicht zweimal da', async () => {
  expect(bestand.datenworte.get('en')!.daten.begriffe.find((b) => b.begriff === 'crack')?.wort).toBe('crack');
  expect((await begriff('crack')).anderswo).toEqual([]);
});
