/** Builds at once do not know of each other: in one checkout, and in two that share their packages. */
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { WEBSITE } from '../fixtures/website.ts';
import { baue, kopiere } from '../kopie.ts';
import { schreibeOrdner } from '../ordner.ts';

const ordner = mkdtempSync(path.join(tmpdir(), 'zugleich-'));
afterAll(() => rmSync(ordner, { recursive: true, force: true }));
const [eins, zwei] = [path.join(ordner, 'eins'), path.join(ordner, 'zwei')];
const JETZT = '2026-12-01T10:00:00+01:00';

/** A private folder with one notice about a word that stands nowhere else. Out: its path. */
function zusatz(wort: string): string {
  const ort = path.join(ordner, `zusatz-${wort}`);
  const text = WEBSITE['meldungen/2026-11-23-neu.mdx']!.replaceAll('2026-11-23', '2026-11-24');
  schreibeOrdner(ort, { [`meldungen/2026-11-24-${wort}.mdx`]: `${text}\nDie ${wort} war da.\n` });
  return ort;
}

/** Builds the site with such a notice into a folder of its own. Out: fingerprints of its files, and those that name a word. */
async function gebaut(projekt: string, wort: string, ...angaben: string[]) {
  const dist = path.join(projekt, `dist-${wort}`);
  rmSync(dist, { recursive: true, force: true });
  const { status, stderr } = await baue(projekt, ['--outDir', dist, ...angaben], {
    JETZT,
    INHALT_ZUSATZ: zusatz(wort),
  });
  expect([wort, status], stderr).toEqual([wort, 0]);
  const dateien = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => path.join(d.parentPath, d.name))
    .sort();
  const name = (datei: string) => path.relative(dist, datei);
  return {
    abdruck: Object.fromEntries(
      dateien.map((d) => [name(d), createHash('sha256').update(readFileSync(d)).digest('hex')]),
    ),
    mit: (anderes: string) => dateien.filter((d) => d.includes(anderes) || readFileSync(d).includes(anderes)).map(name),
  };
}

it('jeder steht nur in der eigenen Website, und beide sind, wie sie allein wären', async () => {
  kopiere(eins, WEBSITE);
  mkdirSync(zwei);
  for (const teil of ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path.join(eins, teil), path.join(zwei, teil), { recursive: true });
  symlinkSync(path.join(eins, 'node_modules'), path.join(zwei, 'node_modules'));
  const bauten = [
    () => gebaut(eins, 'molchprobe'),
    () => gebaut(eins, 'otterprobe', '--mode', 'vorschau'),
    () => gebaut(zwei, 'unkenprobe'),
  ];
  const zugleich = await Promise.all(bauten.map((bau) => bau()));
  const woerter = ['molchprobe', 'otterprobe', 'unkenprobe'];
  const fremd = zugleich.flatMap(({ mit }, i) =>
    woerter
      .filter((_, j) => j !== i)
      .flatMap((wort) => mit(wort).map((datei) => `${woerter[i]!}: ${wort} in ${datei}`)),
  );
  expect(fremd).toEqual([]);
  for (const [i, { mit }] of zugleich.entries()) expect(mit(woerter[i]!).length).toBeGreaterThan(3);
  for (const i of [0, 1]) expect(zugleich[i]!.abdruck).toEqual((await bauten[i]!()).abdruck);
});
