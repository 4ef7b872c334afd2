import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DATEIEN, geaendert } from '../fixtures/inhalt.ts';
import { baue, kopiere } from '../kopie.ts';
import { schreibeOrdner } from '../ordner.ts';

const wurzel = mkdtempSync(path.join(tmpdir(), 'bauabbruch-'));
afterAll(() => rmSync(wurzel, { recursive: true, force: true }));

it('ein Fehler im Inhalt bricht den Bau ab: alle Meldungen, kein Programmpfad, keine Seite', async () => {
  const projekt = path.join(wurzel, 'fehler');
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

it('was ein Programm sein oder den Ordner verlassen will, auch im privaten Ordner und in der Vorschau, tut nichts und wird gesagt', async () => {
  const projekt = path.join(wurzel, 'angriff');
  const beute = path.join(wurzel, 'beute');
  const programm = `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(beute)}, 'x')`;
  const text = (zeile: string) => (alt: string) => `${alt}\n${zeile}\n`;
  kopiere(
    projekt,
    geaendert({
      'massnahmen/raum.mdx': text(`<constructor {...(${programm})} />`),
      'seiten/index.mdx': text(`{${programm}}`),
      'seiten/ueber.mdx': text(`export const x = ${programm}`),
      'glossar/konsumraum.yaml': (t) => t.replace('titel: Konsumraum', 'titel: "a\\0]]> ]]>"'),
      'weiterleitungen.yaml': "'/../../beute/': /verlauf/\n'/[slug]/': /verlauf/\n'//boese.example/': /verlauf/\n",
    }),
  );
  mkdirSync(path.join(projekt, 'content/medien'));
  symlinkSync('/etc/passwd', path.join(projekt, 'content/medien/vorlage.txt'));
  const zusatz = path.join(wurzel, 'privat');
  schreibeOrdner(zusatz, {
    'meldungen/2026-11-24-privat.mdx': `${DATEIEN['meldungen/2026-11-23-neu.mdx']!}<toString>{${programm}}</toString>\n`,
  });
  const vorher = readdirSync(wurzel).toSorted();
  const { status, stdout, stderr } = await baue(projekt, ['--mode', 'vorschau'], { INHALT_ZUSATZ: zusatz });
  expect(status).toBe(1);
  for (const gesagt of [
    'den Baustein „constructor“ gibt es nicht',
    'den Baustein „toString“ gibt es nicht',
    'meldungen/2026-11-24-privat.mdx',
    'Programmcode im Text',
    'ein unsichtbares Steuerzeichen',
    'ist ein Verweis auf eine andere Stelle',
    '„/../../beute/“ ist falsch geschrieben',
    '„/[slug]/“ ist falsch geschrieben',
    '„//boese.example/“ ist falsch geschrieben',
  ])
    expect(stderr).toContain(gesagt);
  expect(stdout + stderr).not.toMatch(/\n\s+at |node_modules|Stack trace|root:/);
  expect(readdirSync(wurzel).toSorted()).toEqual(vorher);
  expect(existsSync(path.join(projekt, 'dist'))).toBe(false);
});
