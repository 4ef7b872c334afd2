/** Files by somebody who wants to break the check, or slips: each is told in German with its place, at once, and nothing else breaks. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fehlerMit } from '../../../tests/fixtures/faelle.ts';
import { DATEIEN, schreibeInhalt } from '../../../tests/fixtures/inhalt.ts';
import { merke } from '../../lager/merken.ts';
import { leseInhalt } from '../lesen.ts';
import { pruefeInhalt } from './pruefen.ts';

const RAUM = 'massnahmen/raum.mdx';
const aussen = mkdtempSync(path.join(tmpdir(), 'feindlich-'));
afterAll(() => rmSync(aussen, { recursive: true, force: true }));

/** The faults of the small content in which the title of an entry is written in this way. */
const mitTitel = (titel: string) => fehlerMit({ [RAUM]: DATEIEN[RAUM]!.replace('titel: Titel', `titel: ${titel}`) });
/** The faults when this stands below a text. */
const mitText = (text: string) => fehlerMit({ [RAUM]: `${DATEIEN[RAUM]!}\n${text}\n` });

it.each([
  ['Raum #2 öffnet', 'hinter „#“ wird nichts gelesen, „#2 öffnet“ ginge verloren'],
  ['&Wichtig neue Zeiten', '„&Wichtig“ wird nicht als Text gelesen'],
  ['!Achtung neue Zeiten', '„!Achtung“ wird nicht als Text gelesen'],
  ['!!str Text', 'wird nicht als Text gelesen'],
  ['*siehe', '*'],
  ['"\\b"', 'ein unsichtbares Steuerzeichen, vermutlich aus einem anderen Programm eingefügt (U+0008)'],
  ['"a\\0b"', '(U+0000)'],
  ['"\\uFFFE"', 'ein Zeichen, das es in keiner Schrift gibt (U+FFFE)'],
  ['"\\uD800"', 'ein Zeichen, das es in keiner Schrift gibt (U+D800)'],
  ['"a\\u2028b"', '(U+2028)'],
  ['"a\\x85b"', '(U+0085)'],
  ['"\\u202Enettirhcseg"', 'ein unsichtbares Zeichen, das die Schreibrichtung umkehrt (U+202E)'],
  ['"\\u2066a\\u2069"', 'die Schreibrichtung umkehrt (U+2066)'],
  ['a\u202Eb', 'die Schreibrichtung umkehrt (U+202E)'],
  ['"Anna\\u200B"', 'Leerzeichen ohne Breite) (U+200B)'],
  ['Kon\u00ADsum', 'weiches Trennzeichen'],
  ['Gr\uFFFD\uFFFDe', 'das Ersatzzeichen �'],
  ['a\u2028b', '(U+2028)'],
])('im Titel %j', (titel, problem) => {
  const [einer, ...weitere] = mitTitel(titel);
  expect(weitere).toEqual([]);
  expect(einer).toMatchObject({ datei: RAUM, zeile: expect.any(Number), problem: expect.stringContaining(problem) });
});

it.each(['&#8238;abc', '&ZeroWidthSpace;', '&shy;', '&#xFFFD;', '&#8232;', '[Wort](/verlauf/ "&#8238;")'])(
  'im Text %s',
  (text) => expect(mitText(text).map((f) => f.datei)).toContain(RAUM),
);

const LANG = 200_000;
/** A table of rows in which nearly every field is wrong. */
const kaputteZeilen = (anzahl: number): string =>
  `${DATEIEN['hilfe.yaml']!}${Array.from({ length: anzahl }, (_, i) => `  - { id: z${i}, titel: 1, gruppe: x, kosten: [], datum: 1, stand: 2 }\n`).join('')}`;
