/** `npm run veroeffentlichen -- --eintragen`, and the clock of the server. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { trageEin, wasZumEintragFehlt } from '../../scripts/veroeffentlichung/eintrag.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { MELDUNG, ordner, projekt } from './veroeffentlichung.ts';

const git = (wo: string, ...was: string[]) =>
  execFileSync('git', was, { cwd: wo, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** Puts a folder into git that may be pushed to a place of its own. Out: this place. */
function nimmAuf(wurzel: string): string {
  const fern = `${wurzel}.git`;
  git(ordner, 'init', '-q', '--bare', '-b', 'main', fern);
  mkdirSync(path.join(wurzel, 'ledger'), { recursive: true });
  for (const datei of ['adressen.txt', 'fassungen.txt']) writeFileSync(path.join(wurzel, 'ledger', datei), '');
  for (const was of [
    ['init', '-q', '-b', 'main'],
    ['config', 'user.name', 'Probe'],
    ['config', 'user.email', 'probe@example.org'],
    ['remote', 'add', 'origin', fern],
    ['add', '.'],
    ['commit', '-qm', 'Anfang'],
    ['push', '-q', '-u', 'origin', 'main'],
  ])
    git(wurzel, ...was);
  return fern;
}

describe('Eintragen', () => {
  beforeAll(() => void vi.stubEnv('GIT_CONFIG_GLOBAL', devNull));
  afterAll(() => void vi.unstubAllEnvs());

  it.each<[string, (wurzel: string) => void, string, string]>([
    [
      'ohne git',
      (w) => rmSync(path.join(w, '.git'), { recursive: true }),
      'ist kein Ordner, den git kennt.',
      'git clone',
    ],
    [
      'ohne Ziel',
      (w) => git(w, 'branch', '--unset-upstream'),
      'Der Zweig main hat kein Ziel, an das git ihn sendet.',
      'git push --set-upstream origin main',
    ],
    [
      'ohne Ort',
      (w) => git(w, 'remote', 'remove', 'origin'),
      'Der Zweig main hat kein Ziel, an das git ihn sendet.',
      'git push --set-upstream origin main',
    ],
    [
      'unter anderem Namen',
      (w) => {
        git(w, 'switch', '-q', '-c', 'server');
        git(w, 'branch', '-q', '--set-upstream-to', 'origin/main');
      },
      'Der Zweig server hat kein Ziel, an das git ihn sendet.',
      'git push --set-upstream origin server',
    ],
    ['ohne Zweig', (w) => git(w, 'checkout', '-q', '--detach'), 'Hier ist kein Zweig ausgewählt.', 'git switch main'],
    [
      'ohne Namen',
      (w) => {
        for (const feld of ['user.name', 'user.email']) git(w, 'config', '--unset', feld);
        git(w, 'config', 'user.useConfigOnly', 'true');
      },
      'git weiß nicht, wer hier einträgt.',
      'git config user.name',
    ],
  ])('%s: sagt vorher, was fehlt', (name, nimm, problem, erwartet) => {
    const wurzel = path.join(ordner, `fehlt ${name}`);
    nimmAuf(wurzel);
    expect(wasZumEintragFehlt(wurzel)).toBeUndefined();
    nimm(wurzel);
    expect(wasZumEintragFehlt(wurzel)).toEqual([
      expect.stringContaining(problem),
      expect.stringMatching(new RegExp(`^Erwartet: .*${erwartet}`)),
    ]);
  });

  it.each<[string, (fern: string, wurzel: string) => void, string]>([
    [
      'der Server lehnt ab',
      (fern) => writeFileSync(path.join(fern, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 }),
      'Der Server nimmt nichts für diesen Zweig an.',
    ],
    [
      'dort steht Neueres',
      (fern) => {
        const anderswo = `${fern}.klon`;
        git(ordner, 'clone', '-q', fern, anderswo);
        git(anderswo, '-c', 'user.name=R', '-c', 'user.email=r@example.org', 'commit', '-qm', 'Neu', '--allow-empty');
        git(anderswo, 'push', '-q');
      },
      'Auf dem Server steht inzwischen Neueres.',
    ],
    [
      'er antwortet nicht',
      (_, wurzel) => git(wurzel, 'remote', 'set-url', 'origin', 'http://127.0.0.1:9/x.git'),
      'Der Server antwortet nicht.',
    ],
    [
      'es gibt ihn nicht mehr',
      (fern) => rmSync(fern, { recursive: true }),
      'Das Verzeichnis, in das git sendet, gibt es nicht.',
    ],
    [
      'ein anderes git arbeitet gerade',
      (_, wurzel) => writeFileSync(path.join(wurzel, '.git/index.lock'), ''),
      'Ein anderer Befehl von git läuft hier, oder einer ist abgebrochen.',
    ],
  ])('%s: sagt auf Deutsch, woran es lag', (name, tue, problem) => {
    const wurzel = path.join(ordner, `scheitert ${name}`);
    const fern = nimmAuf(wurzel);
    writeFileSync(path.join(wurzel, 'ledger/adressen.txt'), '/\n');
    tue(fern, wurzel);
    expect(trageEin(wurzel)).toMatchObject({ problem, sagt: expect.stringMatching(/fatal|error/) });
  });
});

