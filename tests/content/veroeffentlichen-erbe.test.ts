/** What pages of earlier versions fetch stays reachable, for as long as it is likely that somebody has such a page, and no longer. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projekt, type Projekt } from './veroeffentlichung.ts';

/** Publishes a site whose search script and index are called so. */
const veroeffentliche = (p: Projekt, minute: string, skript: string, ...angaben: string[]) =>
  expect(p.jetzt(`2026-12-01T09:${minute}:00+01:00`, angaben, { SKRIPT: skript })).toMatchObject({ status: 0 });

/** The search scripts and the texts of finds that a reader can fetch, by their names. */
function erreichbar(p: Projekt): { skripte: string[]; texte: string[] } {
  const namen = (ordner: string, muster: RegExp) =>
    readdirSync(path.join(p.ziel, ordner))
      .map((datei) => muster.exec(datei)![1]!)
      .sort();
  return { skripte: namen('_astro', /^such\.(.+)\.js$/), texte: namen('pagefind/fragment', /^de_(.+)\.pf_fragment$/) };
}
const alle = (...namen: string[]) => ({ skripte: namen, texte: namen });
const zuruecknehmen = (p: Projekt, ...angaben: string[]) =>
  expect(
    spawnSync('node', ['scripts/zuruecknehmen.ts', p.ziel, ...angaben], {
      cwd: p.wurzel,
      encoding: 'utf8',
      env: p.umgebung('2026-12-01T09:30:00+01:00'),
    }),
  ).toMatchObject({ status: 0, stderr: '' });

describe('Was offene Seiten noch laden', () => {
  it('bleibt drei Fassungen lang erreichbar, ohne Platz zu brauchen, und geht dann', () => {
    const p = projekt('erbe');
    for (const [i, skript] of ['a', 'b', 'c', 'd'].entries()) veroeffentliche(p, `0${i}`, skript);
    // Somebody who has opened the first page: what it names is there, as it was.
    expect(p.lies('suche.html')).toBe('d');
    expect([p.lies('_astro/such.a.js'), p.lies('pagefind/fragment/de_a.pf_fragment')]).toEqual(['a', 'a']);
    expect(erreichbar(p)).toEqual(alle('a', 'b', 'c', 'd'));
    expect(statSync(path.join(p.ziel, '_astro/such.a.js')).nlink).toBe(4);
    // What is not named by its content is that of the new version.
    expect(p.lies('pagefind/pagefind.js')).toBe('d');
    veroeffentliche(p, '04', 'e');
    expect(erreichbar(p)).toEqual(alle('b', 'c', 'd', 'e'));
    // The script of long ago is that of today again.
    veroeffentliche(p, '05', 'b');
    expect(erreichbar(p)).toEqual(alle('b', 'c', 'd', 'e'));
    for (const minute of ['06', '07', '08', '09']) veroeffentliche(p, minute, 'b');
    expect(erreichbar(p)).toEqual(alle('b'));
    const daneben = readdirSync(`${p.ziel}.fassungen`).filter((datei) => datei.endsWith('.eigene.json'));
    expect(daneben.map((datei) => datei.replace('.eigene.json', ''))).toEqual(p.fassungen());
  });

  it('gehört nicht zu einer Fassung, die zurückgenommen ist: Ihre Texte und sie selbst kommen nicht wieder', () => {
    const p = projekt('zurueckgenommen');
    veroeffentliche(p, '00', 'a');
    veroeffentliche(p, '01', 'b');
    veroeffentliche(p, '02', 'falsch');
    zuruecknehmen(p);
    expect(erreichbar(p)).toEqual(alle('a', 'b'));
    zuruecknehmen(p, '--freigeben');
    veroeffentliche(p, '31', 'richtig');
    veroeffentliche(p, '32', 'neu');
    expect(erreichbar(p)).toEqual(alle('a', 'b', 'neu', 'richtig'));
    for (const erwartet of ['richtig', 'b', 'a']) {
      zuruecknehmen(p);
      expect(p.lies('suche.html')).toBe(erwartet);
    }
  });

  it('ist mit --vergessen sofort weg, und was davor war, lässt sich nicht mehr zeigen', () => {
    const p = projekt('vergessen');
    for (const [i, skript] of ['a', 'b', 'name'].entries()) veroeffentliche(p, `0${i}`, skript);
    veroeffentliche(p, '04', 'ohne', '--vergessen');
    expect(erreichbar(p)).toEqual(alle('ohne'));
    const dateien = readdirSync(`${p.ziel}.fassungen`, { recursive: true, withFileTypes: true }).filter((d) =>
      d.isFile(),
    );
    const texte = dateien.map((d) => readFileSync(path.join(d.parentPath, d.name), 'utf8'));
    expect(texte.filter((text) => text.includes('name')).length).toBe(0);
    veroeffentliche(p, '05', 'naechste');
    expect(erreichbar(p)).toEqual(alle('naechste', 'ohne'));
  });
});
