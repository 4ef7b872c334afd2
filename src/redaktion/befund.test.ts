/** What the editor tells whoever saves: the words of the check, the names of the form. */
import { expect, it } from 'vitest';
import { befund as befundIn } from './befund.ts';
import { felderJe } from './formular.ts';
import type { Dateiname, Ordnername } from '../schema/index.ts';
import { redaktion } from './konfiguration.ts';
import { DATEIEN } from '../../tests/fixtures/inhalt.ts';

const formulare = felderJe(redaktion({}).config);
const befund = (name: Ordnername | Dateiname, text: string, bisher?: string) =>
  befundIn(name, formulare.get(name)!, text, bisher);
const MELDUNG = DATEIEN['meldungen/2026-11-23-neu.mdx']!;
const felder = (text: string, bisher?: string) => befund('meldungen', text, bisher).map((b) => b.feld);

it('ein vollständiger Eintrag ist ohne Befund, jede Tabelle auch', () => {
  expect(befund('meldungen', MELDUNG)).toEqual([]);
  for (const name of ['kennzahlen', 'vergleich', 'weiterleitungen', 'site'] as const)
    expect(befund(name, DATEIEN[`${name}.yaml`]!), name).toEqual([]);
});

it('nennt, was die Art einer Meldung verlangt, mit den Namen der Felder im Formular', () => {
  const presse = befund('meldungen', MELDUNG.replace('art: Hinweis', 'art: Pressemitteilung'));
  expect(presse.map((b) => b.feld)).toEqual(
    expect.arrayContaining(['Nummer', 'Ort', 'Geschrieben von', 'Ansprechpersonen der Presse', 'Freigabe']),
  );
  expect(presse[0]).toMatchObject({ problem: 'fehlt bei einer Pressemitteilung' });
  expect(felder(MELDUNG.replace('art: Hinweis', 'art: Termin'))).toEqual(['Termin']);
});

it('nennt die Stelle in einer Liste', () =>
  expect(felder(MELDUNG.replace('titel:', 'dokumente:\n  - titel: Vorlage\n    adresse: keine\ntitel:'))).toEqual([
    'Dokumente 1, Adresse',
  ]));

it('eine Freigabe gilt dem Text, den jemand gelesen hat', () => {
  const frei = MELDUNG.replace('freigabe: ausstehend', 'autor: A. Probe\nfreigabe: { von: B. Probe, am: 2026-11-23 }');
  const geaendert = frei.replace('Text.', 'Anderer Text.');
  expect(felder(frei, frei)).toEqual([]);
  expect(felder(geaendert, frei)).toEqual(['Freigabe']);
  const formal = (text: string) => text.replace('titel:', 'aenderungen: [{ am: 2026-11-24, art: formal }]\ntitel:');
  expect(felder(formal(geaendert), frei)).toEqual([]);
  expect(
    felder(formal(frei).replace('formal', 'ergaenzung, text: Neues.').replace('Text.', 'Text. Neues.'), frei),
  ).toEqual(['Freigabe']);
  // Taken away, set anew by somebody else, or nothing that anybody reads.
  expect(felder(geaendert.replace(/freigabe: .*/, 'freigabe: ausstehend'), frei)).toEqual([]);
  expect(felder(geaendert.replace('B. Probe', 'C. Probe'), frei)).toEqual([]);
  expect(felder(frei.replace('geprueft: 2026-11-23', 'geprueft: 2026-11-24'), frei)).toEqual([]);
});
