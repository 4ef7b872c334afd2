/** `npm run veroeffentlichen`: old or new, never half; on the second; nothing when nothing is due. The build is a stand-in, all else is real. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { SCHRITT } from '../geduld.ts';
import { WURZEL } from '../ordner.ts';

const ordner = mkdtempSync(path.join(tmpdir(), 'veroeffentlichen-'));
const nebenlaeufe: ChildProcess[] = [];
afterAll(() => {
  for (const lauf of nebenlaeufe) lauf.kill('SIGKILL');
  rmSync(ordner, { recursive: true, force: true });
});

const BAU = `#!/usr/bin/env node
import { writeFileSync, readFileSync } from 'node:fs';
if (process.env.SCHEITERT) { console.error('Die Platte ist voll.'); process.exit(1); }
const ziel = process.argv[process.argv.indexOf('--outDir') + 1];
writeFileSync(ziel + '/index.html', readFileSync('content/meldungen/2026-11-23-neu.mdx', 'utf8'));
writeFileSync(ziel + '/immer.txt', 'gleich');
writeFileSync(ziel + '/uhr.txt', process.env.JETZT);
`;

const MELDUNG = 'content/meldungen/2026-11-23-neu.mdx';

/** A project with its own content and git, a place that it publishes to, and what runs the command at a moment. */
function projekt(name: string, gesperrtBis?: string) {
  const wurzel = path.join(ordner, name, 'projekt');
  const ziel = path.join(ordner, name, 'www/site');
  for (const [datei, text] of Object.entries(DATEIEN)) {
    mkdirSync(path.dirname(path.join(wurzel, 'content', datei)), { recursive: true });
    writeFileSync(path.join(wurzel, 'content', datei), text);
  }
  if (gesperrtBis) {
    const gesperrt = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
      'datum: 2026-11-23',
      `datum: ${gesperrtBis.slice(0, 10)}`,
    ).replace('titel:', `sperrfrist: '${gesperrtBis}'\ntitel:`);
    writeFileSync(path.join(wurzel, 'content/meldungen/2026-12-01-spaeter.mdx'), gesperrt);
  }
  cpSync(path.join(WURZEL, 'scripts'), path.join(wurzel, 'scripts'), { recursive: true });
  for (const teil of ['src', 'node_modules', 'package.json', 'package-lock.json', 'astro.config.mjs', 'public'])
    symlinkSync(path.join(WURZEL, teil), path.join(wurzel, teil));
  for (const teil of ['ledger', 'bin']) mkdirSync(path.join(wurzel, teil), { recursive: true });
  mkdirSync(path.dirname(ziel));
  writeFileSync(path.join(wurzel, 'bin/astro'), BAU);
  chmodSync(path.join(wurzel, 'bin/astro'), 0o755);
  const umgebung = (uhr: string, mehr = {}) => ({
    PATH: `${path.join(wurzel, 'bin')}:${process.env['PATH']}`,
    NODE_NO_WARNINGS: '1',
    // The command is called some fifty times here, and compiled once.
    NODE_COMPILE_CACHE: path.join(ordner, 'cache'),
    JETZT: uhr,
    ...mehr,
  });
  const rufe = ['scripts/veroeffentlichen.ts', ziel];
  return {
    wurzel,
    ziel,
    umgebung,
    lies: (datei: string) => readFileSync(path.join(ziel, datei), 'utf8'),
    aendere: (datei: string, alt: string, neu: string) =>
      writeFileSync(path.join(wurzel, datei), readFileSync(path.join(wurzel, datei), 'utf8').replace(alt, neu)),
    fassungen: () => readdirSync(`${ziel}.fassungen`).filter((n) => n.startsWith('2026-')),
    jetzt: (uhr: string, angaben: string[] = [], mehr = {}) => {
      const { status, stdout, stderr } = spawnSync('node', [...rufe, ...angaben], {
        cwd: wurzel,
        encoding: 'utf8',
        env: umgebung(uhr, mehr),
      });
      return { status, sagt: stdout + stderr };
    },
    nebenher: (uhr: string, angaben: string[]) => {
      const prozess = spawn('node', [...rufe, ...angaben], { cwd: wurzel, env: umgebung(uhr), stdio: 'ignore' });
      nebenlaeufe.push(prozess);
      return { prozess, ende: new Promise<number | null>((fertig) => prozess.on('close', fertig)) };
    },
  };
}

