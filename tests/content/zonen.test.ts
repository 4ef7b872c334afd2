/**
 * Where a site is built does not change what it says: two builds of the same content, in two folders, zones and languages, are the same files. Nor does it
 * change before the moment that is told for the next build.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LAGER_ZU } from '../../src/lager/lager.ts';
import { leseInhalt } from '../../src/inhalt/lesen.ts';
import { naechsterBau } from '../../src/inhalt/zeitpunkte.ts';
import { WEBSITE } from '../fixtures/website.ts';
import { baue, kopiere } from '../kopie.ts';

const ordner = mkdtempSync(path.join(tmpdir(), 'zonen-'));
afterAll(() => rmSync(ordner, { recursive: true, force: true }));

/** Dortmund is still in the old year, Auckland has long been in the new one. */
const SILVESTER = '2026-12-31T23:30:00+01:00';

const INHALT = {
  ...WEBSITE,
  'einrichtungen/kick.mdx': WEBSITE['einrichtungen/kick.mdx']!.replace(
    'angebote:',
    "oeffnungszeiten:\n  - { tage: [Mo, Sa], von: '20:00', bis: '02:00' }\noeffnungszeiten_stand: 2026-11\nangebote:",
  ),
  'meldungen/2026-12-30-termin.mdx': WEBSITE['meldungen/2026-11-23-neu.mdx']!.replaceAll('2026-11-23', '2026-12-30')
    .replace(/art: .*/, 'art: Termin')
    .replace(
      '---\n',
      "---\ntermin: { beginn: '2027-01-01T00:15:00+01:00', ende: '2027-01-01T01:00:00+01:00', ort: Rathaus }\n",
    ),
};

/** Fingerprint of every file of a site that was built in a zone. */
async function gebautIn(
  name: string,
  zone: string,
  jetzt: string,
  mehr: Record<string, string> = {},
): Promise<Record<string, string>> {
  const projekt = path.join(ordner, name);
  kopiere(projekt, INHALT);
  const { status, stderr } = await baue(projekt, [], { TZ: zone, JETZT: jetzt, ...mehr });
  expect([zone, status, stderr]).toEqual([zone, 0, stderr]);
  const dist = path.join(projekt, 'dist');
  return Object.fromEntries(
    globSync('**/*', { cwd: dist, withFileTypes: true })
      .filter((d) => d.isFile())
      .map((d) => path.join(d.parentPath, d.name))
      .map((d) => [path.relative(dist, d), createHash('sha256').update(readFileSync(d)).digest('hex')]),
  );
}

it('dieselbe Website, wo auch gebaut wird, bis zu dem Zeitpunkt, der für den nächsten Bau genannt ist', async () => {
  const hier = await gebautIn('hier', 'Europe/Berlin', SILVESTER);
  const { bestand } = leseInhalt(path.join(ordner, 'hier/content'));
  const vorher = new Date(naechsterBau(bestand, new Date(SILVESTER)).getTime() - 1000).toISOString();
  // Takes nothing that was made elsewhere. In Turkish a small I has its dot, also as a capital.
  const dort = await gebautIn('ganz wo/anders größer & ä', 'Pacific/Auckland', vorher, {
    ...{ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
    [LAGER_ZU]: 'ja',
  });
  expect(Object.keys(hier)).toContain('standorte/kick/index.html');
  expect(Object.keys(dort)).toEqual(Object.keys(hier));
  expect(Object.keys(hier).filter((datei) => hier[datei] !== dort[datei])).toEqual([]);
});
