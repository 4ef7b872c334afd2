import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { geaendert } from '../fixtures/inhalt.ts';
import { baue, kopiere } from '../kopie.ts';

const projekt = mkdtempSync(path.join(tmpdir(), 'bauabbruch-'));
afterAll(() => rmSync(projekt, { recursive: true, force: true }));

it('ein Fehler im Inhalt bricht den Bau ab: alle Meldungen, kein Programmpfad, keine Seite', async () => {
  kopiere(
    projekt,
    geaendert({
      'ereignisse/rat-2025.yaml': (t) => t.replace('status: beschlossen', 'status: erledigt'),
      'seiten/index.mdx': (t) => t.replace('#rat-2025', '#rat-2026'),
      'site.yaml': (t) => t.replace('amtlich: false', 'amtlich: true'),
    }),
  );
  const { status, stdout, stderr } = await baue(projekt);
  expect(status).toBe(1);
  expect(stderr).toContain('13 Fehler im Inhalt. Die Website wird erst gebaut, wenn alle behoben sind.');
  expect(stderr).toContain('„erledigt“ ist kein erlaubter Wert');
  expect(stderr).toContain('der Link /verlauf/#rat-2026 führt ins Leere');
  expect(stderr).toContain('„Nicht amtlich“ stimmt nicht mehr');
  expect(stderr).toContain('site.yaml, Zeile 9, Feld „impressum.name“');
  expect(stdout + stderr).not.toMatch(/\n\s+at |node_modules|Stack trace/);
  expect(existsSync(path.join(projekt, 'dist'))).toBe(false);
});