/** A project that has published and holds something for ten o'clock, and what starts a run that has built it and waits. */
function gesperrtesProjekt(name: string) {
  const p = projekt(name, '2026-12-01T10:00:00+01:00');
  p.jetzt('2026-12-01T09:30:00+01:00');
  const wartender = async (uhr: string) => {
    const bisher = p.fassungen();
    const lauf = p.nebenher(uhr, ['--wenn-faellig']);
    const gebaut = () =>
      p.fassungen().some((f) => !bisher.includes(f) && existsSync(path.join(`${p.ziel}.fassungen`, f, 'uhr.txt')));
    await vi.waitUntil(() => gebaut() || lauf.prozess.exitCode !== null, { timeout: SCHRITT });
    return lauf;
  };
  return { p, wartender };
}

/**
 * Runs a trial that begins before ten o'clock of the first of December and has to be over before it strikes: on a busy machine with more time, until
 * it is. In: the trial, with a name for its project and its clock; it says whether it was in time, and only then expects anything.
 */
async function vorZehn(name: string, versuch: (name: string, uhr: string) => Promise<boolean>): Promise<void> {
  const zehn = new Date('2026-12-01T10:00:00+01:00').getTime();
  // What is prepared is prepared three minutes beforehand.
  for (const sekunden of [6, 20, 60, 170])
    if (await versuch(`${name}-${sekunden}`, new Date(zehn - sekunden * 1000).toISOString())) return;
  throw new Error('Auch knapp drei Minuten waren nicht genug.');
}

