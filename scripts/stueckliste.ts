/**
 * The bill of materials of a version (CycloneDX): `npm run stueckliste`. npm reads it from the lockfile; here comes what npm does not see, the packages inside
 * of the editor's software, and what differs from machine to machine goes. The same commit has the same list everywhere.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import eingebettet from '../src/lizenzen/eingebettet.json' with { type: 'json' };
import { angaben } from './angaben.ts';

const { values: wahl } = angaben(
  `So: npm run stueckliste -- [--datei <Datei>]
Schreibt auf, aus welchen Paketen die Website gebaut wird (CycloneDX, ohne das, was nur die Tests brauchen).`,
  { datei: { type: 'string', default: 'stueckliste.cdx.json' } },
);

interface Teil {
  'bom-ref': string;
  type: string;
  name: string;
  version: string;
  purl: string;
  licenses?: unknown[];
  properties?: { name: string }[];
  components?: Teil[];
}
interface Liste {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown[]; component: Teil };
  components: Teil[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const wurzel = path.join(import.meta.dirname, '..');
const liste = JSON.parse(
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: wurzel,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }),
) as Liste;

// Of the machine: a number at random, the time, the version of npm, the name of the folder.
delete liste.serialNumber;
delete liste.metadata.timestamp;
delete liste.metadata.tools;
const { name } = JSON.parse(readFileSync(path.join(wurzel, 'package.json'), 'utf8')) as { name: string };
Object.assign(liste.metadata.component, { name, type: 'application' });

// With `--omit dev` npm leaves out, too, what the site and the tests both need.
const nurTests = new Set(
  liste.components
    .filter((teil) => teil.properties?.some((p) => p.name === 'cdx:npm:package:development'))
    .map((teil) => teil['bom-ref']),
);
liste.components = liste.components.filter((teil) => !nurTests.has(teil['bom-ref']));
liste.dependencies = liste.dependencies
  .filter(({ ref }) => !nurTests.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((r) => !nurTests.has(r)) }));

const nachKennung = (a: string, b: string) => (a < b ? -1 : 1);
liste.components.sort((a, b) => nachKennung(a['bom-ref'], b['bom-ref']));
liste.dependencies.sort((a, b) => nachKennung(a.ref, b.ref));
for (const { dependsOn } of liste.dependencies) dependsOn?.sort();

const TRAEGER = '@sveltia/cms';
const redaktion = liste.components.find((teil) => teil.name === TRAEGER)!;
redaktion.components = eingebettet
  .flatMap(({ werke, lizenz }) => werke.map((werk) => ({ werk, lizenz })))
  .map(({ werk, lizenz }): Teil => {
    const stelle = werk.lastIndexOf('@');
    const [paket, version] = [werk.slice(0, stelle), werk.slice(stelle + 1)];
    return {
      'bom-ref': `${redaktion['bom-ref']}|${werk}`,
      type: 'library',
      name: paket,
      version,
      purl: `pkg:npm/${paket.replace('@', '%40')}@${version}`,
      licenses: / (OR|AND) /.test(lizenz) ? [{ expression: lizenz }] : [{ license: { id: lizenz } }],
    };
  })
  .sort((a, b) => nachKennung(a['bom-ref'], b['bom-ref']));

writeFileSync(wahl.datei, `${JSON.stringify(liste, null, 2)}\n`);
console.log(`${liste.components.length + redaktion.components.length} Pakete in ${wahl.datei}`);
