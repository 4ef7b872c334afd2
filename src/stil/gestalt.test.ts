/** Colours have one place: the sheets, the drawings and the icon take theirs from there. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { gestaltmodul } from './gestaltmodul.ts';
import { DUNKEL, FEST, HELL } from './gestalt.ts';
import { WURZEL } from '../../tests/ordner.ts';

const lies = (datei: string) => readFileSync(path.join(WURZEL, datei), 'utf8');
const FARBE = /(?<=[:\s"'(])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?=[\s;"'),])/gi;
/** Paper is white and print is black; the editor's software has its own colours. */
const EIGEN = ['_druck.scss', 'zettel.scss', 'redaktion.scss'];

it('nur gestalt.ts setzt Farben', () => {
  const dateien = globSync('src/**/*.{scss,ts,astro}', { cwd: WURZEL }).filter((d) => !d.endsWith('.test.ts'));
  expect(dateien.length).toBeGreaterThan(200);
  const gesetzt = dateien
    .filter((d) => ![...EIGEN, 'gestalt.ts'].includes(path.basename(d)))
    .flatMap((d) => (lies(d).match(FARBE) ?? []).map((farbe) => `${d}: ${farbe}`));
  expect(gesetzt).toEqual([]);
  expect('a: #12202a; b: "#fff" c(#ffffff40)'.match(FARBE)).toHaveLength(3);
});

it('das Zeichen im Reiter hat die Farben der Website', () => {
  const farben = lies('public/favicon.svg').match(FARBE)!;
  expect(farben).toHaveLength(3);
  expect(Object.values<string>(HELL)).toEqual(expect.arrayContaining(farben));
});

it('die Blätter lesen jede Farbe, so wie sie dasteht', async () => {
  const { contents } = (await gestaltmodul.load(new URL('gestalt:werte')))!;
  for (const [name, werte] of Object.entries({ hell: HELL, dunkel: DUNKEL, fest: FEST })) {
    const zeile = new RegExp(`^\\$${name}: \\((.*)\\);$`, 'm').exec(contents)![1]!;
    expect(zeile.split(', ')).toEqual(Object.entries(werte).map(([n, farbe]) => `"${n}": "${farbe}"`));
  }
});