/** Out: what a check finds, and how long the processor was at it in ms, whatever the clock says. */
function gemessen<T>(pruefe: () => T): [T, number] {
  const beginn = process.threadCpuUsage();
  const ergebnis = pruefe();
  return [ergebnis, process.threadCpuUsage(beginn).user / 1000];
}
/** How long this machine takes for a text in which nothing is wrong, nearly as long as one may be. */
const mass = merke(() => gemessen(() => mitText('Ein Satz.\n\n'.repeat(18_000)))[1]);
it.each([
  ['viele offene Bausteine', () => mitText('<A'.repeat(60_000))],
  ['viele offene Bausteine mit Leerraum', () => mitText('<A '.repeat(60_000))],
  ['viele Klammern', () => mitText('['.repeat(LANG))],
  ['viele geschweifte Klammern', () => mitText('{'.repeat(190_000))],
  ['viele Anführungen', () => mitText('>'.repeat(190_000))],
  ['viele Listen in Listen', () => mitText('1. '.repeat(60_000))],
  ['viele Adressen von Links', () => mitText('[a]: /verlauf/\n'.repeat(10_000))],
  ['viele Bilder ohne Rechte', () => mitText('![a](/x)\n'.repeat(10_000))],
  ['viele Merkmale', () => mitText(`<Beleg ${'quelle="a" '.repeat(10_000)}/>`)],
  ['viele Sterne', () => mitText('*a '.repeat(50_000))],
  ['viele Leerzeichen', () => mitText(`a${' '.repeat(LANG)}b`)],
  ['Listen in Listen', () => mitTitel('['.repeat(LANG))],
  ['Gruppen in Gruppen', () => mitTitel('{a: '.repeat(50_000))],
  ['eine Liste, die sich selbst enthält', () => mitTitel('&a [*a]')],
  [
    'eine Liste, die sich vervielfacht',
    () =>
      mitTitel(
        `&a [x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((n, i) => `${n}: &${n} [*${'abcdefgh'[i]!},*${'abcdefgh'[i]!}]`).join('\n')}`,
      ),
  ],
  ['eine sehr große Datei', () => mitTitel('x'.repeat(2_000_000))],
  ['viele falsche Zeilen', () => fehlerMit({ 'hilfe.yaml': kaputteZeilen(6_000) })],
])('%s: eine Meldung, kein Absturz, kein Warten', (_, pruefe) => {
  const [fehler, dauer] = gemessen(pruefe);
  // Some of it is only a strange text.
  expect(fehler.map((f) => f.datei).filter((datei) => datei !== RAUM && datei !== 'hilfe.yaml')).toEqual([]);
  // What grows with the square of the length takes minutes.
  expect(dauer).toBeLessThan(40 * mass());
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('ein Feld namens %s', (name) => {
  const fehler = pruefeInhalt(
    schreibeInhalt({
      'site.yaml': `${DATEIEN['site.yaml']!}${name}: 1\n`,
      [RAUM]: DATEIEN[RAUM]!.replace('titel:', `${name}: {a: 1}\ntitel:`),
    }),
  ).fehler;
  expect(fehler.map((f) => [f.datei, f.feld, f.problem])).toEqual([
    [RAUM, name, 'dieses Feld gibt es nicht'],
    ['site.yaml', name, 'dieses Feld gibt es nicht'],
  ]);
});

describe('was keine Datei dieses Ordners ist', () => {
  const geheim = path.join(aussen, 'geheim.txt');
  writeFileSync(geheim, 'geheim');

  it.each(['medien/passwort.txt', 'glossar/passwort.yaml', 'notizen'])('ein Verweis %s', (datei) => {
    const ordner = schreibeInhalt();
    mkdirSync(path.dirname(path.join(ordner, datei)), { recursive: true });
    symlinkSync(datei === 'notizen' ? aussen : geheim, path.join(ordner, datei));
    expect(pruefeInhalt(ordner).fehler).toMatchObject([
      { datei, problem: 'ist ein Verweis auf eine andere Stelle (symbolischer Link)' },
    ]);
    expect(JSON.stringify([...leseInhalt(ordner).bestand.glossar.keys()])).not.toContain('passwort');
  });

  it.each(['glossar/x.yaml', 'meldungen/x.mdx', 'medien/x.pdf'])('ein Ordner, der %s heißt', (datei) => {
    const ordner = schreibeInhalt();
    mkdirSync(path.join(ordner, datei), { recursive: true });
    expect(pruefeInhalt(ordner).fehler).toMatchObject([{ datei, problem: 'ist keine Datei' }]);
  });

  it.each([
    ['Windows-1252', Buffer.from('titel: Größe', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFtitel: Größe', 'utf16le')],
  ])('eine Datei in %s', (_, bytes) => {
    const ordner = schreibeInhalt();
    writeFileSync(path.join(ordner, 'glossar/alt.yaml'), bytes);
    expect(pruefeInhalt(ordner).fehler).toMatchObject([
      { datei: 'glossar/alt.yaml', problem: expect.stringContaining('nicht in UTF-8 gespeichert') },
    ]);
  });

  it.each(['notiz', 'glossar/notiz', 'glossar/x.txt', 'massnahmen/x.yaml'])(
    'eine Datei, die niemand liest: %s',
    (datei) => {
      const ordner = schreibeInhalt();
      writeFileSync(path.join(ordner, datei), 'Text');
      expect(pruefeInhalt(ordner).fehler).toMatchObject([{ datei, problem: 'diese Datei gehört nicht hierher' }]);
    },
  );

  it('ein privater Ordner, den es nicht gibt', () => {
    expect(pruefeInhalt(schreibeInhalt(), path.join(aussen, 'fehlt')).fehler).toMatchObject([
      { datei: path.join(aussen, 'fehlt'), problem: 'diesen Ordner gibt es nicht' },
    ]);
  });
});
