/** Tells when a new version of Sveltia CMS brings, moves or drops what the plugin names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  ALLE_BAUSTEINE,
  ANFANG_DER_ADRESSEN,
  FREMDE_SCHRIFTEN,
  FREMDER_STATUS,
  HEIC_LESER,
  IST_OEFFENTLICH,
  NAME_BLEIBT,
  NEBEN_DEM_FORMULAR,
  REACT,
  SICHERUNG,
  SPRUNG_ZUM_BAUSTEIN,
  UNBENUTZT,
} from './sveltia-schlank.ts';
import * as zeichner from './uebersetzung/zeichner.browser.ts';

const datei = createRequire(import.meta.url).resolve('@sveltia/cms');
const code = readFileSync(datei, 'utf8');
/** What it loads when it needs it, as the plugin sees it. */
const teile = [...code.matchAll(/import\(\s*['"`]([^'"`]+)['"`]/g)].map(([, name]) =>
  name!.startsWith('.') ? new URL(name!, `file://${datei}`).pathname.replace(/.*(?=\/@sveltia\/)/, '') : name!,
);

it('lässt nur weg, was die Redaktion nicht hat; ein neuer Teil fällt auf', () => {
  const ohneSchluessel = teile.map((teil) => teil.replace(/-[\w-]{8}\.js$/, '.js'));
  const geblieben = ohneSchluessel.filter((_, i) => !UNBENUTZT.test(teile[i]!) && !teile[i]!.includes(REACT));
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
  ['die Kopie aller Bausteine', ALLE_BAUSTEINE, 1],
  ['der Leser von HEIC', HEIC_LESER, 1],
  ['die Sicherung des Getippten', SICHERUNG, 1],
  ['der Name einer Datei, die es schon gibt', NAME_BLEIBT, 1],
  ['ob ein Entwurf etwas Veröffentlichtes ändert', IST_OEFFENTLICH, 1],
  ['wo die Adressen neben dem Formular beginnen', ANFANG_DER_ADRESSEN, 1],
  ['wo ein Baustein sich den Fokus holt', SPRUNG_ZUM_BAUSTEIN, 2],
  ['wie heißt, was neben dem Formular steht', NEBEN_DEM_FORMULAR, 3],
])('was sie ändert, gibt es noch, und so oft wie gedacht: %s', (_, muster, anzahl) =>
  expect([...code.matchAll(new RegExp(muster, 'g'))].length).toBe(anzahl),
);

it('React zeichnet in einem Teil für sich, an dessen Stelle unserer kommt, mit demselben Namen', () => {
  const [react, ...mehr] = teile.filter((teil) => teil.includes(REACT));
  expect(mehr).toEqual([]);
  const lies = (ort: URL) => readFileSync(ort, 'utf8');
  expect(lies(new URL(`chunks/${path.basename(react!)}`, `file://${datei}`))).toMatch(/as createRoot\b/);
  expect(Object.keys(zeichner)).toEqual(['createRoot']);
});
