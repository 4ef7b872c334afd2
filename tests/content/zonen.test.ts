/** Where a site is built does not change what it says: two builds of the same content at the same moment, in two zones, are the same files. */
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LAGER_ZU } from '../../src/lager/lager.ts';
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
async function gebautIn(zone: string, mehr: Record<string, string> = {}): Promise<Record<string, string>> {
  const projekt = path.join(ordner, zone.replace('/', '-'));
  kopiere(projekt, INHALT);
  const { status, stderr } = await baue(projekt, [], { TZ: zone, JETZT: SILVESTER, ...mehr });
  expect([zone, status, stderr]).toEqual([zone, 0, stderr]);
  const dist = path.join(projekt, 'dist');
  return Object.fromEntries(
    globSync('**/*', { cwd: dist, withFileTypes: true })
      .filter((d) => d.isFile())
      .map((d) => path.join(d.parentPath, d.name))
      .map((d) => [path.relative(dist, d), createHash('sha256').update(readFileSync(d)).digest('hex')]),
  );
}

it('dieselbe Website, wo auch gebaut wird', async () => {
  const [hier, dort] = await Promise.all([
    gebautIn('Europe/Berlin'),
    // Takes nothing that was made elsewhere.
    gebautIn('Pacific/Auckland', { [LAGER_ZU]: 'ja' }),
  ]);
  expect(Object.keys(hier)).toContain('standorte/kick/index.html');
  expect(Object.keys(dort)).toEqual(Object.keys(hier));
  expect(Object.keys(hier).filter((datei) => hier[datei] !== dort[datei])).toEqual([]);
});
