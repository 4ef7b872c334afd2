import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { schreibeInhalt } from '../fixtures/inhalt.ts';

const wurzel = path.join(import.meta.dirname, '../..');

/** The project with another content folder: everything else is linked. Returns its root. */
function projektMit(inhalt: string): string {
  const dateien = readdirSync(inhalt);
  mkdirSync(path.join(inhalt, 'content'));
  for (const datei of dateien) renameSync(path.join(inhalt, datei), path.join(inhalt, 'content', datei));
  for (const teil of ['src', 'public', 'node_modules', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    symlinkSync(path.join(wurzel, teil), path.join(inhalt, teil));
  return inhalt;
}

it('ein Fehler im Inhalt bricht den Bau ab: alle Meldungen, kein Programmpfad, keine Seite', () => {
  const projekt = projektMit(
    schreibeInhalt({
      'ereignisse/rat-2025.yaml': (t) => t.replace('status: beschlossen', 'status: erledigt'),
      'seiten/index.mdx': (t) => t.replace('#rat-2025', '#rat-2026'),
      'site.yaml': (t) => t.replace('amtlich: false', 'amtlich: true'),
    }),
  );
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    cwd: projekt,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(status).toBe(1);
  expect(stderr).toContain('12 Fehler im Inhalt. Die Website wird erst gebaut, wenn alle behoben sind.');
  expect(stderr).toContain('„erledigt“ ist kein erlaubter Wert');
  expect(stderr).toContain('der Link /verlauf/#rat-2026 führt ins Leere');
  expect(stderr).toContain('site.yaml, Zeile 9, Feld „impressum.name“');
  expect(stdout + stderr).not.toMatch(/\n\s+at |node_modules|Stack trace/);
  expect(existsSync(path.join(projekt, 'dist'))).toBe(false);
});