describe('Veröffentlichen mit git', () => {
  it('wohin git sendet, wird gefragt, bevor etwas gebaut ist', () => {
    const p = projekt('ohne-git');
    const { status, sagt } = p.jetzt('2026-12-01T09:00:00+01:00', ['--eintragen'], { SCHEITERT: 'gebaut' });
    expect([status, sagt]).toEqual([1, expect.stringMatching(/kennt\.\nErwartet: .+\n\nNicht veröffentlicht\./)]);
    expect(existsSync(`${p.ziel}.fassungen`)).toBe(false);
  });

  it('mit --eintragen steht im Verzeichnis, was veröffentlicht ist', () => {
    const p = projekt('eintragen');
    const fern = nimmAuf(p.wurzel);
    const hier = (...was: string[]) => git(p.wurzel, ...was);
    expect(p.jetzt('2026-12-01T09:00:00+01:00', ['--eintragen'], { HOME: ordner }).status).toBe(0);
    expect(hier('show', '--stat', '--format=%s', 'origin/main')).toMatch(
      /\[skip ci\][^]*adressen.txt[^]*fassungen.txt/,
    );
    const stand = hier('rev-parse', 'origin/main');
    p.jetzt('2026-12-01T09:01:00+01:00', ['--eintragen'], { HOME: ordner });
    expect([hier('rev-parse', 'origin/main'), hier('status', '--short')]).toEqual([stand, '']);
    rmSync(fern, { recursive: true });
    p.aendere(MELDUNG, 'titel:', 'aenderungen:\n  - am: 2026-12-01\n    art: formal\ntitel:');
    const gescheitert = p.jetzt('2026-12-01T09:02:00+01:00', ['--eintragen'], { HOME: ordner });
    expect(gescheitert).toEqual({
      status: 1,
      sagt: expect.stringContaining(
        `Einzelheiten: ${p.ziel}.fassungen/fehler.txt\n\nVeröffentlicht, aber das Verzeichnis der Fassungen ließ sich nicht eintragen.`,
      ),
    });
    expect(gescheitert.sagt).not.toMatch(/fatal|error:|hint/);
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:02:00.000Z');
    // What did not arrive is sent as soon as somebody answers again, also when nothing is due.
    git(ordner, 'init', '-q', '--bare', '-b', 'main', fern);
    hier('push', '-q', 'origin', `${stand}:refs/heads/main`);
    expect(p.jetzt('2026-12-01T09:03:00+01:00', ['--wenn-faellig', '--eintragen'], { HOME: ordner })).toEqual({
      status: 0,
      sagt: '',
    });
    expect(hier('rev-parse', 'origin/main')).toBe(hier('rev-parse', 'HEAD'));
    expect(hier('rev-parse', 'HEAD')).not.toBe(stand);
  });

  it('was zurückgenommen ist, und dass es wieder frei ist, erfahren alle, auch wenn nichts veröffentlicht wird', () => {
    const p = projekt('zurueckgenommen');
    nimmAuf(p.wurzel);
    const fern = () => git(p.wurzel, 'show', 'origin/main:ledger/ruecknahmen.txt');
    const nimmZurueck = (...mehr: string[]) =>
      spawnSync('node', ['scripts/zuruecknehmen.ts', p.ziel, ...mehr], {
        cwd: p.wurzel,
        env: p.umgebung('2026-12-01T09:02:00+01:00'),
      }).status;
    const minute = (uhr: string) => p.jetzt(uhr, ['--wenn-faellig', '--eintragen'], { HOME: ordner });
    for (const uhr of ['09:00', '09:01']) p.jetzt(`2026-12-01T${uhr}:00+01:00`, ['--eintragen'], { HOME: ordner });
    expect(nimmZurueck()).toBe(0);
    expect(minute('2026-12-01T09:03:00+01:00')).toEqual({ status: 0, sagt: '' });
    expect(fern()).toMatch(/^site\t2026-12-01T08:02/);
    expect(nimmZurueck('--freigeben')).toBe(0);
    expect(minute('2026-12-01T09:04:00+01:00').status).toBe(0);
    expect(fern()).toBe('');
  });

  it('die Uhr ohne Ziel sagt, wie es geht', () => {
    const p = projekt('uhr-ohne-ziel');
    const { status, stderr } = spawnSync('scripts/minute', [], {
      cwd: p.wurzel,
      encoding: 'utf8',
      env: p.umgebung('2026-12-01T09:00:00+01:00'),
    });
    expect([status, stderr]).toEqual([2, 'So: SITE=https://die.adresse scripts/minute <Ziel>\n']);
  });

  it('die Uhr holt Neues, richtet ein, was es braucht, und veröffentlicht; ohne Netz und ohne Neues schweigt sie', () => {
    const p = projekt('uhr');
    const { wurzel } = p;
    // Older than the packages: nothing to install.
    const lockfile = path.join(wurzel, 'package-lock.json');
    rmSync(lockfile);
    writeFileSync(lockfile, '{}');
    utimesSync(lockfile, 0, 0);
    // Stands in for npm: the command itself, and a word when it would install.
    writeFileSync(
      path.join(wurzel, 'bin/npm'),
      '#!/usr/bin/env bash\nif [ "$1" = ci ]; then echo eingerichtet; exit 0; fi\nshift 4; exec node scripts/veroeffentlichen.ts "$@"\n',
      { mode: 0o755 },
    );
    writeFileSync(path.join(wurzel, '.gitignore'), '/.minute\n/bin\n/node_modules\n');
    const fern = nimmAuf(wurzel);
    const minute = (uhr: string) => {
      const { status, stdout, stderr } = spawnSync('scripts/minute', [p.ziel], {
        cwd: p.wurzel,
        encoding: 'utf8',
        env: { ...p.umgebung(uhr), HOME: ordner },
      });
      return { status, sagt: stdout + stderr };
    };
    expect(minute('2026-12-01T09:00:00+01:00')).toMatchObject({
      status: 0,
      sagt: expect.stringContaining('um 09:00 Uhr'),
    });
    expect(minute('2026-12-01T09:01:00+01:00')).toEqual({ status: 0, sagt: '' });
    // Somebody merges a notice: without a word to the server it is shown in the next minute.
    const redaktion = path.join(ordner, 'uhr-redaktion');
    git(ordner, 'clone', '-q', fern, redaktion);
    const neu = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace('Text.', 'Frisch vereint.');
    writeFileSync(path.join(redaktion, 'content/meldungen/2026-12-01-frisch.mdx'), neu);
    for (const was of [
      ['add', '.'],
      ['-c', 'user.name=R', '-c', 'user.email=r@example.org', 'commit', '-qm', 'Neu'],
      ['push', '-q'],
    ])
      git(redaktion, ...was);
    expect(minute('2026-12-01T09:02:00+01:00')).toMatchObject({
      status: 0,
      sagt: expect.stringContaining('um 09:02 Uhr'),
    });
    expect(git(p.wurzel, 'show', 'origin/main:ledger/adressen.txt')).toContain('/aktuelles/2026-12-01-frisch/');
    // The server has written its ledger, could not send it, and has begun to write it again; an author has changed it at the same place.
    const ledger = 'ledger/adressen.txt';
    const zeile = (wo: string, wort: string) =>
      writeFileSync(
        path.join(wo, ledger),
        readFileSync(path.join(wo, ledger), 'utf8').replace(/^\/$/m, `/\n/${wort}/`),
      );
    zeile(p.wurzel, 'verlauf');
    git(p.wurzel, 'commit', '-qam', 'Published');
    zeile(p.wurzel, 'glossar');
    git(redaktion, 'pull', '-q');
    zeile(redaktion, 'aktuelles');
    writeFileSync(path.join(redaktion, 'content/meldungen/2026-12-01-noch-frischer.mdx'), neu);
    for (const was of [
      ['add', '.'],
      ['-c', 'user.name=R', '-c', 'user.email=r@example.org', 'commit', '-qm', 'Neu'],
      ['push', '-q'],
    ])
      git(redaktion, ...was);
    minute('2026-12-01T09:02:30+01:00');
    expect(existsSync(path.join(p.wurzel, 'content/meldungen/2026-12-01-noch-frischer.mdx'))).toBe(true);
    expect(readFileSync(path.join(p.wurzel, ledger), 'utf8')).not.toMatch(/[<=>]{7}/);
    expect(git(p.wurzel, 'status', '--short')).toBe('');
    // A git that was killed has left its lock long ago; one that works just now keeps nobody from publishing.
    const sperre = path.join(p.wurzel, '.git/index.lock');
    writeFileSync(sperre, '');
    expect(minute('2026-12-02T09:03:00+01:00').sagt).toContain('Veröffentlicht: ');
    expect(existsSync(sperre)).toBe(true);
    utimesSync(sperre, 0, 0);
    expect(minute('2026-12-02T09:04:00+01:00')).toEqual({ status: 0, sagt: '' });
    expect(git(p.wurzel, 'status', '--short')).toBe('');
    rmSync(fern, { recursive: true });
    expect(minute('2026-12-01T09:03:00+01:00').status).toBe(0);
  });
});
