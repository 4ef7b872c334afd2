/** What a public project says of itself: its licences (REUSE), what it is (publiccode.yml), its version, and where one may write. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as toml } from 'smol-toml';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { wenn } from '../wenn.ts';

const wurzel = path.join(import.meta.dirname, '../..');
const lies = (datei: string) => readFileSync(path.join(wurzel, datei), 'utf8');
/** Git knows a file that was deleted until the deletion is committed. */
const dateien = execFileSync('git', ['ls-files', '-z'], { cwd: wurzel, encoding: 'utf8' })
  .split('\0')
  .filter((d) => d && existsSync(path.join(wurzel, d)));
const paket = JSON.parse(lies('package.json')) as { version: string; license: string };

describe('REUSE', () => {
  const { version, annotations } = z
    .strictObject({
      version: z.literal(1),
      annotations: z.array(
        z.strictObject({
          path: z.string(),
          'SPDX-FileCopyrightText': z.string().min(1),
          'SPDX-License-Identifier': z.string().min(1),
        }),
      ),
    })
    .parse(toml(lies('REUSE.toml')));
  const lizenzen = readdirSync(path.join(wurzel, 'LICENSES')).map((d) => path.basename(d, '.txt'));
  // Licence texts say by themselves what they are (REUSE 3.3, "Covered files").
  const gedeckt = dateien.filter((d) => !/^(LICENSES\/|LICENSE|REUSE\.toml$)/.test(d));
  /** The later of two counts. */
  const angabe = (datei: string) => annotations.findLast((a) => path.posix.matchesGlob(datei, a.path));

  it('jede Datei hat Rechteinhaber und Lizenz', () => {
    expect(version).toBe(1);
    // A glob of Node does not enter folders that begin with a dot; those of REUSE do.
    expect(gedeckt.filter((d) => !angabe(d.replace(/(^|\/)\./g, '$1')))).toEqual([]);
  });

  it('von jeder Lizenz liegt der Text da, und keiner zu viel', () => {
    const genutzt = new Set(gedeckt.map((d) => angabe(d.replace(/(^|\/)\./g, '$1'))?.['SPDX-License-Identifier']));
    expect([...genutzt].sort()).toEqual(lizenzen.sort());
  });

  it('keine Angabe gilt für nichts', () =>
    expect(annotations.filter((a) => !gedeckt.some((d) => angabe(d.replace(/(^|\/)\./g, '$1')) === a))).toEqual([]));

  it('LICENSE ist die Lizenz des Codes, und das Paket nennt sie', () => {
    expect(lies('LICENSE')).toBe(lies(`LICENSES/${paket.license}.txt`));
  });

  const reuse = spawnSync('reuse', ['--version'], { encoding: 'utf8' });
  wenn(!reuse.error, 'das Programm reuse')('das Programm reuse hat nichts auszusetzen', () => {
    // A copy of what git knows: the tool would walk through all packages.
    const ordner = mkdtempSync(path.join(tmpdir(), 'reuse-'));
    onTestFinished(() => rmSync(ordner, { recursive: true, force: true }));
    for (const datei of dateien) cpSync(path.join(wurzel, datei), path.join(ordner, datei), { recursive: true });
    // Before version 4 it knows the same only as Debian's dep5.
    if (Number(/(\d+)\./.exec(reuse.stdout)![1]) < 4) {
      rmSync(path.join(ordner, 'REUSE.toml'));
      mkdirSync(path.join(ordner, '.reuse'));
      const absaetze = annotations.map(
        (a) =>
          `Files: ${a.path.replace('**', '*')}\nCopyright: ${a['SPDX-FileCopyrightText']}\nLicense: ${a['SPDX-License-Identifier']}\n`,
      );
      writeFileSync(
        path.join(ordner, '.reuse/dep5'),
        ['Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n', ...absaetze].join('\n'),
      );
    }
    const { status, stdout, stderr } = spawnSync('reuse', ['--root', ordner, 'lint'], { encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
  });
});

describe('publiccode.yml', () => {
  const beschreibung = z.strictObject({
    shortDescription: z.string().max(150),
    longDescription: z.string().min(150).max(10_000),
    features: z.array(z.string().max(100)).min(1),
  });
  /** What the standard (core 0.5, https://yml.publiccode.tools/schema.core.html) demands of the keys that we use. */
  const standard = z.strictObject({
    publiccodeYmlVersion: z.string().regex(/^0(\.\d+)?$/),
    name: z.string().min(1),
    url: z.url({ protocol: /^https$/ }),
    landingURL: z.url({ protocol: /^https$/ }),
    softwareVersion: z.string(),
    releaseDate: z.iso.date(),
    platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
    categories: z.array(z.enum(['communications', 'content-management', 'data-visualization'])).min(1),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.enum(['standalone/web']),
    intendedAudience: z.strictObject({
      countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
      scope: z.array(z.enum(['healthcare', 'local-authorities', 'welfare'])),
    }),
    legal: z.strictObject({ license: z.literal(paket.license) }),
    // With somebody who maintains it come contacts: `internal` and `community` demand them.
    maintenance: z.strictObject({ type: z.literal('none') }),
    localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
    description: z.record(z.enum(['de', 'en']), beschreibung),
  });

  it('ist, wie der Standard es verlangt', () =>
    expect(standard.safeParse(parse(lies('publiccode.yml'))).error?.issues).toBeUndefined());

  const programm = spawnSync('publiccode-parser', ['--help'], { encoding: 'utf8' });
  wenn(!programm.error, 'das Programm publiccode-parser')('das Programm des Standards hat nichts auszusetzen', () => {
    const { status, stdout, stderr } = spawnSync('publiccode-parser', ['--no-network', 'publiccode.yml'], {
      cwd: wurzel,
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
  });
});

describe('Fassung', () => {
  it('package.json, publiccode.yml und die neueste Überschrift der Änderungen nennen dieselbe', () => {
    const { softwareVersion, releaseDate } = parse(lies('publiccode.yml')) as Record<string, string>;
    const [, fassung, tag] = /^## (\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})$/m.exec(lies('CHANGELOG.md')) ?? [];
    expect({ fassung, tag }).toEqual({ fassung: paket.version, tag: releaseDate });
    expect(softwareVersion).toBe(paket.version);
    expect((JSON.parse(lies('package-lock.json')) as typeof paket).version).toBe(paket.version);
  });
});