describe('Veröffentlichen', () => {
  it('zeigt erst die fertige Website, hält fest, was veröffentlicht ist, und tut nichts, wenn nichts fällig ist', () => {
    const p = projekt('einfach', '2026-12-02T10:00:00+01:00');
    const erst = p.jetzt('2026-12-01T09:00:00+01:00');
    expect(erst).toEqual({
      status: 0,
      sagt: `Veröffentlicht: ${p.ziel}, Stand 1. Dezember 2026 um 09:00 Uhr.\nDas Nächste, was von selbst erscheint oder endet: 2. Dezember 2026 um 10:00 Uhr.\n`,
    });
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:00:00.000Z');
    expect(statSync(realpathSync(p.ziel)).mode & 0o777).toBe(0o755);
    const ledger = readFileSync(path.join(p.wurzel, 'ledger/fassungen.txt'), 'utf8');
    expect(ledger).toContain('meldungen/2026-11-23-neu.mdx');
    expect(ledger).not.toContain('spaeter');

    const nichts = { status: 0, sagt: '' };
    expect(p.jetzt('2026-12-01T09:01:00+01:00', ['--wenn-faellig'])).toEqual(nichts);
    expect(p.jetzt('2026-12-01T23:59:00+01:00', ['--wenn-faellig'])).toEqual(nichts);
    expect(p.fassungen()).toHaveLength(1);
    // A new day: what was valid until yesterday says so.
    expect(p.jetzt('2026-12-02T00:00:00+01:00', ['--wenn-faellig']).sagt).toContain(
      'Stand 2. Dezember 2026 um 00:00 Uhr',
    );
    expect(p.fassungen()).toHaveLength(2);
    // The machine was off when the embargo ended.
    expect(p.jetzt('2026-12-02T11:30:00+01:00', ['--wenn-faellig']).sagt).toContain('um 11:30 Uhr');
    expect(readFileSync(path.join(p.wurzel, 'ledger/fassungen.txt'), 'utf8')).toContain('spaeter');
  });

  it('was gleich geblieben ist, behält seine Zeit; alte Fassungen gehen', () => {
    const p = projekt('zeiten');
    p.jetzt('2026-12-01T09:00:00+01:00');
    const zeit = (datei: string) => statSync(path.join(p.ziel, datei)).mtimeMs;
    const damals = new Date('2026-12-01T09:00:00+01:00');
    for (const datei of ['immer.txt', 'index.html']) utimesSync(path.join(p.ziel, datei), damals, damals);
    p.aendere(MELDUNG, 'Text.', 'Mehr Text.');
    p.aendere(MELDUNG, 'titel:', 'aenderungen:\n  - am: 2026-12-01\n    art: formal\ntitel:');
    expect(p.jetzt('2026-12-01T09:01:00+01:00', ['--wenn-faellig']).sagt).toContain('um 09:01 Uhr');
    expect(p.lies('index.html')).toContain('Mehr Text.');
    expect(zeit('immer.txt')).toBe(damals.getTime());
    expect(zeit('index.html')).not.toBe(damals.getTime());
    for (const minute of ['02', '03', '04', '05']) p.jetzt(`2026-12-01T09:${minute}:00+01:00`);
    expect(p.fassungen()).toHaveLength(4);
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:05:00.000Z');
    // The clock was set back: what is shown stays, though it is the oldest.
    p.jetzt('2026-12-01T08:00:00+01:00');
    expect([p.lies('uhr.txt'), p.fassungen().length]).toEqual(['2026-12-01T07:00:00.000Z', 4]);
  });

  it('ein halb geschriebener Vermerk hält nichts auf', () => {
    const p = projekt('vermerk');
    p.jetzt('2026-12-01T09:00:00+01:00');
    writeFileSync(`${p.ziel}.fassungen/stand.json`, '{"moment":"20');
    expect(p.jetzt('2026-12-01T09:01:00+01:00', ['--wenn-faellig'])).toMatchObject({
      status: 0,
      sagt: expect.stringContaining('um 09:01 Uhr'),
    });
    expect(p.jetzt('2026-12-01T09:02:00+01:00', ['--wenn-faellig'])).toEqual({ status: 0, sagt: '' });
  });

  it('zwei zugleich: wer wartet, behält den Vortritt; wer getötet wird, hält niemanden auf', async () => {
    const tot = gesperrtesProjekt('getoetet');
    const getoetet = await tot.wartender('2026-12-01T09:57:10+01:00');
    expect(tot.p.jetzt('2026-12-01T09:57:30+01:00').status).toBe(1);
    getoetet.prozess.kill('SIGKILL');
    await getoetet.ende;
    expect(tot.p.jetzt('2026-12-01T09:57:40+01:00').status).toBe(0);

    await vorZehn('zugleich', async (name, uhr) => {
      const { p, wartender } = gesperrtesProjekt(name);
      const vorher = realpathSync(p.ziel);
      const lauf = await wartender(uhr);
      const dazwischen = [p.jetzt(uhr), p.jetzt(uhr, ['--wenn-faellig'])];
      // It does not end without showing what it has built.
      const rechtzeitig = realpathSync(p.ziel) === vorher;
      const ende = await lauf.ende;
      if (!rechtzeitig) return false;
      expect(dazwischen).toEqual([
        { status: 1, sagt: expect.stringContaining('Gerade läuft ein anderer Lauf') },
        { status: 0, sagt: '' },
      ]);
      expect([ende, p.jetzt('2026-12-01T10:05:00+01:00').status]).toEqual([0, 0]);
      return true;
    });
  });

  it('zwei Sperrfristen von Zeilen in einem Lauf: beide enden', () => {
    const p = projekt('zeilen');
    const [kopf, zeile] = DATEIEN['hilfe.yaml']!.split(/(?<=zeilen:\n)/);
    const gesperrt = (id: string, bis: string) => `${zeile!.replace('notruf-112', id)}    sperrfrist: '${bis}'\n`;
    writeFileSync(
      path.join(p.wurzel, 'content/hilfe.yaml'),
      `${kopf!}${zeile!}${gesperrt('eins', '2026-12-01T10:00:00+01:00')}${gesperrt('zwei', '2026-12-01T10:00:01+01:00')}`,
    );
    p.jetzt('2026-12-01T09:30:00+01:00');
    expect(p.jetzt('2026-12-01T09:59:58+01:00', ['--wenn-faellig'])).toMatchObject({ status: 0 });
    expect(p.lies('uhr.txt')).toBe('2026-12-01T09:00:01.000Z');
  });

  it('was erst am Ende der Sperrfrist falsch wäre, wird vorher gesagt', () => {
    const p = projekt('spaeter-falsch', '2026-12-01T10:00:00+01:00');
    p.aendere('content/meldungen/2026-12-01-spaeter.mdx', 'titel:', 'massnahmen: [entwurf]\ntitel:');
    const entwurf = DATEIEN['massnahmen/raum.mdx']!.replace('titel:', 'entwurf: true\ntitel:');
    writeFileSync(path.join(p.wurzel, 'content/massnahmen/entwurf.mdx'), entwurf);
    expect(p.jetzt('2026-12-01T09:30:00+01:00')).toMatchObject({
      status: 1,
      sagt: expect.stringContaining(
        '„entwurf“ in massnahmen ist am Ende der Sperrfrist noch gesperrt oder ein Entwurf',
      ),
    });
  });

  it('ein Bau, der scheitert, ein Fehler im Text und eine stille Änderung lassen die Website, wie sie ist', () => {
    const p = projekt('scheitern');
    p.jetzt('2026-12-01T09:00:00+01:00');
    const vorher = realpathSync(p.ziel);
    const bleibt = ({ status, sagt }: { status: number | null; sagt: string }, warum: string) => {
      expect([status, realpathSync(p.ziel)]).toEqual([1, vorher]);
      expect(sagt).toContain(warum);
      expect(sagt).not.toMatch(/\n\s+at /);
      expect(p.fassungen()).toEqual([path.basename(vorher)]);
    };
    bleibt(
      p.jetzt('2026-12-01T09:01:00+01:00', [], { SCHEITERT: '1' }),
      'Die Platte ist voll.\n\nNicht veröffentlicht. Die Website bleibt, wie sie ist.',
    );
    p.aendere(MELDUNG, 'titel:', 'entwurf: true\ntitel:');
    bleibt(
      p.jetzt('2026-12-01T09:01:30+01:00'),
      'die veröffentlichte Adresse /aktuelles/2026-11-23-neu/ gibt es nicht mehr',
    );
    p.aendere(MELDUNG, 'entwurf: true\n', '');
    p.aendere(MELDUNG, 'Text.', 'Anderer Text.');
    bleibt(
      p.jetzt('2026-12-01T09:02:00+01:00'),
      'der veröffentlichte Text ist geändert, aber keine Änderung eingetragen',
    );
    p.aendere(MELDUNG, 'art: Hinweis', 'art: Roman');
    bleibt(p.jetzt('2026-12-01T09:03:00+01:00'), '„Roman“ ist kein erlaubter Wert');
  });

  it('auch was aus dem privaten Ordner veröffentlicht ist, ändert sich nicht still und verschwindet nicht', () => {
    const p = projekt('privat');
    const privat = path.join(ordner, 'privat/zusatz');
    const datei = path.join(privat, 'meldungen/2026-11-30-privat.mdx');
    const schreibe = (text: string) => writeFileSync(datei, text);
    const text = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
      'titel:',
      `sperrfrist: '2026-11-30T18:00:00+01:00'\ndatum: 2026-11-30\ntitel:`,
    ).replace('datum: 2026-11-23\n', '');
    mkdirSync(path.dirname(datei), { recursive: true });
    schreibe(text);
    const rufe = (uhr: string) => p.jetzt(uhr, [], { INHALT_ZUSATZ: privat });
    // Before its embargo ends a text may change as it likes.
    expect(rufe('2026-11-30T09:00:00+01:00').status).toBe(0);
    schreibe(text.replace('Text.', 'Besserer Text.'));
    expect(rufe('2026-12-01T09:00:00+01:00').status).toBe(0);
    expect(readFileSync(path.join(p.wurzel, 'ledger/fassungen.txt'), 'utf8')).not.toContain('privat');

    schreibe(text.replace('Text.', 'Still ganz anderer Text.'));
    expect(rufe('2026-12-01T10:00:00+01:00').sagt).toContain('meldungen/2026-11-30-privat.mdx, Feld „aenderungen“');
    const geaendert = text
      .replace('Text.', 'Anderer Text.')
      .replace('titel:', 'aenderungen:\n  - { am: 2026-12-01, art: formal }\ntitel:');
    schreibe(geaendert);
    expect(rufe('2026-12-01T11:00:00+01:00').status).toBe(0);
    rmSync(datei);
    expect(rufe('2026-12-01T12:00:00+01:00').sagt).toContain(
      'die veröffentlichte Adresse /aktuelles/2026-11-30-privat/ gibt es nicht mehr',
    );
    // Moved to where all others are, it is still the same.
    writeFileSync(path.join(p.wurzel, 'content/meldungen/2026-11-30-privat.mdx'), geaendert);
    expect(rufe('2026-12-01T13:00:00+01:00').status).toBe(0);
  });

  it('eine Sperrfrist endet auf die Sekunde: vorher ist alles gebaut und für niemanden zu sehen', () =>
    vorZehn('minute', async (name, uhr) => {
      const { p, wartender } = gesperrtesProjekt(name);
      const vorher = realpathSync(p.ziel);
      const beginn = performance.now();
      const lauf = await wartender(uhr);
      const neu = p.fassungen().find((f) => f !== path.basename(vorher))!;
      const rechte = statSync(path.join(`${p.ziel}.fassungen`, neu)).mode & 0o777;
      const rechtzeitig = realpathSync(p.ziel) === vorher;
      const ende = await lauf.ende;
      const vergangen = performance.now() - beginn;
      if (!rechtzeitig) return false;
      expect([rechte, ende]).toEqual([0o700, 0]);
      expect(new Date(uhr).getTime() + vergangen).toBeGreaterThanOrEqual(new Date('2026-12-01T10:00+01:00').getTime());
      expect(p.lies('uhr.txt')).toBe('2026-12-01T09:00:00.000Z');
      expect(p.jetzt('2026-12-01T10:01:00+01:00', ['--wenn-faellig'])).toEqual({ status: 0, sagt: '' });
      return true;
    }));

  it('mit --eintragen steht im Verzeichnis, was veröffentlicht ist', () => {
    const p = projekt('eintragen');
    const fern = path.join(ordner, 'fern.git');
    const git = (...was: string[]) => execFileSync('git', was, { cwd: p.wurzel, encoding: 'utf8' }).trim();
    execFileSync('git', ['init', '-q', '--bare', fern]);
    for (const datei of ['adressen.txt', 'fassungen.txt']) writeFileSync(path.join(p.wurzel, 'ledger', datei), '');
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Probe');
    git('config', 'user.email', 'probe@example.org');
    git('remote', 'add', 'origin', fern);
    git('add', '.');
    git('commit', '-qm', 'Anfang');
    git('push', '-q', '-u', 'origin', 'main');
    expect(p.jetzt('2026-12-01T09:00:00+01:00', ['--eintragen'], { HOME: ordner }).status).toBe(0);
    expect(git('show', '--stat', '--format=%s', 'origin/main')).toMatch(/\[skip ci\][^]*adressen.txt[^]*fassungen.txt/);
    const stand = git('rev-parse', 'origin/main');
    p.jetzt('2026-12-01T09:01:00+01:00', ['--eintragen'], { HOME: ordner });
    expect([git('rev-parse', 'origin/main'), git('status', '--short')]).toEqual([stand, '']);
    rmSync(fern, { recursive: true });
    p.aendere(MELDUNG, 'titel:', 'aenderungen:\n  - am: 2026-12-01\n    art: formal\ntitel:');
    expect(p.jetzt('2026-12-01T09:02:00+01:00', ['--eintragen'], { HOME: ordner })).toMatchObject({
      status: 1,
      sagt: expect.stringContaining('ließ sich nicht eintragen'),
    });
    // What did not arrive is sent as soon as somebody answers again, also when nothing is due.
    execFileSync('git', ['init', '-q', '--bare', fern]);
    git('push', '-q', 'origin', `${stand}:refs/heads/main`);
    expect(p.jetzt('2026-12-01T09:03:00+01:00', ['--wenn-faellig', '--eintragen'], { HOME: ordner })).toEqual({
      status: 0,
      sagt: '',
    });
    expect(git('rev-parse', 'origin/main')).toBe(git('rev-parse', 'HEAD'));
    expect(git('rev-parse', 'HEAD')).not.toBe(stand);
  });

  it('die Uhr holt Neues, richtet ein, was es braucht, und veröffentlicht; ohne Netz und ohne Neues schweigt sie', () => {
    const p = projekt('uhr');
    const fern = path.join(ordner, 'uhr.git');
    // Older than the packages: nothing to install.
    const lockfile = path.join(p.wurzel, 'package-lock.json');
    rmSync(lockfile);
    writeFileSync(lockfile, '{}');
    utimesSync(lockfile, 0, 0);
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', fern]);
    for (const datei of ['adressen.txt', 'fassungen.txt']) writeFileSync(path.join(p.wurzel, 'ledger', datei), '');
    // Stands in for npm: the command itself, and a word when it would install.
    writeFileSync(
      path.join(p.wurzel, 'bin/npm'),
      '#!/usr/bin/env bash\nif [ "$1" = ci ]; then echo eingerichtet; exit 0; fi\nshift 4; exec node scripts/veroeffentlichen.ts "$@"\n',
    );
    chmodSync(path.join(p.wurzel, 'bin/npm'), 0o755);
    writeFileSync(path.join(p.wurzel, '.gitignore'), '/.minute\n/bin\n/node_modules\n');
    const git = (wo: string, ...was: string[]) => execFileSync('git', was, { cwd: wo, encoding: 'utf8' }).trim();
    for (const was of [
      ['init', '-q', '-b', 'main'],
      ['config', 'user.name', 'Probe'],
      ['config', 'user.email', 'probe@example.org'],
      ['remote', 'add', 'origin', fern],
      ['add', '.'],
      ['commit', '-qm', 'Anfang'],
      ['push', '-q', '-u', 'origin', 'main'],
    ])
      git(p.wurzel, ...was);
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
    rmSync(fern, { recursive: true });
    expect(minute('2026-12-01T09:03:00+01:00').status).toBe(0);
  });

  it('ohne Ziel, oder wo schon etwas anderes liegt, sagt es, was es erwartet', () => {
    const p = projekt('ziel');
    mkdirSync(p.ziel);
    expect(p.jetzt('2026-12-01T09:00:00+01:00')).toMatchObject({
      status: 1,
      sagt: expect.stringContaining('ist schon da und kein Verweis'),
    });
    expect(p.jetzt('2026-12-01T09:00:00+01:00', ['noch-eins'])).toMatchObject({
      status: 2,
      sagt: expect.stringContaining('npm run veroeffentlichen -- <Ziel>'),
    });
    expect(existsSync(`${p.ziel}.fassungen`)).toBe(false);
  });
});
