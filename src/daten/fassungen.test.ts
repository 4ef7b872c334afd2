/** Versions of the data: under which address they lie, and what is left of them when something must vanish. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alsJsontext, datenfassungen, ohneHost, ohneVergessenes } from './fassungen.ts';

const HEUTE = 'https://heute.example';
const datei = (version: string, daten: object[], host = HEUTE) =>
  alsJsontext({
    titel: 'Zahlen',
    seite: `${host}/zahlen/`,
    version,
    schema: `${host}/daten/zahlen.schema.json`,
    daten,
  });
const zeile = (id: string, text: string, host = HEUTE) => ({ id, seite: `${host}/zahlen/#${id}`, text });

let wurzel = '';
beforeEach(() => {
  wurzel = mkdtempSync(path.join(tmpdir(), 'datenfassungen-'));
});
afterEach(() => {
  rmSync(wurzel, { recursive: true });
});

const veroeffentlicht = (...fassungen: [name: string, text: string][]) => {
  mkdirSync(path.join(wurzel, 'ledger/daten/zahlen'), { recursive: true });
  for (const [name, text] of fassungen)
    writeFileSync(path.join(wurzel, `ledger/daten/zahlen/${name}.json`), ohneHost(text));
  writeFileSync(path.join(wurzel, 'ledger/daten.txt'), fassungen.map(([name]) => `zahlen/${name} x\n`).join(''));
};
const alle = (tag: string, jetzt: string, vergessen = false) =>
  datenfassungen('zahlen', tag, jetzt, vergessen, wurzel, HEUTE);
const namen = (tag: string, jetzt: string) => alle(tag, jetzt).map((f) => (f.aktuell ? `${f.name} jetzt` : f.name));

describe('Adresse einer Fassung', () => {
  const erste = datei('2026-11-23', [zeile('a', 'eins')]);
  const zweite = datei('2026-11-23', [zeile('a', 'zwei')]);

  it('ist ihr Tag, schon bevor sie veröffentlicht ist', () => {
    expect(alle('2026-11-23', erste)).toEqual([{ name: '2026-11-23', inhalt: erste, aktuell: true }]);
    veroeffentlicht(['2026-11-23', erste]);
    expect(alle('2026-11-23', erste)).toEqual([{ name: '2026-11-23', inhalt: erste, aktuell: true }]);
  });

  it('bleibt, was sie ist: eine andere desselben Tages bekommt eine Nummer', () => {
    veroeffentlicht(['2026-11-23', erste]);
    expect(namen('2026-11-23', zweite)).toEqual(['2026-11-23-2 jetzt', '2026-11-23']);
    veroeffentlicht(['2026-11-23', erste], ['2026-11-23-2', zweite]);
    expect(namen('2026-12-01', datei('2026-12-01', []))).toEqual(['2026-12-01 jetzt', '2026-11-23-2', '2026-11-23']);
  });

  it('ist dieselbe, wenn nur die Website umgezogen ist; die Verweise führen dann dorthin', () => {
    veroeffentlicht(['2026-11-23', datei('2026-11-23', [zeile('a', 'eins', 'http://alt:8')], 'http://alt:8')]);
    expect(alle('2026-11-23', erste)).toEqual([{ name: '2026-11-23', inhalt: erste, aktuell: true }]);
  });

  it('ein Text, der aussieht wie ein Feld, wird nicht berührt', () => {
    const text = datei('2026-11-23', [zeile('a', '"seite": "https://anderswo.example/x"\n "seite": "/x"')]);
    expect(ohneHost(text)).toContain('https://anderswo.example/x');
    veroeffentlicht(['2026-11-23', text]);
    expect(alle('2026-11-23', text)[0]!.inhalt).toBe(text);
  });

  it('eine, die fehlt, hält den Bau auf', () => {
    veroeffentlicht(['2026-11-23', erste]);
    rmSync(path.join(wurzel, 'ledger/daten/zahlen/2026-11-23.json'));
    expect(() => alle('2026-11-23', erste)).toThrow('2026-11-23.json');
  });
});

describe('was verschwinden muss', () => {
  const alt = datei('2026-11-23', [zeile('a', 'bleibt'), zeile('b', 'Name'), zeile('c', 'mit Name')]);
  const jetzt = datei('2026-12-01', [zeile('a', 'bleibt'), zeile('c', 'ohne')]);

  it('fehlt danach in jeder Fassung; wie viel fehlt, sagt sie', () => {
    const danach = ohneVergessenes(alt, jetzt);
    expect(danach).not.toContain('Name');
    expect(JSON.parse(danach)).toMatchObject({ version: '2026-11-23', entfernt: 2, daten: [zeile('a', 'bleibt')] });
    expect(JSON.parse(ohneVergessenes(danach, datei('2026-12-02', [])))).toMatchObject({ entfernt: 3, daten: [] });
  });

  it('und nur, wenn es verlangt ist', () => {
    veroeffentlicht(['2026-11-23', alt]);
    const von = (vergessen: boolean) => alle('2026-12-01', jetzt, vergessen).at(-1)!.inhalt;
    expect(von(false)).toBe(alt);
    expect(von(true)).not.toContain('Name');
  });
});
