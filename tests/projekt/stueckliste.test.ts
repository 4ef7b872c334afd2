/** The bill of materials: as CycloneDX itself judges it, whole, and the same everywhere. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, it } from 'vitest';

const wurzel = path.join(import.meta.dirname, '../..');
/** Made in a folder of another name, as somebody else would. */
function macheListe(zone: string): string {
  const ordner = mkdtempSync(path.join(tmpdir(), 'stueckliste-'));
  const datei = path.join(ordner, 'liste.json');
  for (const d of ['package.json', 'package-lock.json', '.npmrc', 'scripts', 'src'])
    cpSync(path.join(wurzel, d), path.join(ordner, d), { recursive: true });
  execFileSync(process.execPath, ['scripts/stueckliste.ts', '--datei', datei], {
    cwd: ordner,
    env: { ...process.env, TZ: zone, LANG: 'C' },
  });
  const text = readFileSync(datei, 'utf8');
  rmSync(ordner, { recursive: true, force: true });
  return text;
}

describe('Stückliste', () => {
  let text = '';
  beforeAll(() => void (text = macheListe('UTC')));

  it('ist gültig nach dem strengen Schema von CycloneDX', async () => {
    const { specVersion } = JSON.parse(text) as { specVersion: Spec.Version };
    expect(await new Validation.JsonStrictValidator(specVersion).validate(text)).toBeNull();
  });

  it('nennt jedes Paket, das nicht nur die Tests brauchen, und was in der Redaktion steckt', () => {
    interface Teil {
      name: string;
      version: string;
      components?: Teil[];
    }
    const { components, metadata } = JSON.parse(text) as { components: Teil[]; metadata: { component: Teil } };
    const paket = JSON.parse(readFileSync(path.join(wurzel, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      dependencies: Record<string, string>;
    };
    expect(metadata.component).toMatchObject({ name: paket.name, version: paket.version });
    const genannt = new Set(components.map((c) => `${c.name}@${c.version}`));
    expect(Object.entries(paket.dependencies).filter(([name, fassung]) => !genannt.has(`${name}@${fassung}`))).toEqual(
      [],
    );
    const innen = components.find((c) => c.name === '@sveltia/cms')!.components!.map((c) => c.name);
    expect(innen).toEqual(expect.arrayContaining(['svelte', 'dompurify', 'lexical']));
  });

  it('ist in einem anderen Ordner und einer anderen Zeitzone dieselbe', () => {
    expect(macheListe('Pacific/Auckland')).toBe(text);
  });
});
