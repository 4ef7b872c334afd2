import { expect, it } from 'vitest';
import { namensgeber } from './namensgeber.ts';

const entwurf = (mehr: object = {}, jetzt: object = {}) => ({
  collectionName: 'meldungen',
  originalEntry: {
    slug: '2026-11-20-drei-raeume',
    locales: { _default: { content: { titel: 'Drei Räume', datum: '2026-11-20' } } },
    ...mehr,
  },
  currentValues: { _default: { titel: 'Zwei Räume', datum: '2026-11-21', ...jetzt } },
});
const lokal = namensgeber(['schon-gelesen', '2026-11-20-schon-da'], () => false);
const gitlab = namensgeber([], () => true);

it('eine Datei, die noch niemand gelesen hat, folgt Titel und Tag', () => {
  expect(lokal(entwurf(), () => false)).toBe('2026-11-21-zwei-raeume');
  expect(gitlab(entwurf({ workflow: {} }), () => false)).toBe('2026-11-21-zwei-raeume');
});

it.each([
  ['auf dem Zweig, der veröffentlicht wird', () => gitlab(entwurf(), () => false)],
  ['ein Entwurf, der Veröffentlichtes ändert', () => gitlab(entwurf({ workflow: {} }), () => true)],
  ['im Ledger', () => namensgeber(['2026-11-20-drei-raeume'], () => false)(entwurf(), () => false)],
  ['von Hand benannt', () => lokal(entwurf({ slug: '2026-11-20-raeume' }), () => false)],
  ['ohne Titel', () => lokal(entwurf({}, { titel: ' ' }), () => false)],
  ['nichts geändert', () => lokal(entwurf({}, { titel: 'Drei Räume', datum: '2026-11-20' }), () => false)],
  ['neu', () => lokal({ ...entwurf(), originalEntry: undefined }, () => false)],
  ['Quellen nennt ein Text beim Namen', () => lokal({ ...entwurf(), collectionName: 'quellen' }, () => false)],
])('%s: der Name bleibt', (_, name) => expect(name()).toBeUndefined());
