import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { formatiere } from '../../src/inhalt/fehler.ts';

const { bestand, fehler } = pruefeInhalt(path.join(import.meta.dirname, '../../content'));

it('ist fehlerfrei: Felder, Verweise, Links, und jeder Absatz mit Tatsachen hat eine Quelle', () => {
  expect(fehler.length ? formatiere(fehler) : '').toBe('');
});

// What the press office adds may be more.
describe('hat alles, was im Dossier steht', () => {
  it.each([
    ['ereignisse', 62],
    ['massnahmen', 26],
    ['einrichtungen', 54],
    ['glossar', 61],
  ] as const)('%s: %i', (name, anzahl) => expect(bestand[name].size).toBeGreaterThanOrEqual(anzahl));

  it.each([
    ['vergleich', 35],
    ['geschichte', 53],
    ['stellungnahmen', 38],
    ['hilfe', 16],
    ['saeulen', 4],
    ['uebernahme', 14],
    ['rechtslage', 18],
    ['wirkung', 18],
    ['staedte', 6],
    ['standortsuche', 11],
  ] as const)('%s: %i Zeilen', (name, anzahl) => expect(bestand[name].zeilen.length).toBeGreaterThanOrEqual(anzahl));

  it.each([
    ['dortmund', 38],
    ['zuerich', 16],
  ] as const)('Einrichtungen in %s: %i', (ort, anzahl) =>
    expect([...bestand.einrichtungen.values()].filter(({ daten }) => daten.ort === ort).length).toBeGreaterThanOrEqual(
      anzahl,
    ),
  );
});

it('keine Adresse einer Quelle nennt eine Privatperson', () => {
  // The one address known to hold a name is left out; the entry says why.
  expect(bestand.quellen.get('rn-umfeldmanagement')?.daten).toMatchObject({
    adresse: null,
    adresse_fehlt: expect.stringContaining('Privatperson'),
  });
  expect(JSON.stringify([...bestand.quellen.values()])).not.toMatch(/1834015\.html|eine-wichtige-aufgabe/);
});
