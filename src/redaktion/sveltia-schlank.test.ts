/** Tells when a new version of Sveltia CMS brings, moves or drops what the plugin names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import {
  ALLE_BAUSTEINE,
  FREMDE_SCHRIFTEN,
  FREMDER_STATUS,
  HEIC_LESER,
  IST_OEFFENTLICH,
  NAME_BLEIBT,
  SICHERUNG,
  UNBENUTZT,
} from './sveltia-schlank.ts';

const datei = createRequire(import.meta.url).resolve('@sveltia/cms');
const code = readFileSync(datei, 'utf8');
/** What it loads when it needs it, as the plugin sees it. */
const teile = [...code.matchAll(/import\(\s*['"`]([^'"`]+)['"`]/g)].map(([, name]) =>
  name!.startsWith('.') ? new URL(name!, `file://${datei}`).pathname.replace(/.*(?=\/@sveltia\/)/, '') : name!,
);

it('lässt nur weg, was die Redaktion nicht hat; ein neuer Teil fällt auf', () => {
  const ohneSchluessel = teile.map((teil) => teil.replace(/-[\w-]{8}\.js$/, '.js'));
  const geblieben = ohneSchluessel.filter((_, i) => !UNBENUTZT.test(teile[i]!));
  expect([...new Set(geblieben)].sort()).toEqual([
    '/@sveltia/cms/locales/de.json',
    '/@sveltia/cms/npm/chunks/shiki-engine.js',
    '@shikijs/themes/github-dark',
    '@shikijs/themes/github-light',
    'exifr/dist/lite.esm.mjs',
    'immutable',
    'turndown/lib/turndown.browser.es.js',
  ]);
});

it.each([
  ['Sprachen des Quelltexts', /^@shikijs\/langs\//],
  ['Vektorbilder', /^svgo\/browser$/],
  ['Karten', /^(terra-draw|leaflet)/],
  ['Umwandlung von Bildern', /chunks\/(heic|webp_enc)/],
  ['React', /chunks\/react-dom/],
  ['andere Sprachen', /locales\/fr\.json$/],
])('was weggelassen wird, gibt es noch: %s', (_, muster) => {
  const gefunden = teile.filter((teil) => muster.test(teil));
  expect(gefunden.length).toBeGreaterThan(0);
  expect(gefunden.filter((teil) => !UNBENUTZT.test(teil))).toEqual([]);
});

it('die Adressen anderer, die sie ersetzt, stehen noch darin, und danach keine Schrift von anderswo', () => {
  expect(code.match(FREMDE_SCHRIFTEN)?.length).toBe(3);
  expect(code).toMatch(FREMDER_STATUS);
  expect(code.replace(FREMDE_SCHRIFTEN, '')).not.toMatch(/@font-face[^}]*https:/);
});

it.each([
  ['die Kopie aller Bausteine', ALLE_BAUSTEINE],
  ['der Leser von HEIC', HEIC_LESER],
  ['die Sicherung des Getippten', SICHERUNG],
  ['der Name einer Datei, die es schon gibt', NAME_BLEIBT],
  ['ob ein Entwurf etwas Veröffentlichtes ändert', IST_OEFFENTLICH],
])('was sie ändert, gibt es noch, und nur einmal: %s', (_, muster) =>
  expect([...code.matchAll(new RegExp(muster, 'g'))].length).toBe(1),
);
