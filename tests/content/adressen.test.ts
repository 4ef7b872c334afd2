import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pruefeInhalt } from '../../src/build/pruefen.ts';
import { alleAdressen } from '../../src/query/adressen.ts';

const { bestand } = pruefeInhalt(path.join(import.meta.dirname, '../../content'));
const adressen = alleAdressen(bestand);

it('keine veröffentlichte Adresse verschwindet ohne Weiterleitung', () => {
  const veroeffentlicht = readFileSync(path.join(import.meta.dirname, 'adressen.txt'), 'utf8').trim().split('\n');
  expect(veroeffentlicht.length).toBeGreaterThan(500);
  const verschwunden = veroeffentlicht.filter((a) => !adressen.has(a) && !(a.split('#')[0]! in bestand.weiterleitungen));
  expect(verschwunden).toEqual([]);
});
