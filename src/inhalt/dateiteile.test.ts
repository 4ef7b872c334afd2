/** LF, CRLF and a byte order mark: the check, the editor and the build read the same of a file. */
import { describe, expect, it } from 'vitest';
import { pruefeInhalt } from './pruefung/pruefen.ts';
import { befund } from '../redaktion/befund.ts';
import { format, ROH } from '../redaktion/datei/format.ts';
import { BAUSTEINE } from '../schema/bausteine.ts';
import { liesDatei } from './dateileser.ts';
import { felderJe } from '../redaktion/formular.ts';
import { ORDNER, TABELLEN } from '../schema/index.ts';
import { redaktion } from '../redaktion/konfiguration.ts';
import { dateiteile, geglaettet, geschriebenWie } from './dateiteile.ts';
import { DATEIEN, schreibeInhalt } from '../../tests/fixtures/inhalt.ts';

const MELDUNG = 'meldungen/2026-11-23-neu.mdx';
const TABELLE = 'hilfe.yaml';
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const cr = (text: string) => text.replaceAll('\n', '\r');
const ARTEN: [name: string, schreibe: (text: string) => string][] = [
  ['mit LF', (t) => t],
  ['mit CRLF', crlf],
  ['mit CR', cr],
  ['mit Marke', (t) => `\uFEFF${t}`],
  ['mit Marke und CRLF', (t) => `\uFEFF${crlf(t)}`],
];

const { config, formate } = redaktion({});
const formatVon = (name: string) => format(formate[name]!.endung, formate[name]!.felder, Object.keys(BAUSTEINE));
const ohneRoh = (felder: Record<string, unknown>) => ({ ...felder, [ROH]: undefined });

describe.each(ARTEN)('eine Datei %s', (_, schreibe) => {
  const falsch = (text: string) => text.replace(/^geprueft: .*/m, 'geprueft: bald');
  const lies = (text: string) => {
    const { zeile, ...gelesen } = liesDatei(MELDUNG, text, ORDNER.meldungen.schema);
    return { ...gelesen, zeile: zeile(['geprueft']) };
  };

  it('liest die Prüfung wie jede andere: Felder, Text, Zeilen', () => {
    const text = DATEIEN[MELDUNG]!;
    expect(lies(schreibe(text))).toEqual(lies(text));
    expect(lies(schreibe(text)).fehler).toEqual([]);
    expect(lies(schreibe(falsch(text)))).toEqual(lies(falsch(text)));
    expect(lies(schreibe(falsch(text))).fehler[0]!.zeile).toBeGreaterThan(2);
    const tabelle = (t: string) => liesDatei(TABELLE, t, TABELLEN.hilfe).daten;
    expect(tabelle(schreibe(DATEIEN[TABELLE]!))).toEqual(tabelle(DATEIEN[TABELLE]!));
    const { bestand, fehler } = pruefeInhalt(
      schreibeInhalt(Object.fromEntries(Object.entries(DATEIEN).map(([datei, t]) => [datei, schreibe(t)]))),
    );
    expect([fehler, bestand]).toEqual([[], pruefeInhalt(schreibeInhalt()).bestand]);
  });

  it('liest die Redaktion wie jede andere und sagt dasselbe dazu', () => {
    for (const datei of [MELDUNG, TABELLE]) {
      const name = datei.split('/')[0]!.replace('.yaml', '');
      const f = formatVon(name);
      expect(ohneRoh(f.fromFile(schreibe(DATEIEN[datei]!)))).toEqual(ohneRoh(f.fromFile(DATEIEN[datei]!)));
    }
    const felder = felderJe(config).get('meldungen')!;
    const text = falsch(DATEIEN[MELDUNG]!);
    expect(befund('meldungen', felder, schreibe(text), schreibe(DATEIEN[MELDUNG]!))).toEqual(
      befund('meldungen', felder, text, DATEIEN[MELDUNG]),
    );
  });

  it('sichert die Redaktion unverändert Byte für Byte, und geändert in ihrer Schreibweise', () => {
    for (const datei of [MELDUNG, TABELLE]) {
      const f = formatVon(datei.split('/')[0]!.replace('.yaml', ''));
      const roh = schreibe(DATEIEN[datei]!);
      const offen = f.fromFile(roh);
      expect(f.toFile(structuredClone(offen))).toBe(roh);
      const neu = f.toFile({ ...structuredClone(offen), geprueft: '2026-12-24' });
      const soll = DATEIEN[datei]!.replace(/^geprueft: .*/m, 'geprueft: 2026-12-24');
      expect(geglaettet(neu)).toBe(soll);
      // Nobody has written lines that end with CR for twenty years.
      if (schreibe !== cr) expect(neu).toBe(schreibe(soll));
    }
  });
});

it('ein Kopf ohne Felder ist einer, ein Text ohne Kopf hat keinen', () => {
  expect(dateiteile('---\n---\nText\n')).toEqual({ kopf: '', text: 'Text\n', kopfbeginn: 2, textbeginn: 3 });
  expect(dateiteile('---\r\na: 1\r\n--- \r\nText')).toMatchObject({ kopf: 'a: 1\n', text: 'Text', textbeginn: 4 });
  expect(dateiteile('---\na: 1\n---')).toMatchObject({ kopf: 'a: 1\n', text: '' });
  for (const text of ['', 'Text', '\n---\na: 1\n---\n', '---\na: 1\n']) expect(dateiteile(text)).toBeUndefined();
});

it('gemischte Zeilenenden: was gleich bleibt, behält sie; was geändert wird, hat danach LF', () => {
  expect(geschriebenWie('a\r\nb\n', 'a\nb\n')).toBe('a\r\nb\n');
  expect(geschriebenWie('a\r\nb\n', 'a\nc\n')).toBe('a\nc\n');
});
