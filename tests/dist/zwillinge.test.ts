/** Beside each file that packs well lie its twins, and programs that read such files find the same in them. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DIST } from '../ordner.ts';
import { wenn } from '../wenn.ts';

const alle = globSync('**/*', { cwd: DIST, withFileTypes: true })
  .filter((d) => d.isFile())
  .map((d) => path.relative(DIST, path.join(d.parentPath, d.name)))
  .sort();
const da = new Set(alle);
const lies = (datei: string) => readFileSync(path.join(DIST, datei));
const groesse = (datei: string) => statSync(path.join(DIST, datei)).size;
const ohneEndung = (datei: string) => datei.slice(0, -3);

describe.each([
  { endung: '.br', programm: 'brotli', entpacke: brotliDecompressSync },
  { endung: '.gz', programm: 'gzip', entpacke: gunzipSync },
])('Zwillinge $endung', ({ endung, programm, entpacke }) => {
  const zwillinge = alle.filter((datei) => datei.endsWith(endung));

  it('alle Seiten, Programme und Daten haben einen, und keiner steht allein oder ist größer', () => {
    const lang = alle.filter((d) => /\.(html|js|json|csv|xml|wasm)$/.test(d) && groesse(d) > 2_000);
    expect(lang.length).toBeGreaterThan(500);
    expect(lang.filter((datei) => !da.has(datei + endung))).toEqual([]);
    expect(zwillinge.filter((z) => !da.has(ohneEndung(z)) || groesse(z) >= groesse(ohneEndung(z)))).toEqual([]);
  });

  it('gepackt ist nur, was sich packen lässt und Leserinnen bekommen', () => {
    const falsch = /\.(png|jpe?g|webp|woff2|zip|pagefind|pf_\w+|br|gz)$|^_headers|^_redirects|^_server/;
    expect(zwillinge.map(ohneEndung).filter((datei) => falsch.test(datei))).toEqual([]);
  });

  it('in jedem steht dasselbe', () =>
    expect(zwillinge.filter((z) => !entpacke(lies(z)).equals(lies(ohneEndung(z))))).toEqual([]));

  wenn(spawnSync(programm, ['--version']).status === 0, `das Programm ${programm} fehlt`)(
    `das liest auch ${programm}`,
    () => {
      const ordner = mkdtempSync(path.join(tmpdir(), 'zwillinge-'));
      try {
        for (const z of zwillinge) cpSync(path.join(DIST, z), path.join(ordner, z));
        const { status, stderr } = spawnSync(programm, ['-d', ...zwillinge], { cwd: ordner, encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, '']);
        const entpackt = (datei: string) => readFileSync(path.join(ordner, datei));
        expect(zwillinge.map(ohneEndung).filter((datei) => !entpackt(datei).equals(lies(datei)))).toEqual([]);
      } finally {
        rmSync(ordner, { recursive: true });
      }
    },
  );
});
