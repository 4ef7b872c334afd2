/** `npm run pruefen`: what an editor is told of content that could be published. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { WURZEL } from '../ordner.ts';

const ordner = mkdtempSync(path.join(tmpdir(), 'pruefen-'));
afterAll(() => rmSync(ordner, { recursive: true, force: true }));

/** What the command says of the made-up content with these changes. */
function pruefe(name: string, mehr: Record<string, string>): { status: number | null; sagt: string } {
  const projekt = path.join(ordner, name);
  for (const [datei, text] of Object.entries({ ...DATEIEN, ...mehr })) {
    mkdirSync(path.dirname(path.join(projekt, 'content', datei)), { recursive: true });
    writeFileSync(path.join(projekt, 'content', datei), text);
  }
  cpSync(path.join(WURZEL, 'scripts'), path.join(projekt, 'scripts'), { recursive: true });
  for (const teil of ['src', 'node_modules', 'package.json'])
    symlinkSync(path.join(WURZEL, teil), path.join(projekt, teil));
  const { status, stdout, stderr } = spawnSync('node', ['scripts/pruefen.ts'], {
    cwd: projekt,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', JETZT: '2026-12-01T12:00:00+01:00' },
  });
  return { status, sagt: stdout + stderr };
}
const meldung = DATEIEN['meldungen/2026-11-23-neu.mdx']!;

it('nennt, was überfällig, gesperrt, ohne Quelle, unbenutzt, zu lang, schwer zu lesen und nicht freigegeben ist', () => {
  const { status, sagt } = pruefe('alles', {
    'glossar/alt.yaml': DATEIEN['glossar/konsumraum.yaml']!.replace(
      'naechste_pruefung: 2027-05-24',
      'naechste_pruefung: 2026-11-30',
    ),
    'meldungen/2026-12-24-spaeter.mdx': meldung
      .replace('datum: 2026-11-23', 'datum: 2026-12-24')
      .replace('titel:', "sperrfrist: '2026-12-24T10:00:00+01:00'\ntitel:"),
    'meldungen/2026-11-24-lang.mdx': meldung.replace(
      /Text\.\n$/,
      `${'Ein Satz mit genau sechs Wörtern. '.repeat(120)}\n`,
    ),
    'glossar/schwer.yaml': DATEIEN['glossar/konsumraum.yaml']!.replace(
      /^definition:.*$/m,
      'definition: Eine aufsichtsrechtlich genehmigungspflichtige Einrichtung zur beaufsichtigten Durchführung intravenöser oder inhalativer Konsumvorgänge unter hygienisch einwandfreien Rahmenbedingungen mit medizinischer Notfallversorgung und psychosozialer Beratung.',
    ),
    'quellen/frei.yaml': DATEIEN['quellen/blatt-2025.yaml']!.replace('https://blatt', 'https://anderes'),
  });
  expect(status).toBe(0);
  const abschnitt = (titel: string) => sagt.split('\n\n').find((a) => a.trimStart().startsWith(titel)) ?? '';
  expect(abschnitt('Überfällig zur Prüfung: 1')).toContain('glossar/alt.yaml, seit 30. November 2026');
  expect(abschnitt('Gesperrt oder Entwurf: 1')).toContain(
    'meldungen/2026-12-24-spaeter.mdx, bis 2026-12-24T10:00:00+01:00',
  );
  expect(abschnitt('Ohne Quelle')).toContain('seiten/index.mdx');
  expect(abschnitt('Quellen, die noch nichts belegen: 1')).toContain('quellen/frei.yaml');
  expect(abschnitt('Meldungen, die länger sind')).toMatch(/2026-11-24-lang\.mdx: 4\d\d\d Zeichen/);
  expect(abschnitt('Lesbarkeit')).toMatch(/Schulstufe \d+,\d für alles zusammen.* über 9 liegen \d+ von \d+ Absätzen/);
  expect(abschnitt('Am schwersten zu lesen').split('\n')[1]).toMatch(
    /^ {2}\d\d,\d {2}glossar\/schwer\.yaml, definition: „Eine aufsichtsrechtlich genehmigungspflichtige/,
  );
  expect(abschnitt('Noch nicht freigegeben')).toContain('seiten/index.mdx');
});

it('endet mit 1 und nennt nur die Fehler, wenn etwas falsch ist', () => {
  const { status, sagt } = pruefe('falsch', {
    'meldungen/2026-11-23-neu.mdx': meldung.replace('art: Hinweis', 'art: Roman'),
  });
  expect(status).toBe(1);
  expect(sagt).toContain('„Roman“ ist kein erlaubter Wert');
  expect(sagt).not.toMatch(/Überfällig|\n\s+at /);
});
