/** `npm run veroeffentlichen` where the machine does not do its part: killed, full, read only. */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bis } from '../geduld.ts';
import { wenn } from '../wenn.ts';
import { bauender, gesperrtesProjekt, laeuft, ordner, platte, projekt, vorZehn } from './veroeffentlichung.ts';

const STAPEL = /\n\s+at |node:internal|Error:/;
const NICHTS = '\n\nNicht veröffentlicht. Die Website bleibt, wie sie ist.\n';

describe('Zugleich und getötet', () => {
  it('zwei zugleich: wer wartet, behält den Vortritt; wer getötet wird, hält niemanden auf', async () => {
    const tot = gesperrtesProjekt('getoetet');
    const getoetet = await tot.wartender('2026-12-01T09:57:10+01:00');
    expect(tot.p.jetzt('2026-12-01T09:57:30+01:00').status).toBe(1);
    getoetet.prozess.kill('SIGKILL');
    await getoetet.ende;
    const unfertige = () => tot.p.fassungen().filter((name) => name.endsWith('.unfertig')).length;
    expect(unfertige()).toBe(1);
    expect([tot.p.jetzt('2026-12-01T09:57:40+01:00').status, unfertige()]).toEqual([0, 0]);

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

  it('wird ein Lauf beim Bauen getötet, endet sein Bau mit ihm; der nächste räumt auf', async () => {
    const p = projekt('bau-endet');
    p.jetzt('2026-12-01T09:00:00+01:00');
    const lauf = await bauender(p, '2026-12-01T09:01:00+01:00');
    lauf.prozess.kill('SIGKILL');
    await lauf.ende;
    await bis(() => expect([laeuft(lauf.bau), laeuft(lauf.kind)]).toEqual([false, false]));
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:00:00.000Z');
    expect(p.jetzt('2026-12-01T09:02:00+01:00').status).toBe(0);
    expect(p.fassungen()).toEqual(['2026-12-01T08-00-00-000Z', '2026-12-01T08-02-00-000Z']);
  });

  it('ein Bau, der davon nichts merkt, hält die Sperre, solange er läuft', async () => {
    const p = projekt('bau-haelt');
    const lauf = await bauender(p, '2026-12-01T09:00:00+01:00', { TAUB: 'ja' });
    lauf.prozess.kill('SIGKILL');
    await lauf.ende;
    const [gerufen, stetig] = [
      p.jetzt('2026-12-01T09:01:00+01:00'),
      p.jetzt('2026-12-01T09:01:00+01:00', ['--wenn-faellig']),
    ];
    expect(laeuft(lauf.bau)).toBe(true);
    expect(gerufen).toEqual({ status: 1, sagt: expect.stringContaining('Gerade läuft ein anderer Lauf') });
    expect(stetig).toEqual({ status: 0, sagt: '' });
    for (const pid of [lauf.bau, lauf.kind]) process.kill(pid, 'SIGKILL');
    await bis(() => expect(laeuft(lauf.bau)).toBe(false));
    expect(p.jetzt('2026-12-01T09:02:00+01:00').status).toBe(0);
  });

  it('ein Projekt baut nicht für zwei Ziele zugleich', async () => {
    const p = projekt('zwei-ziele');
    const anderes = path.join(path.dirname(p.ziel), 'probe');
    const lauf = await bauender(p, '2026-12-01T09:00:00+01:00');
    const dazwischen = p.rufe('2026-12-01T09:00:00+01:00', [anderes]);
    const stetig = p.rufe('2026-12-01T09:00:00+01:00', [anderes, '--wenn-faellig']);
    lauf.prozess.kill('SIGKILL');
    await bis(() => expect(laeuft(lauf.bau)).toBe(false));
    expect(dazwischen).toEqual({ status: 1, sagt: expect.stringContaining('baut gerade schon für ein anderes Ziel') });
    expect(stetig).toEqual({ status: 0, sagt: '' });
    expect(p.rufe('2026-12-01T09:01:00+01:00', [anderes]).status).toBe(0);
  });

  it('zweimal derselbe Moment: was gezeigt wird, wird nicht überschrieben', () => {
    const p = projekt('derselbe');
    p.jetzt('2026-12-01T09:00:00+01:00');
    const [vorher, inode] = [realpathSync(p.ziel), statSync(p.ziel).ino];
    expect(p.jetzt('2026-12-01T09:00:00+01:00').status).toBe(0);
    expect(p.fassungen()).toEqual(['2026-12-01T08-00-00-000Z', '2026-12-01T08-00-00-000Z-2']);
    expect(statSync(vorher).ino).toBe(inode);
    expect(path.basename(realpathSync(p.ziel))).toBe('2026-12-01T08-00-00-000Z-2');
  });
});

describe('Ein Bau, den der Rechner nicht zu Ende bringt', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'Fehler',
      { SCHEITERT: 'TypeError: x is undefined' },
      'Der Bau ist an einem Fehler im Programm gescheitert (Ende 1).',
    ],
    ['Tod', { STIRBT: 'SIGKILL' }, '(SIGKILL), vermutlich, weil der Arbeitsspeicher nicht reicht.'],
  ])('%s: ein deutscher Satz, alles andere in einer Datei', (name, mehr, satz) => {
    const p = projekt(`bau-${name}`);
    const { status, sagt } = p.jetzt('2026-12-01T09:00:00+01:00', [], mehr);
    const datei = `${p.ziel}.fassungen/fehler.txt`;
    expect([status, sagt]).toEqual([1, expect.stringContaining(`${satz}\nErwartet: `)]);
    expect(sagt).toContain(`\nEinzelheiten: ${datei}${NICHTS}`);
    expect(sagt).not.toMatch(STAPEL);
    if (mehr['SCHEITERT']) expect(readFileSync(datei, 'utf8')).toContain(`${mehr['SCHEITERT']}\n    at schreibe`);
    expect(statSync(datei).mode & 0o777).toBe(0o600);
    expect(p.fassungen()).toEqual([]);
    // What was is over.
    expect(p.jetzt('2026-12-01T09:01:00+01:00')).toMatchObject({ status: 0 });
    expect(statSync(datei, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('was am Inhalt falsch ist, sagt der Bau selbst', () => {
    const p = projekt('bau-inhalt');
    const liste = 'Ein Fehler im Inhalt. Die Website wird erst gebaut, wenn alle behoben sind.\n\nsite.yaml, Zeile 3';
    const { status, sagt } = p.jetzt('2026-12-01T09:00:00+01:00', [], { SCHEITERT: liste });
    expect([status, sagt.startsWith(liste)]).toEqual([1, true]);
  });
});

const MB = 1_000_000;

describe('Eine Platte', () => {
  const mitPlatte = wenn(platte('probe', MB) !== undefined, 'eine Platte lässt sich hier nicht einhängen');

  mitPlatte('voll: macht Platz aus alten Fassungen, sagt, was fehlt, und erholt sich von selbst', () => {
    const disk = platte('voll', 10 * MB)!;
    const p = projekt('volles', undefined, disk.ort);
    const publiziere = (minute: string, groesse: number) =>
      p.jetzt(`2026-12-01T09:${minute}:00+01:00`, [], { GROESSE: String(groesse) });
    for (const minute of ['00', '01']) expect(publiziere(minute, MB).status).toBe(0);
    // For one more of the same there is room, but not for what it may have grown.
    disk.fuelle(1.05 * MB);
    expect(publiziere('02', MB)).toEqual({
      status: 0,
      sagt: expect.stringMatching(/Der Platz wird knapp: .*\. Ältere Fassungen, die dafür gelöscht sind: 1\.\n/),
    });
    expect(p.fassungen()).toHaveLength(2);
    // Larger than all that is free: nobody could know.
    disk.fuelle(1.2 * MB);
    const vorher = realpathSync(p.ziel);
    const voll = publiziere('03', 2 * MB);
    expect(voll).toEqual({
      status: 1,
      sagt: expect.stringMatching(
        /Die Platte war voll: .*\.fassungen\. Ältere Fassungen, die dafür gelöscht sind: 1\.\nErwartet: nichts: es ist wieder Platz/,
      ),
    });
    expect(voll.sagt).toContain(`\nEinzelheiten: ${p.ziel}.fassungen/fehler.txt${NICHTS}`);
    expect(voll.sagt).not.toMatch(STAPEL);
    expect([realpathSync(p.ziel), ...p.fassungen()]).toEqual([vorher, path.basename(vorher)]);
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:02:00.000Z');
    expect(publiziere('04', 2 * MB).status).toBe(0);
    // What is shown takes nearly all: it cannot be built beside itself, and that is told before anything is built.
    expect(p.jetzt('2026-12-01T09:05:00+01:00', [], { SCHEITERT: 'gebaut' })).toEqual({
      status: 1,
      sagt: expect.stringMatching(
        /^Die Platte ist voll: .* Ein Bau braucht dort etwa 2,2 MB, frei sind 1,2 MB\. .*\nErwartet: noch 1 MB mehr.*\n\nNicht/,
      ),
    });
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:04:00.000Z');
    disk.fuelle(2.3 * MB);
    expect(publiziere('06', MB).status).toBe(0);
  });

  mitPlatte('eine andere als die des Projekts: nimmt, was gebaut ist; voll beim ersten Mal sagt sie, was fehlt', () => {
    const { ort } = platte('andere', 2 * MB)!;
    const p = projekt('anderes');
    const ziel = path.join(ort, 'site');
    const publiziere = (minute: string, groesse: number) =>
      p.rufe(`2026-12-01T09:${minute}:00+01:00`, [ziel], { GROESSE: String(groesse) });
    const voll = publiziere('00', 3 * MB);
    expect(voll).toEqual({
      status: 1,
      sagt: expect.stringMatching(/^Die Platte ist voll: .* etwa 3,3 MB, frei sind 2 MB\.\nErwartet: noch 1,3 MB mehr/),
    });
    expect(voll.sagt).not.toMatch(STAPEL);
    expect(readdirSync(`${ziel}.fassungen`)).toEqual(['fehler.txt']);
    expect(publiziere('01', MB).status).toBe(0);
    expect(readFileSync(path.join(ziel, 'uhr.txt'), 'utf8')).toBe('2026-12-01T08:01:00.000Z');
    expect(existsSync(path.join(p.wurzel, '.astro/fassung'))).toBe(false);
  });

  mitPlatte('voll mit Dateien, nicht mit Bytes: sagt es', () => {
    const { ort } = platte('dateien', 4 * MB, 5)!;
    const p = projekt('dateiloses');
    const { status, sagt } = p.rufe('2026-12-01T09:00:00+01:00', [path.join(ort, 'site')]);
    expect([status, sagt]).toEqual([
      1,
      expect.stringMatching(/^Die Platte ist voll: .*, obwohl dort noch [\d,]+ MB frei sind\.\nErwartet: .*df -i/),
    ]);
  });

  mitPlatte('nur zum Lesen: sagt es vor dem Bau, auch beim ersten Mal', () => {
    const disk = platte('lesen', 4 * MB)!;
    const p = projekt('lesendes');
    const ziel = path.join(disk.ort, 'site');
    p.rufe('2026-12-01T09:00:00+01:00', [ziel]);
    disk.nurLesen();
    const nachher = p.rufe('2026-12-01T09:01:00+01:00', [ziel], { SCHEITERT: 'gebaut' });
    const erstes = p.rufe('2026-12-01T09:01:00+01:00', [`${ziel}-neu`], { SCHEITERT: 'gebaut' });
    for (const { status, sagt } of [nachher, erstes]) {
      expect([status, sagt]).toEqual([
        1,
        expect.stringMatching(/^Die Platte lässt sich nur lesen: .+\.\nErwartet: .+\n/),
      ]);
      expect(sagt).toContain(NICHTS);
      expect(sagt).not.toMatch(STAPEL);
    }
    expect(readFileSync(path.join(ziel, 'uhr.txt'), 'utf8')).toBe('2026-12-01T08:00:00.000Z');
  });

  mitPlatte('des Projekts nur zum Lesen: sagt es vor dem Bau', () => {
    const disk = platte('lesendes-projekt', 10 * MB)!;
    const p = projekt('nichts', undefined, disk.ort);
    mkdirSync(path.join(ordner, 'woanders'));
    disk.nurLesen();
    const { status, sagt } = p.rufe('2026-12-01T09:00:00+01:00', [path.join(ordner, 'woanders/site')]);
    expect([status, sagt]).toEqual([1, expect.stringContaining(`Die Platte lässt sich nur lesen: ${p.wurzel}.\n`)]);
    expect(sagt).not.toMatch(STAPEL);
  });
});
