/** A new entry is one that only waits for its facts and its words. */
import { expect, it } from 'vitest';
import type { Ordnername } from '../src/schema/index.ts';
import { pruefeInhalt } from '../src/inhalt/pruefung/pruefen.ts';
import { schreibeInhalt } from '../tests/fixtures/inhalt.ts';
import { neuerEintrag } from './neuereintrag.ts';

const TAG = '2026-11-24';
/** The file of a new entry. */
function datei(art: string, titel: string): { datei: string; text: string } {
  const eintrag = neuerEintrag(art, titel, TAG);
  if ('problem' in eintrag) throw new Error(eintrag.problem);
  return eintrag;
}
/** What the check says of it. */
const fehler = (eintrag: { datei: string; text: string }) =>
  pruefeInhalt(schreibeInhalt({ [eintrag.datei]: eintrag.text })).fehler;

/** What every text says of its making. */
const NACHWEIS = ['aufgabe', 'geprueft', 'ki', 'stand'];
/** Kind -> folder, file, and the fields that nobody can know before somebody has looked: the check refuses the entry until they are filled. */
const ARTEN: [art: string, name: Ordnername, datei: string, offen: string[]][] = [
  ['meldung', 'meldungen', '2026-11-24-groessere-raeume.mdx', ['art', ...NACHWEIS, 'zusammenfassung']],
  ['quelle', 'quellen', 'groessere-raeume.yaml', ['abgerufen', 'art', 'herausgeber']],
  [
    'massnahme',
    'massnahmen',
    'groessere-raeume.mdx',
    [
      ...NACHWEIS,
      'handlungsfeld',
      'quellen',
      'status.quellen',
      'status.seit',
      'status.text',
      'status.wert',
      'zusammenfassung',
    ],
  ],
  [
    'einrichtung',
    'einrichtungen',
    'groessere-raeume.mdx',
    [...NACHWEIS, 'angebote', 'anzeige', 'barrierefrei', 'ort', 'quellen', 'sicherheit', 'status', 'zusammenfassung'],
  ],
  [
    'ereignis',
    'ereignisse',
    'groessere-raeume.yaml',
    [...NACHWEIS, 'datum', 'gremium', 'quellen', 'sicherheit', 'status', 'zusammenfassung'],
  ],
  ['begriff', 'glossar', 'groessere-raeume.yaml', [...NACHWEIS, 'definition', 'quellen']],
  ['seite', 'seiten', 'groessere-raeume.mdx', [...NACHWEIS, 'zusammenfassung']],
];

it.each(ARTEN)('%s: die Datei hat alle Felder, und jede Tatsache ist offen', (art, name, stamm, offen) => {
  const eintrag = datei(art, 'Größere Räume!');
  expect(eintrag.datei).toBe(`${name}/${stamm}`);
  expect(eintrag.text).toMatch(/^# .+\n\w+: /m);
  const gefunden = fehler(eintrag);
  expect([...new Set(gefunden.map((f) => f.datei))]).toEqual([eintrag.datei]);
  expect(gefunden.map((f) => f.feld).toSorted()).toEqual(offen.toSorted());
});

it('ein Akzent kostet keinen Buchstaben der Adresse', () =>
  expect(datei('begriff', 'Cafe\u0301bar für André').datei).toBe('glossar/cafebar-fuer-andre.yaml'));

it.each(['[Neu] Titel', '@alle: 50 %', '#2 & *siehe*', '\'a\' "b"', 'x'.repeat(300), 'a --- b', 'true'])(
  'der Titel %j steht danach Zeichen für Zeichen da',
  (titel) => {
    const gefunden = fehler(datei('begriff', titel)).map((f) => f.feld);
    expect(gefunden).not.toContain('titel');
    expect(gefunden).toContain('definition');
  },
);

it.each([
  ['roman', 'Titel', 'Die Art „roman“ gibt es nicht.'],
  ['constructor', 'Titel', 'Die Art „constructor“ gibt es nicht.'],
  ['meldung', '!!!', 'Aus dem Titel „!!!“ wird keine Adresse'],
  ['seite', '日本', 'Aus dem Titel „日本“ wird keine Adresse'],
  ['seite', '2026', 'Aus dem Titel „2026“ wird keine Adresse'],
  ['seite', 'a\u202Eb', 'Im Titel steht ein unsichtbares Zeichen, das die Schreibrichtung umkehrt'],
  ['seite', 'a\u0007b', 'Im Titel steht ein unsichtbares Steuerzeichen'],
])('%s %j: eine deutsche Antwort', (art, titel, problem) =>
  expect(neuerEintrag(art, titel, TAG)).toEqual({ problem: expect.stringContaining(problem) }),
);
