/** What an entry is as a file: order, what is empty, what holds anyhow. */
import { expect, it } from 'vitest';
import YAML from 'yaml';
import { pruefeInhalt } from '../../inhalt/pruefung/pruefen.ts';
import { format } from './format.ts';
import { schreibeInhalt } from '../../../tests/fixtures/inhalt.ts';
import { formate, formatVon, NAMEN, oeffne, sichere } from '../../../tests/fixtures/redaktionsdatei.ts';

it('ein neuer Eintrag hat die Felder in der Ordnung des Schemas, und die Prüfung nimmt ihn an', () => {
  const f = formatVon('ereignisse');
  const text = f.toFile({
    suchbegriffe: ['Rat'],
    quellen: ['blatt-2025'],
    titel: 'Neu: im Rat',
    zusammenfassung: 'Ein Satz.',
    datum: '2025-08',
    status: 'berichtet',
    gremium: 'rat',
    sicherheit: 'hoch',
    stand: 'unbekannt',
    geprueft: '2026-11-23',
    naechste_pruefung: '2027-01-01',
    aufgabe: 'gesundheit',
    ki: 'keine',
    hinweis: '',
    massnahmen: [],
  });
  expect(text.split('\n').map((z) => z.split(':')[0])).toEqual([
    'titel',
    'zusammenfassung',
    'stand',
    'geprueft',
    'naechste_pruefung',
    'aufgabe',
    'ki',
    'freigabe',
    'quellen',
    '  - blatt-2025',
    'datum',
    'status',
    'gremium',
    'sicherheit',
    'suchbegriffe',
    '  - Rat',
    '',
  ]);
  expect(text).toContain("titel: 'Neu: im Rat'\n");
  expect(text).toContain('freigabe: ausstehend\n');
  expect(pruefeInhalt(schreibeInhalt({ 'ereignisse/neu.yaml': text })).fehler).toEqual([]);
});

it('leere Eingaben: null, wo das Schema es verlangt, sonst bleibt das Feld weg; Unbekanntes bleibt stehen', () => {
  const f = formatVon('quellen');
  const alt =
    'titel: T\nherausgeber: H\nadresse: https://a.example/ # so\ndatum: 2024\nfremd: bleibt\nabgerufen: 2026-11-23\nart: presse\nhinweis: weg damit\n';
  const neu = f.toFile({ ...oeffne(f, alt), adresse: '', hinweis: '', datum: '' });
  expect(neu).toBe(
    'titel: T\nherausgeber: H\nadresse: null # so\ndatum: null\nfremd: bleibt\nabgerufen: 2026-11-23\nart: presse\n',
  );
});

it('eine Tabelle ohne Zeilen bekommt welche, untereinander, und wird wieder leer', () => {
  const f = format('yaml', formate['ansprechpersonen']!.felder, NAMEN);
  const leer = '# Leer, solange niemand benannt ist.\nstand: unbekannt\nzeilen: [] # so\n';
  const offen = oeffne(f, leer);
  expect(sichere(f, { ...offen, stand: '2026-12' })).toBe(leer.replace('unbekannt', '2026-12'));
  const voll = sichere(f, { ...offen, zeilen: [{ id: 'presse', name: 'Anna Beispiel' }] });
  expect(voll).toBe(leer.replace('zeilen: []', 'zeilen:\n  - id: presse\n    name: Anna Beispiel'));
  expect(YAML.parse(sichere(f, { ...oeffne(f, voll), zeilen: [] }))).toEqual({ stand: 'unbekannt', zeilen: [] });
});

it('was ohnehin gilt, wird nicht dazugeschrieben', () => {
  const f = format('yaml', { titel: { art: 'text' }, klein: { art: 'wahrheit', standard: false } }, NAMEN);
  expect(f.toFile({ ...f.fromFile('titel: A\n'), klein: false })).toBe('titel: A\n');
  expect(f.toFile({ ...f.fromFile('titel: A\n'), klein: true })).toBe('titel: A\nklein: true\n');
  expect(f.toFile({ ...f.fromFile('titel: A\nklein: true\n'), klein: false })).toBe('titel: A\nklein: false\n');
});

it('was wir einem Formular selbst mitgeben, kommt in keine Datei', () => {
  const f = formatVon('glossar');
  const alt = 'titel: Alt\n';
  expect(f.toFile({ ...f.fromFile(alt), __eigenes: 'x' })).toBe(alt);
  expect(f.toFile({ titel: 'Neu', __eigenes: 'x' })).not.toContain('eigenes');
});
