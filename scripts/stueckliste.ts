/**
 * The bill of materials of a version (CycloneDX): `npm run stueckliste`. npm reads it from the lockfile; here comes what npm does not see, the packages inside
 * of the editor's software, and what differs from machine to machine goes. The same commit has the same list everywhere.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
  components?: Teil[];
}
interface Liste {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown[]; component: Teil };
  components: Teil[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const wurzel = path.join(import.meta.dirname, '..');
type Pakete = Record<string, { dev?: boolean; devDependencies?: unknown }>;
const lies = (datei: string): unknown => JSON.parse(readFileSync(path.join(wurzel, datei), 'utf8'));
const paket = lies('package.json') as { name: string; devDependencies?: unknown };
delete paket.devDependencies;

/**
 * npm's list of what the site is built of, in a folder where the tests have no packages. By its own `--omit dev` npm leaves out, too, what both need, and
 * it makes no list while anything in the whole lockfile does not fit.
 */
function liesVonNpm(): Liste {
  const ordner = mkdtempSync(path.join(tmpdir(), 'stueckliste-'));
  try {
    const { packages, ...sperrdatei } = lies('package-lock.json') as { packages: Pakete };
    const behalten = Object.entries(packages).filter(([, p]) => !p.dev);
    for (const [ort, p] of behalten) if (!ort) delete p.devDependencies;
    writeFileSync(path.join(ordner, 'package.json'), JSON.stringify(paket));
    writeFileSync(
      path.join(ordner, 'package-lock.json'),
      JSON.stringify({ ...sperrdatei, packages: Object.fromEntries(behalten) }),
    );
    const befehl = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
    return JSON.parse(
      execFileSync('npm', befehl, { cwd: ordner, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
    ) as Liste;
  } finally {
    rmSync(ordner, { recursive: true, force: true });
  }
}
const liste = liesVonNpm();

// Of the machine: a number at random, the time, the version of npm, the name of the folder.
delete liste.serialNumber;
delete liste.metadata.timestamp;
delete liste.metadata.tools;
Object.assign(liste.metadata.component, { name: paket.name, type: 'application' });

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
    const [name, version] = [werk.slice(0, stelle), werk.slice(stelle + 1)];
    return {
      'bom-ref': `${redaktion['bom-ref']}|${werk}`,
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: / (OR|AND) /.test(lizenz) ? [{ expression: lizenz }] : [{ license: { id: lizenz } }],
    };
  })
  .sort((a, b) => nachKennung(a['bom-ref'], b['bom-ref']));

writeFileSync(wahl.datei, `${JSON.stringify(liste, null, 2)}\n`);
console.log(`${liste.components.length + redaktion.components.length} Pakete in ${wahl.datei}`);
