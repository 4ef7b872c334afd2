/** Nothing that must not be seen lies in a repository that everybody can read (P-05). With a real git. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import YAML from 'yaml';
import { leseInhalt } from '../lesen.ts';
import { pruefeVorBau } from './pruefen.ts';
import { DATEIEN, schreibeInhalt } from '../../../tests/fixtures/inhalt.ts';

const SPERRE = "sperrfrist: '2099-01-01T00:00:00+01:00'\n";
const gesperrt = (id: string) =>
  DATEIEN['hilfe.yaml']!.replace(/[^]*zeilen:/, 'zeilen:').replace('notruf-112', id) + `    ${SPERRE}`;
/** A folder with an embargoed notice, a draft and an embargoed row. */
const schreibe = (quelltext: string) =>
  schreibeInhalt({
    'site.yaml': (t) => t.replace('quelltext: privat', `quelltext: ${quelltext}`),
    'meldungen/2026-11-23-neu.mdx': (t) =>
      t
        .replace('datum: 2026-11-23', 'datum: 2099-01-01')
        .replace('titel:', `${SPERRE}dokumente: [{ titel: Vorlage, datei: /medien/vorlage.txt }]\ntitel:`),
    'medien/vorlage.txt': 'Vorlage',
    'glossar/entwurf.yaml': `${DATEIEN['glossar/konsumraum.yaml']!}entwurf: true\n`,
    'hilfe.yaml': (t) => t + gesperrt('notruf-110').replace('zeilen:\n', ''),
  });
const git = (ordner: string, ...was: string[]) => execFileSync('git', was, { cwd: ordner, stdio: 'ignore' });
const fehler = async (ordner: string, zusatz?: string) => (await pruefeVorBau(leseInhalt(ordner, zusatz))).fehler;

it('in einem öffentlichen Verzeichnis ist jeder gesperrte Eintrag, jede gesperrte Zeile und jeder Entwurf ein Fehler', async () => {
  const ordner = schreibe('oeffentlich');
  git(ordner, 'init');
  // Written, but not yet entered: nobody can read it. A row, too, in a table that is.
  expect(await fehler(ordner)).toEqual([]);
  const tabelle = path.join(ordner, 'hilfe.yaml');
  const mitZeile = readFileSync(tabelle, 'utf8');
  writeFileSync(tabelle, DATEIEN['hilfe.yaml']!);
  git(ordner, 'add', 'hilfe.yaml');
  writeFileSync(tabelle, mitZeile);
  expect(await fehler(ordner)).toEqual([]);
  git(ordner, 'add', '.');
  const gefunden = await fehler(ordner);
  expect(gefunden.map(({ datei, feld }) => [datei, feld])).toEqual([
    ['meldungen/2026-11-23-neu.mdx', 'sperrfrist'],
    ['glossar/entwurf.yaml', 'entwurf'],
    ['hilfe.yaml', 'zeilen.1.sperrfrist'],
    ['meldungen/2026-11-23-neu.mdx', 'dokumente.0.datei'],
  ]);
  for (const { problem, erwartet, zeile } of gefunden) {
    expect(problem).toBe('liegt schon im Verzeichnis, das alle lesen können');
    expect(erwartet).toContain('INHALT_ZUSATZ');
    expect(zeile).toBeGreaterThan(0);
  }
});

it('eine gesperrte Zeile fällt auf, wie sie auch geschrieben ist', async () => {
  const ordner = schreibe('oeffentlich');
  const tabelle = path.join(ordner, 'hilfe.yaml');
  const doc = YAML.parseDocument(readFileSync(tabelle, 'utf8'));
  for (const zeile of (doc.get('zeilen') as YAML.YAMLSeq<YAML.YAMLMap>).items) zeile.flow = true;
  writeFileSync(tabelle, doc.toString({ lineWidth: 0 }));
  expect(readFileSync(tabelle, 'utf8')).toContain('- { id: ');
  git(ordner, 'init');
  const istEiner = async () => {
    git(ordner, 'add', 'hilfe.yaml');
    expect((await fehler(ordner)).map(({ datei, feld }) => [datei, feld])).toEqual([
      ['hilfe.yaml', 'zeilen.1.sperrfrist'],
    ]);
  };
  await istEiner();
  // As another program saves it: the rows first, behind a byte order mark.
  const [kopf, zeilen] = readFileSync(tabelle, 'utf8').split(/^(?=zeilen:)/m);
  writeFileSync(tabelle, `\uFEFF${zeilen!.trimEnd()}\n${kopf!}`.replaceAll('\n', '\r\n'));
  await istEiner();
});

it('in einem privaten Verzeichnis und im privaten Ordner daneben darf es liegen', async () => {
  const privat = schreibe('privat');
  git(privat, 'init');
  git(privat, 'add', '.');
  expect(await fehler(privat)).toEqual([]);

  const offen = schreibeInhalt({ 'site.yaml': (t) => t.replace('quelltext: privat', 'quelltext: oeffentlich') });
  git(offen, 'init');
  git(offen, 'add', '.');
  const zusatz = schreibeInhalt(Object.fromEntries(Object.keys(DATEIEN).map((datei) => [datei, null])));
  writeFileSync(path.join(zusatz, 'hilfe.yaml'), gesperrt('notruf-110'));
  expect(await fehler(offen, zusatz)).toEqual([]);
});

it('wer git nicht fragen kann, erfährt es; wo nichts gesperrt ist, stört es nicht', async () => {
  const ohne = await fehler(schreibe('oeffentlich'));
  expect(ohne).toMatchObject([
    { datei: 'site.yaml', feld: 'quelltext', problem: expect.stringContaining('ohne ihr Git-Verzeichnis') },
  ]);
  vi.stubEnv('PATH', '/gibt/es/nicht');
  const fehlt = await fehler(schreibe('oeffentlich'));
  vi.unstubAllEnvs();
  expect(fehlt).toMatchObject([{ feld: 'quelltext', problem: expect.stringContaining('fehlt git') }]);
  expect(await fehler(schreibe('privat'))).toEqual([]);
  const nichts = { 'site.yaml': (t: string) => t.replace('quelltext: privat', 'quelltext: oeffentlich') };
  expect(await fehler(schreibeInhalt(nichts))).toEqual([]);
});

it('ein Fehler in einer Zeile des privaten Ordners nennt die Zeile dort', async () => {
  const zusatz = schreibeInhalt(Object.fromEntries(Object.keys(DATEIEN).map((datei) => [datei, null])));
  writeFileSync(
    path.join(zusatz, 'hilfe.yaml'),
    `# eins\n# zwei\n${gesperrt('notruf-110').replace('blatt-2025', 'blatt-1999')}`,
  );
  const [einer, ...weitere] = await fehler(schreibeInhalt(), zusatz);
  expect(weitere).toEqual([]);
  const zeilen = gesperrt('notruf-110').split('\n');
  expect(einer).toMatchObject({
    feld: 'zeilen.1.quellen.0',
    zeile: zeilen.findIndex((z) => z.includes('blatt-2025')) + 3,
  });
});
