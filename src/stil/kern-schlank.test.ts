/** Tells when a new version of KERN brings what the plugin's rules do not know, or no longer has what they are for. */
import path from 'node:path';
import postcss from 'postcss';
import { compile, NodePackageImporter } from 'sass';
import { expect, it } from 'vitest';
import { KERN } from './gestalt.ts';
import { gestaltmodul } from './gestaltmodul.ts';
import { kernSchlank } from './kern-schlank.ts';

const datei = path.join(import.meta.dirname, 'kern.scss');
const roh = compile(datei, {
  quietDeps: true,
  style: 'compressed',
  loadPaths: [path.join(import.meta.dirname, '../../node_modules')],
  importers: [gestaltmodul, new NodePackageImporter()],
}).css;
const { css } = await postcss([kernSchlank()]).process(roh, { from: datei });

it('es bleibt, was wir verwenden', () => {
  expect(css).toMatch(/\.kern-btn\b/);
  expect(css).toMatch(/\.kern-label\b/);
  expect(css).toMatch(/:focus-visible/);
  expect(css.length).toBeLessThan(roh.length / 2);
});

it.each([
  ['gesperrte Knöpfe', /:disabled|\[(aria-)?disabled/],
  ['Knöpfe nur mit Zeichen', /:has\(\.kern-sr-only/],
  ['Ersatz für Werte, die es immer gibt', /var\(--kern-[\w-]+,/],
])('%s sind nicht mehr darin, standen aber darin', (_, muster) => {
  expect(roh).toMatch(muster);
  expect(css).not.toMatch(muster);
});

it('jede Eigenschaft, die gelesen wird, setzt unser Thema oder das Blatt selbst', () => {
  const gesetzt = new Set([
    ...Object.keys(KERN).map((name) => `--kern-${name}`),
    ...[...css.matchAll(/(--kern-[\w-]+)\s*:/g)].map(([, name]) => name),
  ]);
  const gelesen = [...css.matchAll(/var\((--kern-[\w-]+)\)/g)].map(([, name]) => name);
  expect(gelesen.length).toBeGreaterThan(5);
  expect(gelesen.filter((name) => !gesetzt.has(name))).toEqual([]);
});

it('andere Blätter lässt es, wie sie sind', async () => {
  const fremd = '.nirgends { color: var(--kern-fremd, red); }';
  expect(
    (await postcss([kernSchlank()]).process(fremd, { from: path.join(import.meta.dirname, 'chips.scss') })).css,
  ).toBe(fremd);
});
